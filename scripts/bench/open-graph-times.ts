/** What test/vscode/bench/open-graph.ts measures inside VS Code, in milliseconds, in the order of the runs. */
export interface OpenGraphTimes {
  /** An empty page of VS Code that does nothing but say that it was painted: what no graph can be faster than. */
  readonly empty: readonly number[];
  /** The command was run, no graph was open: until the page said that it had painted the graph. */
  readonly opened: readonly number[];
  /** The same with the graph of another function open. */
  readonly changed: readonly number[];
}
