import type { TaskGraph } from '../../protocol/task-graph.ts';

/** What the page finds as `window.asyncLensGraph` when it stands in a file of its own instead of in an editor. */
export interface PageData {
  readonly graph: TaskGraph;
  readonly title: string;
  /** By file, as the graph names it: its text, to show the code behind a node. */
  readonly texts: Readonly<Record<string, string>>;
}
