import { listens, listensOnce, promising } from '../common-facts.ts';
import { each } from '../compose.ts';
import type { ModuleKnowledge } from '../facts.ts';

export const workerThreads = {
  modules: ['node:worker_threads', 'worker_threads'],
  exports: {
    // Takes a message that is already there and gives `undefined` for none: it waits for nothing by itself, but it is
    // what synchronous waiting is built from.
    receiveMessageOnPort: { effects: ['writes:arguments'], returns: 'value' },
    Worker: { effects: ['writes:process'], returns: 'value' },
    ...each('Worker.postMessage MessagePort.postMessage BroadcastChannel.postMessage', { effects: ['writes:process'] }),
    ...each('Worker.on MessagePort.on', listens),
    ...each('Worker.once MessagePort.once', listensOnce),
    'Worker.terminate': promising('writes:process'),
    'Worker.getHeapSnapshot': promising('reads:process'),
    'MessagePort.close': { effects: ['writes:receiver'] },
    postMessageToThread: promising('writes:process'),
    ...each('getEnvironmentData isMarkedAsUntransferable', { effects: ['reads:environment'] }),
    setEnvironmentData: { effects: ['writes:environment'], returns: 'value' },
    ...each('markAsUntransferable markAsUncloneable', { effects: ['writes:arguments'], returns: 'value' }),
  },
} satisfies ModuleKnowledge;
