import type { StartingValue } from '../effects/started-tasks.ts';
import { awaitBeforeReturn } from '../fixes/handle-promise.ts';
import { isThenable } from '../model/answers.ts';
import { exitsOf, type Guard } from '../model/exits.ts';
import type { FileModel, FunctionModel, Value } from '../model/model.ts';
import { mayBePromise } from './support/may-be.ts';
import { nameInCode } from './support/name-in-code.ts';
import type { QuestionContext, Rule, RuleContext } from './support/rule.ts';
import { rejectableBySyntax } from './support/task-starts.ts';

/** A promise that leaves a `try` or the scope of a resource before it is done. Where typescript-eslint's rule asks for an await, so does this. */
export const rule: Rule = {
  meta: {
    id: 'return-await',
    family: 'await',
    summary: 'A promise returned without `await` out of a `try` or past a resource, which do not wait for its end',
    severity: 'warning',
    fix: 'offer',
    schema: { type: 'object', additionalProperties: false, properties: {} },
    defaults: {},
  },
  questions(context) {
    return guardedReturns(context.file).filter((found) => possibility(context, found) === 'ask').map(({ value }) => ({ kind: 'nature', value: value.id }));
  },
  check(context) {
    for (const found of guardedReturns(context.file)) {
      const isPromise = possibility(context, found) === 'yes' || (possibility(context, found) === 'ask' && isThenable(context.answers.nature(found.value.id)));
      if (isPromise) report(context, found);
    }
  },
};

interface GuardedReturn {
  readonly value: Value;
  readonly guards: ReadonlySet<Guard>;
  readonly one: FunctionModel;
}

/** Found once for questions and check: a file's model never changes. */
function guardedReturns(file: FileModel): readonly GuardedReturn[] {
  const known = returnsByModel.get(file) ?? file.functions.flatMap((one) => returnsOf(file, one));
  returnsByModel.set(file, known);
  return known;
}

const returnsByModel = new WeakMap<FileModel, readonly GuardedReturn[]>();

/** Generators await what they return by themselves. */
function returnsOf(file: FileModel, one: FunctionModel): readonly GuardedReturn[] {
  if (!one.isAsync || one.isGenerator || one.kind === 'module') return [];
  return exitsOf(file, one).flatMap(({ value, isReturn, guards }) => isReturn && value !== undefined && guards.size > 0 ? [{ value, guards, one }] : []);
}

function possibility(context: QuestionContext, { value, guards, one }: GuardedReturn): 'yes' | 'no' | 'ask' {
  const made = madeBy(context.file, value);
  if (made !== undefined && !mattersTo(context, made, guards, one)) return 'no';
  return mayBePromise(context, value, one);
}

/** What makes the promise: the value itself, or what a constant holds. */
function madeBy({ bindings }: FileModel, value: Value): StartingValue | undefined {
  const binding = value.kind === 'binding' ? bindings[value.binding] : undefined;
  const made = binding !== undefined && binding.writes === 0 ? binding.initial : value;
  return made?.kind === 'call' || made?.kind === 'import-call' ? made : undefined;
}

/** False where the guards would do the same with the promise as without it: it is settled already, cannot fail, or has a handler of its own. */
function mattersTo(context: QuestionContext, made: StartingValue, guards: ReadonlySet<Guard>, one: FunctionModel): boolean {
  const settled = settledAtOnce(made);
  if (settled?.method === 'reject') return guards.has('handler');
  if (settled?.method === 'resolve' && (settled.argument === undefined || mayBePromise(context, settled.argument, one) === 'no')) return false;
  const isOnlyHandled = guards.size === 1 && guards.has('handler');
  return !isOnlyHandled || rejectableBySyntax(context, made, one) !== false;
}

function settledAtOnce(made: StartingValue): { readonly method: string; readonly argument: Value | undefined } | undefined {
  if (made.kind !== 'call' || made.callee.kind !== 'member') return undefined;
  const { object, name } = made.callee;
  const isStatic = object.kind === 'global' && object.name === 'Promise' && (name === 'resolve' || name === 'reject');
  return isStatic ? { method: name, argument: made.arguments[0] } : undefined;
}

function report(context: RuleContext, { value, guards }: GuardedReturn): void {
  const name = nameInCode(context, value).replace(/^T/, 't');
  context.report({
    span: value.span,
    message: `The promise of ${name} is returned while it is pending: ${consequence(guards)} Write \`return await\`.`,
    fixes: [awaitBeforeReturn(context.file.file, value)],
  });
}

function consequence(guards: ReadonlySet<Guard>): string {
  if (guards.has('disposal')) return 'the resource declared above is disposed of before it is done.';
  if (guards.has('finalizer') && guards.has('handler')) return 'the `finally` runs before it is done, and the `catch` does not hear of its failure.';
  return guards.has('finalizer') ? 'the `finally` runs before it is done.' : 'the `catch` does not hear of its failure.';
}
