import type { AwaitValue, BindingId, FileModel, FunctionModel, LoopStep, Step, TryStep, Value } from '../model/model.ts';
import { walkBlocks, walkStep, walkValue } from '../model/walk.ts';
import { collectSteps, collectStepsWithout, collectValue } from './collect-body.ts';
import type { BodyFacts, FileFacts, Location } from './facts.ts';
import { isMadeBeside } from './made-beside.ts';
import type { Summaries } from './summaries.ts';

/**
 * A loop whose turns first wait, and then add what they got to what this function keeps, without waiting any more. The first
 * part of all turns can run at once; the second still goes from turn to turn, in the order of the items.
 */
export interface Fold {
  /** Declarations up to the last await; may be empty when the await is lifted. */
  readonly task: readonly Step[];
  /** The one await of the first step that folds: `total += await load(x)`. */
  readonly lifted: AwaitValue | undefined;
  readonly rest: readonly Step[];
  /** The `try` that is all of a turn, when there is one: each failure is handled on its own, and what is cut is its body. */
  readonly caught: CatchingStep | undefined;
}

export type CatchingStep = TryStep & { readonly handler: NonNullable<TryStep['handler']> };

/** The steps of a turn cut in two where the waiting ends; undefined where they cannot be. */
export function foldOf(file: FileModel, facts: FileFacts, summaries: Summaries, one: FunctionModel, loop: LoopStep): Fold | undefined {
  const caught = catchingStep(loop.body.steps);
  const handler = caught?.handler.body.steps ?? [];
  const cutSteps = cut((caught ?? loop).body.steps);
  if (cutSteps === undefined || cutSteps.rest.length === 0 || handler.some((step) => awaitsIn(step).length > 0)) return undefined;
  const fold = { ...cutSteps, caught };
  const kept = keptBy(file, facts, summaries, one, loop, collectStepsWithout(file, [...fold.rest, ...handler], fold.lifted, one.id));
  return kept !== undefined && !isNamedIn(loop, fold, kept) ? fold : undefined;
}

/** What the first part of a turn does. */
export function taskFacts(file: FileModel, one: FunctionModel, { task, lifted }: Fold): BodyFacts {
  const body = collectSteps(file, task, one.id);
  if (lifted === undefined) return body;
  const more = collectValue(file, lifted, one.id);
  return {
    reads: new Set([...body.reads, ...more.reads]), writes: new Set([...body.writes, ...more.writes]), calls: [...body.calls, ...more.calls], creates: [...body.creates, ...more.creates],
    awaits: body.awaits + more.awaits, names: new Set([...body.names, ...more.names]), throws: body.throws || more.throws,
  };
}

function catchingStep([only, ...others]: readonly Step[]): CatchingStep | undefined {
  return only?.kind === 'try' && others.length === 0 && only.handler !== undefined && only.finalizer === undefined ? { ...only, handler: only.handler } : undefined;
}

function cut(steps: readonly Step[]): Omit<Fold, 'caught'> | undefined {
  const last = steps.findLastIndex((step) => awaitsIn(step).length > 0);
  const step = steps[last];
  if (step === undefined) return undefined;
  const isDeclaring = (one: Step): boolean => one.kind === 'declaration' && (one.declares === 'const' || one.declares === 'let');
  if (!steps.slice(0, last).every(isDeclaring)) return undefined;
  if (isDeclaring(step)) return { task: steps.slice(0, last + 1), lifted: undefined, rest: steps.slice(last + 1) };
  const [lifted, ...more] = awaitsIn(step);
  const isPlain = step.kind === 'expression' && (step.value.kind === 'assign' || step.value.kind === 'call') && more.length === 0;
  return isPlain && lifted !== undefined && !lifted.isConditional && lifted.value.operand.kind === 'call' ? { task: steps.slice(0, last), lifted: lifted.value, rest: steps.slice(last) } : undefined;
}

function awaitsIn(step: Step): readonly { readonly value: AwaitValue; readonly isConditional: boolean }[] {
  const found: { value: AwaitValue; isConditional: boolean }[] = [];
  walkStep(step, (value, isConditional) => {
    if (value.kind === 'await') found.push({ value, isConditional });
  });
  return found;
}

/**
 * Variables of this function that the second part of a turn changes: nobody else sees them, and they are made beside the
 * loop. Undefined when it does anything else that could be seen, or that nobody knows.
 */
function keptBy(file: FileModel, facts: FileFacts, summaries: Summaries, one: FunctionModel, loop: LoopStep, rest: BodyFacts): ReadonlySet<BindingId> | undefined {
  const { world, writes, unresolved, waits, throwsEarly, occupies, orderedReceivers } = summaries.bodySummary(facts, rest);
  if (world.size > 0 || unresolved.length > 0 || waits || throwsEarly || occupies !== undefined || orderedReceivers.size > 0) return undefined;
  const kept = new Set<BindingId>();
  for (const written of writes) {
    const location = written.startsWith(`${facts.file}|`) ? written.slice(facts.file.length + 1) : '';
    const id = bindingOf(location);
    if (id === undefined) return undefined;
    if (isOfTurn(file, rest, loop, location, id)) continue;
    if (!isKept(file, one, loop, location, id)) return undefined;
    kept.add(id);
  }
  return kept.size > 0 ? kept : undefined;
}

function bindingOf(location: Location): BindingId | undefined {
  return location.startsWith('b:') || location.startsWith('o:') ? Number(location.slice(2)) : undefined;
}

/** A name that the second part declares itself. */
function isOfTurn(file: FileModel, rest: BodyFacts, loop: LoopStep, location: Location, id: BindingId): boolean {
  const binding = file.bindings[id];
  return location.startsWith('b:') && rest.writes.has(location) && binding !== undefined && binding.writes === 0 && binding.span.start >= loop.body.span.start && binding.span.end <= loop.body.span.end;
}

function isKept(file: FileModel, one: FunctionModel, loop: LoopStep, location: Location, id: BindingId): boolean {
  const binding = file.bindings[id];
  if (binding === undefined || binding.owner !== one.id || binding.isCaptured || binding.kind === 'parameter' || binding.span.start >= loop.span.start || !isMadeBeside(one, loop, id)) return false;
  // An object can have got into other hands by its name; a value cannot.
  return location.startsWith('b:') || (binding.writes === 0 && isMadeEmptyHanded(binding.initial) && !isNamedBefore(one, loop, id));
}

function isMadeEmptyHanded(initial: Value | undefined): boolean {
  if (initial?.kind === 'array' || initial?.kind === 'object') return true;
  return initial?.kind === 'call' && initial.isNew && initial.callee.kind === 'global' && (initial.callee.name === 'Map' || initial.callee.name === 'Set');
}

function isNamedBefore(one: FunctionModel, loop: LoopStep, id: BindingId): boolean {
  let found = false;
  walkBlocks(one.body, (block) => {
    for (const step of block.steps) {
      if (step.span.start >= loop.span.start) continue;
      walkStep(step, (value) => {
        if (value.kind === 'binding' && value.binding === id && value.span.end <= loop.span.start) found = true;
      });
    }
  });
  return found;
}

/** Neither the list nor the part that waits may look at what is kept. */
function isNamedIn({ iterable }: LoopStep, { task, lifted }: Fold, kept: ReadonlySet<BindingId>): boolean {
  let found = false;
  const visit = (value: Value): void => {
    if (value.kind === 'binding' && kept.has(value.binding)) found = true;
  };
  for (const step of task) walkStep(step, visit);
  if (lifted !== undefined) walkValue(lifted, visit);
  if (iterable !== undefined) walkValue(iterable, visit);
  return found;
}
