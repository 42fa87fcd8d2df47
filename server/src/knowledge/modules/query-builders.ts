import { promising, pure, runsSql } from '../common-facts.ts';
import { below, each } from '../compose.ts';
import type { ApiFacts, ModuleKnowledge } from '../facts.ts';

// A query is built call by call and sent when it is awaited. Each step carries what the query will do, so that the
// effects of the whole chain are the union of its steps.
const reads: ApiFacts = { effects: ['reads:database'] };
const writes: ApiFacts = { effects: ['reads:database', 'writes:database'] };
const runs: ApiFacts = { ...writes, returns: 'promise' };

/** Runs a function with a transaction in its first parameter. */
const inTransaction: ApiFacts = { ...writes, callsBack: [0], handsOrderedReceiver: { argument: 0, parameter: 0 } };

/** A statement, or a piece of one: what begins with no word for a change is read, or is part of another query. */
const rawSql: ApiFacts = {
  ...writes,
  effectsWhen: [{
    when: { argument: 0, startsWithNone: [
      'alter', 'analyze', 'attach', 'begin', 'call', 'cluster', 'comment', 'commit', 'copy', 'create', 'delete', 'detach', 'do', 'drop', 'end', 'exec', 'execute', 'grant', 'import',
      'insert', 'listen', 'load', 'lock', 'merge', 'notify', 'optimize', 'pragma', 'prepare', 'refresh', 'reindex', 'release', 'rename', 'replace', 'reset', 'revoke', 'rollback',
      'savepoint', 'set', 'start', 'truncate', 'unlock', 'update', 'upsert', 'use', 'vacuum', 'with',
    ] },
    effects: ['reads:database'],
  }],
};

const knex: ModuleKnowledge = {
  modules: ['knex'],
  holds: { Transaction: { givenBackBy: ['commit', 'rollback'] } },
  exports: {
    ...each('default knex', { effects: [], returns: 'value', gives: 'Knex' }),
    Knex: reads,
    'QueryInterface.*': reads,
    ...below('QueryInterface', each(
      'insert update del delete upsert increment decrement truncate modify clearCounters jsonSet jsonInsert jsonRemove onConflict', writes,
    )),
    'OnConflictQueryBuilder.*': writes,
    'QueryBuilder.*': reads,
    'ChainableInterface.*': reads,
    'Knex.raw': rawSql,
    'Raw.*': writes,
    'SchemaBuilder.*': writes,
    ...each('SchemaBuilder.hasTable SchemaBuilder.hasColumn', reads),
    'Knex.transaction': { ...inTransaction, gives: 'Transaction' },
    'Transaction.*': { isOrderedReceiver: true },
    ...each('Transaction.commit Transaction.rollback Transaction.savepoint Transaction.query', runs),
    ...each('Knex.batchInsert Knex.destroy Knex.initialize', runs),
    ...each('Knex.ref Knex.fn', pure),
    'Migrator.*': runs,
    'Seeder.*': runs,
  },
};

const kysely: ModuleKnowledge = {
  modules: ['kysely'],
  aliases: { QueryCreator: 'Kysely' },
  exports: {
    ...below('Kysely', {
      ...each('selectFrom selectNoFrom with withRecursive', reads),
      ...each('insertInto replaceInto deleteFrom updateTable mergeInto', writes),
      ...each('executeQuery destroy', runs),
      transaction: { effects: [], returns: 'value', gives: 'TransactionBuilder' },
      startTransaction: { effects: [], returns: 'value', gives: 'ControlledTransactionBuilder' },
      connection: { effects: [], returns: 'value', gives: 'ConnectionBuilder' },
      ...each('withPlugin withoutPlugins withSchema withTables fn case', pure),
    }),
    'SelectQueryBuilder.*': reads,
    'InsertQueryBuilder.*': writes,
    'UpdateQueryBuilder.*': writes,
    'DeleteQueryBuilder.*': writes,
    'MergeQueryBuilder.*': writes,
    ...each('TransactionBuilder.execute ConnectionBuilder.execute', inTransaction),
    ...each('TransactionBuilder.setAccessMode TransactionBuilder.setIsolationLevel', pure),
    'ControlledTransactionBuilder.execute': { ...runs, gives: 'ControlledTransaction' },
    'Transaction.*': { isOrderedReceiver: true },
    'ControlledTransaction.*': { isOrderedReceiver: true },
    ...each(
      'ControlledTransaction.commit ControlledTransaction.rollback ControlledTransaction.savepoint ControlledTransaction.rollbackToSavepoint ControlledTransaction.releaseSavepoint',
      runs,
    ),
    'RawBuilder.execute': runs,
    ...each('sql sql.raw sql.ref sql.table sql.join sql.lit sql.val sql.id', pure),
  },
};

const drizzleReads = 'select selectDistinct selectDistinctOn $count with $with query';
const drizzleWrites = 'insert update delete refreshMaterializedView';

const drizzle: ModuleKnowledge = {
  modules: ['drizzle-orm'],
  aliases: { MySqlDatabase: 'PgDatabase', BaseSQLiteDatabase: 'PgDatabase', SingleStoreDatabase: 'PgDatabase', GelDatabase: 'PgDatabase' },
  exports: {
    ...below('PgDatabase', {
      ...each(drizzleReads, reads),
      ...each(drizzleWrites, writes),
      // On SQLite these give the result itself.
      ...each('execute run', runsSql),
      ...each('all get values', writes),
      transaction: inTransaction,
    }),
    '*Select*.*': reads,
    '*RelationalQuery*.*': { effects: ['reads:database'] },
    '*CountBuilder.*': reads,
    '*Insert*.*': writes,
    '*Update*.*': writes,
    '*Delete*.*': writes,
    // After the first step the types have no names: what the query does is said by then.
    ...each(
      `from where values set orderBy limit offset groupBy having innerJoin leftJoin rightJoin fullJoin returning onConflictDoNothing onConflictDoUpdate
      onDuplicateKeyUpdate for prepare as $dynamic`,
      { effects: [] },
    ),
    drizzle: pure,
    '*Transaction.*': { isOrderedReceiver: true },
    '*Transaction.rollback': { effects: ['writes:database'], neverReturns: true },
    ...each(
      `eq ne gt gte lt lte and or not inArray notInArray isNull isNotNull exists notExists between notBetween like notLike ilike notIlike asc desc sql count
      countDistinct avg sum max min relations getTableColumns getTableName`,
      pure,
    ),
  },
};

const prismaReads = 'findUnique findUniqueOrThrow findFirst findFirstOrThrow findMany count aggregate groupBy findRaw aggregateRaw';
const prismaWrites = 'create createMany createManyAndReturn update updateMany updateManyAndReturn upsert delete deleteMany';

/** Prisma's client is generated: a model `User` has its methods on `UserDelegate`. */
const prisma: ModuleKnowledge = {
  modules: ['@prisma/client', '.prisma/client'],
  exports: {
    ...below('*Delegate', { ...each(prismaReads, promising('reads:database')), ...each(prismaWrites, promising('reads:database', 'writes:database')) }),
    ...below('PrismaClient', {
      // With a function: a transaction in its parameter. With an array: the queries in it, one after another.
      $transaction: { ...inTransaction, joins: { mode: 'all', argument: 0, isSequential: true } },
      ...each('$queryRaw $queryRawUnsafe $runCommandRaw', { ...runsSql, returns: 'promise' }),
      ...each('$executeRaw $executeRawUnsafe', runs),
      ...each('$connect $disconnect', promising('writes:receiver')),
      $on: { effects: ['writes:receiver'], callsBack: [] },
      $extends: pure,
    }),
  },
};

export const queryBuilders: readonly ModuleKnowledge[] = [knex, kysely, drizzle, prisma];
