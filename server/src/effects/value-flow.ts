import type { AwaitValue, BindingId, FileModel, FunctionModel, Step, Value } from '../model/model.ts';
import { partsOf, patternTargets, walkBlock, walkBlocks, walkStep, walkValue } from '../model/walk.ts';
import type { Span } from '../protocol/span.ts';

/** An awaited value that a later await uses, by its name. */
export interface ValueFlow {
  readonly from: AwaitValue;
  readonly to: AwaitValue;
  readonly binding: BindingId;
  /** Where the later one names it. */
  readonly use: Span;
}

/**
 * Which awaits use what others give, over constants that a declaration gives an awaited value. Names that are written
 * again are left out: which of their values is meant depends on the way.
 */
export function valueFlows(file: FileModel, one: FunctionModel): readonly ValueFlow[] {
  const given = new Map<BindingId, AwaitValue>();
  const awaits: AwaitValue[] = [];
  walkBlocks(one.body, (block) => {
    for (const step of block.steps) noteDeclared(file, step, given);
    for (const step of block.steps) awaits.push(...ownAwaits(step));
  });
  return given.size === 0 ? [] : awaits.flatMap((to) => usesIn(to, given));
}

function noteDeclared(file: FileModel, step: Step, given: Map<BindingId, AwaitValue>): void {
  if (step.kind !== 'declaration') return;
  for (const { pattern, value } of step.declarators) {
    const from = value === undefined ? undefined : lastAwait(value);
    if (from === undefined) continue;
    for (const target of patternTargets(pattern)) if (target.kind === 'bind' && file.bindings[target.binding]?.writes === 0) given.set(target.binding, from);
  }
}

function lastAwait(value: Value): AwaitValue | undefined {
  let found: AwaitValue | undefined;
  walkValue(value, (inner) => {
    if (inner.kind === 'await') found = inner;
  });
  return found;
}

/** Awaits of a step's own values; those of its blocks come with the blocks. */
function ownAwaits(step: Step): readonly AwaitValue[] {
  const found: AwaitValue[] = [];
  const note = (value: Value): void => {
    if (value.kind === 'await') found.push(value);
  };
  for (const part of partsOf(step)) {
    if (part.kind === 'value') walkValue(part.value, note);
    if (part.kind === 'step') walkStep(part.step, note);
  }
  return found;
}

function usesIn(to: AwaitValue, given: ReadonlyMap<BindingId, AwaitValue>): readonly ValueFlow[] {
  const flows = new Map<BindingId, ValueFlow>();
  walkValue(to.operand, (value) => {
    if (value.kind !== 'binding' || flows.has(value.binding)) return;
    const from = given.get(value.binding);
    if (from !== undefined && from !== to) flows.set(value.binding, { from, to, binding: value.binding, use: value.span });
  });
  return [...flows.values()];
}

/** A task that is kept under a name, and where it is awaited by that name. */
export interface KeptAndAwaited {
  readonly start: Value;
  readonly await: AwaitValue;
}

/** `const order = loadOrder(id); ..; await order`: constants only. */
export function keptAndAwaited(file: FileModel, one: FunctionModel): readonly KeptAndAwaited[] {
  const found: KeptAndAwaited[] = [];
  walkBlock(one.body, (value) => {
    const binding = value.kind === 'await' && value.operand.kind === 'binding' ? file.bindings[value.operand.binding] : undefined;
    if (value.kind === 'await' && binding?.kind === 'const' && binding.initial?.kind === 'call') found.push({ start: binding.initial, await: value });
  });
  return found;
}
