import type { FunctionMap, MapCall, MapNode } from '../../protocol/function-map.ts';
import { escapeMermaid } from './mermaid.ts';
import { quotedDot } from './dot.ts';

/** A Mermaid flowchart of a map, files as subgraphs. */
export function formatMapMermaid(map: FunctionMap): string {
  const names = namesOf(map);
  const box = (node: MapNode, indent: string): string => `${indent}${names.get(node.id)}${node.isAsync ? '(' : '['}"${escapeMermaid(node.label)}"${node.isAsync ? ')' : ']'}`;
  const grouped = membersByFile(map);
  return [
    'flowchart LR',
    ...(grouped.length === 0 ? map.nodes.map((node) => box(node, '  ')) : grouped.flatMap(({ label, members }, index) => [`  subgraph f${index}["${escapeMermaid(label)}"]`, ...members.map((node) => box(node, '    ')), '  end'])),
    ...map.calls.map(({ from, to, kind, count }) => `  ${names.get(from)} ${shafts[kind]}${count > 1 ? `|"× ${count}"|` : ''} ${names.get(to)}`),
    ...classLine('blocking', 'stroke:#c0392b,stroke-width:3px', map.nodes.filter(({ blocks }) => blocks !== undefined), names),
    ...classLine('root', 'stroke-width:3px', map.nodes.filter(({ id }) => id === map.root), names),
    '',
  ].join('\n');
}

const shafts = { awaited: '-->', joined: '==>', lost: '-.->', started: '-.->', sync: '---' } satisfies Record<MapCall['kind'], string>;

function classLine(name: string, style: string, nodes: readonly MapNode[], names: ReadonlyMap<string, string>): readonly string[] {
  return nodes.length === 0 ? [] : [`  classDef ${name} ${style}`, `  class ${nodes.map(({ id }) => names.get(id)).join(',')} ${name}`];
}

/** A Graphviz graph of a map, files as clusters. */
export function formatMapDot(map: FunctionMap): string {
  const names = namesOf(map);
  const box = (node: MapNode, indent: string): string => {
    const styles = [...(node.isAsync ? ['rounded'] : []), ...(node.isTest ? ['dashed'] : [])];
    const attributes = [`label=${quotedDot(node.label)}`, ...(styles.length === 0 ? [] : [`style=${quotedDot(styles.join(','))}`]), ...(node.blocks === undefined ? [] : ['color="#c0392b"']), ...(node.id === map.root ? ['penwidth=3'] : [])];
    return `${indent}${names.get(node.id)} [${attributes.join(', ')}];`;
  };
  const grouped = membersByFile(map);
  return [
    `digraph ${quotedDot(map.title)} {`, '  rankdir=LR;', '  node [fontname="monospace", fontsize=11, shape=box];', '  edge [fontname="sans-serif", fontsize=10];',
    ...(grouped.length === 0 ? map.nodes.map((node) => box(node, '  ')) : grouped.flatMap(({ label, members }, index) => [`  subgraph cluster_f${index} {`, `    label=${quotedDot(label)};`, ...members.map((node) => box(node, '    ')), '  }'])),
    ...map.calls.map(({ from, to, kind, count }) => {
      const attributes = [...(count > 1 ? [`label=${quotedDot(`× ${count}`)}`] : []), ...lines[kind]];
      return `  ${names.get(from)} -> ${names.get(to)}${attributes.length === 0 ? '' : ` [${attributes.join(', ')}]`};`;
    }),
    '}', '',
  ].join('\n');
}

const lines = { awaited: [], joined: ['penwidth=2'], lost: ['style=dashed', 'color="#b7791f"'], started: ['style=dashed'], sync: ['color="#8c959f"'] } satisfies Record<MapCall['kind'], readonly string[]>;

function namesOf({ nodes }: FunctionMap): ReadonlyMap<string, string> {
  return new Map(nodes.map(({ id }, index) => [id, `n${index}`]));
}

function membersByFile({ files, nodes }: FunctionMap): readonly { readonly label: string; readonly members: readonly MapNode[] }[] {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  return files.map((file) => ({ label: file.label, members: file.nodes.flatMap((id) => byId.get(id) ?? []) }));
}
