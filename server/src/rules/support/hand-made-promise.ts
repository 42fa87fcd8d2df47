import type { CallbackFact } from '../../knowledge/facts.ts';
import { usesOf } from '../../model/find.ts';
import type { BindingId, Block, CallValue, FileModel, FunctionModel, Step, Value } from '../../model/model.ts';
import { constructionsIn, type Construction } from './executors.ts';

/** A `new Promise` whose executor makes one call, with a callback that settles the promise. */
export interface HandMade {
  readonly made: Construction;
  readonly call: CallValue;
}

/** All of a file. Found once: a file's model never changes. */
export function handMadeIn(file: FileModel): readonly HandMade[] {
  const known = foundByModel.get(file) ?? constructionsIn(file).flatMap((made) => {
    const call = made.isInline && !made.executor.isAsync && !made.executor.isGenerator && made.executor.parameters.length <= 2 ? onlyCall(made.executor.body) : undefined;
    return call === undefined ? [] : [{ made, call }];
  });
  foundByModel.set(file, known);
  return known;
}

const foundByModel = new WeakMap<FileModel, readonly HandMade[]>();

function onlyCall({ steps }: Block): CallValue | undefined {
  const [step, ...others] = steps;
  const value = step === undefined || others.length > 0 ? undefined : valueOf(step);
  return value?.kind === 'call' && !value.isNew && !value.isOptional ? value : undefined;
}

function valueOf(step: Step): Value | undefined {
  const value = step.kind === 'expression' || step.kind === 'return' ? step.value : undefined;
  return value?.kind === 'unary' && value.operator === 'void' ? value.operand : value;
}

/**
 * What the promise made by hand is fulfilled with: the callback's one result, nothing, an argument of the call or a
 * literal (`given`), or something that is made of the result.
 */
export type Passed = { readonly kind: 'result' | 'nothing' | 'more' } | { readonly kind: 'given'; readonly value: Value };

/** Undefined unless the callback settles the promise once, in the end, and passes every error on as it is. */
export function passedBy(file: FileModel, found: HandMade, callback: CallbackFact | undefined): Passed | undefined {
  const { resolve, reject } = found.made;
  const isOnce = [resolve, reject].every((settle) => settle === undefined || usesOf(file, settle) <= 1);
  return isOnce ? passedOnce(file, found, callback) : undefined;
}

function passedOnce(file: FileModel, { made, call }: HandMade, callback: CallbackFact | undefined): Passed | undefined {
  const position = callback?.argument ?? call.arguments.length - 1;
  const given = call.arguments[position];
  if (given === undefined || call.arguments.some(({ kind }, index) => kind === 'spread' && index <= position)) return undefined;
  const inner = given.kind === 'function' ? file.functions[given.function] : undefined;
  if (inner !== undefined && (inner.isAsync || inner.isGenerator || inner.parameters.some(({ pattern, isRest, defaultValue }) => pattern.kind !== 'bind' || isRest || defaultValue !== undefined))) return undefined;
  if (callback === undefined) return inner && passedBehindError(inner, made);
  if (given.kind === 'binding' && given.binding === made.resolve) return callback.gets === 'given' ? argumentBehind(call, callback.from ?? 0) : { kind: 'result' };
  const settled = inner === undefined ? undefined : settledBy(inner.body.steps, made) ?? settledAtEnd(inner.body.steps, made);
  return inner === undefined || settled?.method !== 'resolve' ? undefined : passedValue(settled, nameOf(inner, 0));
}

/** `setTimeout(resolve, ms, value)`. */
function argumentBehind({ arguments: given }: CallValue, from: number): Passed {
  const value = given[from + 1];
  return value === undefined ? { kind: 'nothing' } : { kind: 'given', value };
}

/** `(error, result) => error ? reject(error) : resolve(result)`, in one of its spellings. */
function passedBehindError(inner: FunctionModel, made: Construction): Passed | undefined {
  const error = nameOf(inner, 0);
  const [failing, passing] = error === undefined ? [] : waysBy(inner.body.steps, error, made);
  const isPassedOn = failing?.method === 'reject' && failing.hasMore !== true && failing.call.arguments.length === 1 && isBinding(failing.call.arguments[0], error);
  return isPassedOn && passing?.method === 'resolve' ? passedValue(passing, nameOf(inner, 1)) : undefined;
}

function nameOf({ parameters }: FunctionModel, index: number): BindingId | undefined {
  const pattern = parameters[index]?.pattern;
  return pattern?.kind === 'bind' ? pattern.binding : undefined;
}

function passedValue({ call: { arguments: [value] }, hasMore }: Settled, result: BindingId | undefined): Passed {
  if (hasMore === true) return { kind: 'more' };
  if (value === undefined || (value.kind === 'literal' && value.value === undefined)) return { kind: 'nothing' };
  if (isBinding(value, result)) return { kind: 'result' };
  return value.kind === 'literal' ? { kind: 'given', value } : { kind: 'more' };
}

interface Settled {
  readonly method: 'resolve' | 'reject';
  readonly call: CallValue;
  /** Something else is done before. */
  readonly hasMore?: boolean;
}

/** What is done with an error, and what without one. Empty when that is not all that is done. */
type Ways = readonly [Settled | undefined, Settled | undefined] | readonly [];

function waysBy(steps: readonly Step[], error: BindingId, made: Construction): Ways {
  const [step, ...others] = steps;
  if (step?.kind === 'branch') {
    const otherwise = step.otherwise?.steps ?? others;
    const isClosed = step.otherwise === undefined ? endsInReturn(step.then.steps) : others.length === 0;
    const wayOf = (way: readonly Step[]): Settled | undefined => settledBy(way, made) ?? settledAtEnd(way, made);
    return isClosed ? inOrder([wayOf(step.then.steps), wayOf(otherwise)], step.test, error) : [];
  }
  const value = step === undefined || others.length > 0 ? undefined : valueOf(step);
  if (value?.kind !== 'choice' || value.third === undefined) return [];
  return inOrder([settling(value.second, made), settling(value.third, made)], value.first, error);
}

function endsInReturn(steps: readonly Step[]): boolean {
  return steps.at(-1)?.kind === 'return';
}

function inOrder([first, second]: readonly [Settled | undefined, Settled | undefined], test: Value, error: BindingId): Ways {
  const asks = asksForError(test, error);
  return asks === undefined ? [] : asks ? [first, second] : [second, first];
}

/** Whether a test holds with an error (true) or without one (false). */
function asksForError(test: Value, error: BindingId): boolean | undefined {
  if (isBinding(test, error)) return true;
  if (test.kind === 'unary' && test.operator === '!') return isBinding(test.operand, error) ? false : undefined;
  if (test.kind !== 'binary' || !isBinding(test.left, error)) return undefined;
  if (test.operator === 'instanceof') return true;
  const isNothing = test.right.kind === 'literal' && (test.right.value === null || test.right.value === undefined);
  return !isNothing ? undefined : /^!==?$/.test(test.operator) ? true : /^===?$/.test(test.operator) ? false : undefined;
}

/** One call that settles, and then at most a `return`. */
function settledBy(steps: readonly Step[], made: Construction): Settled | undefined {
  const [step, last, ...others] = steps;
  const isAll = others.length === 0 && (last === undefined || (last.kind === 'return' && last.value === undefined && step?.kind === 'expression'));
  const value = step === undefined || !isAll ? undefined : valueOf(step);
  return value && settling(value, made);
}

/** The same behind statements that do something else on the way, in order. */
function settledAtEnd(steps: readonly Step[], made: Construction): Settled | undefined {
  const last = steps.at(-1);
  const isStraight = steps.length > 1 && steps.every(({ kind }) => kind === 'expression' || kind === 'declaration' || kind === 'return');
  const value = last === undefined || !isStraight ? undefined : valueOf(last);
  const settled = value && settling(value, made);
  return settled && { ...settled, hasMore: true };
}

function settling(value: Value, { resolve, reject }: Construction): Settled | undefined {
  if (value.kind !== 'call' || value.callee.kind !== 'binding' || value.arguments.length > 1 || value.arguments[0]?.kind === 'spread') return undefined;
  const { binding } = value.callee;
  return binding === resolve ? { method: 'resolve', call: value } : binding === reject ? { method: 'reject', call: value } : undefined;
}

function isBinding(value: Value | undefined, binding: BindingId | undefined): boolean {
  return value?.kind === 'binding' && value.binding === binding && binding !== undefined;
}
