import { codeAt } from '../effects/code-text.ts';
import { joinInsteadOfForAwait } from '../fixes/for-await.ts';
import type { FileModel, FunctionModel, LoopStep, Value } from '../model/model.ts';
import { childrenOf, walkBlock, walkBlocks } from '../model/walk.ts';
import type { QuestionContext, Rule, RuleContext } from './support/rule.ts';
import { canReject, rejectableBySyntax } from './support/task-starts.ts';

/** `for await` over tasks that run already: as long as it waits for one, nobody hears when another fails. */
export const rule: Rule = {
  meta: {
    id: 'no-sequential-for-await',
    family: 'sequential',
    summary: 'A for await over tasks that run already: while one is awaited, nobody hears when another fails',
    severity: 'warning',
    fix: 'offer',
    schema: { type: 'object', additionalProperties: false, properties: {} },
    defaults: {},
    insteadOf: ['await-thenable'],
  },
  questions(context) {
    return loopsIn(context).flatMap(({ iterable, one }) => [
      { kind: 'nature', value: iterable.id } as const,
      ...tasksWritten(context.file, iterable).filter((task) => isStart(task) && rejectableBySyntax(context, task, one) === undefined).map((task) => ({ kind: 'nature', value: task.id } as const)),
    ]);
  },
  check(context) {
    for (const loop of loopsIn(context)) if (isUnheard(context, loop)) report(context, loop);
  },
};

interface FoundLoop {
  readonly loop: LoopStep;
  readonly iterable: Value;
  readonly one: FunctionModel;
}

function loopsIn({ file }: QuestionContext): readonly FoundLoop[] {
  const found: FoundLoop[] = [];
  for (const one of file.functions) {
    walkBlocks(one.body, ({ steps }) => {
      for (const step of steps) if (step.kind === 'loop' && step.loop === 'for-await' && step.iterable !== undefined) found.push({ loop: step, iterable: step.iterable, one });
    });
  }
  return found;
}

function isUnheard(context: RuleContext, { iterable, one }: FoundLoop): boolean {
  if (context.answers.nature(iterable.id) !== 'promises') return false;
  if (iterable.kind === 'binding' && isHandedOn(one, iterable)) return false;
  const list = writtenList(context.file, iterable);
  if (list === undefined) return !hasHandlers(context.file, iterable);
  const rejectable = tasksWritten(context.file, iterable).filter((task) => !isStart(task) || canReject(context, task, one));
  // While the first is awaited, the others run: with one alone there is no such time.
  return list.length > 1 && rejectable.some((task) => task !== list[0]);
}

type StartingValue = Extract<Value, { kind: 'call' | 'import-call' }>;

function isStart(value: Value): value is StartingValue {
  return value.kind === 'call' || value.kind === 'import-call';
}

/** The elements of a list that is written in place, or that a constant holds; undefined for one that is filled later. */
function writtenList(file: FileModel, value: Value): readonly (Value | undefined)[] | undefined {
  const list = constantValue(file, value);
  return list.kind === 'array' && list.elements.length > 0 && !list.elements.some((element) => element?.kind === 'spread') ? list.elements : undefined;
}

function tasksWritten(file: FileModel, value: Value): readonly Value[] {
  return writtenList(file, value)?.filter((element) => element !== undefined) ?? [];
}

function constantValue(file: FileModel, value: Value): Value {
  const binding = value.kind === 'binding' ? file.bindings[value.binding] : undefined;
  return binding?.writes === 0 && binding.initial !== undefined ? binding.initial : value;
}

/** `ids.map((id) => load(id).catch(..))`: whatever fails has been handled. */
function hasHandlers(file: FileModel, value: Value): boolean {
  const made = constantValue(file, value);
  const [callback] = made.kind === 'call' ? made.arguments : [];
  const inner = callback?.kind === 'function' ? file.functions[callback.function] : undefined;
  const [step] = inner?.hasExpressionBody === true ? inner.body.steps : [];
  const given = step?.kind === 'return' ? step.value : undefined;
  return given?.kind === 'call' && given.callee.kind === 'member' && given.callee.name === 'catch';
}

/** The list is named elsewhere in a call: `Promise.allSettled(tasks)`, `watch(tasks)`. Whoever gets it may listen. */
function isHandedOn(one: FunctionModel, { binding, id }: Extract<Value, { kind: 'binding' }>): boolean {
  let found = false;
  walkBlock(one.body, (value) => {
    if (value.kind === 'call' && value.arguments.some((argument) => names(argument, binding, id))) found = true;
    if (value.kind === 'call' && value.callee.kind === 'member' && value.callee.name !== 'push' && names(value.callee.object, binding, id)) found = true;
  });
  return found;
}

function names(value: Value, binding: number, except: number): boolean {
  return (value.kind === 'binding' && value.binding === binding && value.id !== except) || childrenOf(value).some((child) => names(child, binding, except));
}

function report(context: RuleContext, { loop, iterable }: FoundLoop): void {
  const { file, text } = context;
  const fix = joinInsteadOfForAwait(file, text, loop, iterable);
  context.report({
    span: { start: loop.span.start, end: iterable.span.end },
    message: `The tasks of ${codeAt(text, iterable.span)} run already: while \`for await\` waits for one of them, nobody hears when another fails, and the process ends. Loop over \`await Promise.all(..)\`.`,
    fixes: fix === undefined ? [] : [fix],
  });
}
