import type { GraphEdge, GraphNode, GraphRegion } from '../../protocol/task-graph.ts';

/**
 * Edges of a region: each node to what can run next, through forks, joins and loops. To a task that nobody awaits leads
 * an edge and none away; neither does one from where the function is left.
 */
export function connect(region: GraphRegion, nodes: readonly GraphNode[]): readonly GraphEdge[] {
  const edges: GraphEdge[] = [];
  connectRegion(region, { edges, kinds: new Map(nodes.map(({ id, kind }) => [id, kind])) });
  return edges;
}

interface Wiring {
  readonly edges: GraphEdge[];
  readonly kinds: ReadonlyMap<string, GraphNode['kind']>;
}

/** First and last nodes of a region; `isPassed`: there is a way through that ends at no node of it. */
interface Ends {
  readonly first: readonly string[];
  readonly last: readonly string[];
  readonly isPassed: boolean;
}

const noEnds: Ends = { first: [], last: [], isPassed: true };

function connectRegion(region: GraphRegion, wiring: Wiring): Ends {
  switch (region.kind) {
    case 'node': return connectNode(region.node, wiring);
    case 'sequence': return region.children.reduce<Ends>((ends, child) => follow(ends, connectRegion(child, wiring), child.kind === 'function' ? 'call' : 'sequence', wiring), noEnds);
    case 'parallel': return connectParallel(region, wiring);
    case 'branch': return connectBranch(region, wiring);
    case 'loop': {
      const body = connectRegion(region.body, wiring);
      link([region.node], body.first, region.repeat.mode === 'serial' ? 'sequence' : 'fork', wiring);
      return { first: [region.node], last: body.last.length === 0 ? [region.node] : body.last, isPassed: false };
    }
    case 'try': return connectTry(region, wiring);
    case 'function': return connectRegion(region.body, wiring);
  }
}

function connectNode(node: string, { kinds }: Wiring): Ends {
  switch (kinds.get(node)) {
    case 'detached': return { first: [node], last: [], isPassed: true };
    case 'exit': return { first: [node], last: [], isPassed: false };
    default: return { first: [node], last: [node], isPassed: false };
  }
}

function connectParallel(region: Extract<GraphRegion, { kind: 'parallel' }>, wiring: Wiring): Ends {
  const children = region.children.map((child) => connectRegion(child, wiring));
  const first = children.flatMap((child) => child.first);
  const last = children.flatMap((child) => child.last);
  if (region.join === undefined) return { first, last, isPassed: children.every(({ isPassed }) => isPassed) };
  link(last, [region.join], 'join', wiring);
  return { first: first.length === 0 ? [region.join] : first, last: [region.join], isPassed: false };
}

function connectBranch(region: Extract<GraphRegion, { kind: 'branch' }>, wiring: Wiring): Ends {
  const arms = region.arms.map((arm) => connectRegion(arm.body, wiring));
  for (const arm of arms) link([region.node], arm.first, 'sequence', wiring);
  // The way past all arms is open when one of them is missing, or can be passed.
  const passes = arms.length < 2 || arms.some(({ isPassed }) => isPassed) ? [region.node] : [];
  return { first: [region.node], last: [...new Set([...arms.flatMap((arm) => arm.last), ...passes])], isPassed: false };
}

function connectTry(region: Extract<GraphRegion, { kind: 'try' }>, wiring: Wiring): Ends {
  const body = connectRegion(region.body, wiring);
  const handler = region.handler === undefined ? noEnds : connectRegion(region.handler, wiring);
  link(body.first, handler.first, 'sequence', wiring);
  const both: Ends = { first: body.first, last: [...body.last, ...handler.last], isPassed: body.isPassed };
  return region.finalizer === undefined ? both : follow(both, connectRegion(region.finalizer, wiring), 'sequence', wiring);
}

function follow(before: Ends, after: Ends, kind: 'sequence' | 'call', wiring: Wiring): Ends {
  const { kinds } = wiring;
  const running = after.first.filter((id) => kinds.get(id) !== 'detached');
  link(before.last, after.first, running.length > 1 && kind === 'sequence' ? 'fork' : kind, wiring);
  return {
    first: before.isPassed ? [...before.first, ...after.first] : before.first,
    last: after.isPassed ? [...before.last, ...after.last] : after.last,
    isPassed: before.isPassed && after.isPassed,
  };
}

function link(from: readonly string[], to: readonly string[], kind: GraphEdge['kind'], { edges, kinds }: Wiring): void {
  for (const source of from) for (const target of to) edges.push({ from: source, to: target, kind: kinds.get(target) === 'detached' ? 'detach' : kind });
}
