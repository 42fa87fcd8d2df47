import type { AwaitValue, BindingId, Block, FileModel, FunctionId, Step, TryStep, Value } from '../model/model.ts';
import { patternTargets, walkBlock, walkBlocks, walkStep, walkValue } from '../model/walk.ts';
import { collectSteps } from './collect-body.ts';
import type { CallFact, FileFacts, Location } from './facts.ts';
import { changesMeanwhile } from './in-flight.ts';
import { holdsFreshObject } from './locations.ts';
import { happeningOf, type Happening } from './order.ts';
import { planStretch, planTogether, type AwaitedForm, type Draft, type StagePlan } from './staging.ts';
import type { Summaries } from './summaries.ts';

/**
 * Plans of all stretches of a block that hold at least two awaited steps, cut where everything before must be done
 * before anything behind may start. Inner blocks are not looked into. `around` are the steps around the block.
 */
export function planStages(file: FileModel, facts: FileFacts, summaries: Summaries, block: Block, context: FunctionId, around: readonly Step[]): readonly StagePlan[] {
  const plans: StagePlan[] = [];
  const place: Place = { file, facts, summaries, context, tries: around.filter((step) => step.kind === 'try') };
  let stretch: Draft[] = [];
  const close = (): void => {
    if (awaitsIn(stretch) > 1) plans.push(...undisturbed(place, stretch).filter((part) => awaitsIn(part) > 1).flatMap((part) => planStretch(part)));
    stretch = [];
  };
  for (const step of block.steps) {
    const draft = draftOf(place, step);
    if (draft === undefined || stretch.length === maxStretch) close();
    if (draft !== undefined) stretch.push(draft);
  }
  close();
  return plans;
}

/**
 * The plan that a person asks for: only data keeps steps apart, everything else that speaks against it is in `kept`.
 * Undefined when a step can be no part of a plan: branches, loops, an await inside another expression.
 */
export function planByData(file: FileModel, facts: FileFacts, summaries: Summaries, steps: readonly Step[], context: FunctionId): StagePlan | undefined {
  const drafts = steps.map((step) => draftOf({ file, facts, summaries, context, tries: [] }, step));
  return drafts.every((draft) => draft !== undefined) ? planTogether(drafts, (reason) => reason.kind === 'data') : undefined;
}

function awaitsIn(drafts: readonly Draft[]): number {
  return drafts.filter(({ kind }) => kind === 'awaited').length;
}

/** Cut at steps that must not be faster: a task that runs already changes something meanwhile. */
function undisturbed({ file, facts, summaries, context }: Place, drafts: readonly Draft[]): readonly (readonly Draft[])[] {
  const one = file.functions[context];
  const parts: Draft[][] = [[]];
  for (const draft of drafts) {
    const isDisturbed = one !== undefined && changesMeanwhile(file, facts, summaries, one, draft.step.span.start) !== undefined;
    if (isDisturbed) parts.push([]);
    else parts.at(-1)?.push(draft);
  }
  return parts;
}

interface Place {
  readonly file: FileModel;
  readonly facts: FileFacts;
  readonly summaries: Summaries;
  readonly context: FunctionId;
  /** Around the block, outermost first. */
  readonly tries: readonly TryStep[];
}

/** Every pair of a stretch is compared: longer stretches, which only generated code has, are planned in pieces. */
const maxStretch = 96;

/** Undefined for a step that nothing may be moved across. */
function draftOf(place: Place, step: Step): Draft | undefined {
  const { file, facts, summaries, context } = place;
  const awaited = awaitedForm(step);
  if (awaited === undefined) return neutralDraft(place, step);
  if (hasFurtherAwait(awaited.await) || outlivesTry(place, awaited)) return undefined;
  const happening = happeningOf(facts, collectSteps(file, [step], context), summaries, awaited.form === 'bare');
  return { kind: 'awaited', ...awaited, happening };
}

/** `try { name = await f(); .. }`: when what follows fails, `name` has its value all the same, and others see that. */
function outlivesTry({ file, tries }: Place, { form, pattern }: AwaitedForm): boolean {
  if (form !== 'assignment' || pattern === undefined) return false;
  return patternTargets(pattern).some((target) => target.kind === 'place' ? tries.length > 0 : tries.some(({ body }) => isDeclaredOutside(file, target.binding, body)));
}

function isDeclaredOutside(file: FileModel, id: BindingId, { span }: Block): boolean {
  const start = file.bindings[id]?.span.start ?? -1;
  return start < span.start || start >= span.end;
}

/** How a step awaits, when its whole value is awaited; undefined for every other step. */
export function awaitedForm(step: Step): AwaitedForm | undefined {
  if (step.kind === 'declaration') {
    const declarator = step.declarators[0];
    const isPlain = step.declarators.length === 1 && (step.declares === 'const' || step.declares === 'let' || step.declares === 'var');
    return isPlain && declarator?.value?.kind === 'await' ? { step, form: 'declaration', await: declarator.value, pattern: declarator.pattern } : undefined;
  }
  if (step.kind !== 'expression') return undefined;
  const { value } = step;
  if (value.kind === 'await') return { step, form: 'bare', await: value, pattern: undefined };
  return value.kind === 'assign' && value.operator === '=' && value.value.kind === 'await' ? { step, form: 'assignment', await: value.value, pattern: value.target } : undefined;
}

/** An await inside the operand makes the step two stages of its own; a yield hands control away. */
function hasFurtherAwait(awaited: AwaitValue): boolean {
  let found = awaited.operand.kind !== 'call';
  walkValue(awaited.operand, (value) => {
    if (value.kind === 'await' || value.kind === 'yield') found = true;
  });
  return found;
}

function neutralDraft(place: Place, step: Step): Draft | undefined {
  const { facts, summaries } = place;
  if (step.kind === 'function' || (step.kind === 'other' && step.values.length === 0 && step.body === undefined)) return neutral(place, step);
  const isLocal = (step.kind === 'declaration' && step.declares !== 'using' && step.declares !== 'await using') || step.kind === 'expression';
  if (!isLocal || suspends(step)) return undefined;
  const draft = neutral(place, step);
  const { world, writes, waits } = draft.happening.summary;
  // A task that starts here starts here: moved, it would start later, or be left alone when what it is moved across fails.
  if (waits || isBareCheck(step, draft.happening) || draft.happening.body.calls.some((call) => isCheck(facts, call, summaries))) return undefined;
  return world.size === 0 && [...writes].every((location) => isOwnMemory(place, step, location)) ? draft : undefined;
}

/**
 * What nobody sees when the function fails halfway: names that the step declares, and locals that no other function
 * has; inside a `try` only the former, because the handler and what follows it see the others.
 */
function isOwnMemory({ file, facts, context, tries }: Place, step: Step, location: Location): boolean {
  const prefix = `${facts.file}|`;
  const local = location.startsWith(prefix) ? /^([bo]):(\d+)$/.exec(location.slice(prefix.length)) : null;
  const binding = local === null ? undefined : file.bindings[Number(local[2])];
  if (binding === undefined || local === null) return false;
  if (binding.span.start >= step.span.start && binding.span.end <= step.span.end && local[1] === 'b') return true;
  return tries.length === 0 && binding.owner === context && !binding.isCaptured && context !== 0 && (local[1] === 'b' || holdsFreshObject(file, binding));
}

/** `signal.throwIfAborted()`: a call that changes nothing and whose result is dropped can only be there to throw. */
function isBareCheck(step: Step, happening: Happening): boolean {
  return step.kind === 'expression' && step.value.kind === 'call' && happening.summary.writes.size === 0;
}

/** Assertions, functions of the program that throw, and what never returns decide whether the rest runs at all. */
function isCheck(facts: FileFacts, call: CallFact, summaries: Summaries): boolean {
  const target = summaries.targetOf(facts, call);
  if (target.kind === 'function') return summaries.summaryOf(target).throwsEarly;
  return target.kind === 'api' && (target.facts?.isTestApi === true || target.facts?.neverReturns === true);
}

function neutral({ file, facts, summaries, context }: Place, step: Step): Draft {
  return { kind: 'neutral', step, happening: happeningOf(facts, collectSteps(file, [step], context), summaries, step.kind === 'expression') };
}

function suspends(step: Step): boolean {
  let found = false;
  walkStep(step, (value) => {
    if (value.kind === 'await' || value.kind === 'yield') found = true;
  });
  return found;
}

/** Why nothing in this `try` may be made concurrent: its handler or finalizer would see another order of failures. */
export function tryForbidsConcurrency(step: TryStep, facts: FileFacts, summaries: Summaries, file: FileModel, context: FunctionId): boolean {
  if (step.finalizer !== undefined && happeningOf(facts, collectSteps(file, step.finalizer.steps, context), summaries, false).summary.world.size > 0) return true;
  return step.handler !== undefined && inspectsError(step.handler);
}

/**
 * A handler that asks about the error (`error.code`, `instanceof`, `isNotFound(error)`), or computes something from it
 * (`const text = describe(error)`), can tell which call failed first. Telling it on (`log(error)`) is what every failure is for.
 */
function inspectsError(handler: NonNullable<TryStep['handler']>): boolean {
  const { pattern } = handler;
  if (pattern === undefined) return false;
  if (pattern.kind !== 'bind') return true;
  let found = false;
  const isError = (value: Value): boolean => value.kind === 'binding' && value.binding === pattern.binding;
  const askAbout = (value: Value): void => walkValue(value, (inner) => {
    if (isError(inner)) found = true;
  });
  walkBlocks(handler.body, (block) => {
    for (const step of block.steps) {
      if (step.kind === 'branch') askAbout(step.test);
      if (step.kind === 'switch') askAbout(step.subject);
      for (const value of keptValues(step)) if (callsWith(value, isError)) found = true;
    }
  });
  walkBlock(handler.body, (value) => {
    if (value.kind === 'choice') askAbout(value.first);
    if ((value.kind === 'member' || value.kind === 'element') && isError(value.object)) found = true;
    if (value.kind === 'binary' && (isError(value.left) || isError(value.right))) found = true;
  });
  return found;
}

/** What a step keeps: in a variable, in a place. */
function keptValues(step: Step): readonly Value[] {
  if (step.kind === 'declaration') return step.declarators.flatMap(({ value }) => value ?? []);
  return step.kind === 'expression' && step.value.kind === 'assign' ? [step.value.value] : [];
}

function callsWith(value: Value, isMeant: (value: Value) => boolean): boolean {
  let found = false;
  walkValue(value, (inner) => {
    if (inner.kind !== 'call') return;
    for (const argument of inner.arguments) walkValue(argument, (part) => {
      if (isMeant(part)) found = true;
    });
  });
  return found;
}
