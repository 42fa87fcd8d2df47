import type { CallFact } from '../../effects/facts.ts';
import type { SignalPlace } from '../../model/answers.ts';
import type { CallValue, FileModel, FunctionId, FunctionModel, Value } from '../../model/model.ts';
import { parentsOf } from '../../model/parents.ts';
import { lastName } from '../../model/references.ts';
import { walkBlock, walkBlocks, walkValue } from '../../model/walk.ts';
import type { Span } from '../../protocol/span.ts';
import { namesSignal } from './signals.ts';
import { isNewController, mentionsSignal, type ScopedSignal } from './signal-scope.ts';

/** A call that is waited for, where giving up would have to end it. */
export interface WaitedCall {
  readonly call: CallValue;
  readonly fact: CallFact;
  /** Nothing here waits for it: only its type says whether it is a task at all. */
  readonly isHandedOn: boolean;
}

/**
 * Calls of a function whose result it waits for or hands on, outside of what runs because something failed or was given
 * up. Calls that are started and left alone are meant to go on.
 */
export function waitedCalls(file: FileModel, one: FunctionModel, facts: readonly CallFact[]): readonly WaitedCall[] {
  const cleanups = cleanupsOf(file, one);
  const byValue = new Map(facts.map((fact) => [fact.value, fact]));
  const found: WaitedCall[] = [];
  walkBlock(one.body, (call) => {
    const fact = call.kind === 'call' ? byValue.get(call.id) : undefined;
    if (call.kind !== 'call' || fact === undefined || cleanups.some(({ start, end }) => start <= call.span.start && call.span.end <= end)) return;
    if (cleansUp.test(fact.name ?? '') || call.arguments.some(({ kind }) => kind === 'spread')) return;
    const waits = waitsFor(one, call);
    if (waits !== undefined) found.push({ call, fact, isHandedOn: waits === 'handed-on' });
  });
  return found;
}

/** What ends something is not to be ended itself. */
const cleansUp = /^(?:#?_?)(?:abort|cancel|close|dispose|destroy|release|rollback|stop|shutdown|terminate|kill|cleanup|cleanUp|tearDown|teardown|unsubscribe|unlock|disconnect|end|finish|flush|reset|clear|remove|delete|log|warn|error|debug|info|trace|captureException|report|track|emit|dispatch)(?:[A-Z]\w*)?$/;

/** Handlers, `finally` blocks, what an abort runs, and what is run where the signal is aborted already. */
function cleanupsOf(file: FileModel, one: FunctionModel): readonly Span[] {
  const found: Span[] = [];
  walkBlocks(one.body, ({ steps }) => {
    for (const step of steps) {
      if (step.kind === 'try') found.push(...[step.handler?.body, step.finalizer].flatMap((block) => block?.span ?? []));
      if (step.kind === 'branch' && asksSignal(file, step.test)) found.push(step.then.span);
    }
  });
  return found;
}

function asksSignal(file: FileModel, test: Value): boolean {
  let found = false;
  walkValue(test, (value) => {
    if (value.kind === 'member' && (value.name === 'aborted' || value.name === 'isAborted') && (namesSignal(file, value.object) || value.object.kind !== 'this')) found = true;
  });
  return found;
}

/** `await call()`, `for await (.. of call())`, `yield* call()`; or kept, returned, or given to something that is. */
function waitsFor(one: FunctionModel, call: Value): 'here' | 'handed-on' | undefined {
  const { parentOf, stepOf } = parentsOf(one);
  const direct: Value | undefined = parentOf(call);
  if (direct !== undefined && direct.kind === 'await') return 'here';
  for (let value: Value = call, parent: Value | undefined = direct; ; value = parent, parent = parentOf(value)) {
    if (parent?.kind === 'unary' && parent.operator === 'void') return undefined;
    if (parent?.kind === 'await' || parent?.kind === 'yield') return 'handed-on';
    if (parent !== undefined) continue;
    const step = stepOf(value);
    if (step?.kind === 'loop' && step.loop === 'for-await' && value === call) return 'here';
    return step === undefined || (step.kind === 'expression' && value.kind !== 'assign') ? undefined : 'handed-on';
  }
}

/**
 * The signal, or something that was made with it, is at hand in or around the call: in an argument, in a function that it
 * is given, in what it is called on, in a race that it runs in.
 */
export function hearsAlready(file: FileModel, one: FunctionModel, call: CallValue, signal: ScopedSignal): boolean {
  const { parentOf } = parentsOf(one);
  const hears = (value: Value): boolean => mentionsSignal(file, one, value, signal) || namesAny(file, value);
  if (call.arguments.some(hears) || isMadeWith(file, call.callee, signal)) return true;
  for (let parent = parentOf(call); parent !== undefined; parent = parentOf(parent)) {
    if (parent.kind === 'call' && parent.arguments.some((argument) => !isInside(call, argument) && hears(argument))) return true;
    if (parent.kind === 'array' && isRace(parentOf(parent)) && parent.elements.some((element) => element !== undefined && !isInside(call, element) && hears(element))) return true;
  }
  return false;
}

function namesAny(file: FileModel, value: Value): boolean {
  let found = false;
  walkValue(value, (inner) => {
    if (namesSignal(file, inner)) found = true;
  });
  return found;
}

function isRace(parent: Value | undefined): boolean {
  return parent?.kind === 'call' && parent.callee.kind === 'member' && parent.callee.name === 'race';
}

function isInside(inner: { readonly span: Span }, outer: { readonly span: Span }): boolean {
  return outer.span.start <= inner.span.start && inner.span.end <= outer.span.end;
}

/** A method of what holds the signal (`context.fetch()`), or of what was made with it: `connect(url, { signal })`, then `client.get(..)`. */
function isMadeWith(file: FileModel, callee: Value, signal: ScopedSignal): boolean {
  let root = callee;
  while (root.kind === 'member' || root.kind === 'element') root = root.object;
  // A method of the object may listen to what the object keeps.
  if (root.kind !== 'binding') return root.kind === 'this' || root.kind === 'super' ? signal.from === 'kept' : false;
  const { initial, taken, owner } = file.bindings[root.binding] ?? {};
  const made = initial ?? taken?.from;
  const one = owner === undefined ? undefined : file.functions[owner];
  return signal.bindings.has(root.binding) || (made !== undefined && one !== undefined && (mentionsSignal(file, one, made, signal) || namesAny(file, made)));
}

/**
 * One of two ways on which the author has decided already: the test asks whether the signal, or what holds it, is there at
 * all, or the other way makes the same call with more.
 */
export function isOneOfTwoWays(file: FileModel, one: FunctionModel, { call, fact }: WaitedCall, signal: ScopedSignal): boolean {
  const { parentOf } = parentsOf(one);
  const isAsked = (test: Value): boolean => mentionsSignal(file, one, test, signal) && !asksSignal(file, test);
  for (let value: Value = call, parent = parentOf(call); parent !== undefined; value = parent, parent = parentOf(value)) {
    if (parent.kind !== 'choice' || parent.operator !== '?:' || value === parent.first) continue;
    if (isAsked(parent.first) || callsByName(file, value === parent.second ? parent.third : parent.second, fact.name)) return true;
  }
  let isBehindTest = false;
  walkBlocks(one.body, (block, around) => {
    const step = around.at(-1);
    if (step?.kind === 'branch' && isInside(call, block) && isAsked(step.test)) isBehindTest = true;
  });
  return isBehindTest;
}

function callsByName(file: FileModel, value: Value | undefined, name: string | undefined): boolean {
  let found = false;
  if (value === undefined || name === undefined) return false;
  walkValue(value, (inner) => {
    if (inner.kind === 'call' && lastName(file, inner.callee) === name) found = true;
  });
  return found;
}

/** The statement right behind asks the signal: whoever wrote that lets the call end first, and knows of the signal. */
export function isAskedBehind(one: FunctionModel, call: CallValue): boolean {
  const step = parentsOf(one).stepOf(call);
  let isAsked = false;
  walkBlocks(one.body, ({ steps }) => {
    const at = step === undefined ? -1 : steps.indexOf(step);
    const next = at < 0 ? undefined : steps[at + 1];
    if (next === undefined) return;
    const asked = next.kind === 'branch' ? [next.test] : next.kind === 'expression' ? [next.value] : [];
    for (const value of asked) {
      walkValue(value, (inner) => {
        if (inner.kind === 'member' && (inner.name === 'aborted' || inner.name === 'throwIfAborted')) isAsked = true;
      });
    }
  });
  return isAsked;
}

/** Where the signal goes in a call: what is there now, or how it is to be added. */
export type Room =
  | { readonly kind: 'taken'; readonly by: Value }
  | { readonly kind: 'free'; readonly place: SignalPlace }
  /** Options from elsewhere, or arguments that another overload takes. */
  | { readonly kind: 'unclear' };

/** At the first place that is clear. A place that is taken by anything wins: somebody has thought of it. */
export function roomFor(call: CallValue, places: readonly SignalPlace[]): Room {
  const rooms = places.map((place) => roomAt(call, place));
  return rooms.find(({ kind }) => kind === 'taken') ?? (rooms.every(({ kind }) => kind === 'unclear') ? { kind: 'unclear' } : rooms.find(({ kind }) => kind === 'free') ?? { kind: 'unclear' });
}

/** More arguments than this that nobody gave are no call that a person would write. */
const mostMissing = 1;

function roomAt({ arguments: given }: CallValue, place: SignalPlace): Room {
  const argument = given[place.argument];
  if (argument === undefined) {
    const isLastFunction = given.at(-1)?.kind === 'function';
    return place.argument - given.length > mostMissing || isLastFunction ? { kind: 'unclear' } : { kind: 'free', place };
  }
  if (place.option === undefined) return { kind: 'taken', by: argument };
  if (argument.kind !== 'object') return { kind: 'unclear' };
  const property = argument.properties.find(({ name }) => name === place.option);
  if (property !== undefined) return { kind: 'taken', by: property.value };
  return argument.properties.some(({ name, value }) => name === undefined || value.kind === 'spread') ? { kind: 'unclear' } : { kind: 'free', place };
}

/** A signal that only the function itself aborts: a time limit, or one of a controller that was made in it. */
export interface OwnSignal {
  readonly kind: 'timeout' | 'controller';
  /** Where it is made, or read from the controller, by the function in question. */
  readonly value: Value;
  readonly owner: FunctionId | undefined;
}

export function ownSignal(file: FileModel, value: Value): OwnSignal | undefined {
  const binding = value.kind === 'binding' ? file.bindings[value.binding] : undefined;
  const source = binding?.initial ?? value;
  if (source.kind === 'call') return isTimeout(source) ? { kind: 'timeout', value: source, owner: binding?.owner } : undefined;
  if (source.kind !== 'member' || source.name !== 'signal' || source.object.kind !== 'binding') return undefined;
  const controller = file.bindings[source.object.binding];
  return controller !== undefined && isNewController(controller.initial) ? { kind: 'controller', value: source, owner: controller.owner } : undefined;
}

function isTimeout({ callee }: CallValue): boolean {
  return callee.kind === 'member' && callee.name === 'timeout' && callee.object.kind === 'global' && callee.object.name === 'AbortSignal';
}
