/** What the nearest package.json of a file says. */
export interface PackageFacts {
  /** A program for the command line: it has a `bin` and exports nothing. */
  readonly isCommandLine: boolean;
  /** Names under `dependencies`: what its code may import without another installation. */
  readonly dependencies: ReadonlySet<string>;
  /** The oldest major version of Node that it says to run on; undefined when it does not say. */
  readonly oldestNode: number | undefined;
}
