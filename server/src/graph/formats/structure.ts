import type { GraphEdge, GraphNode, TaskGraph } from '../../protocol/task-graph.ts';
import type { Wire } from '../layout/layout.ts';
import { layoutGraph } from '../layout/layout-graph.ts';
import { outlineGraph, type OutlineItem } from '../layout/outline.ts';
import { formatDuration } from '../layout/duration-text.ts';
import { formatRepeat } from '../layout/repeat-text.ts';
import { timedPath } from '../layout/timed-path.ts';

/** A graph as languages for drawing want it: nodes in nested groups, and arrows between nodes. */
export interface Structure {
  readonly members: readonly Member[];
  readonly arrows: readonly Arrow[];
}

export type Member =
  | { readonly kind: 'node'; readonly name: string; readonly node: GraphNode; readonly lines: readonly string[]; readonly isOnPath: boolean }
  | { readonly kind: 'group'; readonly name: string; readonly title: string; readonly members: readonly Member[] };

export interface Arrow {
  readonly from: string;
  readonly to: string;
  /** What forces the order: `user`, `same db`. Empty when nothing is said. */
  readonly reason: string;
  readonly kind: Wire['kind'];
  readonly isCritical: boolean;
  readonly isRemovable: boolean;
}

/** Names are `n0`, `n1`.. in the order of the graph's nodes, and `g0`, `g1`.. for groups. */
export function structureOf(graph: TaskGraph): Structure {
  const names = new Map(graph.nodes.map(({ id }, index) => [id, `n${index}`]));
  const path = new Set(timedPath(graph));
  let groups = 0;

  function membersOf(item: OutlineItem): readonly Member[] {
    const own = item.node ? [nodeMember(item.node)] : [];
    const children = item.children.flatMap(membersOf);
    // A join stands after its tasks.
    if (item.joinMode) return [...children, ...own];
    // The arms of a branch are groups already.
    if (children.length === 0 || item.frame === 'branch') return [...own, ...children];
    return [{ kind: 'group', name: `g${groups++}`, title: titleOf(item), members: [...own, ...children] }];
  }

  function nodeMember(node: GraphNode): Member {
    return { kind: 'node', name: names.get(node.id) ?? '', node, lines: linesOf(node), isOnPath: path.has(node.id) };
  }

  return { members: outlineGraph(graph).flatMap(membersOf), arrows: arrowsOf(graph, names) };
}

function titleOf({ repeat, frameTitle, text }: OutlineItem): string {
  return repeat ? formatRepeat(repeat) : (frameTitle ?? text);
}

function linesOf({ kind, label, duration }: GraphNode): readonly string[] {
  if (kind === 'end') return ['end'];
  return duration.ms === 0 ? [label] : [label, formatDuration(duration)];
}

function arrowsOf(graph: TaskGraph, names: ReadonlyMap<string, string>): readonly Arrow[] {
  const arrows = new Map<string, Arrow>();
  for (const { from, to, kind, isCritical, isRemovable, edges } of layoutGraph(graph).wires) {
    const [fromName, toName] = [names.get(from ?? ''), names.get(to ?? '')];
    if (fromName === undefined || toName === undefined) continue;
    const known = arrows.get(`${fromName}>${toName}`);
    const reason = edges.map((edge) => reasonText(graph.edges[edge]?.reason)).find((text) => text !== '') ?? '';
    arrows.set(`${fromName}>${toName}`, { from: fromName, to: toName, reason, kind, isCritical: isCritical || known?.isCritical === true, isRemovable });
  }
  return [...arrows.values()];
}

/** Why one task waits for another, in a word or two. */
export function reasonText(reason: GraphEdge['reason']): string {
  switch (reason?.kind) {
    case undefined:
      return '';
    case 'data':
    case 'shared-write':
      return reason.name;
    case 'control':
      return reason.text;
    case 'same-receiver':
      return `same ${reason.name}`;
    case 'effect-order':
      return `order of ${reason.resource}`;
    case 'failure':
      return 'must not run when the one before fails';
    case 'unknown-call':
      return `unknown: ${reason.name}`;
    case 'delay':
      return 'delay';
    case 'thread':
      return '';
  }
}
