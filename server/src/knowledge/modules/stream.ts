import { listens, listensOnce, promising, pure } from '../common-facts.ts';
import { below, each } from '../compose.ts';
import type { ApiFacts, ModuleKnowledge } from '../facts.ts';
import { streamHolds } from '../globals/network.ts';

const drains: ApiFacts = { effects: ['writes:arguments'], callsBack: [] };
const consumes: ApiFacts = { effects: ['writes:receiver'], callsBack: [], isOrderedReceiver: true };

/** Mapping is lazy: those callbacks run as somebody reads. */
const readable = {
  ...each('forEach reduce some every find toArray', { ...consumes, returns: 'promise', callsBack: [0] }),
  ...each('map filter flatMap take drop compose iterator', consumes),
  ...each('read pipe unpipe pause resume push unshift wrap setEncoding', consumes),
  destroy: { effects: ['writes:receiver'] },
  once: listensOnce,
  ...each('on off addListener removeListener removeAllListeners', listens),
} satisfies ModuleKnowledge['exports'];

const writable = {
  ...each('write end cork uncork destroy setDefaultEncoding', consumes),
  once: listensOnce,
  ...each('on off addListener removeListener removeAllListeners', listens),
} satisfies ModuleKnowledge['exports'];

export const stream = [
  { modules: ['node:stream/web', 'stream/web'], exports: {}, holds: streamHolds },
  {
    modules: ['node:stream', 'stream'],
    contains: { promises: 'stream/promises' },
    aliases: { ReadableBase: 'Readable', WritableBase: 'Writable', DuplexBase: 'Duplex' },
    exports: {
      pipeline: { ...drains, returns: 'callback', promiseForm: { module: 'node:stream/promises', path: 'pipeline', shape: 'same', givesNothing: true } },
      finished: { ...drains, effects: [], returns: 'callback', promiseForm: { module: 'node:stream/promises', path: 'finished', shape: 'same', givesNothing: true } },
      ...each('isErrored isReadable isDisturbed duplexPair', pure),
      addAbortSignal: drains,
      compose: { effects: [], returns: 'value', callsBack: [] },
      ...below('Readable', readable),
      ...below('Writable', writable),
      ...below('Duplex', { ...readable, ...writable }),
    },
  },
  {
    modules: ['node:stream/promises', 'stream/promises'],
    exports: { pipeline: { ...promising('writes:arguments'), callsBack: [] }, finished: { ...promising(), watches: true } },
  },
  {
    modules: ['node:stream/consumers', 'stream/consumers'],
    exports: each('arrayBuffer blob buffer bytes json text', promising('writes:arguments')),
  },
] satisfies readonly ModuleKnowledge[];
