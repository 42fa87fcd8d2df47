import { expect, test } from 'vitest';
import type { Span } from '../protocol/span.ts';
import { covers, findDirectives, mentionsDirective } from './directives.ts';

const ruleIds = ['no-blocking-call', 'no-floating-promises', 'no-await-in-loop', 'require-await', 'no-misused-promises'];

test('next-line covers the line of code below, other directives and blank lines left out', () => {
  expect(silenced('no-floating-promises', `
    // async-lens-disable-next-line no-floating-promises -- fire and forget
    // eslint-disable-next-line no-console

    save(user);
    save(order);
  `)).toEqual(['save(user);']);
});

test('line covers its own line, before and behind it', () => {
  expect(silenced('no-blocking-call', `
    readFileSync(path); // async-lens-disable-line no-blocking-call
    statSync(path);
  `)).toEqual(['readFileSync(path); // async-lens-disable-line no-blocking-call']);
});

test('file covers everything, wherever it stands', () => {
  expect(silenced('no-blocking-call', `
    readFileSync(path);
    /* async-lens-disable-file no-blocking-call */
    statSync(path);
  `)).toHaveLength(3);
});

test('a block reaches from disable to enable, rule by rule', () => {
  const text = `
    first();
    /* async-lens-disable no-blocking-call, no-await-in-loop */
    second();
    /* async-lens-enable no-blocking-call */
    third();
    /* async-lens-enable */
    fourth();
  `;
  expect(silenced('no-blocking-call', text).filter(isCall)).toEqual(['second();']);
  expect(silenced('no-await-in-loop', text).filter(isCall)).toEqual(['second();', 'third();']);
});

test('a block that is never enabled again reaches to the end', () => {
  expect(silenced('require-await', '// async-lens-disable require-await\nfirst();\nsecond();').filter(isCall)).toEqual(['first();', 'second();']);
});

test('a directive without names covers every rule', () => {
  expect(silenced('require-await', '// async-lens-disable-next-line\nfirst();').filter(isCall)).toEqual(['first();']);
});

test('names stand behind each other, with or without commas, over several lines of a comment', () => {
  const text = '/* async-lens-disable-next-line\n * no-blocking-call,\n * require-await\n * -- both are meant\n */\nfirst();';
  expect(silenced('no-blocking-call', text).filter(isCall)).toEqual(['first();']);
  expect(silenced('require-await', text).filter(isCall)).toEqual(['first();']);
  expect(silenced('no-await-in-loop', text)).toEqual([]);
});

test.each([
  ['// eslint-disable-next-line @typescript-eslint/no-floating-promises -- on purpose', 'no-floating-promises'],
  ['// eslint-disable-next-line no-console, no-await-in-loop', 'no-await-in-loop'],
  ['/* eslint-disable-next-line n/no-sync */', 'no-blocking-call'],
  ['// eslint-disable-next-line', 'require-await'],
  ['// oxlint-disable-next-line typescript/no-misused-promises', 'no-misused-promises'],
  ['// oxlint-disable-next-line no-floating-promises', 'no-floating-promises'],
  ['// oxlint-disable-next-line eslint/no-await-in-loop', 'no-await-in-loop'],
  ['// biome-ignore lint/suspicious/useAwait: the interface wants it', 'require-await'],
  ['// biome-ignore lint/performance/noAwaitInLoops: paced', 'no-await-in-loop'],
  ['// biome-ignore lint: generated', 'no-floating-promises'],
])('%s is honoured for %s', (comment, ruleId) => {
  expect(silenced(ruleId, `${comment}\nfirst();\nsecond();`)).toContain('first();');
  expect(silenced(ruleId, `${comment}\nfirst();\nsecond();`)).not.toContain('second();');
});

test.each([
  '/* eslint-disable no-await-in-loop */',
  '/* eslint no-console: "error", no-await-in-loop: "off" */',
  '/* eslint no-await-in-loop: 0 -- paced */',
  '/* oxlint-disable eslint/no-await-in-loop */',
  '// biome-ignore-all lint/performance/noAwaitInLoops: paced',
])('%s holds for the rest of the file', (comment) => {
  expect(silenced('no-await-in-loop', `${comment}\nfirst();\nsecond();`).filter(isCall)).toEqual(['first();', 'second();']);
});

test('Biome ranges end where they say', () => {
  const text = '// biome-ignore-start lint/performance/noAwaitInLoops: paced\nfirst();\n// biome-ignore-end lint/performance/noAwaitInLoops: paced\nsecond();';
  expect(silenced('no-await-in-loop', text).filter(isCall)).toEqual(['first();']);
});

test('another rule of a linter says nothing to us', () => {
  expect(silenced('no-floating-promises', '// eslint-disable-next-line no-console\nfirst();')).toEqual([]);
  expect(silenced('no-floating-promises', '// biome-ignore lint/style/useConst: later\nfirst();')).toEqual([]);
  expect(silenced('no-await-in-loop', '/* eslint no-await-in-loop: "error" */\nfirst();')).toEqual([]);
});

test('an enable of one tool does not end the block of another', () => {
  expect(silenced('require-await', '/* eslint-disable require-await */\n/* async-lens-enable require-await */\nfirst();').filter(isCall)).toEqual(['first();']);
});

test('names the rule that a wrong name probably means, where it stands', () => {
  const text = '// async-lens-disable-next-line no-blocking-cal\nfirst();';
  const [problem] = problems(text);
  expect(problem).toMatchObject({ code: 'directive-unknown-rule', message: '`no-blocking-cal` is no rule, so the directive does not suppress it. Did you mean "no-blocking-call"?' });
  expect(text.slice(problem!.span!.start, problem!.span!.end)).toBe('no-blocking-cal');
  expect(silenced('no-blocking-call', text)).toEqual([]);
});

test('says where a reason belongs when words are no rules', () => {
  expect(problems('// async-lens-disable-line because')[0]!.message).toContain('A reason is written after ` -- `.');
});

test('names the directive that a wrong keyword probably means', () => {
  expect(problems('// async-lens-disable-nextline require-await')[0]!.message).toBe('`async-lens-disable-nextline` is no directive, so it suppresses nothing. Did you mean "async-lens-disable-next-line"?');
});

test('unknown names of other linters are no problem of ours', () => {
  expect(problems('// eslint-disable-next-line my/own-rule\n// eslint-disable-what x')).toEqual([]);
});

test('an ordinary comment that mentions a directive is none', () => {
  expect(silenced('require-await', '// see async-lens-disable-next-line in the docs\nfirst();')).toEqual([]);
});

test('most files are told from those with directives without looking at comments', () => {
  expect(mentionsDirective('// ordinary comment about eslint\nawait save();')).toBe(false);
  expect(mentionsDirective('// async-lens-disable-line')).toBe(true);
  expect(mentionsDirective('/* eslint no-await-in-loop: 0 */')).toBe(true);
});

/** Lines on which a finding of the rule would be silenced. */
function silenced(ruleId: string, text: string): readonly string[] {
  const { directives } = directivesOf(text);
  const lines = [...text.matchAll(/^.*$/gm)].filter(({ 0: line }) => line.trim() !== '');
  return lines
    .filter(({ 0: line, index }) => directives.some(({ entries }) => entries.some((entry) => covers(entry, ruleId, index + line.search(/\S/)))))
    .map(({ 0: line }) => line.trim());
}

function isCall(line: string): boolean {
  return line.endsWith('();');
}

function problems(text: string): ReturnType<typeof findDirectives>['problems'] {
  return directivesOf(text).problems;
}

function directivesOf(text: string): ReturnType<typeof findDirectives> {
  return findDirectives({ file: '/project/a.ts', text, comments: commentsIn(text), ruleIds });
}

/** The texts of this file have no strings, so a pattern finds their comments. */
function commentsIn(text: string): readonly Span[] {
  return [...text.matchAll(/\/\/.*|\/\*[^]*?\*\//g)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
}
