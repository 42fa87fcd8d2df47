import type { ElkNode } from 'elkjs/lib/elk-api.js';
import { Worker } from 'node:worker_threads';
import { gridPicture } from '../../graph/layout/map-size.ts';
import type { MapPicture } from '../../protocol/function-map.ts';
import { fromElk, toElk, type Arrangeable } from './elk-graph.ts';

/** Finds places for the boxes of a map, in a thread of its own and for so long at most. */
export interface Arranger extends AsyncDisposable {
  /** The layered picture, or the grid when that is not found in time. Rejects with the signal's reason when aborted. */
  arrange(map: Arrangeable, signal?: AbortSignal): Promise<MapPicture>;
}

export interface ArrangerOptions {
  readonly deadlineMs: number;
  log(level: 'warn', message: string): void;
}

interface Answer {
  readonly id: number;
  readonly laidOut?: ElkNode;
  readonly trouble?: string;
}

/** The thread starts with the first map, stays warm, and is ended when it is late: there is no other way to stop it. */
export function createArranger({ deadlineMs, log }: ArrangerOptions): Arranger {
  let thread: Worker | undefined;
  let lastId = 0;

  const end = async (): Promise<void> => {
    const ended = thread;
    thread = undefined;
    await ended?.terminate();
  };

  return {
    async arrange(map, signal) {
      signal?.throwIfAborted();
      if (map.nodes.length === 0) return gridPicture([], [], []);
      thread ??= startThread();
      const worker = thread;
      const id = lastId += 1;
      const answer = Promise.withResolvers<Answer>();
      const onMessage = (message: Answer): void => {
        if (message.id === id) answer.resolve(message);
      };
      const onError = (error: unknown): void => answer.resolve({ id, trouble: String(error) });
      const timer = setTimeout(() => answer.resolve({ id, trouble: `no picture within ${deadlineMs} ms` }), deadlineMs);
      const onAbort = (): void => answer.reject(signal?.reason);
      worker.on('message', onMessage).once('error', onError);
      signal?.addEventListener('abort', onAbort, { once: true });
      try {
        worker.postMessage({ id, graph: toElk(map) });
        const { laidOut, trouble } = await answer.promise;
        if (laidOut !== undefined) return fromElk(laidOut, map);
        log('warn', `The map of ${map.nodes.length} boxes is drawn as a grid: ${trouble ?? ''}`);
        if (thread === worker) await end();
        return gridPicture(map.nodes, map.files, map.calls);
      } catch (error) {
        if (thread === worker) await end();
        throw error;
      } finally {
        clearTimeout(timer);
        worker.off('message', onMessage).off('error', onError);
        signal?.removeEventListener('abort', onAbort);
      }
    },
    [Symbol.asyncDispose]: end,
  };
}

function startThread(): Worker {
  const own = import.meta.url;
  const worker = new Worker(new URL(own.endsWith('.ts') ? './elk-worker.ts' : './elk-worker.js', own));
  // An idle thread keeps no process alive.
  worker.unref();
  return worker;
}
