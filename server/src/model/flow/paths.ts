import type { FlowEdge, FlowGraph, FlowNode, NodeId } from './graph.ts';

/** Which way through a function is looked for. */
export interface PathQuery {
  readonly from: NodeId;
  /** Where it ends. `from` itself is not asked. */
  readonly to: (node: FlowNode) => boolean;
  /** Points that it must not pass: what releases, what awaits. Asked before `to`. */
  readonly around?: (node: FlowNode) => boolean;
  /** Ways that it may take; absent: all, those of exceptions included. */
  readonly ways?: (edge: FlowEdge, from: FlowNode) => boolean;
}

/** A step of a path: the point, and the way that led there (undefined for the first). */
export interface PathStep { readonly node: FlowNode; readonly by: FlowEdge | undefined }

/** The shortest path that the query asks for, from its beginning to its end; undefined when there is none. */
export function findPath({ nodes }: FlowGraph, query: PathQuery): readonly PathStep[] | undefined {
  const start = nodes[query.from];
  if (start === undefined) return undefined;
  const cameBy = new Map<NodeId, { readonly from: FlowNode; readonly edge: FlowEdge }>();
  const queue: FlowNode[] = [start];
  for (const node of queue) {
    for (const edge of node.next) {
      const to = nodes[edge.to];
      if (to === undefined || cameBy.has(to.id) || query.ways?.(edge, node) === false || query.around?.(to) === true) continue;
      cameBy.set(to.id, { from: node, edge });
      if (query.to(to)) return pathTo(to, start, cameBy);
      queue.push(to);
    }
  }
  return undefined;
}

function pathTo(end: FlowNode, start: FlowNode, cameBy: ReadonlyMap<NodeId, { readonly from: FlowNode; readonly edge: FlowEdge }>): readonly PathStep[] {
  const steps: PathStep[] = [];
  for (let node = end, isFirst = true; isFirst || node !== start; isFirst = false) {
    const came = cameBy.get(node.id);
    if (came === undefined) break;
    steps.push({ node, by: came.edge });
    node = came.from;
  }
  return [{ node: start, by: undefined }, ...steps.reverse()];
}
