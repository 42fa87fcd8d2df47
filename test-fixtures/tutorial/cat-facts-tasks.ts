// Lesson: a task is more than its promise. It has a name, can be watched and cancelled while it
// runs, and calls back when it ends. A promise alone offers none of this, so a small class does.

import { setTimeout } from 'node:timers/promises';
import { getCatFact } from './cat-facts-gather.ts';

type Outcome =
  | { readonly kind: 'complete'; readonly value: string }
  | { readonly kind: 'failed'; readonly error: unknown }
  | { readonly kind: 'cancelled' };

class Task {
  readonly name: string;
  /** Never rejects: a task that is only watched must not end the process by failing. */
  readonly ended: Promise<Outcome>;
  outcome: Outcome | undefined;
  readonly #controller = new AbortController();

  constructor(name: string, run: (signal: AbortSignal) => Promise<string>) {
    this.name = name;
    const { signal } = this.#controller;
    this.ended = run(signal).then(
      (value) => (this.outcome = { kind: 'complete', value }),
      (error: unknown) =>
        (this.outcome = signal.aborted ? { kind: 'cancelled' } : { kind: 'failed', error }),
    );
  }

  cancel(): void {
    this.#controller.abort();
  }

  /** Calls back once, when the task is complete, failed or cancelled. */
  onEnd(callback: (task: Task, outcome: Outcome) => void): void {
    void this.ended.then((outcome) => callback(this, outcome));
  }
}

/** Like the real service on a bad day: slow, and down three times in ten. */
async function getCatFactOnABadDay(signal: AbortSignal): Promise<string> {
  await setTimeout(500, undefined, { signal });
  if (Math.random() < 0.3) throw new Error('the service is down');
  return await getCatFact(signal);
}

function startTasks(): Task[] {
  return [1, 2, 3, 4, 5].map((number) => new Task(`fact ${number}`, getCatFactOnABadDay));
}

function report(task: Task, outcome: Outcome): void {
  console.log(`${task.name} is ${outcome.kind}`, outcome.kind === 'complete' ? outcome.value : '');
}

/** Cancels the first of two tasks and waits for the other. */
export async function cancelOne(): Promise<void> {
  const doomed = new Task('doomed', getCatFactOnABadDay);
  const lucky = new Task('lucky', getCatFactOnABadDay);
  doomed.cancel();
  report(lucky, await lucky.ended);
  report(doomed, await doomed.ended);
}

/** Looks after the tasks ten times a second until none is left. */
export async function watch(): Promise<void> {
  let pending = startTasks();
  while (pending.length > 0) {
    await setTimeout(100);
    for (const task of pending) if (task.outcome) report(task, task.outcome);
    pending = pending.filter((task) => !task.outcome);
  }
}

/** The same without looking: every task reports itself. */
export async function withCallbacks(): Promise<void> {
  const tasks = startTasks();
  for (const task of tasks) task.onEnd(report);
  await Promise.all(tasks.map((task) => task.ended));
}

export async function main(): Promise<void> {
  await cancelOne();
  await watch();
  await withCallbacks();
}

if (import.meta.main) await main();
