import type { TextEdit } from './finding.ts';
import type { Place } from './span.ts';

/** A change that a person asks for, without a finding. The last part of its kind in an editor. */
export type RefactoringKind = 'runAtOnce' | 'awaitInTurn' | 'thenToAwait' | 'limitConcurrency' | 'makeAsync';

/** One refactoring that is possible at a place. */
export interface Refactoring {
  readonly kind: RefactoringKind;
  /** What will happen: `Run 3 awaits at once`. */
  readonly title: string;
  /** What speaks against it, one sentence each; empty when nothing is known to. */
  readonly reasons: readonly string[];
  /** Undefined for one that reaches into other files: it is worked out when it is chosen. */
  readonly edits: readonly TextEdit[] | undefined;
}

/** What became of a refactoring that reaches into other files. */
export type RefactoringResult =
  | { readonly kind: 'done'; readonly title: string; readonly reasons: readonly string[]; readonly edits: readonly TextEdit[] }
  /** `reason` is a sentence that says what stands in the way and where; `place` is there. */
  | { readonly kind: 'refused'; readonly reason: string; readonly place: Place | undefined };
