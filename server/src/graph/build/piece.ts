import type { Duration, GraphNodeKind, JoinMode, Rejection, Repeat } from '../../protocol/task-graph.ts';
import type { Place } from '../../protocol/span.ts';

/**
 * A task graph while it is built: regions with their nodes inside. From it come the figures (`cost.ts`), which follow
 * calls as far as there is source, and the graph that is shown (`emit.ts`), which closes calls beyond a depth.
 */
export type Piece =
  | { readonly kind: 'node'; readonly node: DraftNode }
  | { readonly kind: 'sequence'; readonly children: readonly Piece[] }
  /** `join`: what waits for all of them. Absent: they are waited for where they stand, or not at all. */
  | { readonly kind: 'parallel'; readonly join: DraftNode | undefined; readonly joinMode: JoinMode; readonly children: readonly Piece[] }
  | { readonly kind: 'branch'; readonly node: DraftNode; readonly arms: readonly { readonly label: string; readonly body: Piece }[] }
  | { readonly kind: 'loop'; readonly node: DraftNode; readonly repeat: Repeat; readonly body: Piece }
  | { readonly kind: 'try'; readonly body: Piece; readonly handler: Piece | undefined; readonly finalizer: Piece | undefined }
  | { readonly kind: 'call'; readonly node: DraftNode; readonly function: DraftFunction; readonly body: Piece | 'recursive' }
  /** Started here and waited for by nobody: it goes on when the function is over. */
  | { readonly kind: 'detached'; readonly node: DraftNode; readonly task: Piece };

export interface DraftNode {
  readonly kind: GraphNodeKind;
  readonly label: string;
  readonly place: Place;
  readonly duration: Duration;
  readonly durationSource: 'recorded' | 'literal' | 'annotated' | 'unit' | 'none';
  /** The duration occupies the thread: nothing else runs meanwhile. */
  readonly isOnThread: boolean;
  readonly isCertain: boolean;
  readonly rejection?: Rejection;
  readonly cancelledBy?: string;
}

export interface DraftFunction {
  readonly name: string;
  readonly place: Place;
  readonly isAsync: boolean;
}

export const nothing: Piece = { kind: 'sequence', children: [] };

/** A sequence without empty or nested sequences. */
export function inSequence(pieces: readonly Piece[]): Piece {
  const children = pieces.flatMap((piece) => (piece.kind === 'sequence' ? piece.children : [piece]));
  const [only] = children;
  return children.length === 1 && only !== undefined ? only : { kind: 'sequence', children };
}

export function isNothing(piece: Piece): boolean {
  return piece.kind === 'sequence' && piece.children.length === 0;
}
