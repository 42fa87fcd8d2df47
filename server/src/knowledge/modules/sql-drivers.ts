import { listens, ordered, promising, pure, runsSql } from '../common-facts.ts';
import { below, each } from '../compose.ts';
import type { ApiFacts, ModuleKnowledge } from '../facts.ts';

const runsSqlPromise: ApiFacts = { ...runsSql, returns: 'promise' };
/** One connection: statements queue up behind each other, and a transaction means their order. */
const onConnection: ApiFacts = { ...runsSqlPromise, ...ordered };
const controls: ApiFacts = { ...promising('writes:database', 'writes:receiver'), ...ordered };
const controlsWithCallback: ApiFacts = { effects: ['writes:database', 'writes:receiver'], callsBack: [], ...ordered };
const releases: ApiFacts = { effects: ['writes:receiver'], returns: 'value', ...ordered };

const pg: ModuleKnowledge = {
  modules: ['pg', '@neondatabase/serverless'],
  holds: { PoolClient: { givenBackBy: ['release'] }, Client: { givenBackBy: ['end'] } },
  aliases: { ClientBase: 'Client', PoolClient: 'Client' },
  exports: {
    // With a callback in place of a promise where one is given.
    'Client.query': { ...runsSql, ...ordered },
    ...each('Client.connect Client.end Client.copyFrom Client.copyTo', { effects: ['writes:database', 'writes:receiver'], ...ordered }),
    'Client.release': releases,
    // Each query of a pool takes a connection of its own.
    'Pool.query': runsSql,
    'Pool.connect': { effects: ['reads:database'], gives: 'Client' },
    'Pool.end': { effects: ['writes:database', 'writes:receiver'], ...ordered },
    ...each('Client.on Pool.on', listens),
    ...each('Client.escapeIdentifier Client.escapeLiteral escapeIdentifier escapeLiteral', pure),
  },
};

const mysqlConnection = 'beginTransaction commit rollback changeUser connect end ping reset unprepare';

/** Of mysql2 and mariadb: whoever asked a pool gives the connection back, whoever opened it himself ends it. */
const connectionHolds: ModuleKnowledge['holds'] = {
  PoolConnection: { givenBackBy: ['release', 'destroy'], disposedAs: 'release' },
  Connection: { givenBackBy: ['end', 'destroy'], disposedAs: 'end' },
};

const mariadb: ModuleKnowledge = { modules: ['mariadb'], exports: {}, holds: connectionHolds };

const mysqlPromise: ModuleKnowledge = {
  modules: ['mysql2/promise'],
  holds: connectionHolds,
  aliases: { PoolConnection: 'Connection' },
  exports: {
    ...each('Connection.query Connection.execute', onConnection),
    'Connection.prepare': { ...onConnection, gives: 'PreparedStatementInfo' },
    'PreparedStatementInfo.execute': onConnection,
    ...below('Connection', each(mysqlConnection, controls)),
    ...each('Connection.release Connection.destroy Connection.pause Connection.resume', releases),
    ...each('Connection.escape Connection.escapeId Connection.format', pure),
    ...each('Pool.query Pool.execute', runsSqlPromise),
    'Pool.getConnection': { ...promising('reads:database'), gives: 'Connection' },
    'Pool.end': controls,
    createConnection: { ...promising('reads:database'), gives: 'Connection' },
    ...each('createPool createPoolCluster', { effects: [], returns: 'value', gives: 'Pool' }),
    ...each('escape escapeId format raw', pure),
  },
};

const mysqlCallback: ModuleKnowledge = {
  modules: ['mysql2', 'mysql'],
  // Types of `mysql2/promise` are known by the name of the package.
  holds: connectionHolds,
  aliases: { PoolConnection: 'Connection' },
  exports: {
    ...each('Connection.query Connection.execute', { ...runsSql, ...ordered, callsBack: [] }),
    // Declared on a type without a name, and the same for pools and connections: which one it is stays open.
    ...each('query execute', { effects: ['reads:database', 'writes:database'] }),
    ...below('Connection', each(mysqlConnection, controlsWithCallback)),
    ...each('Connection.release Connection.destroy Connection.pause Connection.resume', releases),
    ...each('Pool.query Pool.execute', { ...runsSql, callsBack: [] }),
    'Pool.getConnection': { effects: ['reads:database'], callsBack: [] },
    createConnection: { effects: ['reads:database'], gives: 'Connection' },
    ...each('createPool createPoolCluster', { effects: [], returns: 'value', gives: 'Pool' }),
    ...each('escape escapeId format raw', pure),
  },
};

const noAsyncForm = 'the driver is synchronous by design: run it in a worker thread, or use a driver that has promises';

function blockingSql(effects: ApiFacts['effects'] = ['reads:database', 'writes:database']): ApiFacts {
  return { effects, returns: 'value', ...ordered, blocks: { on: 'io', advice: noAsyncForm } };
}

/** `better-sqlite3` and what copies its interface. */
const betterSqlite: ModuleKnowledge['exports'] = {
  Database: { effects: ['reads:files', 'writes:files'], returns: 'value', blocks: { on: 'io', advice: noAsyncForm } },
  ...below('Database', {
    ...each('exec loadExtension close', blockingSql()),
    prepare: { ...blockingSql(['reads:database']), gives: 'Statement' },
    serialize: blockingSql(['reads:database']),
    // Gives a function that runs the one given in a transaction.
    transaction: { effects: [], returns: 'value', callsBack: [], wraps: { argument: 0, calls: 'same' } },
  }),
  ...below('Statement', {
    ...each('all get iterate', blockingSql(['reads:database', 'writes:database'])),
    run: blockingSql(),
  }),
};

const blockingDrivers: readonly ModuleKnowledge[] = [
  {
    modules: ['better-sqlite3', 'libsql'],
    aliases: { BetterSqlite3: 'Database', default: 'Database' },
    exports: {
      ...betterSqlite,
      ...below('Database', {
        pragma: blockingSql(),
        backup: promising('reads:database', 'writes:files'),
        ...each('function aggregate table defaultSafeIntegers unsafeMode', { effects: ['writes:receiver'], callsBack: [] }),
      }),
      ...below('Statement', { ...each('bind pluck expand raw safeIntegers', { effects: ['writes:receiver'], returns: 'value' }), columns: pure }),
    },
  },
  {
    modules: ['bun:sqlite'],
    exports: {
      ...betterSqlite,
      'Database.query': { ...blockingSql(['reads:database']), gives: 'Statement' },
      'Database.run': blockingSql(),
      'Statement.values': blockingSql(),
    },
  },
];

const sqliteSteps = 'run get all each exec prepare close configure loadExtension';

const sqliteCallback: ModuleKnowledge = {
  modules: ['sqlite3'],
  exports: {
    ...below('Database', each(sqliteSteps, { ...runsSql, ...ordered, callsBack: [] })),
    ...below('Database', each('serialize parallelize', { effects: ['writes:receiver'], callsBack: [0] })),
    ...below('Statement', each('run get all each bind reset finalize', { effects: ['reads:database', 'writes:database'], ...ordered, callsBack: [] })),
  },
};

const sqlitePromise: ModuleKnowledge = {
  modules: ['sqlite'],
  exports: {
    open: { ...promising('reads:files', 'writes:files'), gives: 'Database' },
    ...below('Database', each(`${sqliteSteps} migrate open`, onConnection)),
    ...below('Statement', each('run get all each bind reset finalize', { ...promising('reads:database', 'writes:database'), ...ordered })),
  },
};

const libsqlClient: ModuleKnowledge = {
  modules: ['@libsql/client', '@libsql/core'],
  exports: {
    createClient: { effects: [], returns: 'value', gives: 'Client' },
    'Client.execute': runsSqlPromise,
    ...each('Client.batch Client.migrate Client.executeMultiple Client.sync', promising('reads:database', 'writes:database')),
    'Client.transaction': { ...promising('writes:database'), gives: 'Transaction' },
    'Transaction.execute': onConnection,
    ...each('Transaction.batch Transaction.executeMultiple Transaction.commit Transaction.rollback', controls),
    ...each('Transaction.close Client.close', releases),
  },
};

export const sqlDrivers: readonly ModuleKnowledge[] = [
  pg, mysqlPromise, mariadb, mysqlCallback, ...blockingDrivers, sqliteCallback, sqlitePromise, libsqlClient,
  {
    modules: ['expo-sqlite'],
    exports: below('SQLiteDatabase', {
      ...each('execAsync runAsync withTransactionAsync', { ...controls }),
      ...each('getAllAsync getFirstAsync', { ...promising('reads:database'), ...ordered }),
      ...Object.fromEntries(['exec', 'run', 'getAll', 'getFirst'].map((name): readonly [string, ApiFacts] => [`${name}Sync`, {
        effects: ['reads:database', 'writes:database'], returns: 'value', ...ordered,
        blocks: { on: 'io', counterpart: { module: 'expo-sqlite', path: `SQLiteDatabase.${name}Async`, shape: 'same' } },
      }])),
    }),
  },
];
