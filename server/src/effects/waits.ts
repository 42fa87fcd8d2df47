import type { AwaitValue, Block, FileModel, FunctionModel, LoopStep, Step, TryStep, Value } from '../model/model.ts';
import { partsOf, walkBlocks, walkStep, walkValue } from '../model/walk.ts';
import { collectSteps } from './collect-body.ts';
import type { FileFacts } from './facts.ts';
import { loopVerdict, type LoopReason } from './loops.ts';
import { happeningOf, orderOf, type Happening, type OrderReason } from './order.ts';
import { awaitedForm, planStages, tryForbidsConcurrency } from './stages.ts';
import type { AwaitedStep, KeptOrder, NeutralStep, PlannedStep } from './staging.ts';
import type { Summaries } from './summaries.ts';

/** An await that comes after another, or after the turn before, with what forces that. */
export type Wait = AwaitAfter | TurnsInOrder;

export interface AwaitAfter {
  readonly kind: 'await';
  readonly await: AwaitValue;
  readonly step: Step;
  /** What it waits for: the await before it, or the earlier one that it depends on. */
  readonly after: AwaitValue;
  readonly afterStep: Step;
  /** Absent: nothing was found. */
  readonly reason: WaitReason | undefined;
}

export interface TurnsInOrder {
  readonly kind: 'turns';
  readonly await: AwaitValue;
  readonly step: LoopStep;
  readonly reason: LoopReason | undefined;
}

export type WaitReason =
  | OrderReason
  /** `await (await load()).text()`: the one is an operand of the other. */
  | { readonly kind: 'operand' }
  /** Both stand in one expression, which runs from left to right. */
  | { readonly kind: 'one-expression' }
  /** A step between them makes what the later one uses from what the earlier one gives. */
  | { readonly kind: 'made-between'; readonly binding: number; readonly step: Step }
  /** A step between them may leave the block, or does something that must stay between them. */
  | { readonly kind: 'exit-between' | 'between'; readonly step: Step }
  /** Whether the later one runs, or how often, is decided by this step around it; or the earlier one only runs in it. */
  | { readonly kind: 'inside' | 'after-inside'; readonly step: Step }
  /** It stands in a `catch` or `finally`: what is before it has to be over. */
  | { readonly kind: 'on-failure' | 'at-the-end'; readonly step: Step }
  /** A `try` around one of them, or around both with a handler that can tell which one failed. */
  | { readonly kind: 'handler'; readonly step: TryStep };

/**
 * All waits of one function in order of the text: every await that has another before it, and every loop of the kinds
 * that `loopVerdict` judges. Linear in the steps of the function, but for stretches of awaits, which are compared in
 * pairs up to a limit.
 */
export function waitsOf(file: FileModel, facts: FileFacts, summaries: Summaries, one: FunctionModel): readonly Wait[] {
  const survey: Survey = { file, facts, summaries, one, waits: [], happenings: new Map(), around: new Map() };
  walkBlocks(one.body, (block, around) => survey.around.set(block, around));
  visitBlock(survey, one.body, undefined, undefined, undefined);
  return survey.waits.toSorted((some, other) => some.await.span.start - other.await.span.start || (some.kind < other.kind ? -1 : 1));
}

interface Survey {
  readonly file: FileModel;
  readonly facts: FileFacts;
  readonly summaries: Summaries;
  readonly one: FunctionModel;
  readonly waits: Wait[];
  readonly happenings: Map<Step, Happening>;
  /** Steps around each block. */
  readonly around: Map<Block, readonly Step[]>;
}

/** An await, and the step of its block that it stands in. */
interface Before {
  readonly step: Step;
  readonly await: AwaitValue;
  /** It stands in the head of the step that the block belongs to: `if (await f())`. */
  readonly isHead: boolean;
}

function visitBlock(survey: Survey, block: Block, before: Before | undefined, gate: Gate | undefined, handler: TryStep | undefined): void {
  const stretches = stretchesOf(survey, block);
  let previous = before;
  let opening = gate;
  for (const [index, step] of block.steps.entries()) {
    const heads = headAwaits(step);
    const [first] = heads;
    if (first !== undefined && previous !== undefined) addPair(survey, { block, index, stretches, handler }, previous, { step, await: first, isHead: false }, opening);
    heads.forEach((later, at) => {
      const earlier = heads[at - 1];
      if (earlier !== undefined && !areAlternatives(step, earlier, later)) survey.waits.push({ kind: 'await', await: later, step, after: earlier, afterStep: step, reason: { kind: contains(later.operand, earlier) ? 'operand' : 'one-expression' } });
    });
    const head = heads.at(-1);
    visitInner(survey, step, head === undefined ? previous : { step, await: head, isHead: true }, handler);
    if (step.kind === 'loop') addTurns(survey, step, handler);
    const last = lastAwait(step);
    if (last !== undefined) {
      previous = { step, await: last, isHead: false };
      opening = undefined;
    }
  }
}

/** Blocks inside a step, each entered with what was awaited before the step or in its head. */
function visitInner(survey: Survey, step: Step, before: Before | undefined, handler: TryStep | undefined): void {
  if (step.kind === 'try') return visitTry(survey, step, before, handler);
  const gate: Gate | undefined = step.kind === 'block' ? undefined : { kind: 'inside', step };
  for (const part of partsOf(step)) if (part.kind === 'block') visitBlock(survey, part.block, before, gate, handler);
}

/** What stands in a `catch` or a `finally` comes after what was awaited in the `try`. */
function visitTry(survey: Survey, step: TryStep, before: Before | undefined, handler: TryStep | undefined): void {
  const inner = tryForbidsConcurrency(step, survey.facts, survey.summaries, survey.file, survey.one.id) ? step : handler;
  visitBlock(survey, step.body, before, { kind: 'handler', step }, inner);
  const last = step.body.steps.findLast((one) => lastAwait(one) !== undefined);
  const tried = last === undefined ? undefined : lastAwait(last);
  const after = last === undefined || tried === undefined ? before : { step: last, await: tried, isHead: false };
  if (step.handler !== undefined) visitBlock(survey, step.handler.body, after, { kind: 'on-failure', step }, handler);
  if (step.finalizer !== undefined) visitBlock(survey, step.finalizer, after, { kind: 'at-the-end', step }, handler);
}

type Gate = { readonly kind: 'inside' | 'on-failure' | 'at-the-end'; readonly step: Step } | { readonly kind: 'handler'; readonly step: TryStep };

interface Neighbourhood {
  readonly block: Block;
  readonly index: number;
  readonly stretches: ReadonlyMap<Step, Stretch>;
  readonly handler: TryStep | undefined;
}

/** Steps that were planned together, whatever the pieces that the plan was cut into. */
interface Stretch {
  readonly kept: readonly KeptOrder[];
  readonly steps: PlannedStep[];
}

function stretchesOf({ file, facts, summaries, one, around }: Survey, block: Block): ReadonlyMap<Step, Stretch> {
  const byKept = new Map<readonly KeptOrder[], Stretch>();
  const byStep = new Map<Step, Stretch>();
  for (const { kept, steps } of planStages(file, facts, summaries, block, one.id, around.get(block) ?? [])) {
    const stretch = byKept.get(kept) ?? { kept, steps: [] };
    byKept.set(kept, stretch);
    stretch.steps.push(...steps);
    for (const { step } of steps) byStep.set(step, stretch);
  }
  return byStep;
}

function addPair(survey: Survey, around: Neighbourhood, first: Before, second: Before, gate: Gate | undefined): void {
  const verdict = planned(around, first, second) ?? { after: first, reason: unplanned(survey, around, first, second, gate) };
  const reason = verdict.reason ?? (around.handler === undefined ? undefined : { kind: 'handler' as const, step: around.handler });
  survey.waits.push({ kind: 'await', await: second.await, step: second.step, after: verdict.after.await, afterStep: verdict.after.step, reason });
}

interface PairVerdict {
  readonly after: Pick<Before, 'step' | 'await'>;
  readonly reason: WaitReason | undefined;
}

/** The verdict of the plan that both steps stand in; undefined when no plan compares them. */
function planned({ stretches }: Neighbourhood, first: Before, second: Before): PairVerdict | undefined {
  const found = stretches.get(second.step);
  const [earlier, later] = [first, second].map(({ step }) => found?.steps.find((one) => one.step === step));
  if (found === undefined || earlier?.kind !== 'awaited' || later?.kind !== 'awaited') return undefined;
  const direct = found.kept.find((kept) => kept.second.step === later.step && kept.first.step === earlier.step);
  if (direct !== undefined && strongReasons.has(direct.reason.kind)) return { after: first, reason: direct.reason };
  const made = madeBetween(found.steps, later);
  if (made !== undefined) return made;
  if (direct !== undefined) return { after: first, reason: direct.reason };
  // Nothing between the two; but something earlier holds the later one back all the same.
  const indirect = found.kept.findLast((kept) => kept.second.step === later.step && kept.first.stage === later.stage - 1);
  return indirect === undefined ? { after: first, reason: undefined } : { after: indirect.first, reason: indirect.reason };
}

/** `const names = users.map(..)` between them: the later one needs `names`, which is made of what was awaited. */
function madeBetween(steps: readonly PlannedStep[], later: AwaitedStep): PairVerdict | undefined {
  for (const maker of steps.filter((step): step is NeutralStep => step.kind === 'neutral' && step.stage === later.stage - 1).toReversed()) {
    const { reason } = orderOf(maker.happening, later.happening);
    const source = reason?.kind === 'data' ? steps.find((step): step is AwaitedStep => step.kind === 'awaited' && step.stage === maker.stage && orderOf(step.happening, maker.happening).reason?.kind === 'data') : undefined;
    if (reason?.kind === 'data' && source !== undefined) return { after: source, reason: { kind: 'made-between', binding: reason.binding, step: maker.step } };
  }
  return undefined;
}

/** Steps that no plan compares: one stands inside something, or something stands between them. */
function unplanned(survey: Survey, { block, index }: Neighbourhood, first: Before, second: Before, gate: Gate | undefined): WaitReason {
  if (first.isHead) return { kind: 'inside', step: first.step };
  if (gate?.kind === 'on-failure' || gate?.kind === 'at-the-end') return gate;
  const { reason } = orderOf(happening(survey, first.step), happening(survey, second.step));
  if (reason !== undefined && (gate === undefined || strongReasons.has(reason.kind))) return reason;
  if (gate !== undefined) return gate;
  if (first.step.kind === 'try') return { kind: 'handler', step: first.step };
  if (awaitedForm(first.step) === undefined && isCompound(first.step)) return { kind: 'after-inside', step: first.step };
  const between = block.steps.slice(block.steps.indexOf(first.step) + 1, index);
  const exit = between.find(leaves);
  if (exit !== undefined) return { kind: 'exit-between', step: exit };
  return between[0] === undefined ? { kind: 'one-expression' } : { kind: 'between', step: between[0] };
}

/** Reasons that say more than that something stands inside an `if`. */
const strongReasons: ReadonlySet<OrderReason['kind']> = new Set(['data', 'shared-write', 'same-receiver', 'effect-order']);

function happening({ file, facts, summaries, one, happenings }: Survey, step: Step): Happening {
  const known = happenings.get(step) ?? happeningOf(facts, collectSteps(file, [step], one.id), summaries, step.kind === 'expression' && step.value.kind === 'await');
  happenings.set(step, known);
  return known;
}

function addTurns(survey: Survey, step: LoopStep, handler: TryStep | undefined): void {
  const verdict = loopVerdict(survey.file, survey.facts, survey.summaries, step, survey.one);
  if (verdict === undefined) return;
  const reason = verdict.reason ?? (handler === undefined ? undefined : { kind: 'guard' as const, name: 'catch' });
  survey.waits.push({ kind: 'turns', await: verdict.await, step, reason });
}

/** Awaits of the step's own values, blocks inside it left out. */
function headAwaits(step: Step): readonly AwaitValue[] {
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

/** `isNew ? await create() : await update()`: only one of the two runs. */
function areAlternatives(step: Step, earlier: AwaitValue, later: AwaitValue): boolean {
  let found = false;
  walkStep(step, (value) => {
    if (value.kind === 'choice' && value.third !== undefined && contains(value.second, earlier) && contains(value.third, later)) found = true;
  });
  return found;
}

function lastAwait(step: Step): AwaitValue | undefined {
  let found: AwaitValue | undefined;
  walkStep(step, (value) => {
    if (value.kind === 'await') found = value;
  });
  return found;
}

function contains(value: Value, wanted: Value): boolean {
  let found = false;
  walkValue(value, (inner) => {
    if (inner === wanted) found = true;
  });
  return found;
}

function isCompound(step: Step): boolean {
  return partsOf(step).some((part) => part.kind === 'block');
}

function leaves(step: Step): boolean {
  if (isExit(step)) return true;
  let found = false;
  if (isCompound(step)) walkBlocks({ span: step.span, steps: [step] }, (block) => {
    if (block.steps.some(isExit)) found = true;
  });
  return found;
}

function isExit(step: Step): boolean {
  return step.kind === 'return' || step.kind === 'throw' || step.kind === 'break' || step.kind === 'continue';
}
