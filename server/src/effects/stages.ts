import type { AwaitValue, Block, FileModel, FunctionId, Pattern, Step, TryStep, Value } from '../model/model.ts';
import { walkBlock, walkBlocks, walkStep, walkValue } from '../model/walk.ts';
import { collectSteps } from './collect-body.ts';
import type { CallFact, FileFacts } from './facts.ts';
import { happeningOf, orderOf, type Happening, type OrderReason } from './order.ts';
import type { OpenCallee, Summaries } from './summaries.ts';

/**
 * Staged concurrency: the awaited steps of a stretch of a block, each at the earliest stage that its dependencies
 * allow. One stage per step means that the order is forced.
 */
export interface StagePlan {
  /** Every step of the stretch, awaited or not, in order of the text. */
  readonly steps: readonly PlannedStep[];
  /** Awaited steps by stage; a stage of two or more could run at once. */
  readonly stages: readonly (readonly AwaitedStep[])[];
  /** `likely` as soon as one pair that would run at once is only likely. */
  readonly confidence: 'proven' | 'likely';
  /** Pairs that are kept in order, with the reason: the answer to "why not concurrent?". */
  readonly kept: readonly KeptOrder[];
  /** Callees that the plan would be better for if the types were asked. */
  readonly open: readonly OpenCallee[];
}

export interface KeptOrder {
  readonly first: AwaitedStep;
  readonly second: AwaitedStep;
  readonly reason: OrderReason;
}

export type PlannedStep = AwaitedStep | NeutralStep;

/** `const x = await f()`, `x = await f()` or `await f()`: the whole value of the step is awaited. */
export interface AwaitedForm {
  readonly step: Step;
  readonly form: 'declaration' | 'assignment' | 'bare';
  readonly await: AwaitValue;
  /** What receives the result. */
  readonly pattern: Pattern | undefined;
}

export interface AwaitedStep extends AwaitedForm {
  readonly kind: 'awaited';
  readonly happening: Happening;
  readonly stage: number;
}

/** A step that only computes, on locals. It may stand between awaited steps. */
export interface NeutralStep {
  readonly kind: 'neutral';
  readonly step: Step;
  readonly happening: Happening;
  /** The stage after which it can run. */
  readonly stage: number;
}

/**
 * Plans of all stretches of a block that hold at least two awaited steps, cut where everything before must be done
 * before anything behind may start. Inner blocks are not looked into.
 */
export function planStages(file: FileModel, facts: FileFacts, summaries: Summaries, block: Block, context: FunctionId): readonly StagePlan[] {
  const plans: StagePlan[] = [];
  let stretch: Draft[] = [];
  const close = (): void => {
    if (stretch.filter((draft) => draft.kind === 'awaited').length > 1) plans.push(...cut(planStretch(stretch)));
    stretch = [];
  };
  for (const step of block.steps) {
    const draft = draftOf(file, facts, summaries, step, context);
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
  const drafts = steps.map((step) => draftOf(file, facts, summaries, step, context));
  return drafts.every((draft) => draft !== undefined) ? planStretch(drafts, (reason) => reason.kind === 'data') : undefined;
}

/** Every pair of a stretch is compared: longer stretches, which only generated code has, are planned in pieces. */
const maxStretch = 96;

/** Splits a plan at each point that no step can be moved across. */
function cut(plan: StagePlan): readonly StagePlan[] {
  const pieces: PlannedStep[][] = [];
  let highest = 0;
  plan.steps.forEach((step, index) => {
    const lowestBehind = Math.min(...plan.steps.slice(index).map((later) => (later.kind === 'awaited' ? later.stage : later.stage + 1)));
    if (index === 0 || lowestBehind > highest) pieces.push([]);
    pieces.at(-1)?.push(step);
    highest = Math.max(highest, step.stage);
  });
  return pieces.map((steps) => ({ ...plan, steps, stages: groupByStage(steps.filter((step) => step.kind === 'awaited')) }));
}

type Draft = Omit<AwaitedStep, 'stage'> | Omit<NeutralStep, 'stage'>;

/** Undefined for a step that nothing may be moved across. */
function draftOf(file: FileModel, facts: FileFacts, summaries: Summaries, step: Step, context: FunctionId): Draft | undefined {
  const awaited = awaitedForm(step);
  if (awaited === undefined) return neutralDraft(file, facts, summaries, step, context);
  if (hasFurtherAwait(awaited.await)) return undefined;
  const happening = happeningOf(facts, collectSteps(file, [step], context), summaries, awaited.form === 'bare');
  return { kind: 'awaited', ...awaited, happening };
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

function neutralDraft(file: FileModel, facts: FileFacts, summaries: Summaries, step: Step, context: FunctionId): Draft | undefined {
  if (step.kind === 'function' || (step.kind === 'other' && step.values.length === 0 && step.body === undefined)) return neutral(file, facts, summaries, step, context);
  const isLocal = (step.kind === 'declaration' && step.declares !== 'using' && step.declares !== 'await using') || step.kind === 'expression';
  if (!isLocal || suspends(step)) return undefined;
  const draft = neutral(file, facts, summaries, step, context);
  const { world, writes } = draft.happening.summary;
  if (isBareCheck(step, draft.happening) || draft.happening.body.calls.some((call) => isCheck(facts, call, summaries))) return undefined;
  const touchesOnlyLocals = [...writes].every((location) => location.startsWith(`${facts.file}|b:`) || location.startsWith(`${facts.file}|o:`));
  return world.size === 0 && touchesOnlyLocals && !draft.happening.body.throws ? draft : undefined;
}

/** `signal.throwIfAborted()`: a call that changes nothing and whose result is dropped can only be there to throw. */
function isBareCheck(step: Step, happening: Happening): boolean {
  return step.kind === 'expression' && step.value.kind === 'call' && happening.summary.writes.size === 0;
}

/** Assertions and what never returns decide whether the rest runs at all. */
function isCheck(facts: FileFacts, call: CallFact, summaries: Summaries): boolean {
  const target = summaries.targetOf(facts, call);
  return target.kind === 'api' && (target.facts?.isTestApi === true || target.facts?.neverReturns === true);
}

function neutral(file: FileModel, facts: FileFacts, summaries: Summaries, step: Step, context: FunctionId): Draft {
  return { kind: 'neutral', step, happening: happeningOf(facts, collectSteps(file, [step], context), summaries, step.kind === 'expression') };
}

function suspends(step: Step): boolean {
  let found = false;
  walkStep(step, (value) => {
    if (value.kind === 'await' || value.kind === 'yield') found = true;
  });
  return found;
}

function planStretch(drafts: readonly Draft[], keepsApart: (reason: OrderReason) => boolean = () => true): StagePlan {
  const steps: PlannedStep[] = [];
  const kept: KeptOrder[] = [];
  const likelyPairs: [AwaitedStep, AwaitedStep][] = [];
  const open = new Set<OpenCallee>();
  for (const draft of drafts) {
    const placed = { ...draft, stage: 0 } as PlannedStep;
    const stage = steps.reduce((highest, earlier) => Math.max(highest, stageAfter(earlier, placed, { kept, likelyPairs, open, keepsApart })), draft.kind === 'awaited' ? 1 : 0);
    steps.push({ ...placed, stage });
  }
  const awaited = steps.filter((step) => step.kind === 'awaited');
  const stages = groupByStage(awaited);
  const atOnce = new Set(stages.filter((stage) => stage.length > 1).flat().map((step) => step.step));
  const isLikely = likelyPairs.some(([first, second]) => atOnce.has(first.step) && atOnce.has(second.step));
  return { steps, stages, confidence: isLikely ? 'likely' : 'proven', kept, open: [...open] };
}

interface Planning {
  readonly kept: KeptOrder[];
  readonly likelyPairs: [AwaitedStep, AwaitedStep][];
  readonly open: Set<OpenCallee>;
  keepsApart(reason: OrderReason): boolean;
}

/** The earliest stage at which `later` may stand, as far as `earlier` is concerned. */
function stageAfter(earlier: PlannedStep, later: PlannedStep, { kept, likelyPairs, open, keepsApart }: Planning): number {
  const verdict = earlier.kind === 'awaited' && later.kind === 'awaited' ? orderOf(earlier.happening, later.happening) : localOrder(earlier.happening, later.happening);
  for (const callee of verdict.open ?? []) open.add(callee);
  if (verdict.reason === undefined) {
    if (verdict.confidence === 'likely' && earlier.kind === 'awaited' && later.kind === 'awaited') likelyPairs.push([earlier, later]);
    return 0;
  }
  if (earlier.kind === 'awaited' && later.kind === 'awaited') kept.push({ first: earlier, second: later, reason: verdict.reason });
  if (!keepsApart(verdict.reason)) return 0;
  return later.kind === 'awaited' ? earlier.stage + 1 : earlier.stage;
}

/** Between a step that only computes and any other, data and memory decide. */
function localOrder(first: Happening, second: Happening): ReturnType<typeof orderOf> {
  const verdict = orderOf(first, second);
  const isReal = verdict.reason?.kind === 'data' || verdict.reason?.kind === 'shared-write';
  return isReal ? verdict : { reason: undefined, confidence: 'proven' };
}

function groupByStage(awaited: readonly AwaitedStep[]): readonly (readonly AwaitedStep[])[] {
  const stages: AwaitedStep[][] = [];
  for (const step of awaited) (stages[step.stage - 1] ??= []).push(step);
  return stages.filter((stage) => stage.length > 0);
}

/** Why nothing in this `try` may be made concurrent: its handler or finalizer would see another order of failures. */
export function tryForbidsConcurrency(step: TryStep, facts: FileFacts, summaries: Summaries, file: FileModel, context: FunctionId): boolean {
  if (step.finalizer !== undefined && happeningOf(facts, collectSteps(file, step.finalizer.steps, context), summaries, false).summary.world.size > 0) return true;
  return step.handler !== undefined && inspectsError(step.handler);
}

/** A handler that asks about the error (`error.code`, `instanceof`, `isNotFound(error)`) can tell which call failed first. */
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
    }
  });
  walkBlock(handler.body, (value) => {
    if (value.kind === 'choice') askAbout(value.first);
    if ((value.kind === 'member' || value.kind === 'element') && isError(value.object)) found = true;
    if (value.kind === 'binary' && (isError(value.left) || isError(value.right))) found = true;
  });
  return found;
}
