import { expect, test } from 'vitest';
import type { Configuration } from '../config/configuration.ts';
import type { Finding } from '../protocol/finding.ts';
import { suppress, type SuppressionResult } from './suppressions.ts';

const file = '/project/a.ts';

test('takes away what a directive silences and keeps the rest', () => {
  const text = '// async-lens-disable-next-line no-floating-promises\nsave(user);\nsave(order);\n';
  const { findings, suppressed } = check(text);
  expect(findings.map(({ place }) => text.slice(place.start, place.end))).toEqual(['save(order);']);
  expect(suppressed).toHaveLength(1);
});

test('reports a directive that silences nothing and removes it with its line', () => {
  expect(fixed('start();\n  // async-lens-disable-next-line no-floating-promises -- once needed\nstop();\n')).toBe('start();\nstop();\n');
});

test('removes a comment behind code with the blank before it', () => {
  expect(fixed('start(); // async-lens-disable-line no-floating-promises\r\nstop();\r\n')).toBe('start();\r\nstop();\r\n');
});

test('removes a comment before code with the blank behind it', () => {
  expect(fixed('  /* async-lens-disable-line no-floating-promises */ start();\n')).toBe('  start();\n');
});

test('removes only the names that are not needed', () => {
  const text = '// async-lens-disable-next-line no-blocking-call, no-floating-promises, require-await -- why\nsave(user);\n';
  const { findings } = check(text);
  expect(findings.map(({ message }) => message)).toEqual(['`no-blocking-call` and `require-await` report nothing here. Remove their suppression.']);
  expect(fixed(text)).toBe('// async-lens-disable-next-line no-floating-promises -- why\nsave(user);\n');
});

test('removes an unused block with its end', () => {
  expect(fixed('/* async-lens-disable no-floating-promises */\nstart();\n/* async-lens-enable no-floating-promises */\nstop();\n')).toBe('start();\nstop();\n');
});

test('keeps an end that other blocks need', () => {
  expect(fixed('/* async-lens-disable no-floating-promises */\nsave(user);\n/* async-lens-disable require-await */\nstart();\n/* async-lens-enable */\n'))
    .toBe('/* async-lens-disable no-floating-promises */\nsave(user);\nstart();\n/* async-lens-enable */\n');
});

test('a directive that repeats a narrower one is unused', () => {
  const { findings } = check('/* async-lens-disable no-floating-promises */\nsave(user); // async-lens-disable-line no-floating-promises\n');
  expect(findings.map(({ place }) => place.start)).toEqual([0]);
});

test('our own directive counts as used where another linter has one too', () => {
  expect(check('/* eslint-disable */\nsave(user); // async-lens-disable-line no-floating-promises\n').findings).toEqual([]);
});

test('directives of other linters are never reported as unused', () => {
  expect(check('// eslint-disable-next-line require-await\nstart();').findings).toEqual([]);
});

test('says nothing about rules that are off, and nothing at all when not asked', () => {
  const text = '// async-lens-disable-next-line require-await\nstart();';
  expect(check(text, configuration({ 'require-await': 'off' })).findings).toEqual([]);
  expect(check(text, { ...configuration({}), reportUnusedSuppressions: false }).findings).toEqual([]);
  expect(check(text, configuration({ 'unused-suppression': 'off' })).findings).toEqual([]);
});

test('the report itself can be silenced by name', () => {
  const { findings, suppressed } = check('// async-lens-disable-file unused-suppression\n// async-lens-disable-next-line require-await\nstart();');
  expect(findings).toEqual([]);
  expect(suppressed.map(({ ruleId }) => ruleId)).toEqual(['unused-suppression']);
});

test('a directive with a wrong name only is a problem, not unused', () => {
  const { findings, problems } = check('// async-lens-disable-next-line no-blocking\nstart();');
  expect(findings).toEqual([]);
  expect(problems).toHaveLength(1);
});

/** Checks with a rule that reports every `save(..)` as floating. */
function check(text: string, settings: Configuration = configuration({})): SuppressionResult {
  const findings = [...text.matchAll(/save\(\w+\);/g)].map((match): Finding => ({
    ruleId: 'no-floating-promises',
    severity: 'warning',
    confidence: 'proven',
    message: '`save` returns a promise that nobody awaits.',
    place: { file, start: match.index, end: match.index + match[0].length },
    related: [],
    fixes: [],
  }));
  const comments = [...text.matchAll(/\/\/[^\r\n]*|\/\*[^]*?\*\//g)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
  return suppress({ file, text, comments, findings, configuration: settings, ruleIds: Object.keys(settings.rules) });
}

/** The text after the fixes of the unused suppressions. */
function fixed(text: string): string {
  const edits = check(text).findings.filter(({ ruleId }) => ruleId === 'unused-suppression').flatMap(({ fixes }) => fixes[0]!.edits);
  expect(edits).not.toEqual([]);
  return edits.toSorted((a, b) => b.span.start - a.span.start).reduce((result, { span, newText }) => result.slice(0, span.start) + newText + result.slice(span.end), text);
}

function configuration(severities: Readonly<Record<string, 'off'>>): Configuration {
  const ids = ['no-blocking-call', 'no-floating-promises', 'require-await', 'unused-suppression'];
  return {
    rules: Object.fromEntries(ids.map((id) => [id, { severity: severities[id] ?? 'warning', options: {} }])),
    reportUnusedSuppressions: true,
    knowledge: { blocking: [], effects: [], oneAtATime: [], fireAndForget: [] },
    isIgnored: false,
  };
}
