import { promising, pure } from '../common-facts.ts';
import { below, each } from '../compose.ts';
import type { ApiFacts, ModuleKnowledge } from '../facts.ts';

const key: ApiFacts = { effects: [], returns: 'promise' };

export const consoleExports = below('Console', each(
  'assert clear count countReset debug dir dirxml error group groupCollapsed groupEnd info log table time timeEnd timeLog timeStamp trace warn',
  { effects: ['writes:console'], returns: 'value' },
));

export const hostExports = {
  ...each('queueMicrotask requestIdleCallback requestAnimationFrame', { effects: ['writes:clock'], returns: 'value', callsBack: [] }),
  ...each('cancelIdleCallback cancelAnimationFrame', { effects: ['writes:clock'], returns: 'value' }),
  ...below('Scheduler', { yield: promising(), wait: { ...promising(), delays: { argument: 0 } }, postTask: { effects: [], returns: 'promise', callsBack: [0] } }),
  ...consoleExports,
  ...below('Performance', {
    now: { effects: ['reads:clock'], returns: 'value' },
    ...each('getEntries getEntriesByName getEntriesByType toJSON eventLoopUtilization', { effects: ['reads:clock'], returns: 'value' }),
    ...each('mark measure clearMarks clearMeasures clearResourceTimings setResourceTimingBufferSize', { effects: ['reads:clock', 'writes:receiver'], returns: 'value' }),
    timerify: { effects: [], returns: 'value', callsBack: [], wraps: { argument: 0, calls: 'same' } },
  }),
  ...below('Crypto', {
    randomUUID: { effects: ['reads:random'], returns: 'value' },
    getRandomValues: { effects: ['reads:random', 'writes:arguments'], returns: 'value' },
  }),
  ...below('SubtleCrypto', each('decrypt deriveBits deriveKey digest encrypt exportKey importKey sign unwrapKey verify wrapKey', key)),
  'SubtleCrypto.generateKey': { effects: ['reads:random'], returns: 'promise' },

  ...below('Storage', {
    ...each('getItem key', { effects: ['reads:storage'], returns: 'value' }),
    ...each('setItem removeItem clear', { effects: ['writes:storage'], returns: 'value' }),
  }),
  ...below('CacheStorage', { ...each('has keys match', promising('reads:storage')), ...each('open delete', promising('writes:storage')) }),
  ...below('Cache', {
    ...each('keys match matchAll', promising('reads:storage')),
    ...each('add addAll', promising('reads:network', 'writes:storage')),
    ...each('delete put', promising('writes:storage')),
  }),
  ...below('CookieStore', { ...each('get getAll', promising('reads:storage')), ...each('set delete', promising('writes:storage')) }),
  ...below('IDBFactory', {
    open: { effects: ['writes:storage'], returns: 'value' },
    deleteDatabase: { effects: ['writes:storage'], returns: 'value' },
    databases: promising('reads:storage'),
    cmp: pure,
  }),
  ...below('IDBDatabase', each('transaction createObjectStore deleteObjectStore close', { effects: ['writes:storage'], returns: 'value' })),
  ...below('IDBTransaction', each('objectStore commit abort', { effects: ['writes:storage'], returns: 'value', isOrderedReceiver: true })),
  ...below('IDBObjectStore', {
    ...each('count get getAll getAllKeys getKey index openCursor openKeyCursor', { effects: ['reads:storage'], returns: 'value', isOrderedReceiver: true }),
    ...each('add clear delete put createIndex deleteIndex', { effects: ['writes:storage'], returns: 'value', isOrderedReceiver: true }),
  }),
  ...below('IDBIndex', each('count get getAll getAllKeys getKey openCursor openKeyCursor', { effects: ['reads:storage'], returns: 'value', isOrderedReceiver: true })),
  ...below('LockManager', { request: { effects: ['writes:process'], returns: 'promise', callsBack: [-1] }, query: promising('reads:process') }),

  ...each('alert confirm prompt', {
    effects: ['reads:console', 'writes:console'],
    returns: 'value',
    blocks: { on: 'wait', advice: 'show a `<dialog>` or another element of the page and await its answer' },
  }),
  ...below('FileReaderSync', each('readAsArrayBuffer readAsBinaryString readAsDataURL readAsText', {
    effects: ['reads:files'], returns: 'value', blocks: { on: 'io', advice: 'await `blob.text()` or `blob.arrayBuffer()`' },
  })),
  importScripts: {
    effects: ['reads:network', 'writes:unknown'], returns: 'value',
    blocks: { on: 'io', advice: 'use a module worker and `await import(..)`' },
  },
  ...below('WebAssembly', {
    ...each('compile instantiate', promising()),
    ...each('compileStreaming instantiateStreaming', promising('reads:network')),
    validate: pure,
    Module: { effects: [], returns: 'value', blocks: { on: 'cpu', counterpart: { module: 'global', path: 'WebAssembly.compile', shape: 'same' } } },
    Instance: {
      returns: 'value',
      blocks: { on: 'cpu', counterpart: { module: 'global', path: 'WebAssembly.instantiate', shape: 'same' } },
    },
  }),
} satisfies ModuleKnowledge['exports'];
