import { passesOn, pure, readsReceiver, takesFromReceiver, takesFromReceiverWithCallback, writesReceiver } from '../common-facts.ts';
import { below, each } from '../compose.ts';
import type { ApiFacts, ModuleKnowledge } from '../facts.ts';

const sorts: ApiFacts = { effects: ['writes:receiver'], callsBack: [0] };

/** Reading methods that arrays, typed arrays and their read-only forms share. */
const sequenceReaders = {
  ...each('includes indexOf join keys lastIndexOf toLocaleString toString', readsReceiver),
  ...each('at concat entries flat slice subarray toReversed toSpliced values with', takesFromReceiver),
  ...each('every findIndex findLastIndex forEach some', { ...takesFromReceiverWithCallback, returns: 'value' }),
  ...each('filter find findLast flatMap map reduce reduceRight toSorted', takesFromReceiverWithCallback),
} satisfies ModuleKnowledge['exports'];

const array = {
  ...sequenceReaders,
  ...each('copyWithin fill pop push reverse shift splice unshift', writesReceiver),
  sort: sorts,
} satisfies ModuleKnowledge['exports'];

const map = {
  has: readsReceiver,
  ...each('get entries keys values', takesFromReceiver),
  forEach: takesFromReceiverWithCallback,
  ...each('set delete clear', writesReceiver),
  getOrInsert: writesReceiver,
  getOrInsertComputed: { effects: ['reads:receiver', 'writes:receiver'], callsBack: [1] },
} satisfies ModuleKnowledge['exports'];

const set = {
  ...each('has isSubsetOf isSupersetOf isDisjointFrom', readsReceiver),
  ...each('entries keys values union intersection difference symmetricDifference', takesFromReceiver),
  forEach: takesFromReceiverWithCallback,
  ...each('add delete clear', writesReceiver),
} satisfies ModuleKnowledge['exports'];

/** Steps of an iterator change where it stands; its helpers are lazy and run their callbacks as it is stepped. */
const iterator = {
  ...each('next return throw', { effects: ['writes:receiver'], isOrderedReceiver: true }),
  ...each('every find forEach reduce some', { effects: ['writes:receiver'], callsBack: [0], isOrderedReceiver: true }),
  toArray: { effects: ['writes:receiver'], isOrderedReceiver: true },
  ...each('drop filter flatMap map take', { effects: [], callsBack: [], isOrderedReceiver: true }),
} satisfies ModuleKnowledge['exports'];

const asyncIterator = each('next return throw', { effects: ['writes:receiver'], returns: 'promise', isOrderedReceiver: true });

export const collectionExports = {
  ...each('Array.isArray ArrayBuffer.isView', pure),
  ...each('Array.of Iterator.from', passesOn),
  ...each('Array.from Object.groupBy Map.groupBy', { effects: [], callsBack: [1] }),
  ...below('Array', array),
  ...below('TypedArray', { ...array, set: writesReceiver, ...each('from of', pure) }),
  ...below('Map', map),
  ...below('WeakMap', { get: takesFromReceiver, has: readsReceiver }),
  ...below('WeakMap', each('set delete', writesReceiver)),
  ...below('Set', set),
  ...below('WeakSet', { has: readsReceiver, add: writesReceiver, delete: writesReceiver }),
  'WeakRef.deref': takesFromReceiver,
  ...each('FinalizationRegistry.register FinalizationRegistry.unregister', writesReceiver),
  ...below('Iterator', iterator),
  ...below('AsyncIterator', asyncIterator),
  ...each('ArrayBuffer.slice', readsReceiver),
  ...each('ArrayBuffer.resize ArrayBuffer.transfer ArrayBuffer.transferToFixedLength', writesReceiver),
  'DataView.get*': readsReceiver,
  'DataView.set*': writesReceiver,
} satisfies ModuleKnowledge['exports'];

/** Types that declare the same methods under another name. */
export const collectionAliases: Readonly<Record<string, string>> = {
  ReadonlyArray: 'Array',
  ConcatArray: 'Array',
  ReadonlyMap: 'Map',
  ReadonlySet: 'Set',
  ReadonlySetLike: 'Set',
  IteratorObject: 'Iterator',
  ArrayIterator: 'Iterator',
  IterableIterator: 'Iterator',
  Generator: 'Iterator',
  AsyncGenerator: 'AsyncIterator',
  AsyncIterableIterator: 'AsyncIterator',
  AsyncIteratorObject: 'AsyncIterator',
  SharedArrayBuffer: 'ArrayBuffer',
  ...Object.fromEntries(
    ['Int8', 'Uint8', 'Uint8Clamped', 'Int16', 'Uint16', 'Int32', 'Uint32', 'Float16', 'Float32', 'Float64', 'BigInt64', 'BigUint64']
      .map((element) => [`${element}Array`, 'TypedArray']),
  ),
};
