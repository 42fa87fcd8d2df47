/** What the nearest package.json of a file says. */
export interface PackageFacts {
  /** A program for the command line: it has a `bin`. What it exports as well is mostly for its own plug-ins. */
  readonly isCommandLine: boolean;
  /** Names under `dependencies`: what its code may import without another installation. */
  readonly dependencies: ReadonlySet<string>;
  /** The oldest major version of Node that it says to run on; undefined when it does not say. */
  readonly oldestNode: number | undefined;
}
