import { codeAt } from '../effects/code-text.ts';
import type { CallFact } from '../effects/facts.ts';
import { listJoinsIn, type ListJoin } from '../effects/joins.ts';
import { rejectInsteadOfThrow } from '../fixes/reject-instead-of-throw.ts';
import type { Question } from '../model/answers.ts';
import type { Value } from '../model/model.ts';
import { walkValue } from '../model/walk.ts';
import { callFactOf } from './support/promise-by-syntax.ts';
import type { QuestionContext, Rule, RuleContext } from './support/rule.ts';
import { canReject, rejectableBySyntax } from './support/task-starts.ts';

/** `Promise.all([a(), b()])`: when `b` throws before it gives a promise, `a` runs on with nobody to hear it. */
export const rule: Rule = {
  meta: {
    id: 'no-floating-in-all',
    family: 'never-awaited',
    summary: 'A list of tasks for Promise.all whose later element can throw while it is built, and leave the others alone',
    severity: 'info',
    fix: 'offer',
    schema: { type: 'object', additionalProperties: false, properties: {} },
    defaults: {},
  },
  questions(context) {
    return listJoinsIn(context.file).flatMap((join) => questionsAbout(context, join));
  },
  check(context) {
    for (const join of listJoinsIn(context.file)) checkJoin(context, join);
  },
};

type Task = Extract<Value, { kind: 'call' | 'import-call' }>;

function isTask(value: Value | undefined): value is Task {
  return value?.kind === 'call' || value?.kind === 'import-call';
}

/** Only where a later element calls something that could throw at once, it matters whether an earlier one is a task. */
function questionsAbout(context: QuestionContext, join: ListJoin): readonly Question[] {
  const elements = join.tasks.elements;
  const last = elements.findLastIndex((element) => element !== undefined && synchronousCalls(context, element, join).length > 0);
  return elements.slice(0, Math.max(0, last)).flatMap((element) => isTask(element) && rejectableBySyntax(context, element, join.one) === undefined ? [{ kind: 'nature', value: element.id } as const] : []);
}

/** Calls of functions with source that are not async, as far as syntax leads there. */
function synchronousCalls(context: QuestionContext, element: Value, { one }: ListJoin): readonly CallFact[] {
  const found: CallFact[] = [];
  walkValue(element, (value, isConditional) => {
    const call = value.kind === 'call' && !isConditional ? callFactOf(context, value.id, one) : undefined;
    const target = call === undefined ? undefined : context.targets.targetOf(context.file.file, call);
    if (call !== undefined && target?.kind === 'function' && !target.function.isAsync && !target.function.isGenerator && target.function.hasBody) found.push(call);
  });
  return found;
}

function checkJoin(context: RuleContext, join: ListJoin): void {
  let task: Task | undefined;
  for (const element of join.tasks.elements) {
    if (element === undefined) continue;
    const thrower = task === undefined ? undefined : synchronousCalls(context, element, join).find((call) => throwsAtOnce(context, call));
    if (task !== undefined && thrower !== undefined) {
      report(context, join, task, element, thrower);
      return;
    }
    if (isTask(element) && canReject(context, element, join.one)) task ??= element;
  }
}

function throwsAtOnce({ facts, summaries }: RuleContext, call: CallFact): boolean {
  return summaries.callSummary(facts, call).throwsEarly;
}

function report(context: RuleContext, join: ListJoin, task: Task, element: Value, thrower: CallFact): void {
  const { file, text, packageFacts } = context;
  const before = codeAt(text, task.kind === 'call' ? task.callee.span : task.span);
  const fix = rejectInsteadOfThrow(file, text, join.tasks, element, (packageFacts.oldestNode ?? 0) >= firstNodeWithTry);
  context.report({
    span: thrower.calleeSpan,
    message: `${codeAt(text, thrower.calleeSpan)} can throw before there is a promise; ${before} then runs on, and when it fails, nobody hears. Let it reject instead of throw, or put it first.`,
    related: [{ message: 'this task has begun by then', place: { file: file.file, ...task.span } }],
    fixes: fix === undefined ? [] : [fix],
  });
}

/** `Promise.try` came with V8 12.8. */
const firstNodeWithTry = 24;
