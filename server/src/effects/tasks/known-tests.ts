import type { BindingId, Value } from '../../model/model.ts';
import { dominanceOf } from '../../model/flow/dominance.ts';
import type { FlowEdge, FlowGraph, FlowNode, NodeId } from '../../model/flow/graph.ts';

/** Outcome of a test, known on a path: tests of the same text have the same outcome as long as their variables are not written. */
export interface KnownTest { readonly key: string; readonly holds: boolean; readonly names: readonly BindingId[] }

/** What taking this way says about a test; undefined when it says nothing that could be asked again. */
export function testOf({ kind, test }: FlowEdge): KnownTest | undefined {
  if (test === undefined || (kind !== 'true' && kind !== 'false')) return undefined;
  const names: BindingId[] = [];
  const isNegated = test.kind === 'binary' && (test.operator === '!==' || test.operator === '!=');
  const key = keyOf(test, names);
  return key === undefined ? undefined : { key, holds: (kind === 'true') !== isNegated, names };
}

/** Whether two values are the same as far as their text says. */
export function isSame(one: Value, other: Value): boolean {
  const key = keyOf(one, []);
  return key !== undefined && key === keyOf(other, []);
}

/** The same text for values that are the same; undefined for what is not the same when it is asked again. */
function keyOf(value: Value, names: BindingId[]): string | undefined {
  const parts = (values: readonly Value[]): string | undefined => {
    const keys = values.map((one) => keyOf(one, names));
    return keys.includes(undefined) ? undefined : keys.join(' ');
  };
  const around = (head: string, values: readonly Value[]): string | undefined => {
    const inner = parts(values);
    return inner === undefined ? undefined : `(${head} ${inner})`;
  };
  switch (value.kind) {
    case 'literal': return typeof value.value === 'string' ? JSON.stringify(value.value) : String(value.value);
    case 'binding':
      names.push(value.binding);
      return `#${value.binding}`;
    case 'global': return value.name;
    case 'this': case 'super': case 'meta': return value.kind;
    case 'member': return around(`.${value.name}`, [value.object]);
    case 'element': return around('[]', [value.object, value.index]);
    case 'unary': return around(value.operator, [value.operand]);
    case 'binary': return around(value.operator.replace(/^!=/, '=='), [value.left, value.right]);
    case 'call': return value.isNew ? undefined : around('call', [value.callee, ...value.arguments]);
    default: return undefined;
  }
}

/**
 * What is known of tests where a way leads; undefined when what is known forbids it. Only tests that are asked more than once
 * are kept in mind; a write takes away what is known of its variable.
 */
export function testsBehind(tests: readonly KnownTest[], edge: FlowEdge, to: FlowNode, repeated: ReadonlySet<string>): readonly KnownTest[] | undefined {
  const asked = testOf(edge);
  const known = asked === undefined ? undefined : tests.find(({ key }) => key === asked.key);
  if (asked !== undefined && known !== undefined && known.holds !== asked.holds) return undefined;
  const all = asked === undefined || known !== undefined || !repeated.has(asked.key) ? tests : [...tests, asked];
  if (to.kind !== 'write' || to.target.kind !== 'bind') return all;
  const { binding } = to.target;
  return all.some(({ names }) => names.includes(binding)) ? all.filter(({ names }) => !names.includes(binding)) : all;
}

/** Tests whose outcome is known wherever control comes to a point, for all points of a graph. */
export function testsKnownAt(graph: FlowGraph): (node: NodeId) => readonly KnownTest[] {
  const dominance = dominanceOf(graph);
  const writes = writesByBinding(graph);
  // What is written only before a test is the same behind it.
  const isStable = (at: NodeId) => (name: BindingId): boolean => (writes.get(name) ?? []).every((write) => dominance.dominates(write, at));
  const known = new Map<NodeId, Chain | undefined>();
  for (const id of dominance.order) {
    const parent = dominance.parentOf(id);
    const inherited = parent === undefined ? undefined : known.get(parent);
    const own = soleTest(graph, id);
    known.set(id, own === undefined || parent === undefined || !own.names.every(isStable(parent)) ? inherited : { test: own, before: inherited });
  }
  return (node) => {
    const tests: KnownTest[] = [];
    for (let link = known.get(node); link !== undefined; link = link.before) tests.push(link.test);
    return tests;
  };
}

interface Chain { readonly test: KnownTest; readonly before: Chain | undefined }

function writesByBinding({ nodes }: FlowGraph): ReadonlyMap<BindingId, readonly NodeId[]> {
  const writes = new Map<BindingId, NodeId[]>();
  for (const node of nodes) {
    if (node.kind !== 'write' || node.target.kind !== 'bind') continue;
    const known = writes.get(node.target.binding);
    if (known === undefined) writes.set(node.target.binding, [node.id]);
    else known.push(node.id);
  }
  return writes;
}

/** The test behind which a point stands, when that is the only way to it. */
function soleTest({ nodes }: FlowGraph, id: NodeId): KnownTest | undefined {
  const [from, ...others] = nodes[id]?.previous ?? [];
  const edge = others.length > 0 || from === undefined ? undefined : nodes[from]?.next.find(({ to }) => to === id);
  return edge === undefined ? undefined : testOf(edge);
}

/** Keys of tests that the function asks more than once. */
export function repeatedTests({ nodes }: FlowGraph): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const node of nodes) {
    const test = node.isCopy ? undefined : testsOf(node)[0];
    if (test !== undefined) counts.set(test.key, (counts.get(test.key) ?? 0) + 1);
  }
  return new Set([...counts].flatMap(([key, count]) => (count > 1 ? [key] : [])));
}

function testsOf(node: FlowNode): readonly KnownTest[] {
  return node.next.flatMap((edge) => testOf(edge) ?? []);
}
