import type { GraphNodeKind } from '../../protocol/task-graph.ts';

/** What a kind of node is, for people. */
export const kindWords = {
  entry: 'the function begins',
  start: 'starts a task',
  await: 'waits for a task',
  join: 'waits for several tasks',
  work: 'a synchronous step',
  blocking: 'blocks the event loop',
  call: 'calls a function',
  branch: 'goes one of several ways',
  loop: 'repeats',
  exit: 'leaves the function',
  detached: 'a task that nobody awaits',
  end: 'the function ends',
} satisfies Record<GraphNodeKind, string>;
