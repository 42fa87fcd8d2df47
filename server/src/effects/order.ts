import { promiseJoins, promiseMethods } from './collect-body.ts';
import type { CallFact, FileFacts, BodyFacts, Location } from './facts.ts';
import type { CallTarget } from './targets.ts';
import type { ValueId } from '../model/model.ts';
import { serialName } from './serial-names.ts';
import type { OpenCallee, Summaries, Summary, UnresolvedCall } from './summaries.ts';
import { isPureMethodName } from '../knowledge/pure-methods.ts';
import { verbOf } from '../knowledge/verbs.ts';
import type { WorldEffect } from '../knowledge/facts.ts';

/** Something that happens at one point of a function: what it does itself, and all that it calls. */
export interface Happening {
  readonly body: BodyFacts;
  readonly summary: Summary;
  /** It waits on purpose, or for what runs already. */
  readonly isDelay: boolean;
  /** The result of what is awaited goes nowhere: it was called for its effect, or to see whether it throws. */
  readonly isResultUnused: boolean;
  /** Calls that are declared to do nothing that others could see, and not to throw. */
  readonly pure: ReadonlySet<ValueId>;
}

/** Why the second of two happenings must not start before the first is done. */
export type OrderReason =
  | { readonly kind: 'data'; readonly binding: number }
  | { readonly kind: 'shared-write'; readonly location: Location }
  | { readonly kind: 'same-receiver'; readonly name: string }
  | { readonly kind: 'effect-order'; readonly first: WorldEffect; readonly second: WorldEffect }
  | { readonly kind: 'failure-stops'; readonly effect: WorldEffect }
  /** The first changes something: when the second fails, that must be over and not still going on. */
  | { readonly kind: 'failure-leaves'; readonly effect: WorldEffect | undefined }
  /** The first only passes or throws: it guards what follows. */
  | { readonly kind: 'guard'; readonly name: string }
  /** The second can throw before it returns its promise, which would leave the first without a handler. */
  | { readonly kind: 'throws-early'; readonly name: string }
  /** A task that nobody has waited for yet changes something meanwhile: what is seen of that depends on the time. */
  | { readonly kind: 'changes-meanwhile'; readonly effect: WorldEffect | undefined }
  | { readonly kind: 'delay' }
  /** The second stops the event loop at some time: at once, a failure of the first would only be heard after that. */
  | { readonly kind: 'blocks'; readonly api: string }
  /** A task of the second may fail with nobody to hear it, which ends the process: it must not even start when the first fails. */
  | { readonly kind: 'unheard' }
  | { readonly kind: 'no-wait' }
  /** `implementations`: it may run any of so many that none was followed. */
  | { readonly kind: 'unknown-call'; readonly name: string; readonly implementations?: number };

export interface OrderVerdict {
  /** Absent: nothing forces the order. */
  readonly reason: OrderReason | undefined;
  /** Meaningful without a reason: `likely` when only names speak for it. */
  readonly confidence: 'proven' | 'likely';
  /** Callees that the verdict would be surer of if the types were asked; absent when nothing they say can change it. */
  readonly open?: readonly OpenCallee[];
}

export function happeningOf(file: FileFacts, body: BodyFacts, summaries: Summaries, isResultUnused: boolean): Happening {
  const isDelay = body.calls.some((call) => call.isAwaited && isDelayCall(file, call, summaries, isResultUnused));
  const pure = new Set(body.calls.filter((call) => isPure(summaries.targetOf(file, call))).map(({ value }) => value));
  return { body, summary: summaries.bodySummary(file, body), isDelay, isResultUnused, pure };
}

function isPure(target: CallTarget): boolean {
  if (target.kind === 'api') return target.facts?.effects?.length === 0 && target.facts.throws !== true && target.facts.blocks === undefined && target.facts.callsBack === undefined;
  return target.kind === 'function' && target.function.declared === 'pure';
}

/**
 * A delay of the host, a function that does nothing but wait and whose result nobody wants, or one that is only known
 * by its name. A function that waits and gives a value (`loadSlowly`) is a task like any other.
 */
function isDelayCall(file: FileFacts, call: CallFact, summaries: Summaries, isResultUnused: boolean): boolean {
  const target = summaries.targetOf(file, call);
  switch (target.kind) {
    case 'one-of': return isResultUnused && target.targets.every((one) => summaries.summaryOf(one).isDelay);
    case 'api': return target.facts?.delays !== undefined || target.facts?.watches === true;
    case 'function': return target.function.hasBody ? isResultUnused && summaries.summaryOf(target).isDelay : verbOf(target.function.name) === 'delay';
    case 'unknown': return call.name !== undefined && verbOf(call.name) === 'delay';
  }
}

/**
 * May `second` start while `first` is still running? Checks data, shared memory, receivers that serialise, the order
 * of effects on the world, and whether a failure of `first` must keep `second` from happening.
 */
export function orderOf(first: Happening, second: Happening): OrderVerdict {
  const reason = dataReason(first, second) ?? memoryReason(first, second) ?? receiverReason(first, second) ?? delayReason(first, second) ?? guardReason(first) ?? earlyThrowReason(second);
  if (reason !== undefined) return { reason, confidence: 'proven' };
  const unresolved = first.summary.unresolved[0] ?? second.summary.unresolved[0];
  if (unresolved === undefined) return { ...provenVerdict(first, second), confidence: confidenceIn(first.summary, second.summary) };
  const known = knownReason(first, second);
  return { ...likelyVerdict(first, second, unresolved, known), ...(known === undefined ? { open: [...first.summary.open, ...second.summary.open] } : {}) };
}

/** What was concluded from implementations that are there is no proof: others may be handed in. */
export function confidenceIn(...summaries: readonly Summary[]): 'proven' | 'likely' {
  return summaries.some(({ isAssumed }) => isAssumed) ? 'likely' : 'proven';
}

/** What stands in the way already, whatever the unknown callees do. */
function knownReason(first: Happening, second: Happening): OrderReason | undefined {
  return worldReason(knownEffects(first), knownEffects(second)) ?? failureReason(withKnownEffects(second)) ?? unfinishedReason(withKnownEffects(first)) ?? lateReason(second) ?? waitReason(first, second);
}

/**
 * May the same happening run several times at once? `own` are the locations that each run has for itself. What it
 * writes elsewhere, effects that can be watched, receivers that serialise, guards, delays and the clock forbid it.
 */
export function effectsAgainstRepetition(happening: Happening, own: ReadonlySet<Location>): OrderVerdict {
  const { summary } = happening;
  const kept = (reason: OrderReason): OrderVerdict => ({ reason, confidence: 'proven' });
  const written = [...summary.writes].find((location) => !own.has(location));
  if (written !== undefined) return kept({ kind: 'shared-write', location: written });
  if (happening.isDelay) return kept({ kind: 'delay' });
  const reason = receiverReason(happening, happening) ?? guardReason(happening);
  if (reason !== undefined) return kept(reason);
  const [unresolved] = summary.unresolved;
  const effects = unresolved === undefined ? summary.world : knownEffects(happening);
  // Whoever looks at the clock in each turn measures them, or paces them.
  const watched = [...effects].find((effect) => effect.startsWith('writes:') || effect === 'reads:clock');
  if (watched !== undefined) return kept({ kind: 'effect-order', first: watched, second: watched });
  const late = lateReason(happening);
  if (late !== undefined) return kept(late);
  if (unresolved === undefined) return summary.waits ? { reason: undefined, confidence: confidenceIn(summary) } : kept({ kind: 'no-wait' });
  const isRead = !happening.isResultUnused && !callsAWrite(summary) && happening.body.calls.every((call) => isReadByName(call, happening.body));
  return { ...(isRead ? { reason: undefined, confidence: 'likely' } : kept(unknownCall(unresolved))), open: summary.open };
}

/** What is not known, as a reason. */
export function unknownCall({ name, implementations }: UnresolvedCall): OrderReason {
  return { kind: 'unknown-call', name, ...(implementations === undefined ? {} : { implementations }) };
}

/** The name of a function that is handed in says nothing about it. */
function saysRead(call: CallFact): boolean {
  return !call.isParameter && verbOf(call.name ?? '') === 'read';
}

/** `.catch(..)`, `Promise.all([a(), b()])`: they do nothing of their own, and what they wait for is asked for itself. */
function waitsOnly(call: CallFact, body: BodyFacts): boolean {
  const name = call.name ?? '';
  if (promiseMethods.has(name)) return true;
  return promiseJoins.has(name) && call.receiverName === 'Promise' && body.calls.some((task) => task !== call && task.isAwaited && task.span.start >= call.calleeSpan.end && task.span.end <= call.span.end);
}

/** A callee reads by its name, but its body calls something that writes by its own. */
function callsAWrite({ unresolved }: Summary): boolean {
  return unresolved.some(({ saysWrite }) => saysWrite);
}

/** Awaited calls by their verb; the others must be methods that are known to be harmless. */
function isReadByName(call: CallFact, body: BodyFacts): boolean {
  if (call.isAwaited) return waitsOnly(call, body) || (saysRead(call) && !serialReceiverName.test(call.receiverName ?? ''));
  return isHarmless(call);
}

function dataReason(first: Happening, second: Happening): OrderReason | undefined {
  const binding = sharedLocation(first.body.writes, second.body.reads, 'b') ?? sharedLocation(first.body.writes, second.body.writes, 'b') ?? sharedLocation(first.body.reads, second.body.writes, 'b');
  return binding === undefined ? undefined : { kind: 'data', binding: Number(binding.slice(2)) };
}

function sharedLocation(some: ReadonlySet<Location>, others: ReadonlySet<Location>, kind: string): Location | undefined {
  for (const location of some) if (location[0] === kind && others.has(location)) return location;
  return undefined;
}

function memoryReason(first: Happening, second: Happening): OrderReason | undefined {
  const location = overlap(first.summary.writes, second.summary.reads) ?? overlap(first.summary.writes, second.summary.writes) ?? overlap(first.summary.reads, second.summary.writes);
  return location === undefined ? undefined : { kind: 'shared-write', location };
}

function overlap(some: ReadonlySet<Location>, others: ReadonlySet<Location>): Location | undefined {
  for (const location of some) if (others.has(location) || others.has(anyMember(location))) return location;
  return undefined;
}

/** `file|t:2.name` also overlaps `file|t:2.*`. */
function anyMember(location: Location): Location {
  const dot = location.indexOf('.', location.indexOf('|t:'));
  return location.includes('|t:') && dot > 0 ? `${location.slice(0, dot)}.*` : location;
}

/** Waiting on purpose is never wasted time. */
function delayReason(first: Happening, second: Happening): OrderReason | undefined {
  return first.isDelay || second.isDelay ? { kind: 'delay' } : undefined;
}

/** Transactions, sessions, pages: a second call waits for the first anyway, or fails. */
function receiverReason(first: Happening, second: Happening): OrderReason | undefined {
  const location = overlap(first.summary.orderedReceivers, second.summary.orderedReceivers);
  if (location === undefined) return sharedTransaction(first, second);
  const local = location.slice(location.lastIndexOf('|') + 1);
  return { kind: 'same-receiver', name: second.body.calls.find((call) => call.receiver === local)?.receiverName ?? 'one receiver' };
}

/** Both have to do with the same transaction, session or connection: `find({ transaction })`, `load(tx, id)`. */
function sharedTransaction(first: Happening, second: Happening): OrderReason | undefined {
  const name = [...first.body.names].find((one) => serialName.test(one) && second.body.names.has(one));
  return name === undefined ? undefined : { kind: 'same-receiver', name };
}

/**
 * `await requireUser(id)`: what follows is only meant for those that it lets through. Verbs that also just look
 * something up (`check`, `validate`) count when nobody uses what they answer.
 */
function guardReason(first: Happening): OrderReason | undefined {
  const isGuard = (name: string): boolean => guardVerb.test(name) || (first.isResultUnused && checkVerb.test(name));
  const guard = first.body.calls.find((call) => call.isAwaited && isGuard(call.name ?? ''));
  return guard === undefined ? undefined : { kind: 'guard', name: guard.name ?? '' };
}

const guardVerb = /^(?:assert|authenticate|authori[sz]e|demand|ensure|guard|must|require)(?![a-z])/;
const checkVerb = /^(?:check|confirm|validate|verify)(?![a-z])/;

/** Between the start of the first and that of the second, arguments are computed: what they call may throw. */
function earlyThrowReason(second: Happening): OrderReason | undefined {
  if (second.summary.throwsEarly) return { kind: 'throws-early', name: second.body.calls.at(-1)?.name ?? 'the call' };
  const awaited = second.body.calls.filter((call) => call.isAwaited);
  // `Team.scope('active').findAll()`: what leads to the awaited call is part of it, not one of its arguments.
  const leadsTo = (call: CallFact): boolean => awaited.some((one) => one.calleeSpan.start <= call.span.start && call.span.end <= one.calleeSpan.end);
  const risky = second.body.calls.find((call) => !call.isAwaited && !leadsTo(call) && !second.pure.has(call.value) && !isHarmless(call));
  return risky === undefined ? undefined : { kind: 'throws-early', name: risky.name ?? 'an argument' };
}

/** Conversions and pure methods of built-in objects do not throw on what is usually passed to them. */
function isHarmless(call: CallFact): boolean {
  // What a getter does is known with all else that is done.
  return call.name !== undefined && (call.isAccess || harmlessFunctions.has(call.name) || (call.receiver !== undefined && (isPureMethodName(call.name) || getterNames.has(call.name))));
}

const getterNames: ReadonlySet<string> = new Set(['get', 'has', 'getTime', 'toJSON', 'valueOf', 'toISOString']);
const harmlessFunctions: ReadonlySet<string> = new Set(['String', 'Number', 'Boolean', 'Date', 'Map', 'Set', 'Array', 'Object', 'URLSearchParams', 'Headers', 'FormData', 'join', 'resolve', 'now', 'stringify', 'keys', 'values', 'entries', 'toString']);

function provenVerdict(first: Happening, second: Happening): OrderVerdict {
  const reason = worldReason(first.summary.world, second.summary.world) ?? failureReason(second) ?? unfinishedReason(first) ?? lateReason(second) ?? waitReason(first, second);
  return { reason, confidence: 'proven' };
}

/** Reads commute; a write orders everything that touches the same resource, and anything that a person can watch. */
function worldReason(first: ReadonlySet<WorldEffect>, second: ReadonlySet<WorldEffect>): OrderReason | undefined {
  for (const one of first) {
    for (const other of second) if (conflicts(one, other)) return { kind: 'effect-order', first: one, second: other };
  }
  return undefined;
}

function conflicts(one: WorldEffect, other: WorldEffect): boolean {
  const [oneMode, oneResource] = one.split(':');
  const [otherMode, otherResource] = other.split(':');
  if (oneMode === 'reads' && otherMode === 'reads') return false;
  if (oneResource === 'random' || otherResource === 'random' || oneResource === 'clock' || otherResource === 'clock') return false;
  // A write outside this process may be what the other call reads there: only memory effects are told apart further.
  return oneResource === otherResource || (isOutside(oneResource) && isOutside(otherResource)) || oneResource === 'unknown' || otherResource === 'unknown';
}

function isOutside(resource: string | undefined): boolean {
  return resource === 'files' || resource === 'network' || resource === 'database' || resource === 'process' || resource === 'storage';
}

/** Started early, the second call happens even when the first fails: harmless only when it changes nothing. */
function failureReason(second: Happening): OrderReason | undefined {
  for (const effect of second.summary.world) if (effect.startsWith('writes:')) return { kind: 'failure-stops', effect };
  const location = [...second.summary.writes].find((one) => !one.includes('|b:') || !isDefinedBy(second, one));
  return location === undefined ? undefined : { kind: 'shared-write', location };
}

/** Whoever hears of the failure of the second finds what the first was to change as it was, and changed later. */
function unfinishedReason(first: Happening): OrderReason | undefined {
  const effect = [...first.summary.world].find((one) => one.startsWith('writes:'));
  const isWriting = effect !== undefined || [...first.summary.writes].some((one) => !one.includes('|b:') || !isDefinedBy(first, one));
  return isWriting ? { kind: 'failure-leaves', effect } : undefined;
}

function isDefinedBy(happening: Happening, location: Location): boolean {
  return happening.body.writes.has(location.slice(location.lastIndexOf('|') + 1));
}

/** What must not come before it is heard that the first failed: what blocks, which is not overlapped either, and what ends the process. */
function lateReason({ summary: { occupies, leavesUnheard } }: Happening): OrderReason | undefined {
  return occupies !== undefined ? { kind: 'blocks', api: occupies } : leavesUnheard ? { kind: 'unheard' } : undefined;
}

/** Without any waiting there is nothing to win. */
function waitReason(first: Happening, second: Happening): OrderReason | undefined {
  return first.summary.waits && second.summary.waits ? undefined : { kind: 'no-wait' };
}

/** Effects are unknown: only names can speak for it, and only when both results are used. */
function likelyVerdict(first: Happening, second: Happening, unresolved: UnresolvedCall, known: OrderReason | undefined): OrderVerdict {
  const isRead = (happening: Happening): boolean => !happening.isResultUnused && !callsAWrite(happening.summary) && happening.body.calls.every((call) => !call.isAwaited || waitsOnly(call, happening.body) || saysRead(call));
  if (!isRead(first) || !isRead(second)) return { reason: unknownCall(unresolved), confidence: 'proven' };
  if (isCheck(first) || isCheck(second)) return { reason: { kind: 'guard', name: unresolved.name }, confidence: 'proven' };
  if (isSameQuestion(first, second)) return { reason: unknownCall(unresolved), confidence: 'proven' };
  const receiver = serialReceiver(first, second);
  if (receiver !== undefined) return { reason: { kind: 'same-receiver', name: receiver }, confidence: 'proven' };
  return { reason: known, confidence: 'likely' };
}

/** `verifyToken(token)`, `checkQuota(user)`: what cannot be followed may also spend the token. */
function isCheck(happening: Happening): boolean {
  return happening.body.calls.some((call) => call.isAwaited && checkVerb.test(call.name ?? ''));
}

/** `readLine(); readLine()`: asking the same twice only makes sense when the answer is another. */
function isSameQuestion(first: Happening, second: Happening): boolean {
  const [one, other] = [awaitedCall(first), awaitedCall(second)];
  return one !== undefined && other !== undefined && one.name === other.name && one.receiver === other.receiver && one.receiverName === other.receiverName && one.arguments.length === 0 && other.arguments.length === 0;
}

function awaitedCall(happening: Happening): CallFact | undefined {
  return happening.body.calls.find((call) => call.isAwaited);
}

/** Both are methods of one object whose name says that it does one thing at a time, or of `this`. */
function serialReceiver(first: Happening, second: Happening): string | undefined {
  const receivers = new Set(first.body.calls.flatMap((call) => (call.isAwaited && call.receiver !== undefined ? [call.receiver] : [])));
  const shared = second.body.calls.find((call) => call.isAwaited && call.receiver !== undefined && receivers.has(call.receiver));
  if (shared?.receiver === undefined) return undefined;
  const name = shared.receiverName ?? 'this';
  return shared.receiver.startsWith('t:') || serialReceiverName.test(name) ? name : undefined;
}

const serialReceiverName = /^(?:tx|trx|transaction|session|conn|connection|client|db|database|page|browser|context|frame|locator|driver|reader|writer|stream|socket|ws|lock|mutex|cursor|iterator|handle|file|fd|channel|queue|manager|queryRunner|knex|prisma|redis|pg|sql)$|(?:Transaction|Session|Connection|Client|Page|Reader|Writer|Stream|Socket|Lock|Cursor|Iterator|Handle)$/;

function withKnownEffects(happening: Happening): Happening {
  return { ...happening, summary: { ...happening.summary, world: knownEffects(happening) } };
}

function knownEffects(happening: Happening): ReadonlySet<WorldEffect> {
  return new Set([...happening.summary.world].filter((effect) => !effect.endsWith(':unknown')));
}
