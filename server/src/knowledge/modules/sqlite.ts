import { promising, readsReceiver } from '../common-facts.ts';
import { below, each } from '../compose.ts';
import type { ApiFacts, ModuleKnowledge, WorldEffect } from '../facts.ts';

const advice = 'the driver has no asynchronous form: run it in a worker thread, or use a driver that has one';

function blocking(...effects: readonly WorldEffect[]): ApiFacts {
  return { effects, returns: 'value', isOrderedReceiver: true, blocks: { on: 'io', advice } };
}

const queries = ['reads:database', 'writes:database'] as const;

export const sqlite = {
  modules: ['node:sqlite'],
  holds: { DatabaseSync: { givenBackBy: ['close'], disposedAs: 'close' } },
  exports: {
    backup: promising('reads:database', 'writes:files'),
    // Opens the file at once unless told not to.
    DatabaseSync: { effects: ['reads:files', 'writes:files'], returns: 'value', blocks: { on: 'io', advice } },
    ...below('DatabaseSync', {
      ...each('open close exec loadExtension applyChangeset deserialize', blocking(...queries)),
      prepare: { ...blocking('reads:database'), gives: 'StatementSync' },
      serialize: blocking('reads:database'),
      createTagStore: { effects: [], returns: 'value' },
      createSession: { effects: ['writes:receiver'], returns: 'value' },
      ...each('function aggregate setAuthorizer', { effects: ['writes:receiver'], callsBack: [] }),
      location: readsReceiver,
    }),
    ...below('StatementSync', {
      ...each('all get iterate run', blocking(...queries)),
      columns: readsReceiver,
      ...each('setAllowBareNamedParameters setAllowUnknownNamedParameters setReadBigInts setReturnArrays', { effects: ['writes:receiver'] }),
    }),
    ...below('SQLTagStore', each('all get iterate run', blocking(...queries))),
  },
} satisfies ModuleKnowledge;
