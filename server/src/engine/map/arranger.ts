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

/** A machine on which loading takes longer has other troubles. */
const maxStartMs = 30_000;

/** Said once, when the thread can begin. */
interface Readiness {
  readonly isReady: true;
}

interface Answer {
  readonly id: number;
  readonly laidOut?: ElkNode;
  readonly trouble?: string;
}

/** The thread starts with the first map, stays warm, and is ended when it is late: there is no other way to stop it. */
export function createArranger({ deadlineMs, log }: ArrangerOptions): Arranger {
  let thread: Thread | undefined;
  let lastId = 0;

  const end = async (): Promise<void> => {
    const ended = thread;
    thread = undefined;
    await ended?.worker.terminate();
  };

  return {
    async arrange(map, signal) {
      signal?.throwIfAborted();
      if (map.nodes.length === 0) return gridPicture([], [], []);
      thread ??= startThread();
      const used = thread;
      const { worker } = used;
      const id = lastId += 1;
      const answer = Promise.withResolvers<Answer>();
      const onMessage = (message: Answer | Readiness): void => {
        if ('id' in message && message.id === id) answer.resolve(message);
      };
      const onError = (error: unknown): void => answer.resolve({ id, trouble: String(error) });
      const late = (limitMs: number, what: string): NodeJS.Timeout => setTimeout(() => answer.resolve({ id, trouble: `${what} within ${limitMs} ms` }), limitMs);
      let timer = late(maxStartMs, 'the thread was not ready');
      const onAbort = (): void => answer.reject(signal?.reason);
      worker.on('message', onMessage).once('error', onError);
      signal?.addEventListener('abort', onAbort, { once: true });
      try {
        // The deadline is for the search; a thread that only begins is waited for.
        await Promise.race([used.ready, answer.promise]);
        clearTimeout(timer);
        timer = late(deadlineMs, 'no picture');
        worker.postMessage({ id, graph: toElk(map) });
        const { laidOut, trouble } = await answer.promise;
        if (laidOut !== undefined) return fromElk(laidOut, map);
        log('warn', `The map of ${map.nodes.length} boxes is drawn as a grid: ${trouble ?? ''}`);
        if (thread === used) await end();
        return gridPicture(map.nodes, map.files, map.calls);
      } catch (error) {
        if (thread === used) await end();
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

interface Thread {
  readonly worker: Worker;
  readonly ready: Promise<void>;
}

function startThread(): Thread {
  const own = import.meta.url;
  const worker = new Worker(new URL(own.endsWith('.ts') ? './elk-worker.ts' : './elk-worker.js', own));
  // An idle thread keeps no process alive.
  worker.unref();
  const ready = Promise.withResolvers<void>();
  const onMessage = (message: Answer | Readiness): void => {
    if (!('isReady' in message)) return;
    worker.off('message', onMessage);
    ready.resolve();
  };
  worker.on('message', onMessage);
  return { worker, ready: ready.promise };
}
