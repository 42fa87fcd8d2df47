import { entryId, type FlowGraph, type NodeId } from './graph.ts';

/** Which points every path to a point passes. Points that cannot be reached are dominated by nothing. */
export interface Dominance {
  /** Reachable points; each stands behind all that it can only be reached through. */
  readonly order: readonly NodeId[];
  /** The last point that every path to this one passes before it; undefined for the entry and what is unreachable. */
  parentOf(node: NodeId): NodeId | undefined;
  /** True when every path to `later` passes `earlier`; a point dominates itself. Constant time. */
  dominates(earlier: NodeId, later: NodeId): boolean;
  childrenOf(node: NodeId): readonly NodeId[];
}

const known = new WeakMap<FlowGraph, Dominance>();

/** After K. D. Cooper, T. J. Harvey, K. Kennedy, A Simple, Fast Dominance Algorithm (2001). Computed once per graph. */
export function dominanceOf(graph: FlowGraph): Dominance {
  const found = known.get(graph) ?? compute(graph);
  known.set(graph, found);
  return found;
}

function compute(graph: FlowGraph): Dominance {
  const order = reversePostorder(graph);
  const parents = immediateDominators(graph, order);
  const children = new Map<NodeId, NodeId[]>();
  for (const node of order) {
    const parent = parents[node];
    if (node === entryId || parent === undefined || parent < 0) continue;
    const siblings = children.get(parent);
    if (siblings === undefined) children.set(parent, [node]);
    else siblings.push(node);
  }
  const childrenOf = (node: NodeId): readonly NodeId[] => children.get(node) ?? [];
  const { opened, closed } = intervals(graph, childrenOf);
  return {
    order,
    childrenOf,
    parentOf: (node) => (node === entryId || (parents[node] ?? -1) < 0 ? undefined : parents[node]),
    dominates: (earlier, later) => (opened[earlier] ?? 0) > 0 && (opened[later] ?? 0) > 0 && (opened[earlier] ?? 0) <= (opened[later] ?? 0) && (closed[later] ?? 0) <= (closed[earlier] ?? 0),
  };
}

/** Depth first without recursion: functions have more points than a stack has room. */
function reversePostorder({ nodes }: FlowGraph): readonly NodeId[] {
  const order: NodeId[] = [];
  const seen = new Uint8Array(nodes.length);
  const stack: { readonly node: NodeId; at: number }[] = [{ node: entryId, at: 0 }];
  seen[entryId] = 1;
  for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
    const edge = nodes[top.node]?.next[top.at];
    top.at += 1;
    if (edge === undefined) {
      order.push(top.node);
      stack.pop();
    } else if (seen[edge.to] === 0) {
      seen[edge.to] = 1;
      stack.push({ node: edge.to, at: 0 });
    }
  }
  return order.reverse();
}

/**
 * One pass suffices: a loop of a structured language is entered at its head only, so a way back to a point comes from what
 * that point dominates, and says nothing about it.
 */
function immediateDominators({ nodes }: FlowGraph, order: readonly NodeId[]): Int32Array {
  const tree: Tree = { parents: new Int32Array(nodes.length).fill(-1), jumps: new Int32Array(nodes.length), depths: new Int32Array(nodes.length) };
  tree.parents[entryId] = entryId;
  for (const node of order) {
    if (node === entryId) continue;
    let parent = -1;
    for (const previous of nodes[node]?.previous ?? []) {
      if ((tree.parents[previous] ?? -1) >= 0) parent = parent < 0 ? previous : meet(parent, previous, tree);
    }
    hang(node, parent, tree);
  }
  return tree.parents;
}

/**
 * The tree so far, with a far ancestor beside each parent (E. W. Myers, Applicative Random-Access Stacks, 1983): thousands of
 * calls lead to one end, and walking up from each of them step by step would be quadratic.
 */
interface Tree { readonly parents: Int32Array; readonly jumps: Int32Array; readonly depths: Int32Array }

function hang(node: NodeId, parent: NodeId, { parents, jumps, depths }: Tree): void {
  const far = jumps[parent] ?? entryId;
  const farther = jumps[far] ?? entryId;
  const depthOf = (one: NodeId): number => depths[one] ?? 0;
  parents[node] = parent;
  depths[node] = depthOf(parent) + 1;
  jumps[node] = depthOf(parent) - depthOf(far) === depthOf(far) - depthOf(farther) ? farther : parent;
}

/** The nearest point that dominates both. */
function meet(one: NodeId, other: NodeId, { parents, jumps, depths }: Tree): NodeId {
  const depthOf = (node: NodeId): number => depths[node] ?? 0;
  const parentOf = (node: NodeId): NodeId => parents[node] ?? entryId;
  const jumpOf = (node: NodeId): NodeId => jumps[node] ?? entryId;
  let [a, b] = depthOf(one) < depthOf(other) ? [other, one] : [one, other];
  while (depthOf(a) > depthOf(b)) a = depthOf(jumpOf(a)) >= depthOf(b) ? jumpOf(a) : parentOf(a);
  while (a !== b) [a, b] = jumpOf(a) === jumpOf(b) ? [parentOf(a), parentOf(b)] : [jumpOf(a), jumpOf(b)];
  return a;
}

/** When a walk of the tree comes to a point and when it leaves: what lies between lies below. 0: never. */
function intervals({ nodes }: FlowGraph, childrenOf: Dominance['childrenOf']): { readonly opened: Int32Array; readonly closed: Int32Array } {
  const [opened, closed] = [new Int32Array(nodes.length), new Int32Array(nodes.length)];
  let time = 1;
  opened[entryId] = time;
  const stack: { readonly node: NodeId; at: number }[] = [{ node: entryId, at: 0 }];
  for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
    const child = childrenOf(top.node)[top.at];
    top.at += 1;
    time += 1;
    if (child === undefined) {
      closed[top.node] = time;
      stack.pop();
    } else {
      opened[child] = time;
      stack.push({ node: child, at: 0 });
    }
  }
  return { opened, closed };
}
