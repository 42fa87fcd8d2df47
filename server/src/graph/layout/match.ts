import type { GraphEdge, GraphNode } from '../../protocol/task-graph.ts';
import type { Canvas } from './canvas.ts';
import type { Link, Wire } from './layout.ts';
import { childToward, commonAncestor, type Spot } from './placed.ts';
import { routeEdge } from './route.ts';
import type { DrawableGraph } from './visible.ts';

/** Gives every edge of the graph its wire, or a way of its own where no wire goes. */
export function matchEdges(graph: DrawableGraph, shownAs: ReadonlyMap<string, string>, canvas: Canvas): { readonly wires: readonly Wire[]; readonly links: readonly Link[] } {
  const edgesOfWire = new Map<number, number[]>();
  const links = new Map<string, Link>();
  graph.edges.forEach((edge, index) => {
    canvas.onStep();
    const [from, to] = [canvas.spots.get(shownAs.get(edge.from) ?? ''), canvas.spots.get(shownAs.get(edge.to) ?? '')];
    if (from === undefined || to === undefined || from === to) return;
    const wire = wireBetween(canvas, from, to);
    if (wire === undefined && saysWhy(edge)) addLink(edge, index, from, to);
    if (wire !== undefined) pushTo(edgesOfWire, wire, index);
  });
  return { wires: namedWires(graph, canvas, edgesOfWire), links: [...links.values()] };

  function addLink(edge: GraphEdge, index: number, from: Spot, to: Spot): void {
    const ends = { from: shownAs.get(edge.from) ?? edge.from, to: shownAs.get(edge.to) ?? edge.to };
    const id = `${ends.from}>${ends.to}:${edge.kind}`;
    const points = links.has(id) ? undefined : routeEdge(from, to, canvas.onStep);
    if (points) links.set(id, { id, ...ends, edge: index, points });
  }
}

/** What the wires say already, that one thing comes after another, needs no line of its own. */
function saysWhy({ kind, reason }: GraphEdge): boolean {
  return kind === 'data' || kind === 'call' || reason !== undefined;
}

function pushTo(edgesOfWire: Map<number, number[]>, wire: number, edge: number): void {
  const edges = edgesOfWire.get(wire);
  if (edges) edges.push(edge);
  else edgesOfWire.set(wire, [edge]);
}

/** Index of the wire that already says what an edge says. */
function wireBetween({ leftOf, wireInto, wireOutOf }: Canvas, from: Spot, to: Spot): number | undefined {
  const common = commonAncestor(from.placed, to.placed);
  if (common === undefined) return undefined;
  if (common === from.placed) return from.role === 'title' ? wireInto.get(childToward(common, to.placed)) : undefined;
  if (common === to.placed) return to.role === 'join' ? wireOutOf.get(childToward(common, from.placed)) : undefined;
  if (common.kind !== 'row') return undefined;
  const [left, right] = [childToward(common, from.placed), childToward(common, to.placed)];
  return leftOf.get(right) === left ? wireInto.get(right) : undefined;
}

function namedWires(graph: DrawableGraph, { wires }: Canvas, edgesOfWire: ReadonlyMap<number, readonly number[]>): readonly Wire[] {
  const nodes = new Map(graph.nodes.map((node) => [node.id, node]));
  const used = new Map<string, number>();
  return wires.map((wire, index) => {
    const name = `${wire.from ?? ''}>${wire.to ?? ''}:${wire.kind}`;
    const count = used.get(name) ?? 0;
    used.set(name, count + 1);
    const edges = edgesOfWire.get(index) ?? [];
    return { ...wire, id: count === 0 ? name : `${name}:${count}`, edges, isRemovable: isRemovable(edges.flatMap((edge) => graph.edges[edge] ?? []), nodes) };
  });
}

/** True when a task follows another, no edge between them says why, and a finding says that nothing does. */
function isRemovable(edges: readonly GraphEdge[], nodes: ReadonlyMap<string, GraphNode>): boolean {
  const isReported = ({ kind, to }: GraphEdge) => kind === 'sequence' && nodes.get(to)?.ruleIds.some((ruleId) => sequentialRules.has(ruleId)) === true;
  return edges.some(isReported) && edges.every(({ kind, reason }) => kind !== 'data' && reason === undefined);
}

/** Rules that report tasks which wait for each other for no reason. */
const sequentialRules: ReadonlySet<string> = new Set(['no-sequential-await', 'no-await-in-loop', 'no-sequential-for-await']);
