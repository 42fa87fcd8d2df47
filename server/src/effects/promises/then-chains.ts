import type { AwaitedForm } from '../staging.ts';
import { awaitedForm } from '../stages.ts';
import { exitsOf } from '../../model/exits.ts';
import type { BindingId, Block, CallValue, FileModel, FunctionModel, Step, Value } from '../../model/model.ts';
import { walkBlocks } from '../../model/walk.ts';

/** `p.then(f).catch(g)` as all that a statement awaits or returns. */
export interface ThenChain {
  readonly one: FunctionModel;
  readonly block: Block;
  readonly step: Step;
  /** Of a statement that awaits; undefined for `return p.then(f)`. */
  readonly form: AwaitedForm | undefined;
  /** The `return` stands where a failure of what it returns is listened for: in a `try`. */
  readonly isGuarded: boolean;
  readonly chain: CallValue;
  /** The promise that it begins with. */
  readonly base: Value;
  /** In the order in which they run. */
  readonly reactions: readonly Reaction[];
}

export interface Reaction {
  readonly call: CallValue;
  readonly method: 'then' | 'catch' | 'finally';
  readonly handler: Handler;
  /** Of `then(f, g)`. */
  readonly onFailure: Handler | undefined;
}

/** A function that is written in place, or one by its name. */
export type Handler =
  | { readonly kind: 'inline'; readonly value: Value; readonly function: FunctionModel }
  | { readonly kind: 'named'; readonly value: Value; readonly binding: BindingId };

/** All chains of a file with at least one `then`, in functions that can await. Found once: a file's model never changes. */
export function thenChainsIn(file: FileModel): readonly ThenChain[] {
  const known = foundByModel.get(file) ?? file.functions.flatMap((one) => (one.isAsync && !one.isGenerator ? chainsOf(file, one) : []));
  foundByModel.set(file, known);
  return known;
}

const foundByModel = new WeakMap<FileModel, readonly ThenChain[]>();

function chainsOf(file: FileModel, one: FunctionModel): readonly ThenChain[] {
  const found: ThenChain[] = [];
  walkBlocks(one.body, (block, around) => {
    for (const step of block.steps) {
      const awaited = awaitedValue(step);
      const chain = awaited.value;
      const taken = chain?.kind === 'call' ? reactionsOf(file, chain) : undefined;
      if (chain?.kind !== 'call' || taken === undefined || !taken.reactions.some(({ method }) => method === 'then')) continue;
      const isInTry = around.some(({ kind }) => kind === 'try');
      // Without `await`, nobody in the function hears how what is returned ends: with it, a `catch` or `finally` would.
      if (step.kind === 'return' && !awaited.isAwaited && (isInTry || isGuarded(file, one, step))) continue;
      found.push({ one, block, step, form: awaited.form, isGuarded: isInTry, chain, ...taken });
    }
  });
  return found;
}

interface Awaited {
  readonly value: Value | undefined;
  readonly form: AwaitedForm | undefined;
  readonly isAwaited: boolean;
}

function awaitedValue(step: Step): Awaited {
  if (step.kind === 'return') return step.value?.kind === 'await' ? { value: step.value.operand, form: undefined, isAwaited: true } : { value: step.value, form: undefined, isAwaited: false };
  const form = awaitedForm(step);
  return { value: form?.await.operand, form, isAwaited: form !== undefined };
}

function isGuarded(file: FileModel, one: FunctionModel, step: Step): boolean {
  return exitsOf(file, one).some((exit) => exit.step === step && exit.guards.size > 0);
}

function reactionsOf(file: FileModel, chain: CallValue): Pick<ThenChain, 'base' | 'reactions'> | undefined {
  const reactions: Reaction[] = [];
  let value: Value = chain;
  for (let reaction = reactionOf(file, value); reaction !== undefined; reaction = reactionOf(file, value)) {
    reactions.unshift(reaction);
    if (reaction.call.callee.kind === 'member') value = reaction.call.callee.object;
  }
  return reactions.length === 0 || isReaction(value) ? undefined : { base: value, reactions };
}

/** A `then` that is not understood: the chain does not begin there. */
function isReaction(value: Value): boolean {
  return value.kind === 'call' && value.callee.kind === 'member' && isMethod(value.callee.name);
}

function isMethod(name: string): name is Reaction['method'] {
  return name === 'then' || name === 'catch' || name === 'finally';
}

function reactionOf(file: FileModel, value: Value): Reaction | undefined {
  if (value.kind !== 'call' || value.isNew || value.isOptional || value.callee.kind !== 'member' || value.callee.isOptional) return undefined;
  const { name } = value.callee;
  const [first, second, ...others] = value.arguments;
  if (!isMethod(name) || first === undefined || others.length > 0 || (second !== undefined && name !== 'then')) return undefined;
  const handler = handlerOf(file, first);
  const onFailure = second && handlerOf(file, second);
  return handler === undefined || (second !== undefined && onFailure === undefined) ? undefined : { call: value, method: name, handler, onFailure };
}

/** Undefined for what may be another function when it is called, and for what must not be called without its object. */
function handlerOf(file: FileModel, value: Value): Handler | undefined {
  if (value.kind === 'binding') return file.bindings[value.binding]?.writes === 0 ? { kind: 'named', value, binding: value.binding } : undefined;
  const inner = value.kind === 'function' ? file.functions[value.function] : undefined;
  return inner === undefined || inner.isGenerator ? undefined : { kind: 'inline', value, function: inner };
}
