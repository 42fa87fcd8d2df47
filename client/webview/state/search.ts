import type { GraphNode } from '../../../server/src/protocol/task-graph.ts';

/** Ids of the shown nodes whose label or rules contain the text, in the order of the picture; none for an empty text. */
export function searchNodes(nodes: ReadonlyMap<string, GraphNode>, shown: readonly string[], text: string): readonly string[] {
  const wanted = text.trim().toLowerCase();
  if (wanted === '') return [];
  return shown.filter((id) => {
    const node = nodes.get(id);
    return node !== undefined && [node.label, ...node.ruleIds].some((part) => part.toLowerCase().includes(wanted));
  });
}
