import { expect, it } from 'vitest';
import { formatDuration } from './index.ts';

it.each([
  [{ ms: 0, units: 0 }, 'nothing'],
  [{ ms: 0.4, units: 0 }, '0.4 ms'],
  [{ ms: 250, units: 0 }, '250 ms'],
  [{ ms: 999.96, units: 0 }, '1 s'],
  [{ ms: 1_500, units: 0 }, '1.5 s'],
  [{ ms: 5_000, units: 0 }, '5 s'],
  [{ ms: 59_990, units: 0 }, '1 min'],
  [{ ms: 90_000, units: 0 }, '1 min 30 s'],
  [{ ms: 30 * 60_000, units: 0 }, '30 min'],
  [{ ms: 12 * 3_600_000, units: 0 }, '12 h'],
  [{ ms: 3_599_900, units: 0 }, '1 h'],
  [{ ms: 26 * 3_600_000, units: 0 }, '1 d 2 h'],
  [{ ms: 0, units: 1 }, '1 step'],
  [{ ms: 0, units: 3 }, '3 steps'],
  [{ ms: 2_000, units: 7 }, '2 s + 7 steps'],
])('%j is said as %s', (duration, text) => {
  expect(formatDuration(duration)).toBe(text);
});
