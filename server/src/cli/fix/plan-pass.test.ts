import { expect, test } from 'vitest';
import type { Finding, TextEdit } from '../../protocol/finding.ts';
import { applyEdits } from './apply-edits.ts';
import { planPass } from './plan-pass.ts';

const file = '/project/a.ts';

test('of two fixes that overlap the first wins', () => {
  expect(after('one(two());', [[['one', 'ONE'], ['two()', 'TWO()']], [['two', 'zwei']]])).toEqual({ text: 'ONE(TWO());', applied: 1 });
});

test('a fix inside the stretch of another waits, although no edit overlaps', () => {
  expect(after('start(); middle(); end();', [[['start', 'first'], ['end', 'last']], [['middle', 'between']]])).toEqual({ text: 'first(); middle(); last();', applied: 1 });
});

test('fixes apart from each other are applied together', () => {
  expect(after('one(); two();', [[['one', 'ONE']], [['two', 'TWO']]])).toEqual({ text: 'ONE(); TWO();', applied: 2 });
});

test('insertions at one place have no order, so the second waits', () => {
  const edits = (newText: string): readonly TextEdit[] => [{ file, span: { start: 0, end: 0 }, newText }];
  expect(planPass([finding(edits('a')), finding(edits('b'))], { scope: 'safe', texts: new Map([[file, 'x']]) }).applied).toHaveLength(1);
});

test('the same import is added once, another at its place waits', () => {
  const text = 'import { a } from \'a\';\none(); two(); three();';
  expect(after(text, [
    [['import { a }', 'import { a, b }'], ['one', 'b']],
    [['import { a }', 'import { a, b }'], ['two', 'b']],
    [['import { a }', 'import { a, c }'], ['three', 'c']],
  ])).toEqual({ text: 'import { a, b } from \'a\';\nb(); b(); three();', applied: 2 });
});

test('equal brackets that close two fixes are two brackets', () => {
  const text = 'one(two)';
  const wrap = (start: number): readonly TextEdit[] => [{ file, span: { start, end: start }, newText: '(' }, { file, span: { start: 7, end: 7 }, newText: ')' }];
  expect(planPass([finding(wrap(0)), finding(wrap(4))], { scope: 'safe', texts: new Map([[file, text]]) }).applied).toHaveLength(1);
});

test('a fix that edits a file beyond the run is left to a person', () => {
  const edits: readonly TextEdit[] = [{ file, span: { start: 0, end: 1 }, newText: 'y' }, { file: '/project/other.ts', span: { start: 0, end: 0 }, newText: 'z' }];
  expect(planPass([finding(edits)], { scope: 'safe', texts: new Map([[file, 'x']]) }).applied).toEqual([]);
});

test('new lines end as the text\'s lines do', () => {
  expect(applyEdits('a\r\nb\r\n', [{ file, span: { start: 0, end: 1 }, newText: 'x\ny' }])).toBe('x\r\ny\r\nb\r\n');
  expect(applyEdits('a\nb\n', [{ file, span: { start: 0, end: 1 }, newText: 'x\r\ny' }])).toBe('x\ny\nb\n');
});

/** The text after one pass of fixes, each a list of replacements. */
function after(text: string, fixes: readonly (readonly (readonly [from: string, to: string])[])[]): { readonly text: string; readonly applied: number } {
  const findings = fixes.map((replacements) => finding(replacements.map(([from, to]) => {
    const start = text.indexOf(from);
    return { file, span: { start, end: start + from.length }, newText: to };
  })));
  const plan = planPass(findings, { scope: 'safe', texts: new Map([[file, text]]) });
  return { text: applyEdits(text, plan.edits.get(file) ?? []), applied: plan.applied.length };
}

function finding(edits: readonly TextEdit[]): Finding {
  return { ruleId: 'no-blocking-call', severity: 'warning', confidence: 'proven', message: '', place: { file, start: 0, end: 1 }, related: [], fixes: [{ title: 'Fix', kind: 'safe', concurrent: false, edits }] };
}
