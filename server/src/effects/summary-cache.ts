import type { FunctionFacts } from './facts.ts';
import { isComplete, type Grounds, type Ledger } from './grounds.ts';
import type { Summary } from './summaries.ts';

/** A summary, and what it rests on. */
export interface SolvedFunction {
  readonly summary: Summary;
  readonly grounds: Grounds;
}

/**
 * Summaries that hold for more than one file under check and more than one edit: each as long as all that it rests on is
 * the same. A function's facts are others when its file's text is, so an edit costs those whose calls lead there.
 */
export class SummaryCache {
  /** How often a function's body was summed up: what the cache saves is counted, not timed. */
  evaluations = 0;
  readonly #kept = new WeakMap<FunctionFacts, readonly SolvedFunction[]>();

  find(one: FunctionFacts, ledger: Ledger): SolvedFunction | undefined {
    return this.#kept.get(one)?.find(({ grounds }) => ledger.isCurrent(grounds));
  }

  /** What is incomplete takes no place of what is complete: after an edit the types first have to be asked again. */
  keep(one: FunctionFacts, solved: SolvedFunction): void {
    const complete = isComplete(solved.grounds) ? solved : this.#kept.get(one)?.find(({ grounds }) => isComplete(grounds));
    this.#kept.set(one, complete === undefined || complete === solved ? [solved] : [complete, solved]);
  }
}
