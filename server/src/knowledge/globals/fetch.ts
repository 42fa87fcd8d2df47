import { promising, pure, readsReceiver, requestsByMethodOption, takesFromReceiver, throwing, writesReceiver } from '../common-facts.ts';
import { below, each } from '../compose.ts';
import type { ApiFacts, ModuleKnowledge } from '../facts.ts';

/** A body can be read once. */
const readsBody: ApiFacts = { effects: ['reads:network', 'writes:receiver'], returns: 'promise' };

const pairs = {
  ...each('get has', readsReceiver),
  ...each('entries keys values', takesFromReceiver),
  forEach: { effects: ['reads:receiver'], returns: 'value', callsBack: [0] },
  ...each('append delete set', writesReceiver),
} satisfies ModuleKnowledge['exports'];

/**
 * What the global object and the packages that bring `fetch` share. `Response.json` makes a response from data and, on
 * an instance, reads its body: the instance is what programs mostly mean.
 */
export const fetchExports = {
  fetch: { ...requestsByMethodOption, returns: 'promise', gives: 'Response', timeLimit: { argument: 1, options: ['signal'] } },
  ...below('Response', each('arrayBuffer blob formData json text', readsBody)),
  ...below('Response', { clone: readsReceiver, ...each('error redirect', pure) }),
  ...below('Request', { ...each('arrayBuffer blob formData json text', { ...readsBody, effects: ['writes:receiver'] }), clone: readsReceiver }),
  ...each('Response Request Headers FormData', pure),
  ...below('Headers', pairs),
  ...below('FormData', { ...pairs, getAll: readsReceiver }),
} satisfies ModuleKnowledge['exports'];

/** Of the newer runtimes and `undici`. */
export const newerBodyExports = {
  'Response.bytes': readsBody,
  'Request.bytes': { ...readsBody, effects: ['writes:receiver'] },
  'Headers.getSetCookie': readsReceiver,
} satisfies ModuleKnowledge['exports'];

export const urlExports = {
  URLSearchParams: pure,
  URL: throwing,
  ...below('URLSearchParams', { ...pairs, ...each('getAll toString', readsReceiver), sort: writesReceiver }),
  ...below('URL', each('canParse parse toJSON toString', pure)),
  ...below('URL', each('createObjectURL revokeObjectURL', { effects: ['writes:environment'], returns: 'value' })),
} satisfies ModuleKnowledge['exports'];

export const blobExports = {
  ...each('Blob File', pure),
  ...below('Blob', { ...each('arrayBuffer bytes text', promising()), ...each('slice stream textStream', pure) }),
} satisfies ModuleKnowledge['exports'];
