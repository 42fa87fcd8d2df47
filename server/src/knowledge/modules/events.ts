import { listens, listensOnce, readsReceiver } from '../common-facts.ts';
import { each } from '../compose.ts';
import type { ModuleKnowledge } from '../facts.ts';

export const events = {
  modules: ['node:events', 'events'],
  exports: {
    // The static `once` waits for an event, which has its place among the others; the method of an emitter registers a listener.
    once: { effects: ['writes:arguments'], returns: 'promise', watches: true },
    on: { effects: ['reads:arguments'], returns: 'async-iterable' },
    ...each('getEventListeners listenerCount getMaxListeners', { effects: ['reads:arguments'], returns: 'value' }),
    ...each('setMaxListeners addAbortListener', { effects: ['writes:arguments'], callsBack: [] }),
    ...each(
      `EventEmitter.on EventEmitter.off EventEmitter.addListener EventEmitter.removeListener EventEmitter.removeAllListeners
      EventEmitter.prependListener EventEmitter.prependOnceListener EventEmitter.setMaxListeners`,
      listens,
    ),
    'EventEmitter.once': listensOnce,
    // Listeners run during the call, and they are not known here.
    'EventEmitter.emit': { effects: ['reads:unknown', 'writes:unknown'], returns: 'value' },
    ...each('EventEmitter.listeners EventEmitter.rawListeners EventEmitter.listenerCount EventEmitter.eventNames EventEmitter.getMaxListeners', readsReceiver),
  },
} satisfies ModuleKnowledge;
