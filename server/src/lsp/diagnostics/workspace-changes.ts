import type { ServerContext } from '../session/context.ts';

/** Whether anything has changed since the workspace was last answered for. */
export interface WorkspaceChanges {
  /** Counts up with every edit, file event and change of configuration. */
  generation(): number;
  /** The client now knows the state of this generation. */
  answered(generation: number): void;
  /** Resolves when there is news for a client that already has an answer; at once for one that has none. */
  since(hasAnswer: boolean, signal: AbortSignal): Promise<void>;
}

/** While a person types, the workspace waits: the open document is what counts. */
const idleMs = 1_000;

export function createWorkspaceChanges(context: ServerContext): WorkspaceChanges {
  let generation = 0;
  let answered = -1;
  let lastChange = 0;
  let waiting = Promise.withResolvers<void>();
  const onChange = () => {
    generation += 1;
    lastChange = performance.now();
    waiting.resolve();
    waiting = Promise.withResolvers<void>();
  };
  context.documents.onChange(onChange);
  context.refresh.onChange(onChange);
  return {
    generation: () => generation,
    answered: (told) => void (answered = told),
    async since(hasAnswer, signal) {
      if (!hasAnswer || answered < 0) return;
      while (generation === answered || performance.now() - lastChange < idleMs) {
        await (generation === answered ? abortable(waiting.promise, signal) : abortable(rest(idleMs), signal));
      }
    },
  };
}

function rest(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms).unref());
}

/** The promise, or a rejection with the signal's reason as soon as that is aborted. */
async function abortable(promise: Promise<void>, signal: AbortSignal): Promise<void> {
  signal.throwIfAborted();
  const aborted = Promise.withResolvers<never>();
  const onAbort = () => aborted.reject(signal.reason);
  signal.addEventListener('abort', onAbort, { once: true });
  try {
    await Promise.race([promise, aborted.promise]);
  } finally {
    signal.removeEventListener('abort', onAbort);
  }
}
