import { usesOf } from '../model/find.ts';
import { isPureMethodName } from '../knowledge/pure-methods.ts';
import { verbOf } from '../knowledge/verbs.ts';
import type { AwaitValue, BindingId, Block, CallValue, FileModel, FunctionModel, Step, Value } from '../model/model.ts';
import { walkBlocks } from '../model/walk.ts';
import type { BodyFacts, CallFact, FileFacts } from './facts.ts';
import { confidenceIn, happeningOf, orderOf, unknownCall, type Happening, type OrderVerdict } from './order.ts';
import { awaitedForm } from './stages.ts';
import type { Summaries } from './summaries.ts';

/** `const ys = await Promise.all(xs.map(a)); .. await Promise.all(ys.map(b))`, with nobody else to use `ys`. */
export interface BatchBarrier {
  readonly first: MappedStep;
  readonly second: MappedStep;
  /** `ys` */
  readonly between: BindingId;
}

export interface MappedStep {
  readonly step: Step;
  readonly map: CallValue;
  /** A function that takes the item and nothing else. */
  readonly callback: FunctionModel;
}

/** Found once per file: its model never changes. */
export function batchBarriers(file: FileModel): readonly BatchBarrier[] {
  const known = barriersByModel.get(file) ?? file.functions.flatMap((one) => barriersOf(file, one));
  barriersByModel.set(file, known);
  return known;
}

const barriersByModel = new WeakMap<FileModel, readonly BatchBarrier[]>();

function barriersOf(file: FileModel, one: FunctionModel): readonly BatchBarrier[] {
  const found: BatchBarrier[] = [];
  walkBlocks(one.body, ({ steps }: Block) => {
    steps.forEach((step, index) => {
      const barrier = barrierAt(file, step, steps[index + 1]);
      if (barrier !== undefined) found.push(barrier);
    });
  });
  return found;
}

function barrierAt(file: FileModel, step: Step, next: Step | undefined): BatchBarrier | undefined {
  const form = awaitedForm(step);
  const awaited = next === undefined ? undefined : awaitedIn(next);
  if (form?.form !== 'declaration' || form.pattern?.kind !== 'bind' || awaited === undefined || next === undefined) return undefined;
  const between = form.pattern.binding;
  const first = mappedStep(file, step, form.await);
  const second = mappedStep(file, next, awaited);
  const items = second?.map.callee.kind === 'member' ? second.map.callee.object : undefined;
  if (first === undefined || second === undefined || items?.kind !== 'binding' || items.binding !== between || usesOf(file, between) !== 1) return undefined;
  return { first, second, between };
}

/** What a step awaits as its whole value; `return` counts. */
function awaitedIn(step: Step): AwaitValue | undefined {
  if (step.kind === 'return') return step.value?.kind === 'await' ? step.value : undefined;
  return awaitedForm(step)?.await;
}

function mappedStep(file: FileModel, step: Step, awaited: AwaitValue): MappedStep | undefined {
  const join = awaited.operand;
  if (join.kind !== 'call' || !isPromiseAll(join.callee) || join.arguments.length !== 1) return undefined;
  const [map] = join.arguments;
  if (map?.kind !== 'call' || map.isOptional || map.callee.kind !== 'member' || map.callee.isOptional || map.callee.name !== 'map' || map.arguments.length !== 1) return undefined;
  const [given] = map.arguments;
  const callback = given?.kind === 'function' ? file.functions[given.function] : undefined;
  const takesItem = callback?.kind === 'arrow' && callback.parameters.length === 1 && callback.parameters[0]?.isRest === false;
  return callback === undefined || !takesItem ? undefined : { step, map, callback };
}

function isPromiseAll(callee: Value): boolean {
  return callee.kind === 'member' && callee.name === 'all' && callee.object.kind === 'global' && callee.object.name === 'Promise';
}

/** May an item go on while others are in the first step? The second step of one against the first of another, as for two awaits in a row. */
export function barrierVerdict(facts: FileFacts, summaries: Summaries, { first, second }: BatchBarrier): OrderVerdict {
  const one = happeningIn(facts, summaries, first.callback);
  const other = happeningIn(facts, summaries, second.callback);
  if (one === undefined || other === undefined) return { reason: { kind: 'no-wait' }, confidence: 'proven' };
  const verdict = orderOf(one, other);
  // In a function per item, what is thrown at once rejects like everything else: ask for what stands behind that reason.
  const { reason } = verdict.reason?.kind === 'throws-early' ? orderOf(one, withoutEarlyThrow(other)) : verdict;
  if (reason !== undefined) return { reason, confidence: 'proven' };
  const unresolved = one.summary.unresolved[0] ?? other.summary.unresolved[0];
  const isKept = unresolved !== undefined && ![one, other].every(({ body }) => body.calls.every(readsByName));
  return { reason: isKept ? unknownCall(unresolved) : undefined, confidence: unresolved === undefined ? confidenceIn(one.summary, other.summary) : 'likely' };
}

function happeningIn(facts: FileFacts, summaries: Summaries, callback: FunctionModel): Happening | undefined {
  const body: BodyFacts | undefined = facts.functions[callback.id]?.body;
  // What an arrow gives is awaited by the join.
  return body === undefined ? undefined : happeningOf(facts, { ...body, calls: body.calls.map((call) => ({ ...call, isAwaited: true })) }, summaries, false);
}

function withoutEarlyThrow(happening: Happening): Happening {
  return { ...happening, summary: { ...happening.summary, throwsEarly: false } };
}

function readsByName(call: CallFact): boolean {
  const name = call.name ?? '';
  return call.isAccess || (!call.isParameter && verbOf(name) === 'read') || (call.receiver !== undefined && isPureMethodName(name)) || call.reference.kind === 'global';
}
