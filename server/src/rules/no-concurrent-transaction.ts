import { codeAt } from '../effects/code-text.ts';
import { joinsIn, type Join } from '../effects/joins.ts';
import { awaitInOrder } from '../fixes/await-in-order.ts';
import type { CallValue, FunctionModel, Value } from '../model/model.ts';
import type { Question } from '../model/answers.ts';
import { roleOf } from './support/file-role.ts';
import { callFactOf } from './support/promise-by-syntax.ts';
import type { QuestionContext, Rule, RuleContext } from './support/rule.ts';
import { sharedStatementsOf, statementsIn, transactionConfidence, type Statement } from './support/transactions.ts';

/** Several statements of one transaction at once: it runs them one by one, and rolls back while some still run. */
export const rule: Rule = {
  meta: {
    id: 'no-concurrent-transaction',
    family: 'races',
    summary: 'Several statements of one transaction, session or connection under one Promise.all',
    severity: 'warning',
    fix: 'offer',
    schema: { type: 'object', additionalProperties: false, properties: {} },
    defaults: {},
  },
  questions(context) {
    return suspectsIn(context).flatMap(({ statements, one }) => statements.flatMap((statement) => questionsAbout(context, statement, one)));
  },
  check(context) {
    for (const suspect of suspectsIn(context)) checkSuspect(context, suspect);
  },
};

interface Suspect {
  readonly join: Join;
  /** Two or more of one transaction; for a function per item, its own, each of which runs many times. */
  readonly statements: readonly Statement[];
  /** The function that the statements stand in. */
  readonly one: FunctionModel;
  readonly map: CallValue | undefined;
}

function suspectsIn(context: QuestionContext): readonly Suspect[] {
  if (roleOf(context.relativePath, context.file) === 'test') return [];
  return joinsIn(context.file).flatMap((join) => suspectOf(context, join) ?? []);
}

function suspectOf(context: QuestionContext, join: Join): Suspect | undefined {
  const { tasks, one } = join;
  if (tasks.kind === 'array') {
    const first = new Map<string, { readonly statement: Statement; readonly element: Value }>();
    const repeated: Statement[] = [];
    for (const element of tasks.elements) {
      if (element === undefined || element.kind === 'spread' || element.kind === 'await') continue;
      for (const statement of statementsIn(context, element, one)) {
        const before = first.get(statement.key);
        if (before === undefined) first.set(statement.key, { statement, element });
        else if (before.element !== element) repeated.push(statement);
      }
    }
    return repeated.length === 0 ? undefined : { join, statements: repeated, one, map: undefined };
  }
  const inner = mapper(context, tasks);
  const statements = inner === undefined ? [] : sharedStatementsOf(context, inner);
  return inner === undefined || statements.length === 0 || tasks.kind !== 'call' ? undefined : { join, statements, one: inner, map: tasks };
}

/** The function per item that is written in place: `items.map((item) => ..)`. */
function mapper({ file }: QuestionContext, tasks: Value): FunctionModel | undefined {
  const [callback] = tasks.kind === 'call' && tasks.callee.kind === 'member' && tasks.callee.name === 'map' ? tasks.arguments : [];
  return callback?.kind === 'function' ? file.functions[callback.function] : undefined;
}

function questionsAbout(context: QuestionContext, { value, call }: Statement, one: FunctionModel): readonly Question[] {
  const fact = callFactOf(context, call.id, one);
  return [{ kind: 'type-names', value: value.id }, ...(fact === undefined ? [] : [{ kind: 'declaration' as const, value: fact.calleeValue }])];
}

function checkSuspect(context: RuleContext, { join, statements, one, map }: Suspect): void {
  const { file, text } = context;
  const judged = statements.map((statement) => ({ statement, confidence: transactionConfidence(context, statement, one) }));
  const found = judged.find(({ confidence }) => confidence === 'proven') ?? judged.find(({ confidence }) => confidence === 'likely');
  if (found?.confidence === undefined) return;
  const { value, call } = found.statement;
  const name = codeAt(text, value.span);
  const fix = awaitInOrder(file, text, join, map);
  context.report({
    span: value.span,
    message: `${map === undefined ? `Several statements of ${name} are started at once` : `A statement of ${name} is started for every item at once`}, but it does one at a time: nothing is won, and when one fails, the others still run, even behind a rollback. Await them in order.`,
    confidence: found.confidence,
    related: [{ message: 'joined here', place: { file: file.file, ...join.call.callee.span } }, { message: 'this call is one of them', place: { file: file.file, ...call.span } }],
    fixes: fix === undefined ? [] : [fix],
  });
}
