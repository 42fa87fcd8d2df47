import { blocksInCall, effectsOfCall } from '../knowledge/calls.ts';
import { verbOf } from '../knowledge/verbs.ts';
import type { ApiFacts, BlockingFact, WorldEffect } from '../knowledge/facts.ts';
import type { ArgumentFact, BodyFacts, CallFact, FileFacts, FunctionFacts, Location, UnheardCall } from './facts.ts';
import type { ValueId } from '../model/model.ts';
import type { Place } from '../protocol/span.ts';
import { mergedGrounds, type Grounds, type Ledger } from './grounds.ts';
import type { SolvedFunction, SummaryCache } from './summary-cache.ts';
import type { CallTarget, CallTargets } from './targets.ts';

/** What calling a function does, everything that it calls included. */
export interface Summary {
  /** How the call stops the event loop; undefined when it does not, or when the function is asynchronous. */
  readonly blocks: BlockingPath | undefined;
  /** What stops the event loop at some time until all is done, by the name of its API: a call of an asynchronous callee, too. Questions about files left out. */
  readonly occupies: string | undefined;
  /** Effects on the world; `reads:unknown` and `writes:unknown` when a callee could not be resolved. */
  readonly world: ReadonlySet<WorldEffect>;
  /** Locations of the callee's surroundings, prefixed by its file: `src/a.ts|b:7`. */
  readonly reads: ReadonlySet<Location>;
  readonly writes: ReadonlySet<Location>;
  /** Parameters whose objects it changes. */
  readonly changesParameters: ReadonlySet<number>;
  /** True when it truly waits for something outside: a delay, a device, or a call that is not known. */
  readonly waits: boolean;
  /** True when it only waits for time to pass: `sleep`. */
  readonly isDelay: boolean;
  /** True when calling it can throw before it returns: a `throw` of its own or of a synchronous callee, a call that is known to (`JSON.parse`). */
  readonly throwsEarly: boolean;
  /** True when a task may fail in it with nobody to hear it. */
  readonly leavesUnheard: boolean;
  /** Receivers that do one thing at a time (transactions, sessions, pages), prefixed like `reads`. */
  readonly orderedReceivers: ReadonlySet<Location>;
  /** True when something of it is known only of the implementations that are there: other objects may have the same methods. */
  readonly isAssumed: boolean;
  /** Calls that could not be resolved, in order of discovery, at most four. */
  readonly unresolved: readonly UnresolvedCall[];
  /** Callees of which the types could tell what they are, and have not been asked; in order of discovery, not all when they are many. */
  readonly open: readonly OpenCallee[];
}

export interface UnresolvedCall {
  readonly name: string;
  /** Its name says that it writes. */
  readonly saysWrite: boolean;
  /** It may run any of so many that none was followed. */
  readonly implementations?: number;
}

/** A callee by its value id in its file. */
export interface OpenCallee {
  readonly file: string;
  readonly callee: ValueId;
}

/** From the call in question down to the API that blocks. */
export interface BlockingPath {
  readonly hops: readonly BlockingHop[];
  /** As a person writes it: `fs.readFileSync`. */
  readonly api: string;
  readonly module: string;
  readonly path: string;
  readonly fact: BlockingFact;
  /** False when another implementation of a method on the way does not block. */
  readonly isCertain: boolean;
  /** A function on the way does its work at the first call only. */
  readonly isOnce: boolean;
}

/** `name` is called at `place`, inside the function of the hop before. */
export interface BlockingHop {
  readonly name: string;
  readonly place: Place;
  /** Set when it is one of several implementations that the call may run. */
  readonly among?: number;
}

export interface Summaries {
  summaryOf(target: Extract<CallTarget, { kind: 'function' }>): Summary;
  /** What one call does, whatever it resolves to, seen from the file that it stands in. */
  callSummary(file: FileFacts, call: CallFact): Summary;
  targetOf(file: FileFacts, call: CallFact): CallTarget;
  /** Calls of some code followed: the sum of what it does. */
  bodySummary(file: FileFacts, body: BodyFacts): Summary;
}

/** Summaries on demand, each function once; recursion is solved per strongly connected component (Tarjan 1972). */
export function createSummaries(targets: CallTargets, keeping?: Keeping): Summaries {
  const state: SolverState = { targets, keeping, done: new Map(), open: new Map(), stack: [], nextIndex: 0 };
  return {
    summaryOf: (target) => solve(state, target.file, target.function),
    callSummary: (file, call) => summaryOfCall(state, file, call),
    targetOf: (file, call) => targets.targetOf(file.file, call),
    bodySummary: (file, body) => withParameterLocations(file, body, sumOf(state, file, body, undefined)),
  };
}

/** Where summaries are kept, and what they rest on noted; the targets must come from the ledger's program. */
export interface Keeping {
  readonly ledger: Ledger;
  readonly cache: SummaryCache;
}

/** Seen from inside its function, a stretch of code also reads and writes what the parameters hold. */
function withParameterLocations(file: FileFacts, body: BodyFacts, sum: Summary): Summary {
  const reads = new Set(sum.reads);
  const writes = new Set(sum.writes);
  for (const location of body.reads) if (location[0] === 'p') reads.add(`${file.file}|${location}`);
  for (const index of sum.changesParameters) writes.add(`${file.file}|p:${index}`);
  return { ...sum, reads, writes };
}

interface SolverState {
  readonly targets: CallTargets;
  readonly keeping: Keeping | undefined;
  readonly done: Map<FunctionFacts, SolvedFunction>;
  readonly open: Map<FunctionFacts, OpenFunction>;
  readonly stack: OpenFunction[];
  nextIndex: number;
}

interface OpenFunction {
  readonly file: FileFacts;
  readonly function: FunctionFacts;
  readonly index: number;
  low: number;
  current: Summary;
  /** Of each time that it was evaluated. */
  readonly grounds: Grounds[];
}

const nothing: Summary = {
  blocks: undefined, occupies: undefined, world: new Set(), reads: new Set(), writes: new Set(), changesParameters: new Set(), waits: false, isDelay: false, throwsEarly: false, leavesUnheard: false,
  orderedReceivers: new Set(), isAssumed: false, unresolved: [], open: [],
};

function solve(state: SolverState, file: FileFacts, target: FunctionFacts): Summary {
  const underWay = state.open.get(target);
  if (underWay !== undefined) return underWay.current;
  const known = state.done.get(target) ?? kept(state, target);
  if (known !== undefined) {
    state.keeping?.ledger.restOn(known.grounds);
    return known.summary;
  }
  const open: OpenFunction = { file, function: target, index: state.nextIndex, low: state.nextIndex, current: nothing, grounds: [] };
  state.nextIndex += 1;
  state.open.set(target, open);
  state.stack.push(open);
  open.current = evaluated(state, open);
  if (open.low === open.index) closeComponent(state, open);
  return open.current;
}

function kept({ keeping, done }: SolverState, target: FunctionFacts): SolvedFunction | undefined {
  const found = keeping?.cache.find(target, keeping.ledger);
  if (found !== undefined) done.set(target, found);
  return found;
}

function evaluated(state: SolverState, open: OpenFunction): Summary {
  const { keeping } = state;
  if (keeping === undefined) return evaluate(state, open);
  keeping.cache.evaluations += 1;
  const { result, grounds } = keeping.ledger.collect(() => evaluate(state, open));
  open.grounds.push(grounds);
  return result;
}

function closeComponent(state: SolverState, root: OpenFunction): void {
  const members = state.stack.splice(state.stack.indexOf(root));
  // One member needs no second look; a cycle is repeated until nothing grows, which the finite sets guarantee.
  for (let isGrowing = members.length > 1; isGrowing;) {
    isGrowing = false;
    for (const member of members) {
      const next = evaluated(state, member);
      if (sizeOf(next) > sizeOf(member.current)) isGrowing = true;
      member.current = next;
    }
  }
  const grounds = mergedGrounds(members.flatMap((member) => member.grounds));
  for (const member of members) {
    const solved = { summary: member.current, grounds };
    state.open.delete(member.function);
    state.done.set(member.function, solved);
    state.keeping?.cache.keep(member.function, solved);
  }
  state.keeping?.ledger.restOn(grounds);
}

/** Grows with everything that a callee passes on, so that a cycle is not left while one of its members still learns. */
function sizeOf({ blocks, occupies, waits, throwsEarly, leavesUnheard, isAssumed, world, reads, writes, changesParameters, orderedReceivers }: Summary): number {
  const flags = [blocks !== undefined, occupies !== undefined, waits, throwsEarly, leavesUnheard, isAssumed].filter(Boolean).length;
  return flags + world.size + reads.size + writes.size + changesParameters.size + orderedReceivers.size;
}

function evaluate(state: SolverState, open: OpenFunction): Summary {
  const { file, function: target } = open;
  if (target.declared === 'pure') return nothing;
  if (!target.hasBody) return { ...unresolvedCall(target.name, namesWrite(target.name)), ...blockingOf(file, target, nothing) };
  const sum = sumOf(state, file, target.body, open);
  // What an asynchronous function throws becomes a rejection; a generator throws when somebody asks it for more.
  const throwsEarly = sum.throwsEarly && !target.isAsync && !target.isGenerator;
  return { ...sum, ...leavingLocals(file, target, sum), throwsEarly, leavesUnheard: sum.leavesUnheard || mayLeaveUnheard(state, open), ...blockingOf(file, target, sum) };
}

/** Calling an asynchronous function blocks nobody who looks for calls that do: it is told inside of the function. */
function blockingOf(file: FileFacts, target: FunctionFacts, { blocks, occupies }: Summary): Pick<Summary, 'blocks' | 'occupies'> {
  if (target.declared === 'blocking') return { blocks: declaredBlocking(file, target), occupies: target.name };
  if (target.declared === 'nonblocking') return { blocks: undefined, occupies: undefined };
  if (target.isAsync || target.isGenerator) return { blocks: undefined, occupies };
  return { blocks: blocks !== undefined && target.runsOnce ? { ...blocks, isOnce: true } : blocks, occupies };
}

function mayLeaveUnheard(state: SolverState, open: OpenFunction): boolean {
  const { file, function: { unheard, body } } = open;
  return unheard.some((one) => isUnheardTask(one, body.calls, (call) => summaryOfCall(state, file, call, open)));
}

/** Of a call that is dropped it must be known that it waits, and not only be so because nothing is known of it. */
export function isUnheardTask({ call: id, isAwaitedLater }: UnheardCall, calls: readonly CallFact[], summaryOf: (call: CallFact) => Summary): boolean {
  const call = calls.find(({ value }) => value === id);
  if (call === undefined) return false;
  const { waits, unresolved } = summaryOf(call);
  return waits && (isAwaitedLater || unresolved.length === 0);
}

/** What the function does to objects that it made itself stays inside; other objects in its variables are shared. */
function leavingLocals(file: FileFacts, target: FunctionFacts, sum: Summary): Pick<Summary, 'reads' | 'writes' | 'orderedReceivers'> {
  const prefix = `${file.file}|o:`;
  const leave = (locations: ReadonlySet<Location>): ReadonlySet<Location> => {
    const left = new Set<Location>();
    for (const location of locations) {
      const isFresh = location.startsWith(prefix) ? target.locals.get(Number(location.slice(prefix.length))) : undefined;
      if (isFresh === undefined) left.add(location);
      else if (!isFresh) left.add(sharedObject);
    }
    return left;
  };
  return { reads: withoutShared(leave(sum.reads)), writes: leave(sum.writes), orderedReceivers: withoutShared(leave(sum.orderedReceivers)) };
}

const sharedObject: Location = '|s:?';

/** Reading some object of somebody's says nothing that the calls around it do not say. */
function withoutShared(locations: ReadonlySet<Location>): ReadonlySet<Location> {
  return locations.has(sharedObject) ? new Set([...locations].filter((location) => location !== sharedObject)) : locations;
}

function declaredBlocking(file: FileFacts, target: FunctionFacts): BlockingPath {
  return { hops: [], api: target.name, module: file.file, path: target.name, fact: { on: 'io', advice: 'it is marked `@blocking`' }, isCertain: true, isOnce: false };
}

function sumOf(state: SolverState, file: FileFacts, body: BodyFacts, open: OpenFunction | undefined): Summary {
  const sum = newSum();
  const made = instanceMadeBy(open?.function);
  addLocations(sum, file, body, made);
  const awaitedCalls = body.calls.filter((call) => call.isAwaited).length;
  sum.waits = body.awaits > awaitedCalls;
  sum.throwsEarly = body.throws;
  for (const call of body.calls) {
    const callee = withoutHandledThrow(call, summaryOfCall(state, file, call, open));
    addCall(sum, made !== undefined && isOf(call.receiver ?? '', made) ? withoutInstance(callee, `${file.file}|${made}`) : callee);
  }
  for (const created of body.creates) addCreated(state, sum, file, created, open);
  const isDelay = sum.hasDelay && body.calls.length > 0 && sum.world.size === 0;
  return { ...sum, isDelay };
}

interface MutableSum {
  blocks: BlockingPath | undefined;
  occupies: string | undefined;
  world: Set<WorldEffect>;
  reads: Set<Location>;
  writes: Set<Location>;
  changesParameters: Set<number>;
  waits: boolean;
  hasDelay: boolean;
  throwsEarly: boolean;
  leavesUnheard: boolean;
  orderedReceivers: Set<Location>;
  isAssumed: boolean;
  unresolved: UnresolvedCall[];
  open: OpenCallee[];
}

function newSum(): MutableSum {
  return { blocks: undefined, occupies: undefined, world: new Set(), reads: new Set(), writes: new Set(), changesParameters: new Set(), waits: false, hasDelay: false, throwsEarly: false, leavesUnheard: false, orderedReceivers: new Set(), isAssumed: false, unresolved: [], open: [] };
}

/** What `this` is rooted in inside a constructor: an object that nobody else has yet, so that what it does there is seen by none. */
function instanceMadeBy(one: FunctionFacts | undefined): Location | undefined {
  return one?.classId !== undefined && one.name.endsWith('.constructor') ? `t:${one.classId}.` : undefined;
}

function withoutInstance(callee: Summary, prefix: string): Summary {
  const others = (locations: ReadonlySet<Location>): ReadonlySet<Location> => new Set([...locations].filter((location) => !location.startsWith(prefix)));
  return { ...callee, reads: others(callee.reads), writes: others(callee.writes) };
}

function addLocations(sum: MutableSum, file: FileFacts, body: BodyFacts, made: Location | undefined): void {
  for (const location of body.reads) if (location[0] !== 'p' && !isOf(location, made)) sum.reads.add(`${file.file}|${location}`);
  for (const location of body.writes) {
    if (isOf(location, made)) continue;
    if (location[0] === 'p') sum.changesParameters.add(Number(location.slice(2)));
    else sum.writes.add(`${file.file}|${location}`);
  }
}

function isOf(location: Location, instance: Location | undefined): boolean {
  return instance !== undefined && location.startsWith(instance);
}

function addCall(sum: MutableSum, callee: Summary): void {
  sum.blocks = heavier(sum.blocks, callee.blocks);
  sum.occupies ??= callee.occupies;
  addEffects(sum, callee);
  addUnresolved(sum, callee);
  for (const index of callee.changesParameters) sum.changesParameters.add(index);
  if (callee.isDelay) sum.hasDelay = true;
  sum.waits ||= callee.waits;
  sum.throwsEarly ||= callee.throwsEarly;
}

/** What a `try` with a handler catches does not come out. */
function withoutHandledThrow({ isHandled }: CallFact, callee: Summary): Summary {
  return isHandled && callee.throwsEarly ? { ...callee, throwsEarly: false } : callee;
}

/** On the world and on memory: what everything that may run does, whenever it runs. */
function addEffects(sum: MutableSum, { world, reads, writes, orderedReceivers, leavesUnheard, isAssumed }: Summary): void {
  sum.isAssumed ||= isAssumed;
  for (const effect of world) sum.world.add(effect);
  for (const location of reads) sum.reads.add(location);
  for (const location of writes) sum.writes.add(location);
  for (const location of orderedReceivers) sum.orderedReceivers.add(location);
  sum.leavesUnheard ||= leavesUnheard;
}

function addUnresolved(sum: MutableSum, { unresolved, open }: Summary): void {
  for (const one of unresolved) if (sum.unresolved.length < 4 && !sum.unresolved.some(({ name }) => name === one.name)) sum.unresolved.push(one);
  for (const one of open) if (sum.open.length < maxOpen && !sum.open.some(({ file, callee }) => callee === one.callee && file === one.file)) sum.open.push(one);
}

/** What comes behind the first answers is asked in the next round. */
const maxOpen = 64;

/** Of several blocking calls the first is told, but questions about files, and what may not happen, only when there is nothing worse. */
function heavier(one: BlockingPath | undefined, other: BlockingPath | undefined): BlockingPath | undefined {
  return one === undefined || (other !== undefined && weightOf(other) > weightOf(one)) ? other : one;
}

function weightOf({ api, isCertain, isOnce }: BlockingPath): number {
  return (isBriefCall(api) ? 0 : 4) + (isOnce ? 0 : 2) + (isCertain ? 1 : 0);
}

/** Asking about a file takes microseconds on a local disk. */
export function isBriefCall(api: string): boolean {
  return /\b(?:existsSync|pathExistsSync|accessSync|l?statSync|realpathSync)$/.test(api);
}

/** An inner function may run whenever somebody calls it: its effects count, its blocking counts where it is called. */
function addCreated(state: SolverState, sum: MutableSum, file: FileFacts, id: number, open: OpenFunction | undefined): void {
  const target = file.functions[id];
  if (target === undefined) return;
  const inner = solveFrom(state, file, target, open);
  addEffects(sum, inner);
  addUnresolved(sum, inner);
}

function solveFrom(state: SolverState, file: FileFacts, target: FunctionFacts, from: OpenFunction | undefined): Summary {
  const summary = solve(state, file, target);
  const stillOpen = state.open.get(target);
  if (from !== undefined && stillOpen !== undefined) from.low = Math.min(from.low, stillOpen.low);
  return summary;
}

function summaryOfCall(state: SolverState, file: FileFacts, call: CallFact, from?: OpenFunction): Summary {
  const target = state.targets.targetOf(file.file, call);
  if (target.kind !== 'function' && target.kind !== 'one-of' && isErrorMade(call, target)) return nothing;
  switch (target.kind) {
    case 'function': return fromFunction(state, file, call, target, from);
    case 'one-of': return fromOneOf(state, file, call, target, from);
    case 'api': return target.facts === undefined ? unresolvedCall(target.name, namesWrite(target.name)) : fromApi(state, file, call, target, target.facts, from);
    case 'unknown': return target.isOpen === true ? { ...unknownCall(call, target), open: [{ file: file.file, callee: call.calleeValue }] } : growsList(file, call) ?? unknownCall(call, target);
  }
}

/** `new NotFoundError(..)`, whoever declares it: errors carry words, and do nothing when they are made. */
function isErrorMade(call: CallFact, target: CallTarget): boolean {
  return call.isNew && !call.isParameter && (target.kind === 'unknown' || (target.kind === 'api' && target.facts === undefined)) && /[a-z](?:Error|Exception)$/.test(call.name ?? '');
}

function fromFunction(state: SolverState, file: FileFacts, call: CallFact, target: Extract<CallTarget, { kind: 'function' }>, from: OpenFunction | undefined): Summary {
  const callee = solveFrom(state, target.file, target.function, from);
  const blocks = callee.blocks === undefined ? undefined : { ...callee.blocks, hops: [{ name: target.function.name, place: { file: file.file, ...call.calleeSpan } }, ...callee.blocks.hops] };
  return { ...callee, ...changedArguments(file, call, callee), blocks };
}

/** What any of several implementations does, may happen; it blocks for certain when all of them do. */
function fromOneOf(state: SolverState, file: FileFacts, call: CallFact, { targets, isClosed }: Extract<CallTarget, { kind: 'one-of' }>, from: OpenFunction | undefined): Summary {
  const each = targets.map((target) => fromFunction(state, file, call, target, from));
  const sum = newSum();
  for (const one of each) addCall(sum, one);
  const isCertain = each.every(({ blocks }) => blocks?.isCertain === true);
  const [first, ...deeper] = sum.blocks?.hops ?? [];
  const blocks = sum.blocks === undefined || first === undefined ? undefined : { ...sum.blocks, isCertain, hops: [{ ...first, among: targets.length }, ...deeper] };
  return { ...sum, blocks, isAssumed: sum.isAssumed || !isClosed, isDelay: each.every(({ isDelay }) => isDelay) };
}

/** What the callee changes through its parameters, in terms of the caller: its own parameters or other locations. */
function changedArguments(file: FileFacts, call: CallFact, callee: Summary): Pick<Summary, 'writes' | 'changesParameters'> {
  const writes = new Set(callee.writes);
  const changesParameters = new Set<number>();
  for (const index of callee.changesParameters) {
    const location = call.arguments[index]?.location;
    if (location === undefined) continue;
    if (location[0] === 'p') changesParameters.add(Number(location.slice(2)));
    else writes.add(`${file.file}|${location}`);
  }
  return { writes, changesParameters };
}

/** `stopTimer()`: the name of what is kept in a variable is the author's word for it, and who does not wait for it writes nowhere far. */
function unknownCall(call: CallFact, { implementations }: Extract<CallTarget, { kind: 'unknown' }>): Summary {
  const isOwnName = call.isMadeHere && !call.isAwaited;
  return unresolvedCall(call.name ?? 'a call', !isOwnName && namesWrite(call.name ?? ''), implementations);
}

function namesWrite(name: string): boolean {
  return verbOf(name.slice(name.lastIndexOf('.') + 1)) === 'write';
}

/** `rows.push(row)` on what even the types do not know: taken for a list, which grows. */
function growsList(file: FileFacts, call: CallFact): Summary | undefined {
  if (call.isAwaited || call.receiver === undefined || !growing.has(call.name ?? '')) return undefined;
  const sum = newSum();
  addObjectWrite(sum, file, call.receiver);
  return { ...sum, isAssumed: true, isDelay: false };
}

const growing: ReadonlySet<string> = new Set(['push', 'unshift', 'splice']);

/** Nothing is known of the callee: it may read and write anything, its arguments and receiver included. */
function unresolvedCall(name: string, saysWrite: boolean, implementations?: number): Summary {
  return { ...nothing, world: new Set(['reads:unknown', 'writes:unknown']), waits: true, unresolved: [{ name, saysWrite, ...(implementations === undefined ? {} : { implementations }) }] };
}

function fromApi(state: SolverState, file: FileFacts, call: CallFact, target: Extract<CallTarget, { kind: 'api' }>, facts: ApiFacts, from: OpenFunction | undefined): Summary {
  const sum = newSum();
  addOwnEffects(sum, file, call, target, facts);
  for (const callback of callbacksOf(call, facts)) addCallback(state, sum, file, callback, from);
  if (runsUnknownFunction(call, facts)) {
    sum.world.add('reads:unknown').add('writes:unknown');
    sum.unresolved.push({ name: `a function given to ${target.name}`, saysWrite: false });
  }
  if (facts.blocks !== undefined && blocksInCall(facts, call.arguments.map((argument) => argument.shape)) === 'yes') {
    const hop = { name: target.name, place: { file: file.file, ...call.calleeSpan } };
    sum.blocks = { hops: [hop], api: target.name, module: target.module, path: target.path, fact: facts.blocks, isCertain: true, isOnce: false };
    if (!isBriefCall(target.name)) sum.occupies = target.name;
  }
  const isDelay = facts.delays !== undefined;
  const throwsEarly = sum.throwsEarly || facts.throws === true || facts.blocks?.on === 'io';
  // What gives a promise only without a callback is awaited for one.
  const isTask = facts.returns === 'promise' || facts.returns === 'async-iterable' || (facts.returns === undefined && (call.isAwaited || call.isReturned) && facts.effects?.length !== 0);
  return { ...sum, throwsEarly, waits: sum.waits || isDelay || isTask, isDelay };
}

function addOwnEffects(sum: MutableSum, file: FileFacts, call: CallFact, target: Extract<CallTarget, { kind: 'api' }>, facts: ApiFacts): void {
  const effects = effectsOfCall(facts, call.arguments.map((argument) => argument.shape));
  if (effects === undefined) {
    sum.world.add('reads:unknown').add('writes:unknown');
    sum.unresolved.push({ name: target.name, saysWrite: namesWrite(target.name) });
  }
  if (facts.isOrderedReceiver === true && call.receiver !== undefined) sum.orderedReceivers.add(`${file.file}|${call.receiver}`);
  for (const effect of effects ?? []) {
    if (effect === 'reads:receiver' || effect === 'reads:arguments') continue;
    if (effect === 'writes:receiver') addObjectWrite(sum, file, call.receiver);
    else if (effect === 'writes:arguments') for (const argument of call.arguments) addObjectWrite(sum, file, argument.location);
    else sum.world.add(effect);
  }
}

function addObjectWrite(sum: MutableSum, file: FileFacts, location: Location | undefined): void {
  if (location === undefined) return;
  if (location[0] === 'p') sum.changesParameters.add(Number(location.slice(2)));
  else sum.writes.add(`${file.file}|${location}`);
}

/** Functions of this file that the API runs before it returns. */
export function callbacksOf(call: CallFact, facts: ApiFacts): readonly ArgumentFact[] {
  const positions = facts.callsBack;
  if (positions === undefined) return [];
  return call.arguments.filter((argument, index) => argument.function !== undefined && (positions.includes(-1) || positions.includes(index)));
}

/** `xs.map(imported)`: what the API runs is written elsewhere. */
function runsUnknownFunction(call: CallFact, facts: ApiFacts): boolean {
  const positions = facts.callsBack ?? [];
  return call.arguments.some((argument, index) => (positions.includes(-1) || positions.includes(index)) && argument.function === undefined && (argument.shape.kind === 'unknown' || argument.shape.kind === 'function'));
}

function addCallback(state: SolverState, sum: MutableSum, file: FileFacts, callback: ArgumentFact, from: OpenFunction | undefined): void {
  const target = file.functions[callback.function ?? -1];
  if (target === undefined) return;
  const inner = solveFrom(state, file, target, from);
  sum.blocks = heavier(sum.blocks, inner.blocks);
  sum.occupies ??= inner.occupies;
  addEffects(sum, inner);
  addUnresolved(sum, inner);
  sum.waits ||= inner.waits;
  sum.throwsEarly ||= inner.throwsEarly;
}
