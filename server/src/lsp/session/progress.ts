import type { ServerContext } from './context.ts';
import { requestCancelled } from './reasons.ts';

/** Work that the person can watch and stop. */
export interface Progress {
  /** Aborted when the request is cancelled or the person stops the work. */
  readonly signal: AbortSignal;
  report(done: number, total: number): void;
  end(): void;
}

/** Work that is over sooner shows nothing. */
const shownAfterMs = 500;

/** Begins work-done progress, when the client shows any. */
export function beginProgress(context: ServerContext, title: string, requested: AbortSignal): Progress {
  const stopped = new AbortController();
  let reporter: Reporter | undefined;
  let hasEnded = false;
  const timer = context.client.showsProgress ? setTimeout(() => void show(), shownAfterMs) : undefined;
  return {
    signal: AbortSignal.any([requested, stopped.signal]),
    report: (done, total) => reporter?.report(Math.floor((100 * done) / total), `${done} of ${total} files`),
    end() {
      hasEnded = true;
      clearTimeout(timer);
      reporter?.done();
    },
  };

  async function show(): Promise<void> {
    try {
      const created = await context.connection.window.createWorkDoneProgress();
      created.begin(title, 0, '', true);
      created.token.onCancellationRequested(() => stopped.abort(requestCancelled));
      reporter = created;
      if (hasEnded) created.done();
    } catch (error) {
      context.log('warn', `Progress is not shown: ${String(error)}`);
    }
  }
}

type Reporter = Awaited<ReturnType<ServerContext['connection']['window']['createWorkDoneProgress']>>;
