import type { GraphNodeKind, TaskGraph } from '../../protocol/task-graph.ts';
import { graphTitle } from '../layout/graph-title.ts';
import { structureOf, type Arrow, type Member } from './structure.ts';

/** A Graphviz graph, from left to right, frames as clusters. */
export function formatDot(graph: TaskGraph): string {
  const { members, arrows } = structureOf(graph);
  return [
    `digraph ${quotedDot(graphTitle(graph))} {`,
    '  rankdir=LR;',
    '  node [fontname="monospace", fontsize=11, shape=box];',
    '  edge [fontname="sans-serif", fontsize=10];',
    ...members.flatMap((member) => memberLines(member, '  ')),
    ...arrows.map(arrowLine),
    '}',
    '',
  ].join('\n');
}

function memberLines(member: Member, indent: string): readonly string[] {
  if (member.kind === 'group') {
    const inner = `${indent}  `;
    return [`${indent}subgraph cluster_${member.name} {`, `${inner}label=${quotedDot(member.title)};`, ...member.members.flatMap((one) => memberLines(one, inner)), `${indent}}`];
  }
  const { node, name, lines, isOnPath } = member;
  const styles = [...(node.kind === 'await' ? ['rounded'] : []), ...(node.isCertain && node.kind !== 'detached' ? [] : ['dashed']), ...(node.kind === 'blocking' ? ['filled'] : [])];
  const attributes = [
    `label=${quotedDot(lines.join('\n'))}`,
    `shape=${shapes[node.kind]}`,
    ...(styles.length === 0 ? [] : [`style=${quotedDot(styles.join(','))}`]),
    ...(node.kind === 'blocking' ? ['fillcolor="#f5b7b1"'] : []),
    ...(isOnPath ? ['penwidth=3'] : []),
  ];
  return [`${indent}${name} [${attributes.join(', ')}];`];
}

const shapes = {
  entry: 'circle',
  start: 'cds',
  await: 'box',
  join: 'hexagon',
  work: 'box',
  blocking: 'octagon',
  call: 'component',
  branch: 'diamond',
  loop: 'box',
  exit: 'rarrow',
  detached: 'box',
  end: 'doublecircle',
} satisfies Record<GraphNodeKind, string>;

function arrowLine({ from, to, kind, reason, isCritical, isRemovable }: Arrow): string {
  const attributes = [
    ...(reason === '' ? [] : [`label=${quotedDot(reason)}`]),
    ...(isCritical ? ['penwidth=2'] : []),
    ...(kind === 'error' || kind === 'detach' || isRemovable ? ['style=dashed'] : []),
  ];
  return `  ${from} -> ${to}${attributes.length === 0 ? '' : ` [${attributes.join(', ')}]`};`;
}

export function quotedDot(text: string): string {
  return `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n')}"`;
}
