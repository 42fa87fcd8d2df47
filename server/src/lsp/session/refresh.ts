import type { Client } from './client.ts';
import type { Connection, Log } from './context.ts';

/** Asks the client to pull all diagnostics again. */
export interface Refresh {
  request(): void;
  /** Called before each request to the client, so that kept answers are thrown away first. */
  onRequest(listener: () => void): void;
}

/** A branch switch sends hundreds of file events; one refresh after the last of them is enough. */
const settleMs = 100;

export function createRefresh(connection: Connection, client: Client, log: Log, stopping: AbortSignal): Refresh {
  const listeners = new Set<() => void>();
  let timer: NodeJS.Timeout | undefined;
  stopping.addEventListener('abort', () => clearTimeout(timer));
  return {
    request() {
      listeners.forEach((listener) => listener());
      if (!client.refreshesDiagnostics || stopping.aborted) return;
      clearTimeout(timer);
      timer = setTimeout(send, settleMs);
    },
    onRequest: (listener) => void listeners.add(listener),
  };

  function send(): void {
    connection.languages.diagnostics.refresh().catch((error: unknown) => log('warn', `The client refused to refresh: ${String(error)}`));
  }
}
