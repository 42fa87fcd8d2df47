import { listens, passesOn, pure, readsReceiver, runsFirst, throwing, writesReceiver } from '../common-facts.ts';
import { below, each } from '../compose.ts';
import type { ModuleKnowledge } from '../facts.ts';

/** Text, numbers, dates, objects, JSON, Math, Reflect, Intl: what belongs to the language. */
export const valueExports = {
  ...below('String', each(
    `fromCharCode fromCodePoint raw at charAt charCodeAt codePointAt concat endsWith includes indexOf isWellFormed lastIndexOf localeCompare matchAll normalize
    padEnd padStart repeat slice split startsWith substr substring toLocaleLowerCase toLocaleUpperCase toLowerCase toString toUpperCase toWellFormed trim trimEnd
    trimStart valueOf match search`,
    pure,
  )),
  ...below('String', each('replace replaceAll', { effects: [], returns: 'value', callsBack: [1] })),
  ...below('Number', each(
    'isFinite isInteger isNaN isSafeInteger parseFloat parseInt toExponential toFixed toLocaleString toPrecision toString valueOf', pure,
  )),
  ...below('BigInt', each('asIntN asUintN toLocaleString toString valueOf', pure)),
  ...below('Boolean', each('toString valueOf', pure)),
  ...below('Symbol', each('for keyFor toString valueOf', pure)),
  ...each('parseFloat parseInt isFinite isNaN encodeURI encodeURIComponent escape unescape', pure),
  ...each('decodeURI decodeURIComponent atob btoa BigInt', throwing),
  ...each('String Number Boolean Symbol Error TypeError RangeError RegExp', pure),
  ...each('Array Object AggregateError Map Set WeakMap WeakSet', passesOn),
  Date: { effects: ['reads:clock'], returns: 'value' },

  ...below('Date', each('parse UTC', pure)),
  'Date.now': { effects: ['reads:clock'], returns: 'value' },
  'Date.get*': readsReceiver,
  'Date.set*': writesReceiver,
  'Date.to*': readsReceiver,
  'Date.valueOf': readsReceiver,

  // With the flags g or y these move `lastIndex`.
  ...below('RegExp', each('exec test', { effects: ['reads:receiver', 'writes:receiver'], returns: 'value' })),
  ...below('RegExp', each('escape toString', pure)),

  ...below('Object', each('getOwnPropertyNames getOwnPropertySymbols hasOwn is isExtensible isFrozen isSealed keys', pure)),
  ...below('Object', each('create entries fromEntries getOwnPropertyDescriptor getOwnPropertyDescriptors getPrototypeOf values', passesOn)),
  ...below('Object', each('assign defineProperties defineProperty freeze preventExtensions seal setPrototypeOf', { effects: ['writes:arguments'] })),
  ...below('Object', each('hasOwnProperty isPrototypeOf propertyIsEnumerable toLocaleString toString valueOf', readsReceiver)),
  ...below('Reflect', each('has isExtensible ownKeys', pure)),
  ...below('Reflect', each('get getOwnPropertyDescriptor getPrototypeOf', passesOn)),
  ...below('Reflect', each('defineProperty deleteProperty preventExtensions set setPrototypeOf', { effects: ['writes:arguments'], returns: 'value' })),
  ...below('Reflect', each('apply construct', runsFirst)),
  'Function.bind': { effects: [], returns: 'value', callsBack: [] },
  'Function.toString': pure,

  'JSON.parse': { effects: [], returns: 'value', callsBack: [1], throws: true },
  'JSON.stringify': { effects: [], returns: 'value', callsBack: [1] },
  'Math.*': pure,
  'Math.random': { effects: ['reads:random'], returns: 'value' },
  'Intl.*': pure,
  ...each(
    `Collator.compare DateTimeFormat.format DateTimeFormat.formatRange DateTimeFormat.formatToParts NumberFormat.format NumberFormat.formatToParts
    PluralRules.select RelativeTimeFormat.format ListFormat.format Segmenter.segment DisplayNames.of Locale.toString DurationFormat.format`,
    pure,
  ),
  structuredClone: throwing,
  'Error.captureStackTrace': { effects: ['writes:arguments'], returns: 'value' },
  'Error.isError': pure,

  ...each('Atomics.load', pure),
  ...each('Atomics.add Atomics.and Atomics.compareExchange Atomics.exchange Atomics.or Atomics.store Atomics.sub Atomics.xor Atomics.notify', {
    effects: ['writes:arguments'], returns: 'value',
  }),
  'Atomics.wait': {
    effects: ['reads:arguments'],
    returns: 'value',
    delays: { argument: 3 },
    blocks: {
      on: 'wait',
      counterpart: { module: 'global', path: 'Atomics.waitAsync', shape: 'different', note: 'gives `{ async, value }`, where `value` is the promise to await' },
      advice: 'await `Atomics.waitAsync(..).value`, or `setTimeout` of `node:timers/promises` where it only passes time',
    },
  },
  'Atomics.waitAsync': { effects: ['reads:arguments'], returns: 'value', delays: { argument: 3 } },

  ...each('AbortSignal.any AbortSignal.abort AbortSignal.timeout', pure),
  'AbortSignal.throwIfAborted': readsReceiver,
  'AbortController.abort': { effects: ['writes:receiver', 'writes:unknown'], returns: 'value' },
  ...each('EventTarget.addEventListener EventTarget.removeEventListener addEventListener removeEventListener', listens),
  'EventTarget.dispatchEvent': { effects: ['reads:unknown', 'writes:unknown'], returns: 'value' },
} satisfies ModuleKnowledge['exports'];
