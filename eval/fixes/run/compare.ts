import type { Outcome } from './execute.ts';

/** How a run after a fix can differ from the run before it. */
export const differences = [
  'broken', 'unhandled', 'more-unhandled', 'outcome', 'result', 'state', 'writes', 'slower', 'other-failure', 'comment-lost', 'layout',
] as const;
export type Difference = (typeof differences)[number];

/**
 * Differences of two runs with the same input. A run that left a rejection unhandled would have ended its process: then
 * only what is worse counts.
 */
export function compareOutcomes(before: Outcome, after: Outcome): readonly Difference[] {
  if (after.settled === 'broken' && before.settled !== 'broken') return ['broken'];
  const isNewlyUnhandled = after.unhandled.length > before.unhandled.length;
  if (before.unhandled.length > 0) return isNewlyUnhandled ? ['more-unhandled'] : [];
  const found: Difference[] = [];
  if (isNewlyUnhandled) found.push('unhandled');
  if (before.settled !== after.settled) found.push('outcome');
  else if (before.result !== after.result) found.push(before.settled === 'rejected' ? 'other-failure' : 'result');
  if (before.state !== after.state) found.push('state');
  if (!sameWrites(before.writes, after.writes)) found.push('writes');
  if (after.time > before.time) found.push('slower');
  return found;
}

function sameWrites(before: Outcome['writes'], after: Outcome['writes']): boolean {
  const resources = new Set([...before.keys(), ...after.keys()]);
  return [...resources].every((resource) => (before.get(resource) ?? []).join('\n') === (after.get(resource) ?? []).join('\n'));
}

/** What a fix did to the text that no run can show. */
export function compareTexts(before: string, after: string): readonly Difference[] {
  const notes = before.match(/\/\/ note \d+/g) ?? [];
  const found: Difference[] = [];
  if (notes.some((note) => after.split(note).length !== before.split(note).length)) found.push('comment-lost');
  const crlf = before.includes('\r\n');
  if (after.split('\n').slice(0, -1).some((line) => line.endsWith('\r') !== crlf)) found.push('layout');
  return found;
}
