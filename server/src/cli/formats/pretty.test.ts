import { createColors } from 'picocolors';
import { expect, test } from 'vitest';
import { createSourceText } from '../source-text.ts';
import { codeFrame } from './code-frame.ts';
import { formatPretty } from './pretty.ts';
import { blockingFinding, sampleOptions, sampleResult } from './result.testing.ts';

test('shows each finding with its code, the way there and the way out', () => {
  expect(formatPretty(sampleResult(), sampleOptions())).toMatchInlineSnapshot(`
    "src/users.ts

      4:15  warning  \`readFileSync\` blocks the event loop inside \`loadUser\`. Await \`readFile\` instead.
                     no-blocking-call
          3 │ export async function loadUser(id) {
        > 4 │   const text = readFileSync(pathOf(id), 'utf8');
            │                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
          5 │   return JSON.parse(text);
        ↳ src/api, new.ts:1:37 \`loadUser\` is called here
        fix: Await \`readFile\` of node:fs/promises (safe)

    src/api, new.ts

      2:1  info, likely  100% of \`save\` is lost: await it.  no-floating-promises
          1 │ export const handler = (request) => loadUser(request.id);
        > 2 │ save(
            │ ^^^^^
        > 3 │   one,
        > 4 │   two,
        > 5 │ );

    1 warning and 1 for information in 2 of 12 files (1.2 s).
    \`async-lens fix\` repairs 1.
    "
  `);
});

test('says so when there is nothing to say', () => {
  expect(formatPretty(sampleResult({ findings: [] }), sampleOptions())).toBe('No findings in 12 files (1.2 s).\n');
  expect(formatPretty(sampleResult({ findings: [] }), sampleOptions({ quiet: true }))).toBe('');
});

test('says how many findings it does not show', () => {
  expect(formatPretty(sampleResult(), sampleOptions({ maxFindings: 1 }))).toMatch(/\n1 more finding not shown \(--max-findings\)\.\n1 warning and 1 for information in 2 of 12 files/);
});

test('wraps a long message beside its place', () => {
  const finding = { ...blockingFinding, related: [], fixes: [], message: 'one two three four five six seven eight nine ten eleven twelve' };
  expect(formatPretty(sampleResult({ findings: [finding] }), sampleOptions({ columns: 60 }))).toMatchInlineSnapshot(`
    "src/users.ts

      4:15  warning  one two three four five six seven eight
                     nine ten eleven twelve  no-blocking-call
          3 │ export async function loadUser(id) {
        > 4 │   const text = readFileSync(pathOf(id), 'utf8');
            │                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
          5 │   return JSON.parse(text);

    1 warning in 1 of 12 files (1.2 s).
    "
  `);
});

test('paints the carets in the colour of the severity', () => {
  expect(formatPretty(sampleResult(), sampleOptions({ colors: createColors(true) }))).toContain('\u001B[33m^^^^');
});

test('marks the lines of a long span and says how many more there are', () => {
  expect(frame('save(\n  one,\n  two,\n  three,\n  four,\n  five,\n);', 'save(\n  one,\n  two,\n  three,\n  four,\n  five,\n)')).toMatchInlineSnapshot(`
    "> 1 │ save(
        │ ^^^^^
    > 2 │   one,
    > 3 │   two,
    > 4 │   three,
        │ .. 3 more lines"
  `);
});

test('puts the carets under wide characters and tabs', () => {
  expect(frame('\tlog("日本語"); save(user);', 'save(user)')).toMatchInlineSnapshot(`
    "> 1 │   log("日本語"); save(user);
        │                  ^^^^^^^^^^"
  `);
});

test('cuts a line that is too long around the span', () => {
  expect(frame(`${'a();'.repeat(100)}save(user);${'b();'.repeat(100)}`, 'save(user)')).toMatchInlineSnapshot(`
    "> 1 │ ;a();a();a();save(user);b();b();b();b();b();b();b();b(
        │              ^^^^^^^^^^"
  `);
});

test('an empty span at the end of the text has a caret', () => {
  expect(frame('save(user)', '')).toMatchInlineSnapshot(`
    "> 1 │ save(user)
        │           ^"
  `);
});

test('control characters of the source do not reach the terminal', () => {
  expect(frame('save("\u001B[2J");', 'save')).toBe('> 1 │ save("\uFFFD[2J");\n    │ ^^^^');
});

function frame(text: string, part: string): string {
  const source = createSourceText(text);
  const start = part === '' ? text.length : text.indexOf(part);
  return codeFrame(source, source.positionOf(start), source.positionOf(start + part.length), { colors: sampleOptions().colors, columns: 60, mark: (caret) => caret }).join('\n');
}
