import { awaitedInCode } from '../../effects/code-text.ts';
import { explainWait } from '../../effects/explain.ts';
import { keptAndAwaited, valueFlows } from '../../effects/value-flow.ts';
import { waitsOf } from '../../effects/waits.ts';
import type { ExplainedWait } from '../../protocol/explained-wait.ts';
import type { GraphEdge, GraphNode, GraphRegion, SerialReason, TaskGraph } from '../../protocol/task-graph.ts';
import type { Place, Span } from '../../protocol/span.ts';
import type { DrawnFunction, GraphSource } from './scope.ts';

/** Why things in the functions of a graph wait for each other, by the place of the node that waits. */
export interface Reasons {
  /** By the place of the awaited expression. */
  readonly awaits: ReadonlyMap<string, ExplainedWait>;
  /** By the beginning of a loop. */
  readonly turns: ReadonlyMap<string, ExplainedWait>;
  readonly flows: readonly Flow[];
}

interface Flow {
  readonly from: string;
  readonly to: string;
  readonly edge: Omit<GraphEdge, 'from' | 'to'>;
}

export function reasonsOf(source: GraphSource, drawn: Iterable<DrawnFunction>): Reasons {
  const awaits = new Map<string, ExplainedWait>();
  const turns = new Map<string, ExplainedWait>();
  const flows: Flow[] = [];
  for (const { file, facts, text, one } of drawn) {
    const keyOf = (span: Span): string => placeKey({ file: file.file, start: span.start });
    for (const wait of waitsOf(file, facts, source.summaries, one)) {
      const explained = explainWait({ file, text, one }, wait);
      if (wait.kind === 'await') awaits.set(keyOf(wait.await.operand.span), explained);
      else turns.set(keyOf(wait.step.span), explained);
    }
    for (const { from, to, binding, use } of valueFlows(file, one)) {
      const name = file.bindings[binding]?.name ?? '';
      const because = { text: `it uses \`${name}\`, which ${awaitedInCode(text, from)} gives`, place: { file: file.file, ...use } };
      flows.push({ from: keyOf(from.operand.span), to: keyOf(to.operand.span), edge: { kind: 'data', reason: { kind: 'data', name }, because } });
    }
    for (const { start, await: awaited } of keptAndAwaited(file, one)) flows.push({ from: keyOf(start.span), to: keyOf(awaited.operand.span), edge: { kind: 'join' } });
  }
  return { awaits, turns, flows };
}

function placeKey({ file, start }: Pick<Place, 'file' | 'start'>): string {
  return `${file}:${start}`;
}

/** Says on every serial edge why it is there, and adds the edges of values that are used further on. */
export function explainEdges(edges: readonly GraphEdge[], nodes: readonly GraphNode[], reasons: Reasons): readonly GraphEdge[] {
  const indexes = new Map(nodes.map(({ id }, index) => [id, index]));
  const at = (id: string): number => indexes.get(id) ?? -1;
  const explained = edges.map((edge) => (edge.kind === 'sequence' ? { ...edge, ...reasonFor(nodes, at(edge.from), at(edge.to), reasons) } : edge));
  return [...explained, ...flowEdges(explained, nodes, reasons)];
}

function reasonFor(nodes: readonly GraphNode[], fromIndex: number, toIndex: number, { awaits }: Reasons): Pick<GraphEdge, 'reason' | 'because'> {
  const [from, to] = [nodes[fromIndex], nodes[toIndex]];
  if (from?.kind === 'branch') return { reason: { kind: 'control', text: from.label }, because: { text: `whether it runs is decided by \`${from.label}\``, place: from.place } };
  const wait = to === undefined ? undefined : waitAt(to, awaits) ?? waitWithin(nodes, toIndex, awaits);
  if (wait === undefined) return { reason: thread };
  return wait.reason === undefined ? {} : { reason: wait.reason, because: wait.because };
}

function waitAt({ kind, place }: GraphNode, awaits: Reasons['awaits']): ExplainedWait | undefined {
  return waitingKinds.has(kind) ? awaits.get(placeKey(place)) : undefined;
}

/** A loop or branch waits for what its first await waits for, unless that only waits to be in it. */
function waitWithin(nodes: readonly GraphNode[], index: number, awaits: Reasons['awaits']): ExplainedWait | undefined {
  const [title, first] = [nodes[index], nodes[index + 1]];
  if ((title?.kind !== 'loop' && title?.kind !== 'branch') || first?.functionId !== title.functionId) return undefined;
  const wait = waitAt(first, awaits);
  return wait?.reason === undefined || wait.reason.kind === 'control' ? undefined : wait;
}

const thread: SerialReason = { kind: 'thread' };

/** Kinds of nodes that stand for what is awaited; a call that blocks or a branch at the same place is something else. */
const waitingKinds: ReadonlySet<GraphNode['kind']> = new Set(['await', 'join', 'start', 'call']);

/** Where a node stands several times (a function called twice), a value flows to the next one that stands behind it. */
function flowEdges(edges: readonly GraphEdge[], nodes: readonly GraphNode[], { flows }: Reasons): readonly GraphEdge[] {
  const atPlace = Map.groupBy(nodes.flatMap((node, index) => (waitingKinds.has(node.kind) ? [{ id: node.id, index, key: placeKey(node.place) }] : [])), ({ key }) => key);
  const known = new Set(edges.filter(({ reason }) => reason?.kind === 'data').map(({ from, to }) => `${from}>${to}`));
  return flows.flatMap(({ from, to, edge }) => (atPlace.get(from) ?? []).flatMap((source): readonly GraphEdge[] => {
    const target = atPlace.get(to)?.find(({ index }) => index > source.index);
    return target === undefined || known.has(`${source.id}>${target.id}`) ? [] : [{ from: source.id, to: target.id, ...edge }];
  }));
}

/** Says on every loop whose turns stay in order why they do. */
export function explainLoops(region: GraphRegion, nodes: ReadonlyMap<string, GraphNode>, reasons: Reasons): GraphRegion {
  const inside = (one: GraphRegion): GraphRegion => explainLoops(one, nodes, reasons);
  switch (region.kind) {
    case 'node': return region;
    case 'sequence': return { ...region, children: region.children.map(inside) };
    case 'parallel': return { ...region, children: region.children.map(inside) };
    case 'branch': return { ...region, arms: region.arms.map((arm) => ({ ...arm, body: inside(arm.body) })) };
    case 'try': return { ...region, body: inside(region.body), handler: region.handler && inside(region.handler), finalizer: region.finalizer && inside(region.finalizer) };
    case 'function': return { ...region, body: inside(region.body) };
    case 'loop': {
      const place = nodes.get(region.node)?.place;
      const wait = place === undefined || region.repeat.mode !== 'serial' ? undefined : reasons.turns.get(placeKey(place));
      const why = wait?.reason === undefined ? {} : { reason: wait.reason, because: wait.because };
      return { ...region, repeat: { ...region.repeat, ...why }, body: inside(region.body) };
    }
  }
}

/** The graph with everything said that is known of why its parts are in order. */
export function withReasons<Graph extends Pick<TaskGraph, 'nodes' | 'edges' | 'region'>>(graph: Graph, reasons: Reasons): Graph {
  return { ...graph, edges: explainEdges(graph.edges, graph.nodes, reasons), region: explainLoops(graph.region, new Map(graph.nodes.map((node) => [node.id, node])), reasons) };
}
