/** Time that passes only when everything else is done: the next timer is due at once, whatever its delay. */
export class VirtualClock {
  now = 0;
  #timers: Timer[] = [];
  #nextOrder = 0;

  schedule(delayMs: number, run: () => void): Timer {
    const timer = { at: this.now + Math.max(0, delayMs), order: this.#nextOrder, run };
    this.#nextOrder += 1;
    this.#timers.push(timer);
    return timer;
  }

  cancel(timer: Timer): void {
    this.#timers = this.#timers.filter((one) => one !== timer);
  }

  sleep<Result>(delayMs: number, result: Result): Promise<Result> {
    return new Promise((resolve) => {
      this.schedule(delayMs, () => resolve(result));
    });
  }

  /** A blocking call: nothing else happens meanwhile. */
  block(durationMs: number): void {
    this.now += durationMs;
  }

  /** Runs the earliest timer; false when there is none. */
  advance(): boolean {
    let next: Timer | undefined;
    for (const timer of this.#timers) if (next === undefined || timer.at < next.at || (timer.at === next.at && timer.order < next.order)) next = timer;
    if (next === undefined) return false;
    this.cancel(next);
    // A call that blocked may have made it late.
    this.now = Math.max(this.now, next.at);
    next.run();
    return true;
  }
}

interface Timer {
  readonly at: number;
  readonly order: number;
  readonly run: () => void;
}
