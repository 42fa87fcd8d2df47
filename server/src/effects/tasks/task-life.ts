import type { BindingId, CallValue, FileModel, FunctionModel, Value, ValueId } from '../../model/model.ts';
import { flowOf } from '../../model/flow/flow.ts';
import { exitId, failureId, type FlowEdge, type FlowGraph, type FlowNode, type NodeId } from '../../model/flow/graph.ts';
import { isFreshCollection, keptStarts, ownBindings, type KeptStart } from './kept-starts.ts';
import { repeatedTests, testsBehind, testsKnownAt, type KnownTest } from './known-tests.ts';
import { usesIn, type Use, type Uses } from './value-uses.ts';

/** A task that some path through its function loses. */
export interface LostTask extends KeptStart {
  /** True when no path hands it on: nobody ever waits for it. */
  readonly isNeverUsed: boolean;
  readonly loss: Loss;
}

/** Where a path loses a task: the function ends, or the variable is given something else. */
export interface Loss {
  readonly by: 'end' | 'return' | 'throw' | 'overwritten' | 'next-turn';
  readonly node: FlowNode;
  /** The last test on the path, and how it came out. */
  readonly test: { readonly value: Value; readonly holds: boolean } | undefined;
}

/**
 * Follows each kept start along every path to where somebody has it (an await, a join, a return, a call, a field), where
 * its last variable is given something else, or where the function ends. Left out are paths on which there is no task,
 * those on which something else fails unasked, and those that `ends` ends. A function whose paths are too many is given up:
 * nothing of it is lost.
 */
export function lostTasks(file: FileModel, one: FunctionModel, ends: (call: CallValue) => boolean, isSuspect: (start: KeptStart) => boolean): readonly LostTask[] {
  const starts = keptStarts(file, one).filter(isSuspect);
  if (starts.length === 0) return [];
  const search = newSearch(file, one, ends);
  return starts.flatMap((start) => lifeOf(search, start) ?? []);
}

interface Search {
  readonly file: FileModel;
  readonly graph: FlowGraph;
  readonly uses: Uses;
  readonly isOwn: (binding: BindingId) => boolean;
  readonly ends: (call: CallValue) => boolean;
  readonly nodesOf: ReadonlyMap<ValueId, NodeId>;
  readonly repeated: ReadonlySet<string>;
  readonly knownAt: (node: NodeId) => readonly KnownTest[];
  /** Points that may still be passed. */
  left: number;
}

/** Passing this many points, in all searches of a function, takes about a tenth of a second. */
const mostPassed = 400_000;

function newSearch(file: FileModel, one: FunctionModel, ends: Search['ends']): Search {
  const graph = flowOf(one);
  const nodesOf = new Map<ValueId, NodeId>();
  for (const node of graph.nodes) if (node.kind === 'value' && !node.isCopy) nodesOf.set(node.value.id, node.id);
  return { file, graph, uses: usesIn(one), isOwn: ownBindings(file, one), ends, nodesOf, repeated: repeatedTests(graph), knownAt: testsKnownAt(graph), left: mostPassed };
}

/** What is known where a path has come to. */
interface State {
  readonly node: FlowNode;
  /** Variables that hold the task. */
  readonly holders: readonly BindingId[];
  /** What will hold it, as soon as the write or the call is done: by value id. */
  readonly pending: ReadonlyMap<ValueId, BindingId>;
  readonly tests: readonly KnownTest[];
  readonly test: Loss['test'];
  /** The `return` or `throw` that was passed last, if nothing has run since. */
  readonly leaving: Leaving | undefined;
}

type Leaving = Extract<FlowNode, { kind: 'step' }>;

function lifeOf(search: Search, start: KeptStart): LostTask | undefined {
  const first = search.graph.nodes[search.nodesOf.get(start.value.id) ?? -1];
  if (first === undefined) return undefined;
  const queue: State[] = [{ node: first, holders: [], pending: pendingOf(start.kept), tests: search.knownAt(first.id), test: undefined, leaving: undefined }];
  const seen = new Set<string>();
  let loss: Loss | undefined;
  let isNeverUsed = true;
  for (const state of queue) {
    for (const next of successors(search, state)) {
      if (search.left <= 0) return undefined;
      const key = keyOf(next);
      if (seen.has(key)) continue;
      seen.add(key);
      const after = pass(search, next);
      if (after.kind === 'goes-on') queue.push(after.state);
      if (after.kind === 'handed-on') isNeverUsed = false;
      if (after.kind === 'lost') loss ??= after.loss;
    }
  }
  return loss === undefined ? undefined : { ...start, isNeverUsed, loss };
}

function pendingOf({ binding, by }: KeptStart['kept']): ReadonlyMap<ValueId, BindingId> {
  return new Map([[by.kind === 'write' ? by.written.id : by.call.id, binding]]);
}


function keyOf({ node, holders, pending, tests }: State): string {
  return `${node.id} ${holders.join()} ${[...pending.keys()].join()} ${tests.map(({ key, holds }) => `${key}${holds ? '+' : '-'}`).join()}`;
}

function successors(search: Search, state: State): readonly State[] {
  return state.node.next.flatMap((edge): readonly State[] => {
    search.left -= 1;
    const node = search.graph.nodes[edge.to];
    const tests = node === undefined || !isPossible(state, edge) ? undefined : testsBehind(state.tests, edge, node, search.repeated);
    return node === undefined || tests === undefined ? [] : [{ ...state, tests, test: lastTest(state, edge), node }];
  });
}

/** Ways that a path with a task may take, among those that the author had in mind. */
function isPossible({ node, holders }: State, edge: FlowEdge): boolean {
  if (edge.kind === 'may-throw' || edge.kind === 'abandoned' || edge.kind === 'no-match') return false;
  const isMissing = edge.kind === 'false' || edge.kind === 'nullish';
  if (node.kind === 'read' && node.target.kind === 'bind' && holders.includes(node.target.binding)) return !isMissing;
  const isThere = edge.test === undefined ? undefined : presenceBy(edge.test, holders);
  return isThere === undefined || isMissing !== isThere;
}

function lastTest({ test }: State, edge: FlowEdge): Loss['test'] {
  return edge.test === undefined || (edge.kind !== 'true' && edge.kind !== 'false') ? test : { value: edge.test, holds: edge.kind === 'true' };
}

/** Whether a test on a variable that holds a task comes out true: `task`, `task !== undefined`, `tasks.length > 0`. */
function presenceBy(test: Value, holders: readonly BindingId[]): boolean | undefined {
  if (isHolder(test, holders)) return true;
  if (test.kind !== 'binary' || test.right.kind !== 'literal' || !isHolder(test.left, holders)) return undefined;
  const nothing = test.left.kind === 'binding' ? test.right.value === undefined || test.right.value === null : test.right.value === 0;
  if (!nothing) return undefined;
  return test.operator.startsWith('!=') || test.operator === '>' ? true : test.operator.startsWith('==') ? false : undefined;
}

/** The variable, or how many are in it. */
function isHolder(value: Value, holders: readonly BindingId[]): boolean {
  if (value.kind === 'member') return (value.name === 'length' || value.name === 'size') && value.object.kind === 'binding' && holders.includes(value.object.binding);
  return value.kind === 'binding' && holders.includes(value.binding);
}

type After = { readonly kind: 'goes-on'; readonly state: State } | { readonly kind: 'lost'; readonly loss: Loss } | { readonly kind: 'handed-on' | 'ends' };

/** What passing a point makes of the task. */
function pass(search: Search, state: State): After {
  const { node, holders } = state;
  if (node.id === exitId || node.id === failureId) return holders.length === 0 ? { kind: 'ends' } : lostAtEnd(state);
  if (node.kind === 'step' && node.step.kind !== 'function') return { kind: 'goes-on', state: { ...state, leaving: node } };
  if (node.kind === 'write') return passWrite(state, node);
  return node.kind === 'value' ? passValue(search, { ...state, leaving: undefined }, node.value) : { kind: 'goes-on', state };
}

function passValue(search: Search, state: State, value: Value): After {
  const { holders, pending } = state;
  if (value.kind === 'call' && search.ends(value)) return { kind: 'ends' };
  const collected = pending.get(value.id);
  if (collected !== undefined && value.kind === 'call') return { kind: 'goes-on', state: held(state, value.id, collected) };
  return value.kind === 'binding' && holders.includes(value.binding) ? passUse(search, state, search.uses.of(value)) : { kind: 'goes-on', state };
}

function passUse({ file, isOwn }: Search, state: State, use: Use): After {
  if (use.kind === 'handed-on') return { kind: 'handed-on' };
  if (use.kind !== 'kept') return { kind: 'goes-on', state };
  const binding = file.bindings[use.binding];
  if (binding === undefined || !isOwn(use.binding) || (use.by.kind === 'collect' && !isFreshCollection(binding))) return { kind: 'handed-on' };
  return { kind: 'goes-on', state: { ...state, pending: new Map([...state.pending, ...pendingOf(use)]) } };
}

function held(state: State, id: ValueId, binding: BindingId): State {
  const pending = new Map([...state.pending].filter(([other]) => other !== id));
  return { ...state, pending, holders: [...new Set([...state.holders, binding])].toSorted((a, b) => a - b) };
}

function passWrite(state: State, node: Extract<FlowNode, { kind: 'write' }>): After {
  if (node.target.kind !== 'bind') return { kind: 'goes-on', state };
  const { binding } = node.target;
  if (node.value !== undefined && state.pending.get(node.value.id) === binding) return { kind: 'goes-on', state: held(state, node.value.id, binding) };
  if (!state.holders.includes(binding)) return { kind: 'goes-on', state };
  const holders = state.holders.filter((holder) => holder !== binding);
  return holders.length === 0 && state.pending.size === 0 ? lost(state, node.by === 'declaration' ? 'next-turn' : 'overwritten') : { kind: 'goes-on', state: { ...state, holders } };
}

function lost({ node, test }: State, by: Loss['by']): After {
  return { kind: 'lost', loss: { by, node, test } };
}

function lostAtEnd({ node, leaving, test }: State): After {
  const by = leaving === undefined ? 'end' : leaving.step.kind === 'throw' ? 'throw' : 'return';
  return { kind: 'lost', loss: { by, node: leaving ?? node, test } };
}
