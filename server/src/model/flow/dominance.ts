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

/** K. D. Cooper, T. J. Harvey, K. Kennedy, A Simple, Fast Dominance Algorithm (2001). Computed once per graph. */
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

function immediateDominators({ nodes }: FlowGraph, order: readonly NodeId[]): Int32Array {
  const rank = new Int32Array(nodes.length).fill(-1);
  order.forEach((node, index) => {
    rank[node] = index;
  });
  const parents = new Int32Array(nodes.length).fill(-1);
  parents[entryId] = entryId;
  for (let isChanged = true; isChanged; ) {
    isChanged = false;
    for (const node of order) {
      if (node === entryId) continue;
      let parent = -1;
      for (const previous of nodes[node]?.previous ?? []) {
        if ((parents[previous] ?? -1) < 0) continue;
        parent = parent < 0 ? previous : meet(parent, previous, parents, rank);
      }
      if (parents[node] === parent) continue;
      parents[node] = parent;
      isChanged = true;
    }
  }
  return parents;
}

/** The nearest point that dominates both. */
function meet(one: NodeId, other: NodeId, parents: Int32Array, rank: Int32Array): NodeId {
  let [a, b] = [one, other];
  while (a !== b) {
    while ((rank[a] ?? 0) > (rank[b] ?? 0)) a = parents[a] ?? entryId;
    while ((rank[b] ?? 0) > (rank[a] ?? 0)) b = parents[b] ?? entryId;
  }
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
