import { ordered, promising, pure, readsReceiver, writesReceiver } from '../common-facts.ts';
import { below, each } from '../compose.ts';
import type { ApiFacts, ModuleKnowledge } from '../facts.ts';

const conversation: ApiFacts = { effects: ['writes:network', 'writes:receiver'], isOrderedReceiver: true };

const streamSteps = {
  ...each('read cancel', { ...promising('writes:receiver'), ...ordered }),
  releaseLock: { ...writesReceiver, ...ordered },
} satisfies ModuleKnowledge['exports'];

/** Who reads a stream or writes to it keeps it for himself. */
export const streamHolds = {
  ReadableStreamDefaultReader: { givenBackBy: ['releaseLock'], alsoEndedBy: ['cancel'], failsWhenBroken: true },
  ReadableStreamBYOBReader: { givenBackBy: ['releaseLock'], alsoEndedBy: ['cancel'], failsWhenBroken: true },
  WritableStreamDefaultWriter: { givenBackBy: ['releaseLock'], alsoEndedBy: ['close', 'abort'], failsWhenBroken: true },
} satisfies ModuleKnowledge['holds'];

/** Streams and connections. */
export const networkExports = {
  ...each('TextDecoder.decode TextEncoder.encode', pure),
  'TextEncoder.encodeInto': { effects: ['writes:arguments'], returns: 'value' },

  ...below('ReadableStreamDefaultReader', streamSteps),
  ...below('ReadableStreamBYOBReader', streamSteps),
  ...below('WritableStreamDefaultWriter', {
    ...each('write close abort', { ...promising('writes:receiver'), ...ordered }),
    releaseLock: { ...writesReceiver, ...ordered },
  }),
  ...below('ReadableStream', {
    from: pure,
    ...each('cancel pipeTo', { ...promising('writes:receiver', 'writes:arguments'), ...ordered }),
    ...each('getReader pipeThrough tee values', { ...writesReceiver, ...ordered }),
  }),
  ...below('WritableStream', { ...each('abort close', { ...promising('writes:receiver'), ...ordered }), getWriter: writesReceiver }),
  ...below('ReadableStreamDefaultController', each('enqueue close error', { ...writesReceiver, ...ordered })),

  WebSocket: { effects: ['writes:network'], returns: 'value' },
  ...below('WebSocket', each('send close', conversation)),
  EventSource: { effects: ['reads:network'], returns: 'value' },
  'EventSource.close': conversation,
  ...below('MessagePort', { ...each('postMessage close', { effects: ['writes:process', 'writes:receiver'] }), start: writesReceiver }),
  ...below('BroadcastChannel', each('postMessage close', { effects: ['writes:process', 'writes:receiver'] })),
  ...each('Worker.postMessage Worker.terminate', { effects: ['writes:process'] }),
  'Navigator.sendBeacon': { effects: ['writes:network'], returns: 'value' },

  // Only `open(.., .., false)` makes `send` wait; the opening call is where the program says so.
  XMLHttpRequest: pure,
  'XMLHttpRequest.open': {
    effects: ['writes:receiver'], returns: 'value', isOrderedReceiver: true,
    blocks: {
      on: 'io',
      when: { argument: 2, equals: false },
      counterpart: { module: 'global', path: 'fetch', shape: 'different', note: 'gives a promise of a Response' },
      advice: 'use `fetch`, or leave out the `false` and wait for the load event',
    },
  },
  'XMLHttpRequest.send': { effects: ['reads:network', 'writes:network', 'writes:receiver'], isOrderedReceiver: true },
  ...below('XMLHttpRequest', {
    ...each('setRequestHeader overrideMimeType abort', { ...writesReceiver, ...ordered }),
    ...each('getResponseHeader getAllResponseHeaders', readsReceiver),
  }),
} satisfies ModuleKnowledge['exports'];
