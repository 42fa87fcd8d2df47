import type { GraphNodeKind, TaskGraph } from '../../protocol/task-graph.ts';
import { structureOf, type Arrow, type Member } from './structure.ts';

/** A Mermaid flowchart: for a README, a pull request or an issue. */
export function formatMermaid(graph: TaskGraph): string {
  const { members, arrows } = structureOf(graph);
  return ['flowchart LR', ...members.flatMap((member) => memberLines(member, '  ')), ...arrows.map(arrowLine), ...classLines(members), ''].join('\n');
}

function memberLines(member: Member, indent: string): readonly string[] {
  if (member.kind === 'group') {
    return [`${indent}subgraph ${member.name}["${escapeMermaid(member.title)}"]`, ...member.members.flatMap((inner) => memberLines(inner, `${indent}  `)), `${indent}end`];
  }
  const [open, close] = brackets[member.node.kind];
  return [`${indent}${member.name}${open}"${member.lines.map(escapeMermaid).join('<br>')}"${close}`];
}

const brackets = {
  entry: ['([', '])'],
  start: ['[/', '/]'],
  await: ['(', ')'],
  join: ['{{', '}}'],
  work: ['[', ']'],
  blocking: ['[/', '\\]'],
  call: ['[[', ']]'],
  branch: ['{', '}'],
  loop: ['[', ']'],
  exit: ['>', ']'],
  detached: ['(', ')'],
  end: ['([', '])'],
} satisfies Record<GraphNodeKind, readonly [string, string]>;

function arrowLine({ from, to, kind, reason, isCritical, isRemovable }: Arrow): string {
  const shaft = kind === 'error' || kind === 'detach' || isRemovable ? '-.->' : isCritical ? '==>' : '-->';
  return `  ${from} ${shaft}${reason === '' ? '' : `|"${escapeMermaid(reason)}"|`} ${to}`;
}

function classLines(members: readonly Member[]): readonly string[] {
  const nodes = members.flatMap(nodesOf);
  const classes = [
    { name: 'critical', style: 'stroke-width:3px', of: nodes.filter(({ isOnPath }) => isOnPath) },
    { name: 'blocking', style: 'fill:#c0392b,color:#ffffff', of: nodes.filter(({ node }) => node.kind === 'blocking') },
    { name: 'lost', style: 'stroke-dasharray:4 3,stroke:#b7791f', of: nodes.filter(({ node }) => node.kind === 'detached') },
    { name: 'uncertain', style: 'stroke-dasharray:4 3', of: nodes.filter(({ node }) => !node.isCertain) },
  ].filter(({ of }) => of.length > 0);
  return classes.flatMap(({ name, style, of }) => [`  classDef ${name} ${style}`, `  class ${of.map((node) => node.name).join(',')} ${name}`]);
}

function nodesOf(member: Member): readonly Extract<Member, { kind: 'node' }>[] {
  return member.kind === 'node' ? [member] : member.members.flatMap(nodesOf);
}

/** Entities in Mermaid's own writing: a quote would end the text, a tag would be markup. */
export function escapeMermaid(text: string): string {
  return text.replaceAll(/[&"<>#;`\\]/g, (character) => `#${character.charCodeAt(0)};`);
}
