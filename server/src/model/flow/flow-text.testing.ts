import type { Span } from '../../protocol/span.ts';
import { entryId, type FlowGraph, type FlowNode, type NodeId } from './graph.ts';

/**
 * A graph as text that a person can read: one line per point that does something, with the points that follow and why.
 * Ways that only pass names and joins are drawn together; what cannot be reached is left out.
 */
export function flowText(graph: FlowGraph, text: string): string {
  const lines: string[] = [];
  const seen = new Set<NodeId>();
  const queue = [entryId];
  for (let id = queue.shift(); id !== undefined; id = queue.shift()) {
    const node = graph.nodes[id];
    if (node === undefined || seen.has(id)) continue;
    seen.add(id);
    const ways = waysFrom(graph, node);
    if (ways.length > 0) lines.push(`${nameOf(node, text)} -> ${ways.map(({ kinds, to }) => `${kinds.map((kind) => `${kind}: `).join('')}${nameOf(to, text)}`).join(' | ')}`);
    queue.push(...ways.map(({ to }) => to.id));
  }
  return lines.join('\n');
}

interface NamedWay { readonly kinds: readonly string[]; readonly to: FlowNode }

function waysFrom(graph: FlowGraph, node: FlowNode, kinds: readonly string[] = [], passed: ReadonlySet<NodeId> = new Set()): readonly NamedWay[] {
  const ways = node.next.flatMap((edge): readonly NamedWay[] => {
    const to = graph.nodes[edge.to];
    const all = edge.kind === 'next' || edge.kind === kinds.at(-1) ? kinds : [...kinds, edge.kind];
    if (to === undefined || passed.has(to.id)) return [];
    return isNotable(to) ? [{ kinds: all, to }] : waysFrom(graph, to, all, new Set([...passed, to.id]));
  });
  return ways.filter((way, index) => ways.findIndex((other) => other.to === way.to && other.kinds.join() === way.kinds.join()) === index);
}

function isNotable(node: FlowNode): boolean {
  if (node.kind === 'value') return node.value.kind === 'call' || node.value.kind === 'await' || node.value.kind === 'yield' || node.value.kind === 'import-call';
  return node.kind !== 'join' && !(node.kind === 'step' && node.step.kind === 'function');
}

function nameOf(node: FlowNode, text: string): string {
  const code = ({ start, end }: Span): string => text.slice(start, end).replace(/\s+/g, ' ');
  const mark = node.isCopy ? "'" : '';
  switch (node.kind) {
    case 'entry': case 'exit': case 'failure': case 'join': return node.kind;
    case 'value': return code(node.value.span) + mark;
    case 'read': return `read ${code(node.target.span)}${mark}`;
    case 'write': return `${code(node.target.span)} =${mark}`;
    case 'iterate': return `next item${mark}`;
    case 'dispose': return `${node.isAwaited ? 'await ' : ''}dispose${mark}`;
    case 'step': return node.step.kind + mark;
  }
}

