import type { Span } from './span.ts';
import type { GraphNodeKind } from './task-graph.ts';

/** What the graphs of a file draw, as a list in words: the functions that wait, start tasks or block, in order of the text. */
export interface TaskOutline {
  readonly functions: readonly OutlinedFunction[];
}

export interface OutlinedFunction {
  /** The name, with a number where several have the same: stable while functions come and go around it. */
  readonly id: string;
  readonly name: string;
  readonly isAsync: boolean;
  readonly span: Span;
  /** Longest dependent chain and sum of all durations, as people read them: `at least 2 steps`. */
  readonly longestChain: string;
  readonly work: string;
  readonly tasks: readonly OutlinedTask[];
}

export interface OutlinedTask {
  /** Id of the node in the graph of the function; of a heading, a path that is no node's id. */
  readonly id: string;
  /** `heading` stands for no node: `at once`, `in turn`, `then`, `catch`. */
  readonly kind: GraphNodeKind | 'heading';
  readonly label: string;
  /** What a node of this kind does: `waits for a task`; empty for a heading. */
  readonly does: string;
  /** Of a heading, where the first of its tasks stands; undefined when it has none. */
  readonly span: Span | undefined;
  /** `120 ms`, `1 step`; empty when it takes no time of its own. */
  readonly time: string;
  /** `lost: nobody awaits it`, `waits for all`, `not resolved`. */
  readonly notes: readonly string[];
  /** Rules with a finding on it. */
  readonly ruleIds: readonly string[];
  readonly onCriticalPath: boolean;
  readonly tasks: readonly OutlinedTask[];
}
