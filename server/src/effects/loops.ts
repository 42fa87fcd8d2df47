import type { AwaitValue, BindingId, Block, CallValue, FileModel, FunctionModel, LoopStep, Step, Value, ValueId } from '../model/model.ts';
import type { WorldEffect } from '../knowledge/facts.ts';
import { patternTargets, walkBlock, walkBlocks, walkStep, walkValue } from '../model/walk.ts';
import { collectSteps, promiseChain, promiseJoins, promiseMethods } from './collect-body.ts';
import type { FileFacts, Location } from './facts.ts';
import { foldOf, taskFacts, type Fold } from './folds.ts';
import { changesMeanwhile } from './in-flight.ts';
import { isMadeBeside } from './made-beside.ts';
import { effectsAgainstRepetition, happeningOf, type Happening, type OrderReason } from './order.ts';
import { isUnheardTask, type OpenCallee, type Summaries } from './summaries.ts';

/** Why the turns of a loop must stay one after another. */
export type LoopReason =
  | OrderReason
  /** `while`, `do`, counting by hand: whether there is a next turn is found out on the way. */
  | { readonly kind: 'open-end' }
  /** `for (let start = 0; ..; start += 10)` around a `Promise.all`: each turn is a batch, and its size a limit that is meant. */
  | { readonly kind: 'batches' }
  /** `break`, `return`, `throw`, `yield`: a turn decides about the turns behind it. */
  | { readonly kind: 'early-exit'; readonly step: Step }
  /** A turn uses what an earlier turn left. */
  | { readonly kind: 'carried'; readonly binding: number };

export interface LoopVerdict {
  /** The first await of the body. */
  readonly await: AwaitValue;
  /** Pushes into arrays that only the turns fill, in order of the text. */
  readonly collected: readonly Collected[];
  /** How the turns are cut in two: where they go on from what the turn before left, only the first part can run at once. */
  readonly fold: Fold | undefined;
  /** What the part of a turn that can run at once does to the world. */
  readonly world: ReadonlySet<WorldEffect>;
  /** A turn can throw before there is a promise. */
  readonly throwsEarly: boolean;
  readonly reason: LoopReason | undefined;
  readonly confidence: 'proven' | 'likely';
  /** As in `OrderVerdict`. */
  readonly open?: readonly OpenCallee[];
}

/** `results.push(await load(id))`, into an array of this function that was made empty. */
export interface Collected {
  readonly binding: BindingId;
  readonly call: CallValue;
}

/** Whether the turns of a loop could run at once; undefined for a loop without an await of its own. */
export function loopVerdict(file: FileModel, facts: FileFacts, summaries: Summaries, loop: LoopStep, one: FunctionModel): LoopVerdict | undefined {
  const first = firstAwait(loop.body);
  if (first === undefined) return undefined;
  const reason = structuralReason(file, loop, first) ?? (mayLeaveUnheard(facts, summaries, loop, one) ? { kind: 'unheard' as const } : undefined);
  if (reason !== undefined) return { await: first, collected: [], fold: undefined, world: new Set(), throwsEarly: false, reason, confidence: 'proven' };
  const fold = foldOf(file, facts, summaries, one, loop);
  const whole = verdictOnTurns(file, facts, summaries, loop, one, first, fold);
  const isCarried = whole.reason?.kind === 'carried' || whole.reason?.kind === 'shared-write';
  return fold !== undefined && isCarried ? verdictOnFold(file, facts, summaries, loop, one, first, fold) : whole;
}

function verdictOnTurns(file: FileModel, facts: FileFacts, summaries: Summaries, loop: LoopStep, one: FunctionModel, first: AwaitValue, fold: Fold | undefined): LoopVerdict {
  const kept = (reason: LoopReason): LoopVerdict => ({ await: first, collected: [], fold, world: new Set(), throwsEarly: false, reason, confidence: 'proven' });
  const happening = happeningOf(facts, collectSteps(file, loop.body.steps, one.id), summaries, hasUnusedResult(loop.body));
  const carried = carriedBinding(file, loop, happening);
  if (carried !== undefined) return kept({ kind: 'carried', binding: carried });
  const collected = collectedBy(file, one, loop);
  const left = collected.reduce((rest, push) => withoutLocation(facts, rest, `o:${push.binding}`, push.call.id), happening);
  const disturbed = changesMeanwhile(file, facts, summaries, one, loop.span.start);
  if (disturbed !== undefined) return kept(disturbed);
  return { await: first, collected, fold, world: happening.summary.world, throwsEarly: happening.summary.throwsEarly, ...effectsAgainstRepetition(left, localsOf(file, facts, loop)) };
}

/** The second part goes from turn to turn as before: only the first counts. */
function verdictOnFold(file: FileModel, facts: FileFacts, summaries: Summaries, loop: LoopStep, one: FunctionModel, first: AwaitValue, fold: Fold): LoopVerdict {
  const happening = happeningOf(facts, taskFacts(file, one, fold), summaries, false);
  const base = { await: first, collected: [], fold, world: happening.summary.world, throwsEarly: happening.summary.throwsEarly };
  const disturbed = changesMeanwhile(file, facts, summaries, one, loop.span.start);
  return disturbed === undefined ? { ...base, ...effectsAgainstRepetition(happening, localsOf(file, facts, loop)) } : { ...base, reason: disturbed, confidence: 'proven' };
}

/** In every turn, a task is dropped, or only awaited after something else was. */
function mayLeaveUnheard(facts: FileFacts, summaries: Summaries, loop: LoopStep, one: FunctionModel): boolean {
  const { unheard = [], body } = facts.functions[one.id] ?? {};
  const calls = unheard.length === 0 ? [] : (body?.calls ?? []).filter(({ span }) => isInside(loop, span.start));
  return unheard.some((call) => isUnheardTask(call, calls, (fact) => summaries.callSummary(facts, fact)));
}

/** Some awaited call of the body is there for what it does, not for what it answers. */
function hasUnusedResult(body: Block): boolean {
  let found = false;
  walkBlocks(body, (block) => {
    if (block.steps.some((step) => step.kind === 'expression' && step.value.kind === 'await')) found = true;
  });
  return found;
}

function firstAwait(body: Block): AwaitValue | undefined {
  let found: AwaitValue | undefined;
  for (const step of body.steps) {
    walkStep(step, (value) => {
      if (value.kind === 'await') found ??= value;
    });
  }
  return found;
}

function structuralReason(file: FileModel, loop: LoopStep, first: AwaitValue): LoopReason | undefined {
  if (loop.loop !== 'for-of' && loop.loop !== 'for') return { kind: 'open-end' };
  if (loop.loop === 'for' && !isCounting(loop)) return { kind: 'open-end' };
  if (loop.iterable !== undefined && !isList(file, loop.iterable)) return { kind: 'open-end' };
  // Awaiting the item itself, `await task.catch(..)` too: the tasks run already, and `for await` is their rule.
  if (first.operand.kind !== 'call' || listensOnly(first.operand)) return { kind: 'no-wait' };
  if (loop.loop === 'for' && loop.update?.kind === 'assign' && isJoinCall(first.operand)) return { kind: 'batches' };
  const heads = loop.target === undefined ? [] : patternTargets(loop.target);
  if (heads.some((target) => target.kind === 'place' || file.bindings[target.binding]?.kind === 'using')) return { kind: 'open-end' };
  const exit = earlyExit(loop.body);
  return exit === undefined ? undefined : { kind: 'early-exit', step: exit };
}

/** `task.then(..).catch(..)`: nothing starts here. */
function listensOnly(call: CallValue): boolean {
  const callee = promiseChain(call).at(-1)?.callee;
  return callee?.kind === 'member' && promiseMethods.has(callee.name) && callee.object.kind !== 'import-call';
}

function isJoinCall({ callee }: CallValue): boolean {
  return callee.kind === 'member' && callee.object.kind === 'global' && callee.object.name === 'Promise' && promiseJoins.has(callee.name);
}

/** What is all there when the loop begins; an iterator may make its items as it goes. */
function isList(file: FileModel, value: Value): boolean {
  switch (value.kind) {
    case 'binding': {
      const { initial } = file.bindings[value.binding] ?? {};
      return initial === undefined || initial.kind !== 'call' || isList(file, initial);
    }
    case 'member': case 'array': return true;
    case 'call': {
      if (value.callee.kind !== 'member') return false;
      const { object, name } = value.callee;
      if (object.kind === 'global') return (object.name === 'Object' && listsOfObject.has(name)) || (object.name === 'Array' && (name === 'from' || name === 'of'));
      return listMethods.has(name);
    }
    default: return false;
  }
}

const listsOfObject: ReadonlySet<string> = new Set(['keys', 'values', 'entries']);
const listMethods: ReadonlySet<string> = new Set(['map', 'filter', 'slice', 'concat', 'flat', 'flatMap', 'sort', 'toSorted', 'reverse', 'toReversed', 'split', 'keys', 'values', 'entries']);

/** `for (let i = ..; i < ..; i++)` with nothing awaited in its head. */
function isCounting(loop: LoopStep): boolean {
  return loop.initial?.kind === 'declaration' && loop.test?.kind === 'binary' && isStep(loop.update) && !contains(loop.test, 'await') && !contains(loop.test, 'call');
}

/** `i++`, `i += 2`. */
function isStep(update: Value | undefined): boolean {
  return update?.kind === 'update' || (update?.kind === 'assign' && update.target.kind === 'bind' && update.value.kind === 'literal');
}

function contains(value: Value, kind: Value['kind']): boolean {
  let found = false;
  walkValue(value, (inner) => {
    if (inner.kind === kind) found = true;
  });
  return found;
}

function earlyExit(body: Block): Step | undefined {
  let found: Step | undefined;
  walkBlocks(body, (block, around) => {
    const isInside = around.some((step) => step.kind === 'loop' || step.kind === 'switch');
    const isCaught = around.some((step) => step.kind === 'try' && step.handler !== undefined && step.body.steps.some((inner) => block.steps.includes(inner)));
    for (const step of block.steps) {
      if (step.kind === 'return' || (step.kind === 'throw' && !isCaught) || (step.kind === 'break' && (!isInside || step.label !== undefined))) found ??= step;
      if (step.kind === 'continue' && step.label !== undefined) found ??= step;
      walkOwnValues(step, (value) => {
        if (value.kind === 'yield') found ??= step;
      });
    }
  });
  return found;
}

function walkOwnValues(step: Step, visit: (value: Value) => void): void {
  if (step.kind === 'expression' || step.kind === 'throw') walkValue(step.value, visit);
  if (step.kind === 'declaration') for (const { value } of step.declarators) if (value !== undefined) walkValue(value, visit);
}

/** A binding of the surroundings that the body writes: the next turn starts from it. */
function carriedBinding(file: FileModel, loop: LoopStep, happening: Happening): number | undefined {
  for (const location of happening.body.writes) {
    if (location[0] !== 'b') continue;
    const id = Number(location.slice(2));
    const binding = file.bindings[id];
    if (binding !== undefined && (binding.span.start < loop.body.span.start || !isInside(loop, binding.span.start))) return id;
  }
  return undefined;
}

function isInside(loop: LoopStep, offset: number): boolean {
  return offset >= loop.span.start && offset < loop.span.end;
}

/**
 * `results.push(await f(x))` as a statement only collects: the order of the results can be kept. The array must be a
 * plain one that this function made empty beside the loop, and nobody may have looked at it before the loop is done.
 */
function collectedBy(file: FileModel, one: FunctionModel, loop: LoopStep): readonly Collected[] {
  const pushes = pushesOf(file, loop.body);
  return pushes.filter(({ binding: id }) => {
    const binding = file.bindings[id];
    const isFresh = binding?.initial?.kind === 'array' && binding.initial.elements.length === 0 && binding.owner === one.id && !binding.isCaptured && binding.writes === 0;
    if (!isFresh || isInside(loop, binding.span.start) || !isMadeBeside(one, loop, id)) return false;
    return namesUntil(one, loop.span.end, id) === pushes.filter((push) => push.binding === id).length;
  });
}

function pushesOf(file: FileModel, body: Block): readonly Collected[] {
  const pushes: Collected[] = [];
  walkBlocks(body, (block) => {
    for (const step of block.steps) {
      const call = step.kind === 'expression' && step.value.kind === 'call' ? step.value : undefined;
      const { callee } = call ?? {};
      if (call === undefined || callee?.kind !== 'member' || callee.name !== 'push' || callee.object.kind !== 'binding' || call.arguments.length !== 1) continue;
      if (file.bindings[callee.object.binding] !== undefined) pushes.push({ binding: callee.object.binding, call });
    }
  });
  return pushes;
}

/** How often a function names a binding before an offset. */
function namesUntil(one: FunctionModel, offset: number, binding: BindingId): number {
  let count = 0;
  walkBlock(one.body, (value) => {
    if (value.kind === 'binding' && value.binding === binding && value.span.start < offset) count += 1;
  });
  return count;
}

function withoutLocation(facts: FileFacts, happening: Happening, location: Location, push: ValueId): Happening {
  const { summary, body } = happening;
  const isOther = (one: Location): boolean => one !== `${facts.file}|${location}`;
  return {
    ...happening, body: { ...body, calls: body.calls.filter((call) => call.value !== push) },
    summary: { ...summary, writes: new Set([...summary.writes].filter(isOther)), reads: new Set([...summary.reads].filter(isOther)) },
  };
}

/** Locations that every turn has for itself: what the body declares. The items themselves are the caller's. */
function localsOf(file: FileModel, facts: FileFacts, loop: LoopStep): ReadonlySet<Location> {
  const locals = new Set<Location>();
  for (const binding of file.bindings) {
    if (binding.span.start < loop.body.span.start || binding.span.start >= loop.body.span.end) continue;
    locals.add(`${facts.file}|b:${binding.id}`).add(`${facts.file}|o:${binding.id}`);
  }
  for (const target of loop.target === undefined ? [] : patternTargets(loop.target)) if (target.kind === 'bind') locals.add(`${facts.file}|b:${target.binding}`);
  if (loop.initial?.kind === 'declaration') for (const { pattern } of loop.initial.declarators) if (pattern.kind === 'bind') locals.add(`${facts.file}|b:${pattern.binding}`);
  return locals;
}
