import type { GraphNode } from '../../../server/src/protocol/task-graph.ts';

/** What of the nodes is shown. */
export type FilterId = 'all' | 'awaits' | 'findings' | 'path';

export interface Filter {
  readonly id: FilterId;
  readonly label: string;
  keeps(node: GraphNode): boolean;
}

export const filters: readonly Filter[] = [
  { id: 'all', label: 'Everything', keeps: () => true },
  { id: 'awaits', label: 'Only tasks and awaits', keeps: ({ kind }) => taskKinds.has(kind) },
  { id: 'findings', label: 'Only findings', keeps: ({ ruleIds }) => ruleIds.length > 0 },
  { id: 'path', label: 'Only the longest path', keeps: ({ onCriticalPath }) => onCriticalPath },
];

const taskKinds: ReadonlySet<GraphNode['kind']> = new Set(['entry', 'start', 'await', 'join', 'blocking', 'call', 'detached', 'end']);

export function filterOf(id: FilterId): Filter {
  return filters.find((filter) => filter.id === id) ?? { id: 'all', label: 'Everything', keeps: () => true };
}
