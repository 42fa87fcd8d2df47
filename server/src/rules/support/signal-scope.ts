import { bindingsOf } from '../../model/bindings-of.ts';
import type { NameQuestion } from '../../model/answers.ts';
import type { Binding, BindingId, CallValue, FileModel, FunctionId, FunctionModel, Value } from '../../model/model.ts';
import { mentionsOf } from '../../model/mentions.ts';
import { parentsOf } from '../../model/parents.ts';
import { lastName, thisOwner } from '../../model/references.ts';
import { walkBlock, walkBlocks, walkValue } from '../../model/walk.ts';
import { isUnheard } from './own-controllers.ts';
import { keptSignal, keptSignalQuestions } from './kept-signals.ts';
import type { QuestionContext, RuleContext } from './rule.ts';
import { codeOfSignal, signalQuestions, signalsGiven, type GivenSignal } from './signals.ts';

/** The signal that calls at some place should listen to. */
export interface ScopedSignal extends SignalSource {
  /** As it is written there. */
  readonly code: string;
  readonly isOptional: boolean;
  readonly isGuessed: boolean;
  /** Given to the function or to one further out, or made in it and told to nobody, or kept by its class. */
  readonly from: 'own' | 'outer' | 'made' | 'kept';
}

/** Where a signal comes from, and everything that was made from it: whoever mentions one of them has the signal. */
export interface SignalSource {
  readonly bindings: ReadonlySet<BindingId>;
  readonly declared: Binding;
  /** `declared` holds the signal under this name. */
  readonly property: string | undefined;
}

/** What has to be known of types before `nearestSignal` can tell. */
export function scopeQuestions(context: QuestionContext, one: FunctionModel): readonly NameQuestion[] {
  return [...chainOf(context.file, one)].flatMap((each) => [...signalQuestions(context, each), ...keptSignalQuestions(context, each)]);
}

/**
 * The nearest signal in scope of a place in a function: a controller that is made there and heard by nobody, what the
 * function is given, or what a function around it is given that runs it while it runs itself, or what its class keeps. A name that
 * stands for it, or a signal that was made from it (`AbortSignal.any([signal, ..])`), is taken instead of it.
 */
export function nearestSignal(context: RuleContext, one: FunctionModel, at: number): ScopedSignal | undefined {
  for (const each of chainOf(context.file, one)) {
    const made = madeIn(context.file, each, at);
    if (made !== undefined) return made;
    const [given] = signalsGiven(context, each);
    if (given !== undefined) return scoped(context, given, each, one, at);
    const kept = thisOwner(context.file, one.id) === each ? keptSignal(context, each) : undefined;
    if (kept !== undefined) return { ...kept, bindings: new Set(), property: undefined, isGuessed: false, from: 'kept' };
  }
  return undefined;
}

/** The function, and those around it as long as the inner one does not outlive the outer. Innermost first. */
function* chainOf(file: FileModel, one: FunctionModel): Generator<FunctionModel> {
  let current: FunctionModel | undefined = one;
  while (current !== undefined && current.id !== 0) {
    yield current;
    const around: FunctionModel | undefined = current.parent === undefined ? undefined : file.functions[current.parent];
    current = around !== undefined && runsWithin(file, current, around) ? around : undefined;
  }
}

/**
 * Its every mention is a call, or it is handed to one that runs it while it is under way, and all that stands in the outer
 * function or in what runs within that. What is returned, kept, or waits for an event may run when the signal is long forgotten.
 */
function runsWithin(file: FileModel, inner: FunctionModel, outer: FunctionModel, asked: ReadonlySet<FunctionId> = new Set()): boolean {
  const { binding } = inner;
  if (asked.has(inner.id) || file.exports.some((exported) => binding !== undefined && exported.binding === binding)) return asked.has(inner.id);
  const all = mentionsOf(file);
  const mentions = binding === undefined ? all.ofFunction(inner.id).filter(({ inside }) => inside === outer) : [...all.ofFunction(inner.id), ...all.ofBinding(binding)];
  return mentions.length > 0 && mentions.every(({ value, inside }) => {
    const parent = parentsOf(inside).parentOf(value);
    if (parent === undefined && value.kind === 'function' && binding !== undefined) return true;
    if (parent?.kind !== 'call' || (parent.callee !== value && !runsArguments(file, parent))) return false;
    return inside === outer || inside === inner || isWithin(file, inside, outer, new Set([...asked, inner.id]));
  });
}

/** The function, and all functions between it and the outer one, run while that runs. */
function isWithin(file: FileModel, one: FunctionModel, outer: FunctionModel, asked: ReadonlySet<FunctionId>): boolean {
  for (let current = one; current !== outer;) {
    const around = current.parent === undefined ? undefined : file.functions[current.parent];
    if (around === undefined || !runsWithin(file, current, around, asked)) return false;
    current = around;
  }
  return true;
}

function runsArguments(file: FileModel, { callee }: CallValue): boolean {
  return !registers.test(lastName(file, callee) ?? '');
}

/** What keeps a function for later: listeners, timers, routes, hooks of a life cycle. */
const registers = /^(?:on[A-Z]?\w*|once|off|add\w*|remove\w*|set\w*|subscribe\w*|observe\w*|watch\w*|listen\w*|register\w*|use|get|post|put|patch|delete|route|handle\w*|schedule\w*|queueMicrotask|nextTick|defer\w*|debounce|throttle|create\w*|define\w*|make\w*|bind|useCallback|useMemo|memo\w*|cache\w*|finally|catch)$/;

/** A signal that a function is given, with what is made from it. */
export function signalSource(context: RuleContext, given: GivenSignal): SignalSource | undefined {
  return sourceAt(context, given, Number.POSITIVE_INFINITY)?.source;
}

function scoped(context: RuleContext, given: GivenSignal, owner: FunctionModel, one: FunctionModel, at: number): ScopedSignal | undefined {
  const found = sourceAt(context, given, at);
  return found === undefined ? undefined : { ...found.source, code: found.code, isOptional: found.isOptional, isGuessed: given.isGuessed, from: owner === one ? 'own' : 'outer' };
}

/** How the signal is written at an offset: under the name that was last given to it or to what was made from it. */
function sourceAt(context: RuleContext, given: GivenSignal, at: number): { readonly source: SignalSource; readonly code: string; readonly isOptional: boolean } | undefined {
  const { file } = context;
  const declared = file.bindings[given.binding];
  if (declared === undefined) return undefined;
  const bindings = new Set<BindingId>([given.binding]);
  const source = { bindings, declared, property: given.property };
  let code = codeOfSignal(file, given);
  let { isOptional } = given;
  for (const binding of file.bindings) {
    if (isNewController(binding.initial) && binding.kind === 'const' && isLinked(file, binding, source)) {
      bindings.add(binding.id);
      if (isVisible(file, binding, at)) ({ code, isOptional } = { code: `${binding.name}.signal`, isOptional: false });
      continue;
    }
    const made = binding.kind === 'const' ? madeFrom(file, binding, source) : undefined;
    if (made === undefined) continue;
    bindings.add(binding.id);
    if (!isVisible(file, binding, at) || (made === 'carrier' && !isSignalByType(context, binding))) continue;
    ({ code, isOptional } = { code: binding.name, isOptional: made === 'alias' && isOptional });
  }
  return { source, code, isOptional };
}

/** `signal.addEventListener('abort', () => controller.abort())`, `linkAbort(signal, controller)`: the controller is aborted with the signal. */
function isLinked(file: FileModel, controller: Binding, source: SignalSource): boolean {
  const one = file.functions[controller.owner];
  const itself = { bindings: new Set([controller.id]), declared: controller, property: undefined };
  let isFound = false;
  if (one === undefined) return false;
  walkBlock(one.body, (value) => {
    if (value.kind !== 'call' || !links.test(lastName(file, value.callee) ?? '')) return;
    if (mentionsSignal(file, one, value, source) && value.arguments.some((argument) => mentionsSignal(file, one, argument, itself))) isFound = true;
  });
  return isFound;
}

const links = /^(?:addEventListener|on|once)$|link|follow|propagate|forward|chain|onAbort|whenAborted/i;

/** `anySignal([signal, ..])` of some library: its type says that it gives a signal; where that is not known, its name. */
function isSignalByType(context: RuleContext, { id, initial, name }: Binding): boolean {
  if (initial?.kind !== 'call') return false;
  context.askOn([{ kind: 'signals', binding: id }]);
  const held = context.answers.signals(id);
  return held === 'unknown' ? /signal$/i.test(name) : held.some(({ property }) => property === undefined);
}

/** `alias`: the signal under another name; `derived`: one that is aborted with it; `carrier`: anything else that was made with it. */
function madeFrom(file: FileModel, { initial, taken, owner }: Binding, source: SignalSource): 'alias' | 'derived' | 'carrier' | undefined {
  if (taken !== undefined) return source.property !== undefined && isHolder(taken.from, source) && taken.path.length === 1 && taken.path[0] === source.property ? 'alias' : undefined;
  if (initial === undefined) return undefined;
  if (isSignalItself(initial, source)) return 'alias';
  if (initial.kind === 'choice' && initial.operator !== '?:' && isSignalItself(initial.first, source)) return 'derived';
  const one = file.functions[owner];
  if (one === undefined || initial.kind === 'await' || !mentionsSignal(file, one, initial, source)) return undefined;
  return initial.kind === 'call' && initial.callee.kind === 'member' && initial.callee.object.kind === 'global' && initial.callee.object.name === 'AbortSignal' && initial.callee.name === 'any' ? 'derived' : 'carrier';
}

function isHolder(value: Value, { declared }: SignalSource): boolean {
  return value.kind === 'binding' && value.binding === declared.id;
}

function isSignalItself(value: Value, source: SignalSource): boolean {
  if (value.kind === 'member') return source.property !== undefined && value.name === source.property && isHolder(value.object, source);
  return value.kind === 'binding' && source.bindings.has(value.binding) && (source.property === undefined || value.binding !== source.declared.id);
}

/** In the value, or in the functions that are written in it. Another property of what holds the signal is no mention of it. */
export function mentionsSignal(file: FileModel, one: FunctionModel, value: Value, source: SignalSource): boolean {
  let found = false;
  const visit = (inside: FunctionModel): ((inner: Value) => void) => (inner) => {
    if (isMention(inside, inner, source)) found = true;
    const written = inner.kind === 'function' ? file.functions[inner.function] : undefined;
    if (written !== undefined) walkBlock(written.body, visit(written));
  };
  walkValue(value, visit(one));
  return found;
}

/** How often a function, with those in it, mentions the signal. */
export function mentionsIn(file: FileModel, one: FunctionModel, source: SignalSource): number {
  let mentions = 0;
  for (const each of file.functions) {
    if (each.span.start < one.span.start || each.span.end > one.span.end) continue;
    const visit = (value: Value): void => {
      if (isMention(each, value, source)) mentions += 1;
    };
    walkBlock(each.body, visit);
    for (const { defaultValue } of each.parameters) if (defaultValue !== undefined) walkValue(defaultValue, visit);
  }
  return mentions;
}

function isMention(inside: FunctionModel, value: Value, { bindings, declared, property }: SignalSource): boolean {
  if (value.kind !== 'binding' || !bindings.has(value.binding)) return false;
  if (property === undefined || value.binding !== declared.id) return true;
  const parent = parentsOf(inside).parentOf(value);
  return parent?.kind !== 'member' || parent.name === property;
}

/** Declared before, in a block that the place is in. */
export function isVisible(file: FileModel, { owner, span }: Binding, at: number): boolean {
  const one = file.functions[owner];
  if (one === undefined || span.end > at || one.span.end < at) return false;
  let isAround = false;
  walkBlocks(one.body, (block) => {
    const isIn = (offset: number): boolean => block.span.start <= offset && offset < block.span.end;
    // The innermost block is the last that is asked.
    if (isIn(span.start)) isAround = isIn(at);
  });
  return isAround;
}

/** `const controller = new AbortController()` whose signal nobody has been given. */
function madeIn(file: FileModel, one: FunctionModel, at: number): ScopedSignal | undefined {
  const declared = bindingsOf(file, one).findLast((binding) => binding.kind === 'const' && isNewController(binding.initial) && isVisible(file, binding, at) && isUnheard(file, binding));
  return declared === undefined ? undefined : { code: `${declared.name}.signal`, bindings: new Set([declared.id]), declared, property: undefined, isOptional: false, isGuessed: false, from: 'made' };
}

export function isNewController(value: Value | undefined): boolean {
  return value?.kind === 'call' && value.isNew && value.callee.kind === 'global' && value.callee.name === 'AbortController';
}
