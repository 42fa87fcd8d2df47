import { callingBackLater, listens, promising, pure } from '../common-facts.ts';
import { below, each } from '../compose.ts';
import type { ApiFacts, ModuleKnowledge } from '../facts.ts';

const readsDom: ApiFacts = { effects: ['reads:dom'], returns: 'value' };
const writesDom: ApiFacts = { effects: ['writes:dom'] };

/** The page is one thing that everything shares: what is neither a known read nor a listener writes it. */
const domNode: ModuleKnowledge['exports'] = {
  '*': writesDom,
  ...each('closest compareDocumentPosition contains hasAttribute hasAttributes hasChildNodes hasPointerCapture isEqualNode isSameNode matches item namedItem', readsDom),
  'get*': readsDom,
  'query*': readsDom,
  ...each('addEventListener removeEventListener', listens),
};

export const domExports = {
  ...below('Document', {
    ...domNode,
    'create*': pure,
    ...each('elementFromPoint elementsFromPoint evaluate hasFocus', readsDom),
    'execCommand': {
      ...writesDom,
      blocks: {
        on: 'wait',
        when: { argument: 0, equals: 'copy' },
        counterpart: { module: 'global', path: 'Clipboard.writeText', shape: 'different', note: 'takes the text' },
      },
    },
  }),
  ...below('Element', domNode),
  ...below('HTML*Element', domNode),
  ...below('SVG*Element', domNode),
  ...below('Node', domNode),
  ...below('ParentNode', domNode),
  ...below('ChildNode', domNode),
  ...below('NonElementParentNode', domNode),
  ...below('DOMTokenList', { '*': writesDom, ...each('contains item supports', readsDom), forEach: { ...readsDom, callsBack: [0] } }),
  ...below('NodeList', { ...each('item entries keys values', readsDom), forEach: { ...readsDom, callsBack: [0] } }),
  ...below('HTMLCollection', { '*': readsDom }),
  ...below('DOMParser', { parseFromString: pure }),
  'History.*': { effects: ['writes:environment'], returns: 'value' },
  'Location.*': { effects: ['writes:environment'], returns: 'value' },
  'Location.toString': { effects: ['reads:environment'], returns: 'value' },
  ...below('Navigator', { '*': { effects: ['reads:environment', 'writes:environment'] } }),
  ...below('Clipboard', { ...each('read readText', promising('reads:environment')), ...each('write writeText', promising('writes:environment')) }),
  ...below('Geolocation', each('getCurrentPosition watchPosition', callingBackLater('reads:environment'))),
  ...below('HTMLCanvasElement', {
    toDataURL: {
      ...readsDom,
      blocks: {
        on: 'cpu',
        counterpart: { module: 'global', path: 'HTMLCanvasElement.toBlob', shape: 'different', note: 'gives a Blob to a callback', takesCallback: true },
      },
    },
    toBlob: { ...readsDom, callsBack: [], returns: 'callback' },
  }),
  ...each('getComputedStyle matchMedia getSelection', readsDom),
  ...each('scroll scrollTo scrollBy open close focus blur print postMessage', { ...writesDom, returns: 'value' }),
} satisfies ModuleKnowledge['exports'];
