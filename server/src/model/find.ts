import type { BindingId, Block, FileModel, FunctionModel, Step, Value, ValueId } from './model.ts';
import type { Span } from '../protocol/span.ts';
import { childrenOf, walkBlock, walkBlocks, walkStep, walkValue } from './walk.ts';

/** A value and what uses it directly; `parent` is undefined for the whole value of a step. */
export interface FoundValue {
  readonly value: Value;
  readonly parent: Value | undefined;
}

/** Finds a value inside a function's own body, inner functions left out. A walk: for fixes, not for every call. */
export function findValue(one: FunctionModel, id: ValueId): FoundValue | undefined {
  let value: Value | undefined;
  let parent: Value | undefined;
  const visit = (candidate: Value): void => {
    if (candidate.id === id) value = candidate;
    if (childrenOf(candidate).some((child) => child.id === id)) parent = candidate;
  };
  walkBlock(one.body, visit);
  for (const parameter of one.parameters) if (parameter.defaultValue !== undefined) walkValue(parameter.defaultValue, visit);
  return value === undefined ? undefined : { value, parent };
}

/** How often the file's code names a binding, declarations and writes not counted. */
export function usesOf(file: FileModel, binding: BindingId): number {
  let uses = 0;
  const visit = (value: Value): void => {
    if (value.kind === 'binding' && value.binding === binding) uses += 1;
  };
  for (const one of file.functions) visitAll(one.body, one, visit);
  return uses + file.exports.filter((exported) => exported.binding === binding).length;
}

/** How often the file's code names a binding outside of some stretches of the text. */
export function usesOutside(file: FileModel, binding: BindingId, inside: readonly Span[]): number {
  let uses = 0;
  const visit = (value: Value): void => {
    if (value.kind === 'binding' && value.binding === binding && !inside.some(({ start, end }) => start <= value.span.start && value.span.end <= end)) uses += 1;
  };
  for (const one of file.functions) visitAll(one.body, one, visit);
  return uses;
}

function visitAll(body: Block, one: FunctionModel, visit: (value: Value) => void): void {
  walkBlock(body, visit);
  for (const parameter of one.parameters) if (parameter.defaultValue !== undefined) walkValue(parameter.defaultValue, visit);
}

/** The innermost statement that evaluates a value, inner functions left out, and the block that it stands in. */
export function findStep(one: FunctionModel, id: ValueId): { readonly step: Step; readonly block: Block } | undefined {
  let found: { readonly step: Step; readonly block: Block } | undefined;
  walkBlocks(one.body, (block) => {
    for (const step of block.steps) if (holds(step, id)) found = { step, block };
  });
  return found;
}

function holds(step: Step, id: ValueId): boolean {
  let isHeld = false;
  walkStep(step, (value) => {
    if (value.id === id) isHeld = true;
  });
  return isHeld;
}

/** True when nothing that another task could change is read, and nothing is called, before `id` in the evaluation of `root`. */
export function isEvaluatedFirst(file: FileModel, root: Value, id: ValueId): boolean {
  let current: Value | undefined = root;
  while (current !== undefined && current.id !== id) current = childrenOf(current).find((child) => !isInert(file, child) || child.id === id);
  return current !== undefined;
}

function isInert(file: FileModel, value: Value): boolean {
  switch (value.kind) {
    case 'literal': case 'function': case 'global': return true;
    case 'binding': return file.bindings[value.binding]?.writes === 0;
    case 'member': return value.object.kind === 'global';
    default: return false;
  }
}
