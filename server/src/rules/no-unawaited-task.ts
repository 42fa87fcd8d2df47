import { codeAt } from '../effects/code-text.ts';
import type { LostTask, Loss } from '../effects/tasks/task-life.ts';
import { awaitInsteadOfKeeping, joinInsteadOfKeeping } from '../fixes/await-kept-task.ts';
import type { Question } from '../model/answers.ts';
import { usesOf } from '../model/find.ts';
import type { FunctionModel, Value } from '../model/model.ts';
import type { Fix, RelatedPlace } from '../protocol/finding.ts';
import type { Span } from '../protocol/span.ts';
import { canAwait } from './support/can-await.ts';
import { isFireAndForget } from './support/fire-and-forget.ts';
import { nameInCode } from './support/name-in-code.ts';
import { callFactOf } from './support/promise-by-syntax.ts';
import type { QuestionContext, Rule, RuleContext } from './support/rule.ts';
import { lostTasksOf, rejectableBySyntax } from './support/task-starts.ts';

/** A task that is kept, and lost on some path. */
export const rule: Rule = {
  meta: {
    id: 'no-unawaited-task',
    family: 'never-awaited',
    summary: 'A task kept in a variable, an array or a map that some path never awaits, returns or hands on',
    severity: 'warning',
    fix: 'offer',
    schema: { type: 'object', additionalProperties: false, properties: {} },
    defaults: {},
  },
  questions(context) {
    return context.file.functions.flatMap((one) => lostTasksOf(context, one).flatMap((task) => questionsAbout(context, task, one)));
  },
  check(context) {
    for (const one of context.file.functions) checkFunction(context, one);
  },
};

function questionsAbout(context: QuestionContext, { value }: LostTask, one: FunctionModel): readonly Question[] {
  const callee = context.knowledge.hasFireAndForget && value.kind === 'call' ? callFactOf(context, value.id, one)?.calleeValue : undefined;
  return [
    ...(rejectableBySyntax(context, value, one) === undefined ? [{ kind: 'nature', value: value.id } as const] : []),
    ...(callee === undefined ? [] : [{ kind: 'declaration', value: callee } as const]),
  ];
}

function checkFunction(context: RuleContext, one: FunctionModel): void {
  const told = new Set<Value>();
  for (const task of lostTasksOf(context, one)) {
    const { value } = task;
    const many = isTask(context, task, one);
    if (many === undefined || (value.kind === 'call' && isFireAndForget(context, value, one))) continue;
    const shown = shownValue(task);
    if (told.has(shown)) continue;
    told.add(shown);
    report(context, one, task, shown, many);
  }
}

/** One task, or several at once; undefined for what is none. */
function isTask(context: RuleContext, { value }: LostTask, one: FunctionModel): 'one' | 'many' | undefined {
  const bySyntax = rejectableBySyntax(context, value, one);
  if (bySyntax !== undefined) return bySyntax ? 'one' : undefined;
  const nature = context.answers.nature(value.id);
  return nature === 'promise' ? 'one' : nature === 'promises' && !isTakenFromList(value) ? 'many' : undefined;
}

/** `tasks.filter(..)`: a list of what others have started. */
function isTakenFromList(value: Value): boolean {
  return value.kind === 'call' && value.callee.kind === 'member' && takers.has(value.callee.name);
}

const takers: ReadonlySet<string> = new Set(['filter', 'slice', 'splice', 'concat', 'reverse', 'sort', 'toReversed', 'toSorted', 'toSpliced', 'with', 'flat', 'values']);

/** Tasks of one array are shown as the array. */
function shownValue({ value, kept }: LostTask): Value {
  return kept.by.kind === 'write' && kept.by.written.kind === 'array' ? kept.by.written : value;
}

function report(context: RuleContext, one: FunctionModel, task: LostTask, shown: Value, many: 'one' | 'many'): void {
  const isMany = many === 'many' || shown !== task.value;
  const fix = task.isNeverUsed ? fixFor(context, one, task, shown, isMany) : undefined;
  context.report({
    span: shown.span,
    message: messageFor(context, task, isMany),
    related: relatedPlaces(context, one, task),
    fixes: fix === undefined ? [] : [fix],
  });
}

function messageFor(context: RuleContext, { value, binding, loss, isNeverUsed }: LostTask, isMany: boolean): string {
  const starts = `${nameInCode(context, value)} starts ${isMany ? 'tasks' : 'a task'}`;
  const [it, next] = isMany ? ['them', 'Join them with Promise.all, return them, or add handlers.'] : ['it', 'Await it, return it, or add a catch.'];
  if (loss.by === 'overwritten') return `\`${binding.name}\` is given something else before anybody has awaited what ${nameInCode(context, value)} started. Await it first, or keep both.`;
  if (isNeverUsed) return `${starts}, kept in \`${binding.name}\`, and nobody awaits ${it}. ${next}`;
  const where = loss.test === undefined ? 'on one path' : `where ${codeAt(context.text, loss.test.value.span)} ${loss.test.holds ? 'holds' : 'does not hold'}`;
  return `${starts}, and nobody awaits \`${binding.name}\` ${where}. Await ${it} there, too, or start ${it} behind that.`;
}

function relatedPlaces({ file, text }: RuleContext, one: FunctionModel, { loss, binding }: LostTask): readonly RelatedPlace[] {
  const test = loss.test;
  return [
    ...(test === undefined ? [] : [{ message: `on the path where this ${test.holds ? 'holds' : 'does not hold'}`, place: { file: file.file, ...test.value.span } }]),
    { message: lossMessages[loss.by](binding.name), place: { file: file.file, ...lossSpan(loss, one, text) } },
  ];
}

const lossMessages: Readonly<Record<Loss['by'], (name: string) => string>> = {
  end: (name) => `the function ends here, and \`${name}\` with it`,
  return: (name) => `the function returns here, and \`${name}\` is lost`,
  throw: (name) => `the function throws here, and \`${name}\` is lost`,
  overwritten: (name) => `\`${name}\` is given something else here`,
  'next-turn': (name) => `the next turn has a \`${name}\` of its own`,
};

function lossSpan({ node }: Loss, one: FunctionModel, text: string): Span {
  if (node.kind === 'step') return node.step.span;
  if (node.kind === 'write') return node.target.span;
  const { end } = one.bodySpan;
  return { start: text[end - 1] === '}' ? end - 1 : end, end };
}

/** Only where the variable is nothing but a place to put the task. */
function fixFor({ file, text }: RuleContext, one: FunctionModel, { binding, kept, value }: LostTask, shown: Value, isMany: boolean): Fix | undefined {
  if (kept.by.kind !== 'write' || kept.by.written !== shown || binding.writes > 0 || !canAwait(file, one) || usesOf(file, binding.id) > 0) return undefined;
  return (isMany && shown.kind !== 'import-call') || shown !== value ? joinInsteadOfKeeping(file.file, text, one, shown) : awaitInsteadOfKeeping(file.file, text, one, shown);
}
