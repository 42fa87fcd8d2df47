import type { BindingId, CallValue, FileModel, FunctionId, FunctionModel, Value } from '../../model/model.ts';
import { flowOf } from '../../model/flow/flow.ts';
import { entryId, exitId, type FlowGraph, type FlowNode, type NodeId } from '../../model/flow/graph.ts';
import { walkBlock } from '../../model/walk.ts';
import { isSame, repeatedTests, testOf, testsBehind, testsKnownAt, type KnownTest } from '../tasks/known-tests.ts';

/** `new Promise(executor)` in which something is wrong with how it is settled. */
export type SettlementFlaw =
  /** Nothing in the executor resolves, rejects, or hands either of them on. */
  | { readonly kind: 'never'; readonly promise: CallValue }
  /** A path to the end of the executor, or of the one callback that all depends on, does none of that. */
  | { readonly kind: 'not-on-path'; readonly promise: CallValue; readonly within: FunctionModel; readonly leaving: FlowNode | undefined; readonly test: { readonly value: Value; readonly holds: boolean } | undefined }
  /** A path settles it a second time, which does nothing. */
  | { readonly kind: 'twice'; readonly promise: CallValue; readonly first: CallValue; readonly second: CallValue };

/** Flaws of the promises that a function makes by hand with an executor written there. */
export function settlementFlaws(file: FileModel, one: FunctionModel): readonly SettlementFlaw[] {
  const flaws: SettlementFlaw[] = [];
  walkBlock(one.body, (value) => {
    const executor = executorOf(file, value);
    if (executor !== undefined && value.kind === 'call') flaws.push(...flawsOf(settling(file, value, executor), executor));
  });
  return flaws;
}

/** The executor of `new Promise(..)`, when it is written there and takes what settles the promise. */
function executorOf({ functions }: FileModel, value: Value): FunctionModel | undefined {
  if (value.kind !== 'call' || !value.isNew || value.callee.kind !== 'global' || value.callee.name !== 'Promise') return undefined;
  const [first] = value.arguments;
  const executor = first?.kind === 'function' ? functions[first.function] : undefined;
  if (executor === undefined || executor.isAsync || executor.isGenerator || executor.parameters.length === 0) return undefined;
  return executor.parameters.every(({ pattern, isRest }) => pattern.kind === 'bind' && !isRest) ? executor : undefined;
}

interface Settling {
  readonly file: FileModel;
  readonly promise: CallValue;
  /** `resolve` and `reject`, as they are called here. */
  readonly settlers: ReadonlySet<BindingId>;
  /** Functions inside that settle the promise or run something that may. */
  readonly carriers: ReadonlySet<FunctionId>;
}

function settling(file: FileModel, promise: CallValue, executor: FunctionModel): Settling {
  const settlers = new Set(executor.parameters.slice(0, 2).flatMap(({ pattern }) => (pattern.kind === 'bind' ? [pattern.binding] : [])));
  const inside = functionsInside(file, executor);
  const carriers = new Set<FunctionId>();
  for (let size = -1; size !== carriers.size;) {
    size = carriers.size;
    for (const one of inside) if (!carriers.has(one.id) && carries(file, one, settlers, carriers)) carriers.add(one.id);
  }
  return { file, promise, settlers, carriers };
}

function functionsInside({ functions }: FileModel, outer: FunctionModel): readonly FunctionModel[] {
  const inside = new Set([outer.id]);
  // Inner functions have higher numbers than those around them.
  return functions.slice(outer.id + 1).filter((one) => one.parent !== undefined && inside.has(one.parent) && inside.add(one.id));
}

function carries(file: FileModel, one: FunctionModel, settlers: ReadonlySet<BindingId>, carriers: ReadonlySet<FunctionId>): boolean {
  let found = one.parameters.some(({ defaultValue }) => defaultValue !== undefined);
  walkBlock(one.body, (value) => {
    if (isMention(file, value, settlers, carriers)) found = true;
  });
  return found;
}

function isMention({ bindings }: FileModel, value: Value, settlers: ReadonlySet<BindingId>, carriers: ReadonlySet<FunctionId>): boolean {
  switch (value.kind) {
    case 'binding': return settlers.has(value.binding) || carriers.has(bindings[value.binding]?.function ?? -1);
    case 'function': return carriers.has(value.function);
    // What its members do with it is not followed.
    case 'class': return true;
    case 'global': return value.name === 'arguments' || value.name === 'eval';
    default: return false;
  }
}

function flawsOf(settling: Settling, executor: FunctionModel): readonly SettlementFlaw[] {
  const missing = missingIn(settling, executor);
  const twice = [executor, ...functionsInside(settling.file, executor)].flatMap((one) => settledTwice(settling, one) ?? []).slice(0, 1);
  return [...(missing === undefined ? [] : [missing]), ...twice];
}

function missingIn(settling: Settling, executor: FunctionModel): SettlementFlaw | undefined {
  if (executor.body.steps.length === 0) return undefined;
  const { promise } = settling;
  const mentions = mentionsIn(settling, executor);
  if (mentions.length === 0) return { kind: 'never', promise };
  return unsettledPath(settling, executor) ?? missingInCallback(settling, executor, mentions);
}

function mentionsIn({ file, settlers, carriers }: Settling, one: FunctionModel): readonly Value[] {
  const found: Value[] = [];
  walkBlock(one.body, (value) => {
    if (isMention(file, value, settlers, carriers)) found.push(value);
  });
  return found;
}

/** All depends on one callback of the form `(error, value) => ..`, which is called once. */
function missingInCallback(settling: Settling, one: FunctionModel, mentions: readonly Value[]): SettlementFlaw | undefined {
  const [only] = mentions;
  const callback = mentions.length === 1 && only?.kind === 'function' ? settling.file.functions[only.function] : undefined;
  if (callback === undefined || callback.isAsync || !isLastArgument(one, only) || !takesError(settling.file, callback)) return undefined;
  return unsettledPath(settling, callback) ?? missingInCallback(settling, callback, mentionsIn(settling, callback));
}

function isLastArgument(one: FunctionModel, callback: Value | undefined): boolean {
  let found = false;
  walkBlock(one.body, (value) => {
    if (value.kind === 'call' && !value.isNew && value.arguments.at(-1) === callback && !(value.callee.kind === 'member' && listening.has(value.callee.name))) found = true;
  });
  return found;
}

/** What takes a callback to call it any number of times. */
const listening: ReadonlySet<string> = new Set(['on', 'once', 'addListener', 'prependListener', 'addEventListener', 'subscribe', 'listen', 'watch', 'use', 'each', 'forEach']);

function takesError({ bindings }: FileModel, { parameters }: FunctionModel): boolean {
  const pattern = parameters[0]?.pattern;
  return pattern?.kind === 'bind' && /^(?:e|er|err|error)$/.test(bindings[pattern.binding]?.name ?? '');
}

interface State { readonly node: FlowNode; readonly tests: readonly KnownTest[]; readonly leaving: FlowNode | undefined; readonly test: { readonly value: Value; readonly holds: boolean } | undefined }

/** A path to the end on which nothing happens to the promise. An exception in the executor rejects it. */
function unsettledPath(settling: Settling, one: FunctionModel): SettlementFlaw | undefined {
  const graph = flowOf(one);
  const end = search(graph, entryId, [], (node) => isEvent(settling, node), ({ id }) => id === exitId);
  return end === undefined || isNarrowing(one, end.test) || !resolves(settling) ? undefined : { kind: 'not-on-path', promise: settling.promise, within: one, leaving: end.leaving, test: end.test };
}

/** `if (!socket) return;` in front of `socket.send(..)`: the compiler wants to hear what its author knows. */
function isNarrowing(one: FunctionModel, test: State['test']): boolean {
  if (test === undefined || test.holds) return false;
  let found = false;
  walkBlock(one.body, (value) => {
    if (value !== test.value && isSame(value, test.value)) found = true;
  });
  return found;
}

/** What is only ever rejected (by an abort signal, say) is meant to stay pending otherwise. */
function resolves({ file, promise, settlers, carriers }: Settling): boolean {
  const [resolve] = settlers;
  const executor = promise.arguments[0];
  const inside = executor?.kind === 'function' ? [executor.function, ...carriers] : [...carriers];
  return inside.some((id) => {
    const one = file.functions[id];
    return one !== undefined && mentionsBinding(one, resolve);
  });
}

function mentionsBinding(one: FunctionModel, binding: BindingId | undefined): boolean {
  let found = false;
  walkBlock(one.body, (value) => {
    if (value.kind === 'binding' && value.binding === binding) found = true;
  });
  return found;
}

function isEvent({ file, settlers, carriers }: Settling, node: FlowNode): boolean {
  if (node.kind === 'step') return node.step.kind === 'throw';
  return node.kind === 'value' && isMention(file, node.value, settlers, carriers);
}

function settledTwice(settling: Settling, one: FunctionModel): SettlementFlaw | undefined {
  const graph = flowOf(one);
  const settlements = graph.nodes.filter((node) => !node.isCopy && settlementAt(settling, node) !== undefined);
  if (settlements.length < 2) return undefined;
  const knownAt = testsKnownAt(graph);
  for (const node of settlements) {
    const first = settlementAt(settling, node);
    const end = search(graph, node.id, knownAt(node.id), () => false, (other) => {
      const second = settlementAt(settling, other);
      return second !== undefined && second !== first;
    });
    const second = end === undefined ? undefined : settlementAt(settling, end.node);
    if (first !== undefined && second !== undefined) return { kind: 'twice', promise: settling.promise, first, second };
  }
  return undefined;
}

/** The call of `resolve` or `reject` that has been made at a point. */
function settlementAt({ settlers }: Settling, node: FlowNode): CallValue | undefined {
  if (node.kind !== 'value' || node.value.kind !== 'call' || node.value.callee.kind !== 'binding') return undefined;
  return settlers.has(node.value.callee.binding) ? node.value : undefined;
}

/** The first end of a path that what is known of tests allows, along ways that the author had in mind. */
function search(graph: FlowGraph, from: NodeId, tests: readonly KnownTest[], isBarrier: (node: FlowNode) => boolean, isEnd: (node: FlowNode) => boolean): State | undefined {
  const start = graph.nodes[from];
  if (start === undefined) return undefined;
  const repeated = repeatedTests(graph);
  const queue: State[] = [{ node: start, tests, leaving: undefined, test: undefined }];
  const seen = new Set<string>();
  for (const state of queue) {
    for (const edge of state.node.next) {
      const node = graph.nodes[edge.to];
      // `socket.once?.('close', resolve)`: what may be missing is there as a rule.
      const isUnplanned = edge.kind === 'may-throw' || edge.kind === 'abandoned' || edge.kind === 'no-match' || (edge.kind === 'nullish' && edge.test !== undefined);
      const known = node === undefined || isUnplanned ? undefined : testsBehind(state.tests, edge, node, repeated);
      if (node === undefined || known === undefined || seen.size > mostPassed) continue;
      const test = testOf(edge) === undefined || edge.test === undefined ? state.test : { value: edge.test, holds: edge.kind === 'true' };
      const next: State = { node, tests: known, test, leaving: node.kind === 'step' && node.step.kind === 'return' ? node : node.kind === 'value' ? undefined : state.leaving };
      const key = `${node.id} ${known.map((one) => `${one.key}${one.holds ? '+' : '-'}`).join()}`;
      if (seen.has(key) || isBarrier(node)) continue;
      seen.add(key);
      if (isEnd(node)) return next;
      queue.push(next);
    }
  }
  return undefined;
}

/** Executors are short; one of this size is given up. */
const mostPassed = 50_000;
