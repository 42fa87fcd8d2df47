import type { BindingId } from '../model.ts';
import { bindingReadAt } from './definitions.ts';
import type { FlowGraph, FlowNode, NodeId } from './graph.ts';

/** Where the value of a variable is still wanted. Reads by inner functions are theirs to know. */
export interface Liveness {
  /** True when some path from behind the point reads the variable before it writes it. */
  isLiveAfter(node: NodeId, binding: BindingId): boolean;
}

const known = new WeakMap<FlowGraph, Liveness>();

/** Asked for variable by variable: the work is in proportion to the stretches in which those that are asked for live. */
export function livenessOf(graph: FlowGraph): Liveness {
  const found = known.get(graph) ?? compute(graph);
  known.set(graph, found);
  return found;
}

function compute(graph: FlowGraph): Liveness {
  let reads: ReadonlyMap<BindingId, readonly NodeId[]> | undefined;
  const liveBefore = new Map<BindingId, ReadonlySet<NodeId>>();
  const before = (binding: BindingId): ReadonlySet<NodeId> => {
    reads ??= readsByBinding(graph);
    const live = liveBefore.get(binding) ?? backwards(graph, reads.get(binding) ?? [], binding);
    liveBefore.set(binding, live);
    return live;
  };
  return { isLiveAfter: (node, binding) => graph.nodes[node]?.next.some(({ to }) => before(binding).has(to)) === true };
}

function readsByBinding({ nodes }: FlowGraph): ReadonlyMap<BindingId, readonly NodeId[]> {
  const reads = new Map<BindingId, NodeId[]>();
  for (const node of nodes) {
    const binding = bindingReadAt(node);
    if (binding === undefined) continue;
    const known = reads.get(binding);
    if (known === undefined) reads.set(binding, [node.id]);
    else known.push(node.id);
  }
  return reads;
}

/** From the reads against the direction of control, up to the writes. */
function backwards({ nodes }: FlowGraph, reads: readonly NodeId[], binding: BindingId): ReadonlySet<NodeId> {
  const live = new Set(reads);
  for (const id of live) {
    for (const previous of nodes[id]?.previous ?? []) if (!writes(nodes[previous], binding)) live.add(previous);
  }
  return live;
}

function writes(node: FlowNode | undefined, binding: BindingId): boolean {
  return node?.kind === 'write' && node.target.kind === 'bind' && node.target.binding === binding;
}
