import type { ApiFacts, WorldEffect } from './facts.ts';

/** Depends on its arguments alone and changes nothing. */
export const pure: ApiFacts = { effects: [], returns: 'value' };

/** Pure, unless it does not like its arguments. */
export const throwing: ApiFacts = { ...pure, throws: true };

/** Pure as well, and gives what its arguments held, which may be promises. */
export const passesOn: ApiFacts = { effects: [] };

/** Does what the function given first does, and nothing else. */
export const runsFirst: ApiFacts = { effects: [], callsBack: [0] };

export const readsReceiver: ApiFacts = { effects: ['reads:receiver'], returns: 'value' };

/** Gives what the receiver holds, which may be promises. */
export const takesFromReceiver: ApiFacts = { effects: ['reads:receiver'] };
export const takesFromReceiverWithCallback: ApiFacts = { effects: ['reads:receiver'], callsBack: [0] };
export const writesReceiver: ApiFacts = { effects: ['writes:receiver'] };

/** Keeps the function for later: a listener. */
export const listens: ApiFacts = { effects: ['writes:receiver'], callsBack: [] };

/** The same for one event, which a promise can stand for. */
export const listensOnce: ApiFacts = {
  ...listens,
  callback: { argument: 1, gets: 'list' },
  promiseForm: { module: 'node:events', path: 'once', shape: 'different', note: 'gives an array of what the listener gets, and fails when the emitter emits `error`' },
};

/** Gives a promise and touches the world like this. */
export function promising(...effects: readonly WorldEffect[]): ApiFacts {
  return { effects, returns: 'promise' };
}

/** Gives its result to a callback, later. */
export function callingBackLater(...effects: readonly WorldEffect[]): ApiFacts {
  return { effects, returns: 'callback', callsBack: [] };
}

/** One conversation: its calls must stay in order. */
export const ordered: ApiFacts = { isOrderedReceiver: true };

/** Statements in SQL: reads when the text given first says so, for anything else both. */
export const runsSql: ApiFacts = {
  effects: ['reads:database', 'writes:database'],
  effectsWhen: [{ when: { argument: 0, startsWith: ['select', 'show', 'explain', 'describe', 'values'] }, effects: ['reads:database'] }],
};

/** Reads the network unless the options given second name a method that sends. */
export const requestsByMethodOption: ApiFacts = {
  effects: ['reads:network', 'writes:network'],
  effectsWhen: [
    { when: { argument: 1, isAbsent: true }, effects: ['reads:network'] },
    ...['GET', 'get', 'HEAD', 'head'].map((method) => ({ when: { argument: 1, option: 'method', equals: method }, effects: ['reads:network'] as const })),
    { when: { argument: 1, option: 'method', isAbsent: true }, effects: ['reads:network'] },
  ],
};
