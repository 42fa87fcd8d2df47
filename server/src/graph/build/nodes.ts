import type { Duration, GraphNodeKind } from '../../protocol/task-graph.ts';
import type { Span } from '../../protocol/span.ts';
import { milliseconds, oneUnit, zero } from './duration.ts';
import type { DraftNode } from './piece.ts';
import { placeOf, type Scope } from './scope.ts';

/** A node that takes no time of its own: it structures, starts or joins. */
export function structureNode(scope: Scope, kind: GraphNodeKind, label: string, span: Span): DraftNode {
  return { kind, label, place: placeOf(scope, span), duration: zero, durationSource: 'none', isOnThread: false, isCertain: true, ...rejecting(scope, kind) };
}

/** A node that waits; without a known time it counts as one unit. */
export function waitingNode(scope: Scope, kind: GraphNodeKind, label: string, span: Span, ms: number | undefined, isCertain: boolean): DraftNode {
  return { kind, label, place: placeOf(scope, span), ...timed(ms), isOnThread: false, isCertain, ...rejecting(scope, kind) };
}

function rejecting({ rejection }: Scope, kind: GraphNodeKind): Pick<DraftNode, 'rejection'> {
  return rejectingKinds.has(kind) ? { rejection } : {};
}

const rejectingKinds: ReadonlySet<GraphNodeKind> = new Set(['await', 'start', 'join', 'detached']);

/** A node that occupies the thread. */
export function threadNode(scope: Scope, kind: GraphNodeKind, label: string, span: Span, ms: number | undefined): DraftNode {
  return { kind, label, place: placeOf(scope, span), ...timed(ms), isOnThread: true, isCertain: true };
}

function timed(ms: number | undefined): { readonly duration: Duration; readonly durationSource: 'literal' | 'unit' } {
  return ms === undefined ? { duration: oneUnit, durationSource: 'unit' } : { duration: milliseconds(ms), durationSource: 'literal' };
}
