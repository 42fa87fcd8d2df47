import { graphsChangedMethod } from '../../protocol/requests.ts';
import type { Client } from './client.ts';
import type { Connection, Log } from './context.ts';

/** Asks the client to pull all diagnostics again, and to ask again for the graphs that it shows. */
export interface Refresh {
  request(): void;
  /** The same, because something outside the open documents has changed: the disk, a configuration, a setting. */
  afterChange(): void;
  /** Called by `afterChange`, so that kept answers are thrown away before the client asks. */
  onChange(listener: () => void): void;
}

/** A branch switch sends hundreds of file events; one refresh after the last of them is enough. */
const settleMs = 100;

export function createRefresh(connection: Connection, client: Client, log: Log, stopping: AbortSignal): Refresh {
  const listeners = new Set<() => void>();
  let timer: NodeJS.Timeout | undefined;
  stopping.addEventListener('abort', () => clearTimeout(timer));
  const request = () => {
    if (stopping.aborted) return;
    clearTimeout(timer);
    timer = setTimeout(send, settleMs);
  };
  return {
    request,
    afterChange() {
      listeners.forEach((listener) => listener());
      request();
    },
    onChange: (listener) => void listeners.add(listener),
  };

  function send(): void {
    connection.sendNotification(graphsChangedMethod).catch((error: unknown) => log('debug', `Graphs are not told of a change: ${String(error)}`));
    if (!client.refreshesDiagnostics) return;
    connection.languages.diagnostics.refresh().catch((error: unknown) => log('warn', `The client refused to refresh: ${String(error)}`));
  }
}
