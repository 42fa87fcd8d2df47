import { listens } from '../common-facts.ts';
import { each } from '../compose.ts';
import type { ApiFacts, JoinFact, ModuleKnowledge } from '../facts.ts';

/** Waits for promises that others have started. */
function waiting(mode: 'all' | 'allSettled' | 'race' | 'any'): ApiFacts {
  return { effects: [], returns: 'promise', joins: { mode, argument: 0 } };
}

/** Calls the functions in the array; what they do is unknown. */
function calling(joins: Omit<JoinFact, 'argument' | 'holds'>): ApiFacts {
  return { returns: 'promise', joins: { ...joins, argument: 0, holds: 'functions' } };
}

/** Runs the function per item in the given position, and nothing else. */
function mapping(more: Partial<JoinFact> = {}): ApiFacts {
  const mapper = more.mapper ?? 1;
  return { effects: [], returns: 'promise', callsBack: [mapper], joins: { ...more, mode: 'map', argument: 0, mapper } };
}

const oneByOne = { isSequential: true } as const;

/** Runs one function when a place is free. */
const whenFree: ApiFacts = { effects: [], returns: 'promise', callsBack: [0], joins: { mode: 'limit', argument: 0 } };

const concurrencyOption = { argument: 2, option: 'concurrency' };

/** Small packages around promises: what they run, and how many at once. */
const promisePackages: readonly ModuleKnowledge[] = [
  // What `acquire` gives is called to let the next one in.
  { modules: ['async-mutex'], exports: {}, holds: { Releaser: { givenBackBy: ['()'] } } },
  {
    modules: ['p-limit'],
    exports: {
      default: { effects: [], returns: 'value', gives: 'LimitFunction' },
      LimitFunction: whenFree,
      'LimitFunction.map': mapping(),
      'LimitFunction.clearQueue': { effects: ['writes:receiver'], returns: 'value' },
      limitFunction: { effects: [], returns: 'value', callsBack: [], wraps: { argument: 0, calls: 'same' } },
    },
  },
  {
    modules: ['p-map'],
    exports: {
      default: mapping({ limit: concurrencyOption }),
      pMapSettled: mapping({ limit: concurrencyOption }),
      pMapIterable: { ...mapping({ limit: concurrencyOption }), returns: 'async-iterable' },
    },
  },
  { modules: ['p-all'], exports: { default: calling({ mode: 'all', limit: { argument: 1, option: 'concurrency' } }) } },
  { modules: ['p-settle'], exports: { default: waiting('allSettled') } },
  { modules: ['p-filter'], exports: { default: mapping({ limit: concurrencyOption }) } },
  { modules: ['p-props'], exports: { default: mapping({ limit: concurrencyOption }) } },
  { modules: ['p-each-series', 'p-map-series', 'p-reduce'], exports: { default: mapping(oneByOne) } },
  { modules: ['p-series'], exports: { default: calling({ mode: 'all', ...oneByOne }) } },
  { modules: ['p-any'], exports: { default: waiting('any') } },
  { modules: ['p-race'], exports: { default: waiting('race') } },
  { modules: ['p-retry', 'async-retry'], exports: { default: { effects: [], returns: 'promise', callsBack: [0] } } },
  { modules: ['p-timeout'], exports: { default: { effects: [], returns: 'promise' } } },
  { modules: ['delay'], exports: { default: { effects: [], returns: 'promise', delays: { argument: 0 } } } },
  { modules: ['p-throttle'], exports: { default: { effects: [], returns: 'value' } } },
  { modules: ['p-memoize'], exports: { default: { effects: [], returns: 'value', callsBack: [], wraps: { argument: 0, calls: 'same' } } } },
  {
    modules: ['p-queue'],
    aliases: { default: 'PQueue' },
    exports: {
      'PQueue.add': whenFree,
      'PQueue.addAll': calling({ mode: 'all' }),
      ...each('PQueue.onIdle PQueue.onEmpty PQueue.onSizeLessThan PQueue.onPendingZero', { effects: ['reads:receiver'], returns: 'promise' }),
      ...each('PQueue.start PQueue.pause PQueue.clear PQueue.setPriority', { effects: ['writes:receiver'], returns: 'value' }),
      ...each('PQueue.on PQueue.once', listens),
    },
  },
  {
    modules: ['bottleneck'],
    aliases: { default: 'Bottleneck' },
    exports: {
      'Bottleneck.schedule': { ...whenFree, callsBack: [-1] },
      'Bottleneck.submit': { returns: 'callback' },
      'Bottleneck.wrap': { effects: [], returns: 'value', callsBack: [], wraps: { argument: 0, calls: 'same' } },
      ...each('Bottleneck.stop Bottleneck.disconnect Bottleneck.incrementReservoir', { effects: ['writes:receiver'], returns: 'promise' }),
      ...each('Bottleneck.updateSettings Bottleneck.chain', { effects: ['writes:receiver'], returns: 'value' }),
    },
  },
];

const limitSecond = { argument: 1 };

/** `async`: collections with a function per item; a form named `..Series` takes them one by one, `..Limit` so many. */
const collectionNames = ['each', 'eachOf', 'forEach', 'forEachOf', 'map', 'mapValues', 'flatMap', 'concat', 'filter', 'select', 'reject', 'detect', 'find', 'every', 'all', 'some', 'any', 'groupBy', 'times'];

/** Gives a promise only when the last argument is no callback. */
function withCallback({ effects, callsBack, joins }: ApiFacts): ApiFacts {
  return { ...(effects && { effects }), ...(callsBack && { callsBack }), ...(joins && { joins }) };
}

const asyncPackage: ModuleKnowledge = {
  modules: ['async'],
  exports: {
    ...Object.fromEntries(collectionNames.flatMap((name): readonly [string, ApiFacts][] => [
      [name, withCallback(mapping())],
      [`${name}Series`, withCallback(mapping(oneByOne))],
      [`${name}Limit`, withCallback(mapping({ mapper: 2, limit: limitSecond }))],
    ])),
    sortBy: withCallback(mapping()),
    ...each('reduce inject foldl reduceRight foldr transform', withCallback(mapping({ ...oneByOne, mapper: 2 }))),
    parallel: withCallback(calling({ mode: 'all' })),
    parallelLimit: withCallback(calling({ mode: 'all', limit: limitSecond })),
    ...each('series waterfall tryEach', withCallback(calling({ mode: 'all', ...oneByOne }))),
    race: withCallback(calling({ mode: 'race' })),
    ...each('queue priorityQueue cargo cargoQueue', { effects: [], returns: 'value', callsBack: [] }),
    ...each('memoize ensureAsync asyncify wrapSync retryable reflect timeout', { effects: [], returns: 'value', callsBack: [], wraps: { argument: 0, calls: 'same' } }),
    ...each('nextTick setImmediate', { effects: ['writes:clock'], returns: 'value', callsBack: [] }),
  },
};

const bluebird: ModuleKnowledge = {
  modules: ['bluebird'],
  aliases: { Bluebird: '' },
  exports: {
    all: waiting('all'),
    allSettled: waiting('allSettled'),
    race: waiting('race'),
    any: waiting('any'),
    ...each('map filter', mapping({ limit: concurrencyOption })),
    ...each('each mapSeries', mapping(oneByOne)),
    delay: { effects: [], returns: 'promise', delays: { argument: 0 } },
    promisify: { effects: [], returns: 'value', callsBack: [], wraps: { argument: 0, calls: 'promisified' } },
    ...each('resolve reject', { effects: [], returns: 'promise' }),
  },
};

export const limits: readonly ModuleKnowledge[] = [...promisePackages, asyncPackage, bluebird];
