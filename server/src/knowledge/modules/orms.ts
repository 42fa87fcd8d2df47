import { ordered, promising, pure, runsSql } from '../common-facts.ts';
import { below, each } from '../compose.ts';
import type { ApiFacts, ModuleKnowledge } from '../facts.ts';

const reads = promising('reads:database');
const writes = promising('reads:database', 'writes:database');
const inTransaction: ApiFacts = { ...writes, callsBack: [0], handsOrderedReceiver: { argument: 0, parameter: 0 } };

const repositoryReads = `average count countBy exists existsBy find findAndCount findAndCountBy findBy findOne findOneBy findOneByOrFail findOneOrFail
  maximum minimum sum`;
const repositoryWrites = `clear decrement delete deleteAll increment insert preload recover remove restore save softDelete softRemove update updateAll upsert`;

/** Methods of repositories, managers and entities of TypeORM. */
const repository = {
  ...each(repositoryReads, reads),
  ...each(repositoryWrites, writes),
  query: { ...runsSql, returns: 'promise' },
  sql: writes,
  ...each('create merge hasId getId createQueryBuilder', { effects: [], returns: 'value' }),
} satisfies ModuleKnowledge['exports'];

const typeorm: ModuleKnowledge = {
  modules: ['typeorm'],
  // Disposing of it rolls back as well.
  holds: { QueryRunner: { givenBackBy: ['release'] } },
  aliases: { BaseEntity: 'Repository', TreeRepository: 'Repository', MongoRepository: 'Repository', DataSource: 'EntityManager', Connection: 'EntityManager' },
  exports: {
    ...below('Repository', { ...repository, reload: reads }),
    ...below('EntityManager', {
      ...repository,
      transaction: inTransaction,
      ...each('getRepository getTreeRepository getMongoRepository withRepository', { effects: [], returns: 'value' }),
    }),
    ...below('EntityManager', {
      ...each('initialize destroy synchronize dropDatabase runMigrations undoLastMigration connect close', writes),
      showMigrations: reads,
      createQueryRunner: { effects: [], returns: 'value', gives: 'QueryRunner' },
    }),
    // A runner is one connection.
    'QueryRunner.*': { ...ordered, ...writes },
    ...below('QueryRunner', { query: { ...runsSql, returns: 'promise' }, ...each('getTable getTables getViews hasTable hasColumn hasDatabase hasSchema', reads) }),
    ...each(
      `SelectQueryBuilder.getOne SelectQueryBuilder.getOneOrFail SelectQueryBuilder.getMany SelectQueryBuilder.getCount SelectQueryBuilder.getExists
      SelectQueryBuilder.getManyAndCount SelectQueryBuilder.getRawOne SelectQueryBuilder.getRawMany SelectQueryBuilder.getRawAndEntities SelectQueryBuilder.stream`,
      reads,
    ),
    'QueryBuilder.execute': writes,
  },
};

const modelReads = 'aggregate count describe findAll findAndCountAll findByPk findOne max min sum reload';
const modelWrites = `bulkCreate create decrement destroy drop findCreateFind findOrCreate increment restore save sync truncate update upsert`;
const byTransaction = { orderedByOption: 'transaction' };

/** Sequelize: a call belongs to a transaction when its options name one. */
const sequelize: ModuleKnowledge = {
  modules: ['sequelize'],
  holds: { Transaction: { givenBackBy: ['commit', 'rollback'] } },
  exports: {
    ...below('Model', { ...each(modelReads, { ...reads, ...byTransaction }), ...each(modelWrites, { ...writes, ...byTransaction }) }),
    ...below('Model', { ...each('build bulkBuild scope unscoped schema getTableName toJSON get getDataValue previous changed equals', pure), validate: promising() }),
    ...each('Model.set Model.setDataValue Model.setAttributes', { effects: ['writes:receiver'], returns: 'value' }),
    ...below('Sequelize', {
      query: { ...runsSql, returns: 'promise', ...byTransaction },
      transaction: { ...inTransaction, gives: 'Transaction' },
      ...each('authenticate databaseVersion showAllSchemas', reads),
      ...each('sync truncate drop dropSchema dropAllSchemas createSchema close set', writes),
      ...each('fn col cast literal and or json where define model isDefined escape', pure),
    }),
    ...each('Transaction.commit Transaction.rollback', { ...writes, ...ordered }),
    'QueryInterface.*': { ...writes, ...byTransaction },
    ...below('QueryInterface', each('describeTable select rawSelect showAllTables showAllSchemas showIndex tableExists', { ...reads, ...byTransaction })),
  },
};

const bySession = { orderedByOption: 'session' };
const mongoReads = `aggregate countDocuments distinct estimatedDocumentCount exists find findAndCount findById findOne listIndexes populate`;
const mongoWrites = `bulkSave bulkWrite create createCollection createIndexes deleteMany deleteOne ensureIndexes findByIdAndDelete findByIdAndUpdate findOneAndDelete
  findOneAndReplace findOneAndUpdate insertMany insertOne replaceOne syncIndexes updateMany updateOne cleanIndexes`;
const queryWrites = 'deleteMany deleteOne findByIdAndDelete findByIdAndUpdate findOneAndDelete findOneAndUpdate replaceOne setUpdate updateMany updateOne';

/** A query of Mongoose is built call by call; every step carries what the query does. */
const mongoose: ModuleKnowledge = {
  modules: ['mongoose'],
  contains: { mongo: 'mongodb' },
  aliases: { QueryWithHelpers: 'Query', IndexManager: 'Model', SessionStarter: 'Model', HydratedDocument: 'Document' },
  exports: {
    ...below('Model', {
      ...each(mongoReads, { effects: ['reads:database'], ...bySession }),
      ...each(mongoWrites, { effects: ['reads:database', 'writes:database'], ...bySession }),
    }),
    ...below('Model', each('hydrate where $where discriminator castObject applyDefaults translateAliases', pure)),
    'Query.*': { effects: ['reads:database'], ...bySession },
    ...below('Query', each(queryWrites, { effects: ['reads:database', 'writes:database'], ...bySession })),
    'Aggregate.*': { effects: ['reads:database'], ...bySession },
    ...below('Document', {
      ...each('save deleteOne updateOne replaceOne', { ...writes, ...bySession }),
      populate: { ...reads, ...bySession },
      validate: promising('reads:receiver'),
      ...each('set $set markModified unmarkModified increment overwrite depopulate invalidate', { effects: ['writes:receiver'], returns: 'value' }),
      ...each('get toJSON toObject toBSON isModified isSelected modifiedPaths getChanges $isEmpty equals validateSync', {
        effects: ['reads:receiver'],
        returns: 'value',
      }),
    }),
    ...below('Connection', {
      ...each('transaction withSession', inTransaction),
      startSession: { ...reads, gives: 'ClientSession' },
      ...each('asPromise close destroy openUri dropDatabase dropCollection createCollection createCollections syncIndexes', writes),
      ...each('collection model useDb modelNames plugin', pure),
    }),
    ...each('connect disconnect', promising('reads:database', 'writes:environment')),
    startSession: { ...reads, gives: 'ClientSession' },
    ...each('model', pure),
    'ClientSession.*': { ...ordered, ...writes },
  },
};

const mongodb: ModuleKnowledge = {
  modules: ['mongodb'],
  holds: {
    MongoClient: { givenBackBy: ['close'], disposedAs: 'close' },
    // A cursor that fails closes itself.
    FindCursor: { givenBackBy: ['close'], disposedAs: 'close', failsWhenBroken: true },
    AggregationCursor: { givenBackBy: ['close'], disposedAs: 'close', failsWhenBroken: true },
    ChangeStream: { givenBackBy: ['close'], disposedAs: 'close' },
    // Disposing of it ends it by force.
    ClientSession: { givenBackBy: ['endSession'] },
  },
  aliases: { ExplainableCursor: 'AbstractCursor', FindCursor: 'AbstractCursor', AggregationCursor: 'AbstractCursor' },
  exports: {
    ...below('Collection', {
      ...each('countDocuments count distinct estimatedDocumentCount findOne indexes indexExists indexInformation isCapped options', { ...reads, ...bySession }),
      ...each('find aggregate listIndexes listSearchIndexes watch', { effects: ['reads:database'], returns: 'value', gives: 'AbstractCursor', ...bySession }),
      ...each(
        `bulkWrite createIndex createIndexes createSearchIndex createSearchIndexes deleteMany deleteOne drop dropIndex dropIndexes dropSearchIndex findOneAndDelete findOneAndReplace
        findOneAndUpdate insertMany insertOne rename replaceOne updateMany updateOne updateSearchIndex`,
        { ...writes, ...bySession },
      ),
    }),
    // Steps of one cursor follow each other; what only shapes the query touches nothing else.
    'AbstractCursor.*': { effects: ['reads:database'] },
    ...each('AbstractCursor.next AbstractCursor.tryNext AbstractCursor.hasNext AbstractCursor.close AbstractCursor.forEach AbstractCursor.rewind', {
      effects: ['reads:database', 'writes:receiver'], ...ordered,
    }),
    ...below('Db', {
      ...each('stats collections indexInformation profilingLevel', reads),
      ...each('command createCollection createIndex dropCollection dropDatabase removeUser renameCollection setProfilingLevel', writes),
      ...each('collection admin', pure),
      ...each('aggregate listCollections watch', { effects: ['reads:database'], returns: 'value' }),
    }),
    ...below('MongoClient', {
      connect: promising('reads:database', 'writes:receiver'),
      close: promising('writes:receiver'),
      db: pure,
      startSession: { effects: [], returns: 'value', gives: 'ClientSession' },
      withSession: inTransaction,
      bulkWrite: writes,
    }),
    'ClientSession.*': { ...ordered, ...writes },
    'ClientSession.withTransaction': { ...inTransaction, ...ordered },
    ...each('ClientSession.startTransaction ClientSession.inTransaction ClientSession.equals', { ...ordered, effects: ['writes:receiver'], returns: 'value' }),
  },
};

export const orms: readonly ModuleKnowledge[] = [typeorm, sequelize, mongoose, mongodb];
