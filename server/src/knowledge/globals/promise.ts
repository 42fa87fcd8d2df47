import { passesOn } from '../common-facts.ts';
import type { ModuleKnowledge } from '../facts.ts';

/** Joins wait for the promises of an array; the promises were started by whoever made them. */
export const promiseExports = {
  Promise: { effects: [], returns: 'promise', callsBack: [0] },
  'Promise.all': { effects: [], returns: 'promise', joins: { mode: 'all', argument: 0 } },
  'Promise.allSettled': { effects: [], returns: 'promise', joins: { mode: 'allSettled', argument: 0 } },
  'Promise.race': { effects: [], returns: 'promise', joins: { mode: 'race', argument: 0 } },
  'Promise.any': { effects: [], returns: 'promise', joins: { mode: 'any', argument: 0 } },
  'Promise.resolve': { effects: [], returns: 'promise' },
  'Promise.reject': { effects: [], returns: 'promise' },
  'Promise.withResolvers': passesOn,
  // Calls the function at once, and turns what it throws into a rejection.
  'Promise.try': { effects: [], returns: 'promise', callsBack: [0] },
  // The reactions run before the promise that these give settles.
  'Promise.then': { effects: [], returns: 'promise', callsBack: [0, 1] },
  'Promise.catch': { effects: [], returns: 'promise', callsBack: [0] },
  'Promise.finally': { effects: [], returns: 'promise', callsBack: [0] },
  // Takes one item, awaits it, then the next: never two at once.
  'Array.fromAsync': { effects: [], returns: 'promise', callsBack: [1], joins: { mode: 'map', argument: 0, mapper: 1, isSequential: true } },
} satisfies ModuleKnowledge['exports'];
