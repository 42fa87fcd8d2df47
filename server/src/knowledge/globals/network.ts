import { ordered, promising, pure, readsReceiver, requestsByMethodOption, writesReceiver } from '../common-facts.ts';
import { below, each } from '../compose.ts';
import type { ApiFacts, ModuleKnowledge } from '../facts.ts';

/** A body can be read once. */
const readsBody: ApiFacts = { effects: ['reads:network', 'writes:receiver'], returns: 'promise' };
const conversation: ApiFacts = { effects: ['writes:network', 'writes:receiver'], isOrderedReceiver: true };

const pairs = {
  ...each('entries get getAll getSetCookie has keys toString values', readsReceiver),
  forEach: { effects: ['reads:receiver'], returns: 'value', callsBack: [0] },
  ...each('append delete set sort', writesReceiver),
} satisfies ModuleKnowledge['exports'];

const streamSteps = {
  ...each('read cancel', { ...promising('writes:receiver'), ...ordered }),
  releaseLock: { ...writesReceiver, ...ordered },
} satisfies ModuleKnowledge['exports'];

/** `Response.json` makes one from data and, on an instance, reads a body: the instance is what programs mostly mean. */
export const networkExports = {
  fetch: { ...requestsByMethodOption, returns: 'promise', gives: 'Response' },
  ...below('Response', each('arrayBuffer blob bytes formData json text', readsBody)),
  ...below('Response', { clone: readsReceiver, ...each('error redirect', pure) }),
  ...below('Request', { ...each('arrayBuffer blob bytes formData json text', { ...readsBody, effects: ['writes:receiver'] }), clone: readsReceiver }),
  ...each('Response Request Headers FormData URLSearchParams URL Blob File', pure),
  ...below('Headers', pairs),
  ...below('FormData', pairs),
  ...below('URLSearchParams', pairs),
  ...below('URL', each('canParse parse toJSON toString', pure)),
  ...below('URL', each('createObjectURL revokeObjectURL', { effects: ['writes:environment'], returns: 'value' })),
  ...below('Blob', each('arrayBuffer bytes text', promising())),
  ...below('Blob', { ...each('slice stream', pure), textStream: pure }),
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
  ...below('XMLHttpRequest', { ...each('setRequestHeader overrideMimeType abort', { ...writesReceiver, ...ordered }), ...each('getResponseHeader getAllResponseHeaders', readsReceiver) }),
} satisfies ModuleKnowledge['exports'];
