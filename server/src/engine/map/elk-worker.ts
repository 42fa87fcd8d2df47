import ELK, { type ElkNode } from 'elkjs/lib/elk.bundled.js';
import { parentPort } from 'node:worker_threads';

/* The thread in which ELK searches: it may take as long as it likes, its owner ends it when it takes too long. */

const elk = new ELK.default();

parentPort?.on('message', ({ id, graph }: { readonly id: number; readonly graph: ElkNode }) => {
  elk.layout(graph).then(
    (laidOut) => parentPort?.postMessage({ id, laidOut }),
    (error: unknown) => parentPort?.postMessage({ id, trouble: String(error) }),
  );
});

// Loading and a first layout take longer than most maps: their time is not the map's.
const first: ElkNode = { id: 'first', layoutOptions: { 'elk.algorithm': 'layered' }, children: [{ id: 'a', width: 1, height: 1 }, { id: 'b', width: 1, height: 1 }], edges: [{ id: 'c', sources: ['a'], targets: ['b'] }] };
elk.layout(first).then(
  () => parentPort?.postMessage({ isReady: true }),
  (error: unknown) => parentPort?.postMessage({ isReady: true, trouble: String(error) }),
);
