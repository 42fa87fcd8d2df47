import { expect, test } from 'vitest';
import { passedTests } from './passed-tests.ts';

test('reads TAP, nested or not, and leaves out what failed', () => {
  expect(passedTests('TAP version 13\nok 1 - opens\n    ok 1 - and closes # time=3ms\nnot ok 2 - reads\n')).toEqual(['opens', 'and closes']);
});

test('reads lists with ticks without their durations', () => {
  expect(passedTests('  ✔ opens (3.2ms)\n✓ closes 12 files [4ms]\n  ✖ reads (1ms)\n')).toEqual(['opens', 'closes 12 files']);
});
