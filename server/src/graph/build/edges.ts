import type { GraphEdge, GraphRegion } from '../../protocol/task-graph.ts';

/** Edges of a region: each node to what can run next, through forks, joins and loops. */
export function connect(region: GraphRegion): readonly GraphEdge[] {
  const edges: GraphEdge[] = [];
  connectRegion(region, edges);
  return edges;
}

/** First and last nodes of a region; none for an empty one, which is then passed through. */
interface Ends {
  readonly first: readonly string[];
  readonly last: readonly string[];
}

const noEnds: Ends = { first: [], last: [] };

function connectRegion(region: GraphRegion, edges: GraphEdge[]): Ends {
  switch (region.kind) {
    case 'node': return { first: [region.node], last: [region.node] };
    case 'sequence': return region.children.reduce<Ends>((ends, child) => follow(ends, connectRegion(child, edges), 'sequence', edges), noEnds);
    case 'parallel': return connectParallel(region, edges);
    case 'branch': {
      const arms = region.arms.map((arm) => connectRegion(arm.body, edges));
      for (const arm of arms) link([region.node], arm.first, 'sequence', edges);
      // The way past all arms is open when one of them is missing or empty.
      const passes = region.arms.length < 2 || arms.some((arm) => arm.last.length === 0) ? [region.node] : [];
      return { first: [region.node], last: [...new Set([...arms.flatMap((arm) => arm.last), ...passes])] };
    }
    case 'loop': {
      const body = connectRegion(region.body, edges);
      link([region.node], body.first, region.repeat.mode === 'serial' ? 'sequence' : 'fork', edges);
      return { first: [region.node], last: body.last.length === 0 ? [region.node] : body.last };
    }
    case 'try': {
      const body = connectRegion(region.body, edges);
      const handler = region.handler === undefined ? noEnds : connectRegion(region.handler, edges);
      link(body.first, handler.first, 'sequence', edges);
      const both: Ends = { first: body.first, last: [...body.last, ...handler.last] };
      return region.finalizer === undefined ? both : follow(both, connectRegion(region.finalizer, edges), 'sequence', edges);
    }
    case 'function': {
      const body = connectRegion(region.body, edges);
      return body;
    }
  }
}

function connectParallel(region: Extract<GraphRegion, { kind: 'parallel' }>, edges: GraphEdge[]): Ends {
  const children = region.children.map((child) => connectRegion(child, edges));
  const first = children.flatMap((child) => child.first);
  const last = children.flatMap((child) => child.last);
  if (region.join === undefined) return { first, last };
  link(last, [region.join], 'join', edges);
  return { first: first.length === 0 ? [region.join] : first, last: [region.join] };
}

function follow(before: Ends, after: Ends, kind: GraphEdge['kind'], edges: GraphEdge[]): Ends {
  if (before.last.length === 0) return { first: before.first.length === 0 ? after.first : before.first, last: after.last };
  if (after.first.length === 0) return before;
  link(before.last, after.first, after.first.length > 1 && kind === 'sequence' ? 'fork' : kind, edges);
  return { first: before.first, last: after.last };
}

function link(from: readonly string[], to: readonly string[], kind: GraphEdge['kind'], edges: GraphEdge[]): void {
  for (const source of from) for (const target of to) edges.push({ from: source, to: target, kind });
}
