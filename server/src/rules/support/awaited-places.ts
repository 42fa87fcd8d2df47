import type { AwaitPlace } from '../../fixes/remove-await.ts';
import { exitsOf } from '../../model/exits.ts';
import type { AwaitValue, CallValue, DeclarationStep, FileModel, FunctionModel, LoopStep, Step, Value } from '../../model/model.ts';
import { childrenOf, partsOf, walkBlock } from '../../model/walk.ts';

/** Where a file waits, or lets something wait for it. By syntax alone. */
export interface AwaitedPlaces {
  readonly awaits: readonly FoundAwait[];
  readonly loops: readonly { readonly loop: LoopStep & { readonly iterable: Value }; readonly one: FunctionModel }[];
  /** What `await using` declares. */
  readonly resources: readonly { readonly step: DeclarationStep; readonly value: Value }[];
  /** Calls of `Promise.all`, `allSettled`, `any` and `race` with an argument. */
  readonly joins: readonly { readonly call: CallValue; readonly of: Value; readonly one: FunctionModel }[];
}

export interface FoundAwait extends AwaitPlace {
  readonly one: FunctionModel;
  /** Its value is dropped. */
  readonly isStatement: boolean;
  /** Nothing of the function runs behind it. */
  readonly isLast: boolean;
}

/** Found once for questions and check: a file's model never changes. */
export function awaitedPlaces(file: FileModel): AwaitedPlaces {
  const known = placesByModel.get(file) ?? findPlaces(file);
  placesByModel.set(file, known);
  return known;
}

const placesByModel = new WeakMap<FileModel, AwaitedPlaces>();

function findPlaces(file: FileModel): AwaitedPlaces {
  const found = { awaits: [], loops: [], resources: [], joins: [] } satisfies AwaitedPlaces as Found;
  for (const one of file.functions) {
    const statements = new Map<Value, Step>();
    for (const step of one.body.steps) visitStep(found, one, step, statements);
    const parents = new Map<Value, Value>();
    const awaits: AwaitValue[] = [];
    walkBlock(one.body, (value) => {
      for (const child of childrenOf(value)) if (child.kind === 'await') parents.set(child, value);
      if (value.kind === 'await') awaits.push(value);
      else if (value.kind === 'call') visitCall(found, one, value);
    });
    if (awaits.length > 0) found.awaits.push(...placed(file, one, awaits, parents, statements));
  }
  return found;
}

type Found = { readonly [Key in keyof AwaitedPlaces]: AwaitedPlaces[Key][number][] };

function visitStep(found: Found, one: FunctionModel, step: Step, statements: Map<Value, Step>): void {
  if (step.kind === 'expression') statements.set(step.value, step);
  if (step.kind === 'loop' && step.loop === 'for-await' && step.iterable !== undefined) found.loops.push({ loop: { ...step, iterable: step.iterable }, one });
  if (step.kind === 'declaration' && step.declares === 'await using') {
    for (const declarator of step.declarators) if (declarator.value !== undefined) found.resources.push({ step, value: declarator.value });
  }
  for (const part of partsOf(step)) {
    if (part.kind === 'step') visitStep(found, one, part.step, statements);
    else if (part.kind === 'block') for (const inner of part.block.steps) visitStep(found, one, inner, statements);
  }
}

function visitCall(found: Found, one: FunctionModel, call: CallValue): void {
  const { callee, arguments: [of] } = call;
  const isJoin = callee.kind === 'member' && callee.object.kind === 'global' && callee.object.name === 'Promise' && joinMethods.has(callee.name);
  if (isJoin && of !== undefined && of.kind !== 'spread') found.joins.push({ call, of, one });
}

const joinMethods: ReadonlySet<string> = new Set(['all', 'allSettled', 'any', 'race']);

function placed(file: FileModel, one: FunctionModel, awaits: readonly AwaitValue[], parents: ReadonlyMap<Value, Value>, statements: ReadonlyMap<Value, Step>): readonly FoundAwait[] {
  // Whatever waits for the module's end may wait for its last await; a generator goes on to its next turn.
  const exits = one.kind === 'module' || one.isGenerator ? [] : exitsOf(file, one);
  const last = new Set(exits.flatMap(({ value, guards }) => value === undefined || guards.has('finalizer') || guards.has('disposal') ? [] : value));
  const starts = new Set([...statements.values()].map(({ span }) => span.start));
  if (one.hasExpressionBody) starts.add(one.bodySpan.start);
  return awaits.map((value) => ({
    await: value, one, parent: parents.get(value), isFirst: starts.has(value.span.start), isStatement: statements.has(value), isLast: last.has(value),
  }));
}
