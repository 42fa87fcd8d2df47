import type { GraphEdge, GraphNode, Rejection, TaskGraph } from '../../src/protocol/task-graph.ts';

/** Everything that a graph says beside its outline: nodes with what they carry, edges with why they are there. */
export function listGraph({ nodes, edges }: TaskGraph, text: string): string {
  const labels = new Map(nodes.map(({ id, kind, label }) => [id, kind === 'entry' || kind === 'end' ? kind : label]));
  return [...nodes.map((node) => nodeLine(node, text)), '', ...edges.map((edge) => edgeLine(edge, labels, text)), ''].join('\n');
}

function nodeLine({ id, kind, label, rejection, cancelledBy, isCertain, expansion, ruleIds }: GraphNode, text: string): string {
  const notes = [
    rejection === undefined ? '' : `rejects to ${rejectionText(rejection, text)}`,
    cancelledBy === undefined ? '' : `cancelled by ${cancelledBy}`,
    isCertain ? '' : 'not certain',
    expansion ?? '',
    ...ruleIds,
  ].filter((note) => note !== '');
  return `${kind.padEnd(8)}  ${id.padEnd(14)}  ${label}${notes.length === 0 ? '' : `  (${notes.join(', ')})`}`;
}

function rejectionText(rejection: Rejection, text: string): string {
  return rejection.kind === 'caught' ? `\`${text.slice(rejection.by.start, rejection.by.end).trim()}\`` : rejection.kind;
}

function edgeLine({ from, to, kind, reason, because }: GraphEdge, labels: ReadonlyMap<string, string>, text: string): string {
  const place = because?.place === undefined ? '' : ` <${text.slice(because.place.start, because.place.end).replace(/\s+/g, ' ')}>`;
  const why = because === undefined ? (reason?.kind ?? '') : `${reason?.kind ?? ''}: ${because.text}${place}`;
  return `${kind.padEnd(8)}  ${labels.get(from)} -> ${labels.get(to)}${why === '' ? '' : `  (${why})`}`;
}
