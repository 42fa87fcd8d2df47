import type { TaskGraph } from '../../../server/src/protocol/task-graph.ts';

/** Above this many nodes every function is closed until somebody opens it. */
export const maxOpenNodes = 300;
/** Above this many drawn nodes the page asks for a filter instead of drawing. */
export const maxDrawnNodes = 2000;

/** What was open when a graph arrives. */
export interface OpenCalls {
  /** Calls that the graph holds open and the page shows closed. */
  readonly closed: ReadonlySet<string>;
  /** A call that somebody has asked to open, and that was not in the graph then. */
  readonly awaited: string | undefined;
}

export const nothingClosed: OpenCalls = { closed: new Set(), awaited: undefined };

/** Which calls a new graph shows closed: what was closed, and in a large graph all that was not asked for. */
export function closedAfter(graph: TaskGraph, previous: TaskGraph | undefined, { closed, awaited }: OpenCalls): OpenCalls {
  const calls = graph.nodes.filter(({ expansion }) => expansion === 'expanded').map(({ id }) => id);
  const known = new Set(previous?.nodes.filter(({ expansion }) => expansion === 'expanded').map(({ id }) => id));
  const isLarge = graph.nodes.length > maxOpenNodes;
  const isClosed = (id: string) => (known.has(id) ? closed.has(id) : isLarge);
  const stillAwaited = awaited !== undefined && !calls.includes(awaited) ? awaited : undefined;
  return { closed: new Set(calls.filter((id) => id !== awaited && isClosed(id))), awaited: stillAwaited };
}
