import type { MapFilter } from '../../../server/src/protocol/function-map.ts';
import type { GraphNode } from '../../../server/src/protocol/task-graph.ts';

/** What is left out. Several at once leave out what any of them does. */
export type FilterId = 'awaits' | 'findings' | 'path' | 'libraries' | 'tests';

export interface Filter {
  readonly id: FilterId;
  readonly label: string;
  /** In a graph of tasks; absent where there is nothing to leave out. */
  readonly keeps?: (node: GraphNode) => boolean;
  readonly isForMaps: boolean;
}

/**
 * A graph shows a function and what it calls, so a test is in it only when it was asked for; a map shows nothing of
 * packages, whose functions are never read.
 */
export const filters: readonly Filter[] = [
  { id: 'awaits', label: 'Only tasks and awaits', keeps: ({ kind }) => taskKinds.has(kind), isForMaps: true },
  { id: 'findings', label: 'Only findings', keeps: ({ ruleIds }) => ruleIds.length > 0, isForMaps: true },
  { id: 'path', label: 'Only the longest path', keeps: ({ onCriticalPath }) => onCriticalPath, isForMaps: false },
  { id: 'libraries', label: 'Hide libraries', keeps: (node) => !isOfLibrary(node), isForMaps: false },
  { id: 'tests', label: 'Hide tests', isForMaps: true },
];

const taskKinds: ReadonlySet<GraphNode['kind']> = new Set(['entry', 'start', 'await', 'join', 'blocking', 'call', 'detached', 'end']);

/** A step of its own length whose code is not in the project: a call of a package or of the platform. */
function isOfLibrary({ kind, expansion, durationSource, ruleIds }: GraphNode): boolean {
  return stepKinds.has(kind) && expansion === undefined && durationSource !== 'none' && ruleIds.length === 0;
}

const stepKinds: ReadonlySet<GraphNode['kind']> = new Set(['start', 'await', 'work', 'blocking', 'call']);

/** Undefined when nothing is left out. */
export function keptBy(chosen: ReadonlySet<FilterId>): ((node: GraphNode) => boolean) | undefined {
  const active = filters.flatMap(({ id, keeps }) => (chosen.has(id) && keeps ? [keeps] : []));
  return active.length === 0 ? undefined : (node) => active.every((keeps) => keeps(node));
}

/** The same choice for a map, which the server draws. */
export function mapFilterOf(chosen: ReadonlySet<FilterId>, text: string): MapFilter {
  return {
    ...(text.trim() === '' ? {} : { text: text.trim() }),
    ...(chosen.has('tests') && { hideTests: true }),
    ...(chosen.has('findings') ? { only: 'findings' } : chosen.has('awaits') ? { only: 'tasks' } : {}),
  };
}
