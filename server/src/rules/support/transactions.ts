import type { CallFact } from '../../effects/facts.ts';
import { rootLocation } from '../../effects/locations.ts';
import type { Binding, CallValue, FileModel, FunctionId, FunctionModel, Value } from '../../model/model.ts';
import { lastName } from '../../model/references.ts';
import { walkBlock, walkValue } from '../../model/walk.ts';
import type { QuestionContext, RuleContext } from './rule.ts';
import { callFactOf } from './promise-by-syntax.ts';

/** A statement that runs in a transaction, or on a connection, that does one at a time. */
export interface Statement {
  /** The same for the same transaction. */
  readonly key: string;
  /** The transaction where it is named. */
  readonly value: Value;
  /** The call that uses it: of it, or with it as an argument or option. */
  readonly call: CallValue;
}

/** Statements in an expression that stands in function `one`. Whether what they name is a transaction, only `transactionConfidence` tells. */
export function statementsIn({ file }: QuestionContext, code: Value, one: FunctionModel): readonly Statement[] {
  const found: Statement[] = [];
  walkValue(code, (value) => {
    if (value.kind === 'call') found.push(...statementsOf(file, value, one));
  });
  return found;
}

/** Statements in the body of a function that name what is not its own: each call of it uses the same. */
export function sharedStatementsOf({ file }: QuestionContext, one: FunctionModel): readonly Statement[] {
  const found: Statement[] = [];
  walkBlock(one.body, (value) => {
    if (value.kind === 'call') found.push(...statementsOf(file, value, one).filter((statement) => !isOwnOf(file, statement.value, one.id)));
  });
  return found;
}

function statementsOf(file: FileModel, call: CallValue, one: FunctionModel): readonly Statement[] {
  return transactionsOf(call).flatMap((value) => {
    const key = rootLocation(file, value, one.id);
    return key === undefined ? [] : [{ key: `${key} ${lastName(file, value) ?? ''}`, value, call }];
  });
}

/** What a call names that could be a transaction: its receiver, itself (`trx('users')`), arguments, values of options. */
function transactionsOf(call: CallValue): readonly Value[] {
  const { callee } = call;
  const receiver = callee.kind === 'member' ? [callee.object] : callee.kind === 'binding' ? [callee] : [];
  const given = call.arguments.flatMap((argument) => argument.kind === 'object' ? argument.properties.filter(({ name }) => optionNames.has(name ?? '')).map(({ value }) => value) : [argument]);
  return [...receiver, ...given].filter((value) => value.kind === 'binding' || value.kind === 'member');
}

/** Options under which a statement is told its transaction. */
const optionNames: ReadonlySet<string> = new Set(['transaction', 'transacting', 'session', 'trx', 'tx']);

function isOwnOf(file: FileModel, value: Value, inside: FunctionId): boolean {
  const root = rootOf(value);
  return root.kind === 'binding' && file.bindings[root.binding]?.owner === inside;
}

function rootOf(value: Value): Value {
  return value.kind === 'member' ? rootOf(value.object) : value;
}

/** `proven` by its type or by what is known of the method; `likely` by where it comes from; undefined for anything else. */
export function transactionConfidence(context: RuleContext, { value, call }: Statement, one: FunctionModel): 'proven' | 'likely' | undefined {
  if (isTypeOfTransaction(context, value)) return 'proven';
  const fact = callFactOf(context, call.id, one);
  if (fact !== undefined && call.callee.kind === 'member' && call.callee.object === value && isOneStatementAtATime(context, fact)) return 'proven';
  return isHandedTransaction(context.file, value) ? 'likely' : undefined;
}

function isTypeOfTransaction({ answers }: RuleContext, value: Value): boolean {
  const parts = answers.typeNames(value.id);
  return parts.some((names) => names.some(({ name, from, where }) => from === 'package' && databasePackage.test(where) && transactionType.test(name)));
}

const databasePackage = /^(?:knex|sequelize|@sequelize\/|typeorm|@mikro-orm\/|@prisma\/|prisma|drizzle-orm|kysely|objection|bookshelf|pg|pg-promise|mysql2|mysql|mariadb|mssql|oracledb|mongodb|mongoose|postgres|slonik|@neondatabase\/)/;
/** Pools and data sources are none: each statement of them takes a connection of its own. */
const transactionType = /^(?:\w*Transaction|TransactionClient|ClientSession|QueryRunner|PoolClient|ClientBase|Client|PoolConnection|Connection|PgTransaction|EntityManager)$/;

/** The method is known to belong to a receiver that does one thing at a time, in a database. */
function isOneStatementAtATime({ file, targets }: RuleContext, call: CallFact): boolean {
  const target = targets.targetOf(file.file, call);
  if (target.kind !== 'api' || target.facts?.isOrderedReceiver !== true) return false;
  return (target.facts.effects ?? []).some((effect) => effect.endsWith(':database'));
}

/**
 * `db.transaction(async (tx) => ..)`, `const tx = await db.transaction()`, `{ transacting }`: where no type tells, only
 * what comes out of a call that says so is one. The name alone is also that of a payment, or of a block in a chain.
 */
function isHandedTransaction(file: FileModel, value: Value): boolean {
  const root = rootOf(value);
  const binding = root.kind === 'binding' ? file.bindings[root.binding] : undefined;
  if (binding === undefined || value.kind !== 'binding') return false;
  if (binding.kind === 'parameter') return givesTransaction.test(nameOfReceiverCall(file, binding) ?? '');
  const made = binding.initial?.kind === 'await' ? binding.initial.operand : binding.initial;
  return made?.kind === 'call' && binding.writes === 0 && givesTransaction.test(lastName(file, made.callee) ?? '');
}

const givesTransaction = /^(?:\$?transaction|withTransaction|runTransaction|runInTransaction|inTransaction|beginTransaction|startTransaction|startUnmanagedTransaction|transactionProvider|useTransaction)$/;

/** Name of the call that a function is given to whose first parameter this is. */
function nameOfReceiverCall(file: FileModel, { id, owner }: Binding): string | undefined {
  const inner = file.functions[owner];
  const [parameter] = inner?.parameters ?? [];
  if (inner?.parent === undefined || parameter?.pattern.kind !== 'bind' || parameter.pattern.binding !== id) return undefined;
  const around = file.functions[inner.parent];
  let name: string | undefined;
  if (around !== undefined) {
    walkBlock(around.body, (value) => {
      if (value.kind === 'call' && value.arguments.some((argument) => argument.kind === 'function' && argument.function === owner)) name = lastName(file, value.callee);
    });
  }
  return name;
}
