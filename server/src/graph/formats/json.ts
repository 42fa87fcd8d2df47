import type { TaskGraph } from '../../protocol/task-graph.ts';

/** The graph as it is, in the order of its fields. */
export function formatJson(graph: TaskGraph): string {
  return `${JSON.stringify(graph, undefined, 2)}\n`;
}
