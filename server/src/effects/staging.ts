import type { AwaitValue, Pattern, Step } from '../model/model.ts';
import { orderOf, type Happening, type OrderReason, type OrderVerdict } from './order.ts';
import type { OpenCallee } from './summaries.ts';

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
  /** The stage after which it runs; 0: before all. */
  readonly stage: number;
}

export type PlannedStep = AwaitedStep | NeutralStep;

/** A step before it has a place. */
export type Draft = Omit<AwaitedStep, 'stage'> | Omit<NeutralStep, 'stage'>;

/** How the awaited steps of a stretch of a block could run. */
export interface StagePlan {
  /** Every step of the stretch, awaited or not, in order of the text. */
  readonly steps: readonly PlannedStep[];
  /**
   * Awaited steps by stage, each a row of the text: no step overtakes another, so what is done when something fails is
   * never less than before, and the failure never comes later. A stage of two or more could run at once.
   */
  readonly stages: readonly (readonly AwaitedStep[])[];
  /**
   * Steps that hang together, set apart from those that they have nothing to do with: `loadTeam(user)` goes with
   * `user`. Present where stages would make one chain wait for another.
   */
  readonly chains: readonly (readonly PlannedStep[])[] | undefined;
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

/** Plans of a stretch, cut where everything before must be done before anything behind may start. */
export function planStretch(drafts: readonly Draft[]): readonly StagePlan[] {
  const pairs = comparePairs(drafts, () => true);
  return planPieces(drafts, pairs, pieces(drafts, pairs));
}

/** One plan for all of a stretch in which only some reasons keep steps apart; the others are told in `kept`. */
export function planTogether(drafts: readonly Draft[], keepsApart: (reason: OrderReason) => boolean): StagePlan | undefined {
  return planPieces(drafts, comparePairs(drafts, keepsApart), [{ from: 0, to: drafts.length }])[0];
}

function planPieces(drafts: readonly Draft[], pairs: Pairs, all: readonly Piece[]): readonly StagePlan[] {
  const kept: KeptOrder[] = [];
  const open = [...new Set(pairs.all.flatMap(({ verdict }) => verdict.open ?? []))];
  const plans: StagePlan[] = [];
  const placed: PlannedStep[] = [];
  for (const { from, to } of all) {
    const before = Math.max(0, ...placed.map(({ stage }) => stage));
    const steps = placeInStages(drafts, pairs, from, to, before);
    placed.push(...steps);
    const awaited = steps.filter((step) => step.kind === 'awaited');
    const stages = [...Map.groupBy(awaited, ({ stage }) => stage).values()];
    const chains = stages.length > depthOf(drafts, pairs, from, to) ? chainsOf(steps, pairs, from) : undefined;
    plans.push({ steps, stages, chains, confidence: confidenceOf(steps, pairs, from, chains), kept, open });
  }
  for (const { first, second, verdict } of pairs.all) {
    const [earlier, later] = [placed[first], placed[second]];
    if (verdict.reason !== undefined && earlier?.kind === 'awaited' && later?.kind === 'awaited') kept.push({ first: earlier, second: later, reason: verdict.reason });
  }
  return plans;
}

interface Pairs {
  readonly all: readonly { readonly first: number; readonly second: number; readonly verdict: OrderVerdict }[];
  /** True when the second must stay behind the first. */
  isForced(first: number, second: number): boolean;
  isLikely(first: number, second: number): boolean;
}

function comparePairs(drafts: readonly Draft[], keepsApart: (reason: OrderReason) => boolean): Pairs {
  const byPair = new Map<number, OrderVerdict>();
  const all: { first: number; second: number; verdict: OrderVerdict }[] = [];
  drafts.forEach((later, second) => {
    drafts.slice(0, second).forEach((earlier, first) => {
      const verdict = earlier.kind === 'awaited' && later.kind === 'awaited' ? orderOf(earlier.happening, later.happening) : localOrder(earlier.happening, later.happening);
      byPair.set(first * drafts.length + second, verdict);
      all.push({ first, second, verdict });
    });
  });
  const verdictOf = (first: number, second: number): OrderVerdict | undefined => byPair.get(first * drafts.length + second);
  return {
    all,
    isForced: (first, second) => {
      const reason = verdictOf(first, second)?.reason;
      return reason !== undefined && keepsApart(reason);
    },
    isLikely: (first, second) => drafts[first]?.kind === 'awaited' && drafts[second]?.kind === 'awaited' && verdictOf(first, second)?.confidence === 'likely',
  };
}

/** Between a step that only computes and any other, data and memory decide. */
function localOrder(first: Happening, second: Happening): OrderVerdict {
  const verdict = orderOf(first, second);
  const isReal = verdict.reason?.kind === 'data' || verdict.reason?.kind === 'shared-write';
  return isReal ? verdict : { reason: undefined, confidence: 'proven', ...(verdict.open === undefined ? {} : { open: verdict.open }) };
}

interface Piece {
  readonly from: number;
  readonly to: number;
}

/** Splits a stretch at each point that no step could move across, were every step as early as it can be. */
function pieces(drafts: readonly Draft[], pairs: Pairs): readonly Piece[] {
  const earliest: number[] = [];
  drafts.forEach(({ kind }, second) => {
    const after = earliest.map((stage, first) => (pairs.isForced(first, second) ? stage + (kind === 'awaited' ? 1 : 0) : 0));
    earliest.push(Math.max(kind === 'awaited' ? 1 : 0, ...after));
  });
  const behind = drafts.map(({ kind }, index) => (earliest[index] ?? 0) + (kind === 'awaited' ? 0 : 1));
  const starts = drafts.flatMap((_, index) => (index === 0 || Math.min(...behind.slice(index)) > Math.max(...earliest.slice(0, index)) ? [index] : []));
  return starts.map((from, index) => ({ from, to: starts[index + 1] ?? drafts.length }));
}

/** Each awaited step joins the row before it, unless something in the row forbids that; then it begins the next. */
function placeInStages(drafts: readonly Draft[], pairs: Pairs, from: number, to: number, before: number): readonly PlannedStep[] {
  const stages = new Map<number, number>();
  let row = before + (drafts[from]?.kind === 'awaited' ? 1 : 0);
  for (let index = from; index < to; index += 1) {
    const isAwaited = drafts[index]?.kind === 'awaited';
    let lowest = before;
    for (let earlier = from; earlier < index; earlier += 1) if (pairs.isForced(earlier, index)) lowest = Math.max(lowest, stages.get(earlier) ?? 0);
    if (isAwaited) row = Math.max(row, lowest + 1);
    stages.set(index, isAwaited ? row : lowest);
  }
  return settled(drafts, pairs, from, to, stages);
}

/** Steps between stay where they stand, as far as those that need them allow. */
function settled(drafts: readonly Draft[], pairs: Pairs, from: number, to: number, stages: Map<number, number>): readonly PlannedStep[] {
  for (let index = to - 1; index >= from; index -= 1) {
    if (drafts[index]?.kind === 'awaited') continue;
    let wanted = stages.get(index) ?? 0;
    for (let earlier = from; earlier < index; earlier += 1) if (drafts[earlier]?.kind === 'awaited') wanted = Math.max(wanted, stages.get(earlier) ?? 0);
    for (let later = index + 1; later < to; later += 1) {
      if (pairs.isForced(index, later)) wanted = Math.min(wanted, (stages.get(later) ?? 0) - (drafts[later]?.kind === 'awaited' ? 1 : 0));
    }
    stages.set(index, wanted);
  }
  return drafts.slice(from, to).map((draft, index) => ({ ...draft, stage: stages.get(from + index) ?? 0 }));
}

/** Steps of the longest chain: no plan needs fewer stages. */
function depthOf(drafts: readonly Draft[], pairs: Pairs, from: number, to: number): number {
  const depths: number[] = [];
  for (let index = from; index < to; index += 1) {
    const before = depths.map((depth, at) => (pairs.isForced(from + at, index) ? depth : 0));
    depths.push(Math.max(0, ...before) + (drafts[index]?.kind === 'awaited' ? 1 : 0));
  }
  return Math.max(0, ...depths);
}

/** Undefined when everything hangs together, or when a chain has awaits of its own that could run at once. Steps that only compute and that no chain needs stand first, alone. */
function chainsOf(steps: readonly PlannedStep[], pairs: Pairs, from: number): readonly (readonly PlannedStep[])[] | undefined {
  const chainOf: number[] = [];
  steps.forEach((_, index) => {
    const joined = new Set(chainOf.filter((_chain, earlier) => pairs.isForced(from + earlier, from + index)));
    chainOf.push(index);
    chainOf.forEach((chain, earlier) => {
      if (joined.has(chain)) chainOf[earlier] = index;
    });
  });
  const chains = [...Map.groupBy(steps, (_, index) => chainOf[index]).values()];
  const isRow = (chain: readonly PlannedStep[]): boolean => {
    const awaited = chain.filter(({ kind }) => kind === 'awaited').map((step) => from + steps.indexOf(step));
    return awaited.every((index, at) => at === 0 || pairs.isForced(awaited[at - 1] ?? 0, index));
  };
  const isWorth = chains.filter((chain) => chain.some(({ kind }) => kind === 'awaited')).length > 1;
  return isWorth && chains.every(isRow) ? chains : undefined;
}

function confidenceOf(steps: readonly PlannedStep[], pairs: Pairs, from: number, chains: StagePlan['chains']): 'proven' | 'likely' {
  const isAtOnce = (one: PlannedStep, other: PlannedStep): boolean => one.stage === other.stage || (chains !== undefined && !chains.some((chain) => chain.includes(one) && chain.includes(other)));
  const isLikely = steps.some((later, second) => steps.slice(0, second).some((earlier, first) => pairs.isLikely(from + first, from + second) && isAtOnce(earlier, later)));
  return isLikely ? 'likely' : 'proven';
}
