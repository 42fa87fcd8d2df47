import type { AccessorModel, Block, CallValue, FileModel, FunctionId, MemberValue, Pattern, Step, Value } from '../model/model.ts';
import { accessorOf, lastName, referenceOf, thisOwner } from '../model/references.ts';
import type { Span } from '../protocol/span.ts';
import { blocksOf, patternTargets, walkStep, walkValue } from '../model/walk.ts';
import { shapeOf } from './argument-shape.ts';
import { rootLocation } from './locations.ts';
import { serialName } from './serial-names.ts';
import type { ArgumentFact, BodyFacts, CallFact, Location } from './facts.ts';

/** Facts of steps that stand in function `context`: its own locals count like everything else. */
export function collectSteps(file: FileModel, steps: readonly Step[], context: FunctionId): BodyFacts {
  return collectStepsWithout(file, steps, undefined, context);
}

/** As `collectSteps`, with one value in them, and all that is in it, left out. */
export function collectStepsWithout(file: FileModel, steps: readonly Step[], left: Value | undefined, context: FunctionId): BodyFacts {
  const collector = newCollector(file, context);
  const ids = new Set<number>();
  if (left !== undefined) walkValue(left, ({ id }) => ids.add(id));
  for (const step of steps) {
    walkStep(step, (value, isConditional) => {
      if (!ids.has(value.id)) onValue(collector, value, isConditional);
    });
    noteStep(collector, step, NOT_HANDLED);
  }
  return finished(collector);
}

/** Facts of a single value that stands in function `context`. */
export function collectValue(file: FileModel, value: Value, context: FunctionId): BodyFacts {
  const collector = newCollector(file, context);
  walkValue(value, (inner, isConditional) => onValue(collector, inner, isConditional));
  return finished(collector);
}

const NOT_HANDLED = false;

interface Collector {
  readonly file: FileModel;
  readonly context: FunctionId;
  readonly reads: Set<Location>;
  readonly writes: Set<Location>;
  readonly calls: CallFact[];
  readonly creates: FunctionId[];
  readonly awaitedCalls: Set<number>;
  readonly returnedCalls: Set<number>;
  readonly names: Set<string>;
  /** Bodies of `try` with a handler. */
  readonly handled: Span[];
  awaits: number;
  throws: boolean;
}

function newCollector(file: FileModel, context: FunctionId): Collector {
  return { file, context, reads: new Set(), writes: new Set(), calls: [], creates: [], awaitedCalls: new Set(), returnedCalls: new Set(), names: new Set(), handled: [], awaits: 0, throws: false };
}

function finished(collector: Collector): BodyFacts {
  const { reads, writes, creates, awaits, throws, awaitedCalls, returnedCalls } = collector;
  const isHandled = ({ span }: CallFact): boolean => collector.handled.some(({ start, end }) => start <= span.start && span.end <= end);
  const calls = collector.calls.map((call) => {
    const [isAwaited, isReturned] = [awaitedCalls.has(call.value), returnedCalls.has(call.value)];
    return isAwaited || isReturned || isHandled(call) ? { ...call, isAwaited, isReturned, isHandled: isHandled(call) } : call;
  });
  return { reads, writes, calls, creates, awaits, throws, names: collector.names };
}

function onValue(collector: Collector, value: Value, isConditional: boolean): void {
  switch (value.kind) {
    case 'binding':
      collector.reads.add(`b:${value.binding}`);
      noteName(collector, value);
      return;
    case 'global':
      collector.reads.add(`g:${value.name}`);
      return;
    case 'object':
      for (const { name } of value.properties) if (name !== undefined && serialName.test(name)) collector.names.add(name);
      return;
    case 'member': case 'element': {
      noteName(collector, value);
      const location = rootLocation(collector.file, value, collector.context);
      if (location !== undefined) collector.reads.add(location);
      if (value.kind === 'member') noteAccess(collector, value, 'getter', [], isConditional);
      return;
    }
    case 'await':
      collector.awaits += 1;
      for (const call of awaitedThrough(value.operand)) collector.awaitedCalls.add(call.id);
      return;
    case 'assign':
      noteWrites(collector, value.target);
      if (value.target.kind === 'place' && value.target.value.kind === 'member') {
        if (value.operator !== '=') noteAccess(collector, value.target.value, 'getter', [], isConditional);
        noteAccess(collector, value.target.value, 'setter', [value.value], isConditional);
      }
      return;
    case 'update':
      noteWrites(collector, value.target);
      return;
    case 'unary':
      if (value.operator === 'delete') noteObjectWrite(collector, value.operand);
      return;
    case 'function':
      collector.creates.push(value.function);
      return;
    case 'class':
      collector.creates.push(...value.staticFunctions);
      return;
    case 'call': {
      const call = callFact(collector, value, isConditional);
      collector.calls.push(call);
      // Whoever is handed an object may read all of it.
      for (const { location } of call.arguments) if (location !== undefined) collector.reads.add(location);
      return;
    }
    case 'template':
      if (value.tag !== undefined) collector.calls.push(tagCall(collector, value, value.tag, isConditional));
      return;
    default:
  }
}

function noteName(collector: Collector, value: Value): void {
  const name = lastName(collector.file, value);
  if (name !== undefined && serialName.test(name)) collector.names.add(name);
}

/** All calls that an await waits for: the chain of a promise, and the tasks of `Promise.all([a(), b()])`. */
function awaitedThrough(operand: Value): readonly CallValue[] {
  const chain = promiseChain(operand);
  const start = chain.at(-1);
  const tasks = start === undefined || !isJoin(start) ? undefined : start.arguments[0];
  return tasks?.kind === 'array' ? [...chain, ...tasks.elements.flatMap((task) => (task === undefined ? [] : promiseChain(task)))] : chain;
}

function isJoin({ callee }: CallValue): boolean {
  return callee.kind === 'member' && callee.object.kind === 'global' && callee.object.name === 'Promise' && promiseJoins.has(callee.name);
}

/** Functions of `Promise` that wait for several tasks. */
export const promiseJoins: ReadonlySet<string> = new Set(['all', 'allSettled', 'race', 'any']);

/** `f().then(g).catch(h)`: the call that is awaited and those that it hangs on, down to the one that starts the task. */
export function promiseChain(operand: Value): readonly CallValue[] {
  const chain: CallValue[] = [];
  for (let current = operand; current.kind === 'call';) {
    chain.push(current);
    if (current.callee.kind !== 'member' || !promiseMethods.has(current.callee.name)) break;
    current = current.callee.object;
  }
  return chain;
}

/** Methods that every promise has, whatever its class. */
export const promiseMethods: ReadonlySet<string> = new Set(['then', 'catch', 'finally']);

/** What a step does beyond the values in it: declares, writes, defines functions, throws. */
function noteStep(collector: Collector, step: Step, isHandled: boolean): void {
  switch (step.kind) {
    case 'declaration':
      for (const { pattern } of step.declarators) noteWrites(collector, pattern);
      return;
    case 'function':
      collector.creates.push(step.function);
      return;
    case 'return':
      if (step.value !== undefined && collector.file.functions[collector.context]?.isAsync) for (const call of awaitedThrough(step.value)) collector.returnedCalls.add(call.id);
      return;
    case 'throw':
      if (!isHandled) collector.throws = true;
      return;
    case 'loop':
      if (step.initial !== undefined) noteStep(collector, step.initial, isHandled);
      if (step.target !== undefined) noteWrites(collector, step.target);
      noteBlock(collector, step.body, isHandled);
      return;
    case 'try':
      if (step.handler !== undefined) collector.handled.push(step.body.span);
      noteBlock(collector, step.body, isHandled || step.handler !== undefined);
      if (step.handler?.pattern !== undefined) noteWrites(collector, step.handler.pattern);
      noteBlock(collector, step.handler?.body, isHandled);
      noteBlock(collector, step.finalizer, isHandled);
      return;
    default:
      for (const block of blocksOf(step)) noteBlock(collector, block, isHandled);
  }
}

function noteBlock(collector: Collector, block: Block | undefined, isHandled: boolean): void {
  for (const step of block?.steps ?? []) noteStep(collector, step, isHandled);
}

function noteWrites(collector: Collector, pattern: Pattern): void {
  for (const target of patternTargets(pattern)) {
    if (target.kind === 'bind') collector.writes.add(`b:${target.binding}`);
    else if (target.value.kind === 'global') collector.writes.add(`g:${target.value.name}`);
    else noteObjectWrite(collector, target.value);
  }
}

function noteObjectWrite(collector: Collector, value: Value): void {
  collector.writes.add(rootLocation(collector.file, value, collector.context) ?? 'g:?');
}

function callFact(collector: Collector, call: CallValue, isConditional: boolean): CallFact {
  const { file, context } = collector;
  const { callee } = call;
  const receiver = callee.kind === 'member' || callee.kind === 'element' ? receiverLocation(collector, callee.object) : undefined;
  return {
    value: call.id, calleeValue: callee.id, reference: referenceOf(file, callee, context), name: lastName(file, callee), isParameter: isParameter(file, callee), isMadeHere: isMadeHere(file, callee), calleeSpan: callee.span,
    span: call.span, isNew: call.isNew, isAccess: false, isAwaited: false, isReturned: false, isConditional, isHandled: false, arguments: call.arguments.map((argument) => argumentFact(collector, argument)), receiver,
    isOnSuper: callee.kind === 'member' && callee.object.kind === 'super',
    receiverName: callee.kind === 'member' ? lastName(file, callee.object) : undefined,
  };
}

function tagCall(collector: Collector, value: Extract<Value, { kind: 'template' }>, tag: Value, isConditional: boolean): CallFact {
  const { file, context } = collector;
  return {
    value: value.id, calleeValue: tag.id, reference: referenceOf(file, tag, context), name: lastName(file, tag), isParameter: isParameter(file, tag), isMadeHere: isMadeHere(file, tag), calleeSpan: tag.span, span: value.span,
    isNew: false, isAccess: false, isAwaited: false, isReturned: false, isConditional, isHandled: false, arguments: value.parts.map((part) => argumentFact(collector, part)), receiver: undefined, isOnSuper: false, receiverName: undefined,
  };
}

/** Reading or writing a property may run a function. */
function noteAccess(collector: Collector, value: MemberValue, kind: AccessorModel['kind'], given: readonly Value[], isConditional: boolean): void {
  const { file, context } = collector;
  if (!hasAccessors(file)) return;
  const accessor = accessorOf(file, value, context, kind);
  if (accessor === undefined) return;
  collector.calls.push({
    value: value.id, calleeValue: value.id, reference: { kind: 'function', function: accessor }, name: value.name, isParameter: false, isMadeHere: false, calleeSpan: value.span, span: value.span,
    isNew: false, isAccess: true, isAwaited: false, isReturned: false, isConditional, isHandled: false, arguments: given.map((one) => argumentFact(collector, one)), receiver: receiverLocation(collector, value.object),
    isOnSuper: value.object.kind === 'super', receiverName: lastName(file, value.object),
  });
}

const filesWithAccessors = new WeakMap<FileModel, boolean>();

function hasAccessors(file: FileModel): boolean {
  const known = filesWithAccessors.get(file) ?? file.functions.some(({ kind }) => kind === 'getter' || kind === 'setter');
  filesWithAccessors.set(file, known);
  return known;
}

function isParameter(file: FileModel, callee: Value): boolean {
  return callee.kind === 'binding' && file.bindings[callee.binding]?.kind === 'parameter';
}

function isMadeHere(file: FileModel, callee: Value): boolean {
  return callee.kind === 'binding' && file.bindings[callee.binding]?.initial?.kind === 'call';
}

function receiverLocation(collector: Collector, object: Value): Location | undefined {
  if (object.kind === 'this' || object.kind === 'super') return `t:${thisOwner(collector.file, collector.context)?.classId ?? '?'}.*`;
  return rootLocation(collector.file, object, collector.context);
}

function argumentFact(collector: Collector, argument: Value): ArgumentFact {
  const { file, context } = collector;
  const named = argument.kind === 'binding' ? file.bindings[argument.binding]?.function : methodNamed(file, argument, context);
  return {
    span: argument.span,
    shape: shapeOf(file, argument),
    function: argument.kind === 'function' ? argument.function : named,
    isInline: argument.kind === 'function',
    location: rootLocation(file, argument, context),
  };
}

function methodNamed(file: FileModel, argument: Value, context: FunctionId): FunctionId | undefined {
  if (argument.kind !== 'member') return undefined;
  const reference = referenceOf(file, argument, context);
  return reference.kind === 'function' ? reference.function : undefined;
}
