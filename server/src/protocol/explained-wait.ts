import type { Place } from './span.ts';
import type { Because, SerialReason } from './task-graph.ts';

/** Why something waits for what stands before it: the answer to "why not at once?". */
export interface ExplainedWait {
  /** `await`: an awaited expression after another one. `turns`: the turns of a loop, each after the one before. */
  readonly kind: 'await' | 'turns';
  /** The awaited expression that waits; of turns, the first that a turn awaits. */
  readonly place: Place;
  /** As written: `loadOrders`. */
  readonly name: string;
  /** What it waits for; absent for turns. */
  readonly after?: { readonly name: string; readonly place: Place };
  /** Absent when nothing was found that forces the order. */
  readonly reason?: SerialReason;
  readonly because: Because;
  /** All of it as a sentence: "`loadOrders` waits for `loadUser` because it uses `user`, which `loadUser` gives." */
  readonly message: string;
}
