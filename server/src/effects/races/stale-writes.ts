import type { AssignValue, FileModel, FunctionModel, Pattern, Value, ValueId } from '../../model/model.ts';
import { definitionsOf } from '../../model/flow/definitions.ts';
import { dominanceOf } from '../../model/flow/dominance.ts';
import { flowOf } from '../../model/flow/flow.ts';
import { suspends, type FlowGraph, type FlowNode, type NodeId } from '../../model/flow/graph.ts';
import { childrenOf, walkBlock } from '../../model/walk.ts';
import { isShared } from './shared-places.ts';
import { placeOf, placeOfTarget, type Place } from './places.ts';

/** A write whose value was computed from what the place held before the function waited. */
export interface StaleWrite {
  readonly place: Place;
  readonly assign: AssignValue;
  /** Where the old value is read: a value, or the assignment itself for `x += ..`. */
  readonly read: Value;
  /** What the function waits for in between. */
  readonly wait: FlowNode;
}

/**
 * Lost updates: shared state is read, the function waits, and what it then writes is computed from what it read. Left out are
 * places that nobody else can write meanwhile, values that only decide whether to write, and stretches that only one call
 * at a time can be in: behind a lock, or behind a flag that is asked and set before.
 */
export function staleWrites(file: FileModel, one: FunctionModel, sharedWith: Parameters<typeof isShared>[3]): readonly StaleWrite[] {
  if (!one.isAsync) return [];
  const assigns = sharedAssigns(file, one, sharedWith);
  if (assigns.length === 0) return [];
  const search = newSearch(file, one);
  return assigns.flatMap(({ assign, place }) => staleWrite(search, assign, place) ?? []);
}

interface SharedAssign { readonly assign: AssignValue; readonly place: Place }

function sharedAssigns(file: FileModel, one: FunctionModel, sharedWith: Parameters<typeof isShared>[3]): readonly SharedAssign[] {
  const found: SharedAssign[] = [];
  walkBlock(one.body, (value) => {
    if (value.kind !== 'assign' || value.operator === '??=' || value.operator === '||=' || value.operator === '&&=') return;
    const place = placeOfTarget(file, value.target, one.id);
    if (place !== undefined && isShared(file, one, place, sharedWith)) found.push({ assign: value, place });
  });
  return found;
}

interface Search {
  readonly file: FileModel;
  readonly one: FunctionModel;
  readonly graph: FlowGraph;
  readonly nodesOf: ReadonlyMap<ValueId, NodeId>;
  /** Where `x += ..` reads the old value, by its target. */
  readonly oldValues: ReadonlyMap<Pattern, NodeId>;
  /** Points that may still be passed. */
  left: number;
}

/** Passing this many points, in all searches of a function, takes about a tenth of a second: what is left is then given up. */
const mostPassed = 400_000;

function newSearch(file: FileModel, one: FunctionModel): Search {
  const graph = flowOf(one);
  const nodesOf = new Map<ValueId, NodeId>();
  const oldValues = new Map<Pattern, NodeId>();
  for (const node of graph.nodes) {
    if (node.kind === 'value' && !node.isCopy) nodesOf.set(node.value.id, node.id);
    if (node.kind === 'read' && !node.isCopy) oldValues.set(node.target, node.id);
  }
  return { file, one, graph, nodesOf, oldValues, left: mostPassed };
}

function staleWrite(search: Search, assign: AssignValue, place: Place): StaleWrite | undefined {
  const write = search.nodesOf.get(assign.id);
  if (write === undefined) return undefined;
  for (const { node, value } of readsBehind(search, assign, place)) {
    const wait = waitBetween(search, node, write, place);
    if (wait !== undefined && !isAlone(search, node, place)) return { place, assign, read: value, wait };
  }
  return undefined;
}

interface Read { readonly node: NodeId; readonly value: Value }

/** Reads of the place that the written value is computed from. */
function readsBehind(search: Search, assign: AssignValue, place: Place): readonly Read[] {
  const own = assign.operator === '=' ? undefined : search.oldValues.get(assign.target);
  const reads: Read[] = own === undefined ? [] : [{ node: own, value: assign }];
  collectReads(search, assign.value, place, assign.operator !== '=', reads, new Set());
  return reads;
}

/** `isComputed`: the value goes on as part of a new one. A place that is given back what it held is restored, not updated. */
function collectReads(search: Search, value: Value, place: Place, isComputed: boolean, reads: Read[], seen: Set<Value>): void {
  if (seen.has(value)) return;
  seen.add(value);
  const node = search.nodesOf.get(value.id);
  if (isComputed && node !== undefined && placeOf(search.file, value, search.one.id)?.key === place.key) reads.push({ node, value });
  if (value.kind === 'binding' && node !== undefined) collectDefinitions(search, node, value, place, isComputed, reads, seen);
  for (const part of partsThatStay(value)) collectReads(search, part, place, isComputed || isComputing(value), reads, seen);
}

function collectDefinitions(search: Search, node: NodeId, value: Extract<Value, { kind: 'binding' }>, place: Place, isComputed: boolean, reads: Read[], seen: Set<Value>): void {
  const binding = search.file.bindings[value.binding];
  if (binding === undefined || binding.owner !== search.one.id) return;
  for (const write of definitionsOf(search.graph).seenAt(node).writes) {
    if (write.value !== undefined) collectReads(search, write.value, place, isComputed, reads, seen);
    else if (isComputed && write.from !== undefined && binding.taken?.from === write.from && takenKey(search, binding.taken) === place.key) reads.push({ node: write.id, value: write.from });
  }
}

function takenKey({ file, one }: Search, { from, path }: { readonly from: Value; readonly path: readonly (string | number)[] }): string | undefined {
  const object = placeOf(file, from, one.id);
  return object === undefined ? undefined : [object.key, ...path].join('.');
}

/** Parts of a value that are still in it, or in what it was computed to. What a call makes of its arguments is its own. */
function partsThatStay(value: Value): readonly Value[] {
  switch (value.kind) {
    case 'binary': return comparisons.has(value.operator) ? [] : [value.left, value.right];
    case 'template': return value.tag === undefined ? value.parts : [];
    case 'choice': return value.third === undefined ? [value.first, value.second] : [value.second, value.third];
    case 'unary': return value.operator === '-' || value.operator === '+' || value.operator === '~' ? [value.operand] : [];
    case 'array': case 'object': case 'spread': return childrenOf(value);
    case 'sequence': return value.parts.slice(-1);
    case 'call': return partsOfCall(value);
    default: return [];
  }
}

const comparisons: ReadonlySet<string> = new Set(['===', '!==', '==', '!=', '<', '>', '<=', '>=', 'instanceof', 'in']);

/** Calls of which everybody knows that their result is made from these. */
function partsOfCall({ callee, arguments: values }: Extract<Value, { kind: 'call' }>): readonly Value[] {
  if (callee.kind === 'global') return callee.name === 'Number' || callee.name === 'String' ? values : [];
  if (callee.kind !== 'member') return [];
  const { object } = callee;
  if (object.kind === 'global') return object.name === 'Math' || (object.name === 'Object' && callee.name === 'assign') || (object.name === 'Array' && callee.name === 'from') ? values : [];
  return copying.has(callee.name) ? [object, ...values] : [];
}

/** Methods of arrays and strings that give a new one, made from the old. */
const copying: ReadonlySet<string> = new Set(['concat', 'filter', 'map', 'slice', 'toSorted', 'toReversed', 'toSpliced', 'with', 'trim', 'replace', 'replaceAll', 'padStart', 'padEnd']);

function isComputing(value: Value): boolean {
  return value.kind !== 'choice' && value.kind !== 'sequence';
}

/**
 * Where control waits on a way from the read to the write; undefined when on every way the place is read again behind the
 * wait: whoever looks again knows what has become of it.
 */
function waitBetween(search: Search, read: NodeId, write: NodeId, place: Place): FlowNode | undefined {
  const { file, one, graph } = search;
  const queue: { readonly id: NodeId; readonly wait: FlowNode | undefined }[] = [{ id: read, wait: undefined }];
  const seen = new Set<string>();
  for (const { id, wait } of queue) {
    for (const { to } of graph.nodes[id]?.next ?? []) {
      const node = graph.nodes[to];
      const key = `${to} ${wait === undefined}`;
      search.left -= 1;
      if (search.left <= 0) return undefined;
      if (node === undefined || to === read || seen.has(key)) continue;
      seen.add(key);
      if (to === write && wait !== undefined) return wait;
      if (wait !== undefined && mentions(file, one, node, place)) continue;
      queue.push({ id: to, wait: wait ?? (suspends(node) ? node : undefined) });
    }
  }
  return undefined;
}

function mentions(file: FileModel, one: FunctionModel, node: FlowNode, place: Place): boolean {
  if (node.kind === 'read') return placeOfTarget(file, node.target, one.id)?.key === place.key;
  return node.kind === 'value' && (node.value.kind === 'binding' || node.value.kind === 'member' || node.value.kind === 'element') && placeOf(file, node.value, one.id)?.key === place.key;
}

/** Only one call at a time can be here: a lock was taken before, or a flag that was asked has been set. */
function isAlone(search: Search, read: NodeId, place: Place): boolean {
  const { dominates } = dominanceOf(search.graph);
  const before = search.graph.nodes.filter(({ id }) => id !== read && dominates(id, read));
  const tests = before.filter(({ next }) => next.some(({ kind, test }) => test !== undefined && (kind === 'true' || kind === 'false')));
  return before.some((node) => isLock(search, node)) || before.some((node) => isFlagSet(search, node, place, tests));
}

function isLock({ file }: Search, node: FlowNode): boolean {
  if (node.kind !== 'value' || node.value.kind !== 'call') return false;
  const { callee } = node.value;
  const name = callee.kind === 'member' ? callee.name : callee.kind === 'binding' ? file.bindings[callee.binding]?.name : undefined;
  return name !== undefined && lockNames.test(name);
}

const lockNames = /(?:^|[a-z_])(?:[Ll]ock|[Aa]cquire|[Mm]utex|[Ss]emaphore|[Ee]xclusive)(?![a-z]*(?:ed)\b)/;

/** `if (this.isBusy) return; this.isBusy = true;` */
function isFlagSet({ file, one }: Search, node: FlowNode, place: Place, tests: readonly FlowNode[]): boolean {
  if (node.kind !== 'write') return false;
  const flag = placeOfTarget(file, node.target, one.id);
  if (flag === undefined || flag.key === place.key) return false;
  return tests.some((other) => other.id < node.id && other.next.some(({ test }) => test !== undefined && names(file, one, test, flag)));
}

function names(file: FileModel, one: FunctionModel, test: Value, flag: Place): boolean {
  return placeOf(file, test, one.id)?.key === flag.key || childrenOf(test).some((part) => names(file, one, part, flag));
}
