import { describe, expect, it } from 'vitest';
import type { ReadFinding } from './check.ts';
import { asReportedNow, compare, precisionOf } from './compare.ts';
import { placeKey, type Label, type Loudness, type Verdict } from './labels.ts';

const before = ['async function load() {', '  const user = await loadUser();', '  const orders = await loadOrders();', '}'];
const ordersLine = 3;

describe('the key of a place', () => {
  it('survives lines that are put before it and another indentation', () => {
    const after = ['// A new line.', ...before.map((line) => `  ${line}`)];
    expect(placeKey('rule', 'a.js', after, ordersLine + 1)).toEqual(placeKey('rule', 'a.js', before, ordersLine));
  });

  it('tells equal lines apart by their order', () => {
    const twice = [...before, ...before];
    expect(placeKey('rule', 'a.js', twice, ordersLine).nth).toBe(1);
    expect(placeKey('rule', 'a.js', twice, ordersLine + before.length).nth).toBe(2);
  });

  it('quotes no code', () => {
    expect(JSON.stringify(placeKey('rule', 'a.js', before, ordersLine))).not.toContain('loadOrders');
  });
});

describe('a comparison with labels', () => {
  it('asks for the reading of what nobody has read, loudest first', () => {
    const { unread, unreadQuiet } = compare([finding('warning', 1), finding('info', 2)], []);
    expect(unread.map(({ lineNumber }) => lineNumber)).toEqual([1]);
    expect(unreadQuiet.map(({ lineNumber }) => lineNumber)).toEqual([2]);
  });

  it('counts what is loud by its verdict', () => {
    const { loud } = compare([finding('warning', 1), finding('warning', 2)], [label('true', 'warning', 1), label('false', 'warning', 2)]);
    expect([loud.true.length, loud.false.length, loud.arguable.length]).toEqual([1, 1, 0]);
  });

  it('is alarmed by a false finding only when it was not there before', () => {
    const findings = [finding('warning', 1)];
    expect(compare(findings, [label('false', 'silent', 1)]).newlyFalse).toHaveLength(1);
    expect(compare(findings, [label('false', 'info', 1)]).newlyFalse).toHaveLength(1);
    expect(compare(findings, [label('false', 'warning', 1)]).newlyFalse).toHaveLength(0);
  });

  it('tells what was lost, cured, gained and is still missed', () => {
    const labels = [label('true', 'warning', 1), label('false', 'warning', 2), label('true', 'silent', 3), label('true', 'silent', 4)];
    const { lost, cured, gained, missed } = compare([finding('info', 1), finding('warning', 3)], labels);
    expect([lost, cured, gained, missed].map((some) => some.map(({ nth }) => nth))).toEqual([[1], [2], [3], [4]]);
  });

  it('takes the louder of two findings on one line', () => {
    const { loud, quiet } = compare([finding('info', 1), finding('warning', 1)], [label('true', 'warning', 1)]);
    expect([loud.true.length, quiet.true.length]).toEqual([1, 0]);
  });
});

it('keeps verdicts and reasons when labels are brought up to date', () => {
  const [updated] = asReportedNow([], [label('false', 'warning', 1)]);
  expect(updated).toMatchObject({ verdict: 'false', reason: 'read', reported: 'silent', confidence: 'none' });
});

it('leaves arguable findings out of precision', () => {
  expect(precisionOf({ true: 3, false: 1, arguable: 50 })).toBe(0.75);
  expect(precisionOf({ true: 0, false: 0, arguable: 50 })).toBeUndefined();
});

/** The place is told by its number alone: the nth line of one text. */
function key(place: number) {
  return { rule: 'no-sequential-await', file: 'a.js', line: '0123456789ab', nth: place };
}

function finding(severity: Exclude<Loudness, 'silent'>, place: number): ReadFinding {
  return { key: key(place), severity, confidence: 'proven', message: 'waits', lineNumber: place };
}

function label(verdict: Verdict, reported: Loudness, place: number): Label {
  return { ...key(place), verdict, reason: 'read', reported, confidence: reported === 'silent' ? 'none' : 'proven' };
}
