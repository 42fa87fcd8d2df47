import type { OfferedFix } from './engine.ts';
import type { Difference } from './run/compare.ts';

/** Differences that must not be: each is a bug of the fix, or of what offers it. */
export function forbidden(offered: OfferedFix, found: readonly Difference[]): readonly Difference[] {
  const allowed = allowedFor(offered);
  return found.filter((difference) => !allowed.has(difference));
}

/**
 * What a fix may change. Safe fixes and proven ones of concurrency: nothing, but for which failure is told when several
 * tasks fail, because that is the first one in time. The others say on the page of their rule what they change.
 */
function allowedFor({ ruleId, certainty, confidence, fix, found }: OfferedFix): ReadonlySet<Difference> {
  if (fix.kind === 'safe') return nothing;
  if (ruleId === 'no-unbounded-concurrency') return bounded;
  // There a fix is less sure only because nobody knows how many turns there are.
  if (fix.concurrent) return (ruleId === 'no-await-in-loop' ? certainty : confidence) === 'proven' ? whichFailure : likelyChanges;
  const allowed = offers[ruleId] ?? nothing;
  // A task that may fail unheard is told already, and whether it does was a matter of time before.
  return ruleId === 'no-blocking-call' && found.has('no-rejection-window') ? new Set([...allowed, 'unhandled', 'more-unhandled']) : allowed;
}

const nothing: ReadonlySet<Difference> = new Set();
const whichFailure: ReadonlySet<Difference> = new Set(['other-failure']);
/** Only names spoke for it: what they promise may not hold. */
const likelyChanges: ReadonlySet<Difference> = new Set(['other-failure', 'outcome', 'result', 'state', 'writes']);
/** Some begin later, and not at all when one before them failed. */
const bounded: ReadonlySet<Difference> = new Set(['other-failure', 'state', 'writes', 'slower']);
/** Something is waited for that was not: later, in another order, and its failure is heard. */
const awaitedNow: ReadonlySet<Difference> = new Set(['more-unhandled', 'other-failure', 'outcome', 'result', 'state', 'writes', 'slower']);

/** By rule: fixes that a person confirms, because they are there to change what happens. */
const offers: Readonly<Record<string, ReadonlySet<Difference>>> = {
  // What comes behind it comes later, finds what it left, and may fail then.
  'no-floating-promises': new Set([...awaitedNow, 'unhandled']),
  'no-unawaited-task': awaitedNow,
  // Another value than the promise itself decides, so the program goes another way, with whatever waits there.
  'no-misused-promises': new Set([...awaitedNow, 'unhandled']),
  'no-async-array-callback': new Set([...awaitedNow, 'unhandled']),
  // The tasks behind it start now, too, and one that blocks keeps the failure from being heard.
  'no-floating-in-all': new Set(['state', 'writes', 'other-failure', 'slower']),
  // A `catch` hears of its failure, a `finally` runs behind it.
  'return-await': new Set([...awaitedNow, 'unhandled']),
  // Other tasks run meanwhile.
  'no-blocking-call': new Set(['slower', 'result', 'state', 'writes', 'outcome', 'other-failure']),
};
