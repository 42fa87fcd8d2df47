import { expect, test } from 'vitest';
import { didYouMean, nearestName } from './nearest-name.ts';

const rules = ['no-blocking-call', 'no-floating-promises', 'require-await', 'return-await'];

test('finds the name behind a missing, extra, swapped or wrong letter', () => {
  expect(nearestName('no-floating-promise', rules)).toBe('no-floating-promises');
  expect(nearestName('no-bloking-call', rules)).toBe('no-blocking-call');
  expect(nearestName('retrun-await', rules)).toBe('return-await');
  expect(nearestName('Require-Await', rules)).toBe('require-await');
});

test('finds the name that was begun', () => {
  expect(nearestName('no-blocking', rules)).toBe('no-blocking-call');
});

test('has no suggestion for a name that resembles nothing', () => {
  expect(nearestName('because', rules)).toBeUndefined();
  expect(didYouMean('because', rules)).toBe('');
});
