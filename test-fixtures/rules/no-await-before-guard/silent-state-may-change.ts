// What is asked may have become true while it was awaited: that is why it is asked behind.

declare function loadUser(id: string): Promise<string>;

let isStopped = false;

export function stop(): void {
  isStopped = true;
}

export class View {
  #isOpen = true;
  user = '';

  close(): void {
    this.#isOpen = false;
  }

  async show(id: string, signal: AbortSignal): Promise<void> {
    const user = await loadUser(id);
    if (signal.aborted) return;
    if (!this.#isOpen) return;
    this.user = user;
  }

  async again(id: string): Promise<void> {
    const user = await loadUser(id);
    if (isStopped) return;
    this.user = user;
  }

  async third(id: string): Promise<void> {
    const user = await loadUser(id);
    if (!this.#isOpen) return;
    this.user = user;
  }
}
