import type { BindingId, FileModel, FunctionModel, LoopStep } from '../model/model.ts';
import { walkBlock, walkBlocks } from '../model/walk.ts';
import type { BodyFacts, CallFact, FileFacts } from './facts.ts';
import { happeningOf, type Happening, type OrderReason } from './order.ts';
import { keptTasks } from './started-tasks.ts';
import type { Summaries } from './summaries.ts';

/**
 * Why what stands at `offset` must not be faster than it is: a task that was started before, and that nobody has waited
 * for yet, changes something, and how much of that is seen here or behind depends on the time. Only tasks that are known
 * to change something count, and those that are dropped and of which nobody knows.
 */
export function changesMeanwhile(file: FileModel, facts: FileFacts, summaries: Summaries, one: FunctionModel, offset: number): OrderReason | undefined {
  const running = runningAt(file, facts, summaries, one, offset);
  if (running === undefined) return undefined;
  const effect = [...running.summary.world].find((one) => one.startsWith('writes:'));
  return { kind: 'changes-meanwhile', effect };
}

function runningAt(file: FileModel, facts: FileFacts, summaries: Summaries, one: FunctionModel, offset: number): Happening | undefined {
  const body = facts.functions[one.id]?.body;
  if (body === undefined) return undefined;
  const unawaited = unawaitedCalls(body);
  if (unawaited.length === 0) return undefined;
  const end = endOfTurn(one, offset);
  const isStarted = (start: number): boolean => start < offset || start < end;
  const started = unawaited.filter((call) => isStarted(call.span.start) && (isChangingTask(summaries.callSummary(facts, call)) || isUnknownTask(facts, summaries, one, call)));
  if (started.length === 0) return undefined;
  const over = settledBefore(file, one, offset);
  const calls = started.filter((call) => !over.has(call.value));
  return calls.length === 0 ? undefined : happeningOf(facts, { ...body, calls, creates: [], reads: new Set(), writes: new Set() }, summaries, false);
}

/** Found once per function: each of its many stretches asks for them. */
function unawaitedCalls(body: BodyFacts): readonly CallFact[] {
  const known = unawaitedByBody.get(body) ?? body.calls.filter((call) => !call.isAwaited);
  unawaitedByBody.set(body, known);
  return known;
}

const unawaitedByBody = new WeakMap<BodyFacts, readonly CallFact[]>();

/** What it holds of a thing that does one thing at a time is a change, too: until it is done, nobody else may come. */
function isChangingTask({ waits, unresolved, writes, world, orderedReceivers }: ReturnType<Summaries['callSummary']>): boolean {
  return waits && unresolved.length === 0 && (writes.size > 0 || orderedReceivers.size > 0 || [...world].some((effect) => effect.startsWith('writes:')));
}

/** An async function of the program that is dropped, and calls what cannot be followed. */
function isUnknownTask(facts: FileFacts, summaries: Summaries, one: FunctionModel, call: CallFact): boolean {
  const isDropped = facts.functions[one.id]?.unheard.some((unheard) => unheard.call === call.value && !unheard.isAwaitedLater) ?? false;
  if (!isDropped || summaries.callSummary(facts, call).unresolved.length === 0) return false;
  const target = summaries.targetOf(facts, call);
  return target.kind === 'function' && target.function.isAsync && target.function.hasBody;
}

/** What a later turn of a loop around starts was, for the turn behind it, started before. */
function endOfTurn(one: FunctionModel, offset: number): number {
  return outermostLoops(one).find(({ span }) => span.start < offset && offset < span.end)?.span.end ?? offset;
}

function outermostLoops(one: FunctionModel): readonly LoopStep[] {
  const known = loopsByFunction.get(one);
  if (known !== undefined) return known;
  const loops = new Set<LoopStep>();
  walkBlocks(one.body, (_block, around) => {
    const loop = around.find((step) => step.kind === 'loop');
    if (loop !== undefined) loops.add(loop);
  });
  const found = [...loops];
  loopsByFunction.set(one, found);
  return found;
}

const loopsByFunction = new WeakMap<FunctionModel, readonly LoopStep[]>();

/** Calls whose task is kept under a name that was awaited before. */
function settledBefore(file: FileModel, one: FunctionModel, offset: number): ReadonlySet<number> {
  const byBinding = new Map<BindingId, number>(keptTasks(file, one).map(({ binding, value }) => [binding.id, value.id]));
  const over = new Set<number>();
  if (byBinding.size === 0) return over;
  walkBlock(one.body, (value, isConditional) => {
    if (value.kind !== 'await' || isConditional || value.span.end > offset || value.operand.kind !== 'binding') return;
    const task = byBinding.get(value.operand.binding);
    if (task !== undefined) over.add(task);
  });
  return over;
}
