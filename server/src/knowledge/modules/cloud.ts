import { ordered, promising, pure } from '../common-facts.ts';
import { below, each } from '../compose.ts';
import type { ApiFacts, ModuleKnowledge } from '../facts.ts';

/** These clients take a callback in place of giving a promise where one is given. */
const reads: ApiFacts = { effects: ['reads:network'] };
const writes: ApiFacts = { effects: ['reads:network', 'writes:network'] };

/** Commands whose names say that they only look. */
const readCommands = ['Get*Command', 'List*Command', 'Describe*Command', 'Head*Command', 'Query*Command', 'Scan*Command', 'BatchGet*Command', 'TransactGet*Command', 'Search*Command', 'Lookup*Command', 'Select*Command'];

const sendsCommand: ApiFacts = { ...writes, effectsWhen: [{ when: { argument: 0, constructs: readCommands }, effects: ['reads:network'] }] };

/** All clients of the AWS SDK v3 look alike: `send(new XCommand(..))`, or a method per command. */
const aws: ModuleKnowledge = {
  modules: ['@aws-sdk/client-*', '@aws-sdk/lib-*', '@smithy/smithy-client', '@smithy/core'],
  exports: {
    '*Client.send': sendsCommand,
    '*Client.destroy': { effects: ['writes:receiver'], returns: 'value' },
    '*.*': writes,
    ...each('*.get* *.list* *.describe* *.head* *.query* *.scan* *.batchGet* *.transactGet* *.search* *.select*', reads),
    '*Command': pure,
    'paginate*': { effects: ['reads:network'], returns: 'async-iterable' },
    'waitUntil*': reads,
    'waitFor*': reads,
  },
};

/** A query is SQL, which may change data. */
const runsSqlRemotely: ApiFacts = {
  ...writes,
  effectsWhen: [{ when: { argument: 0, startsWith: ['select'] }, effects: ['reads:network'] }],
};

const googleReads = 'download exists get* list* is* read*';

const googleClient: ModuleKnowledge['exports'] = {
  '*.*': writes,
  ...below('*', each(googleReads, reads)),
  '*.createReadStream': { effects: ['reads:network'], returns: 'value' },
  '*.createWriteStream': { effects: ['writes:network'], returns: 'value' },
  ...each('*.on *.once', { effects: ['writes:receiver'], returns: 'value', callsBack: [] }),
};

const google: readonly ModuleKnowledge[] = [
  { modules: ['@google-cloud/*'], exports: googleClient },
  { modules: ['@google-cloud/storage'], exports: { ...googleClient, ...each('Storage.bucket Bucket.file', pure) } },
  { modules: ['@google-cloud/pubsub'], exports: { ...googleClient, ...each('PubSub.topic PubSub.subscription Topic.subscription', pure) } },
  { modules: ['@google-cloud/bigquery'], exports: { ...googleClient, ...each('BigQuery.dataset Dataset.table', pure), 'BigQuery.query': runsSqlRemotely } },
];

/** A transaction of Firestore reads first and writes then. */
const firestore: ModuleKnowledge = {
  modules: ['@google-cloud/firestore', 'firebase-admin/firestore'],
  exports: {
    ...each('DocumentReference.get Query.get CollectionReference.get AggregateQuery.get', promising('reads:database')),
    ...each('DocumentReference.create DocumentReference.set DocumentReference.update DocumentReference.delete CollectionReference.add', promising('writes:database')),
    ...each('DocumentReference.listCollections CollectionReference.listDocuments Firestore.getAll Firestore.listCollections', promising('reads:database')),
    ...each('Firestore.recursiveDelete Firestore.terminate', promising('writes:database')),
    'Firestore.runTransaction': { ...promising('reads:database', 'writes:database'), callsBack: [0], handsOrderedReceiver: { argument: 0, parameter: 0 } },
    'Firestore.batch': { effects: [], returns: 'value', gives: 'WriteBatch' },
    ...each('Firestore.collection Firestore.doc Firestore.collectionGroup CollectionReference.doc DocumentReference.collection', pure),
    ...below('Query', each('where orderBy limit limitToLast offset select startAt startAfter endBefore endAt withConverter count', pure)),
    'Transaction.*': { ...promising('reads:database', 'writes:database'), ...ordered },
    ...each('Transaction.get Transaction.getAll', { ...promising('reads:database'), ...ordered }),
    'WriteBatch.*': { effects: ['writes:receiver'], returns: 'value', ...ordered },
    'WriteBatch.commit': { ...promising('writes:database'), ...ordered },
    'BulkWriter.*': promising('writes:database'),
    ...each('DocumentReference.onSnapshot Query.onSnapshot', { effects: ['reads:database'], returns: 'value', callsBack: [] }),
  },
};

/** A resource of Stripe's API has `create`, `retrieve`, `update`, `list`, .. on a class of its name. */
const stripe: ModuleKnowledge = {
  modules: ['stripe'],
  exports: {
    '*Resource.*': writes,
    ...below('*Resource', each('retrieve* list* search', reads)),
    ...each('Webhooks.constructEvent webhooks.constructEvent', pure),
    ...each('Webhooks.constructEventAsync webhooks.constructEventAsync', promising()),
    'Stripe.rawRequest': writes,
  },
};

export const cloud: readonly ModuleKnowledge[] = [aws, ...google, firestore, stripe];
