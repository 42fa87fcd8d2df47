import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createWorkplace, type Workplace } from '../command-line.testing.ts';
import { sampleAnalysis } from '../engine.testing.ts';

let place: Workplace;
beforeEach(() => {
  place = createWorkplace();
});
afterEach(() => place[Symbol.dispose]());

test('checks the working directory: findings to standard output, the summary to standard error', async () => {
  place.write({ 'src/b.ts': 'lose(order);\n', 'src/a.ts': '\n  lose(user);\n', 'dist/c.js': 'lose(c);' });
  expect(await place.run(['check'])).toMatchObject({
    code: 1,
    stdout: 'src/a.ts:2:3: warning no-floating-promises: `user` is lost.\nsrc/b.ts:1:1: warning no-floating-promises: `order` is lost.\n',
    stderr: expect.stringMatching(/^2 warnings in 2 of 2 files \(\d+ ms\)\.\n$/),
  });
});

test('says nothing on standard output when there is nothing to say', async () => {
  place.write({ 'a.ts': 'await lose(user);' });
  expect(await place.run(['check', 'a.ts'])).toMatchObject({ code: 0, stdout: '', stderr: expect.stringMatching(/^No findings in 1 file/) });
});

test('takes files, folders, globs and tsconfig files, each file once', async () => {
  place.write({ 'a.ts': 'lose(a);', 'lib/b.ts': 'lose(b);', 'lib/c.js': 'lose(c);', 'tests/d.test.ts': 'lose(d);', 'tsconfig.json': '{}' });
  const analysis = sampleAnalysis({ projectFiles: async () => [join(place.folder, 'a.ts')] });
  const { stdout } = await place.run(['check', 'lib', 'lib/b.ts', 'tests/*.ts', 'tsconfig.json'], { analysis });
  expect(stdout.split('\n').map((line) => line.split(':')[0])).toEqual(['a.ts', 'lib/b.ts', 'lib/c.js', 'tests/d.test.ts', '']);
});

test('--project checks its files, narrowed by paths', async () => {
  place.write({ 'a.ts': 'lose(a);', 'lib/b.ts': 'lose(b);', 'lib/c.ts': 'lose(c);', 'tsconfig.build.json': '{}' });
  const analysis = sampleAnalysis({ projectFiles: async () => ['a.ts', 'lib/b.ts'].map((name) => join(place.folder, name)) });
  expect((await place.run(['check', '--project', 'tsconfig.build.json'], { analysis })).stdout).toMatch(/^a\.ts.*\nlib\/b\.ts.*\n$/);
  expect((await place.run(['check', '--project', 'tsconfig.build.json', 'lib'], { analysis })).stdout).toMatch(/^lib\/b\.ts.*\n$/);
});

test('checks text from standard input at the path that it is given', async () => {
  place.write({ 'async-lens.config.json': '{ "rules": { "no-floating-promises": "error" } }' });
  expect(await place.run(['check', '--stdin', '--stdin-filename', 'src/new.ts'], { input: '\uFEFFlose(user);' })).toMatchObject({
    code: 1,
    stdout: 'src/new.ts:1:1: error no-floating-promises: `user` is lost.\n',
  });
});

test('--explain adds why awaits wait for each other, in files and in text from standard input', async () => {
  place.write({ 'a.ts': 'await load();\nawait save();\n' });
  const line = 'a.ts:2:1: waits: `save` waits because it waits on purpose.\n';
  expect(await place.run(['check', 'a.ts', '--explain'])).toMatchObject({ code: 0, stdout: line });
  expect(await place.run(['check', '--explain', '--stdin', '--stdin-filename', 'a.ts'], { input: 'await load();\nawait save();\n' })).toMatchObject({ stdout: line });
  const { waits } = JSON.parse((await place.run(['check', 'a.ts', '--explain', '--format', 'json'])).stdout) as { waits: unknown };
  const range = { start: { line: 2, column: 1 }, end: { line: 2, column: 14 } };
  expect(waits).toEqual([{ kind: 'await', name: 'save', file: 'a.ts', range, reason: { kind: 'delay' }, because: { text: 'it waits on purpose', file: 'a.ts', range }, message: '`save` waits because it waits on purpose.' }]);
  expect((await place.run(['check', 'a.ts', '--explain', '--format', 'pretty', '--quiet'])).stdout).toBe('a.ts why not at once\n\n  2:1  `save` waits because it waits on purpose.\n    ↳ a.ts:2:1\n');
  expect(await place.run(['check', 'a.ts', '--explain', '--format', 'sarif'])).toMatchObject({ code: 2 });
});

test('--fail-on decides which findings fail', async () => {
  place.write({ 'a.ts': 'const f = async empty => 1;' });
  const codeFor = async (...words: readonly string[]): Promise<number> => (await place.run(['check', ...words])).code;
  expect(await codeFor()).toBe(0);
  expect(await codeFor('--fail-on', 'hint')).toBe(1);
  expect(await codeFor('--severity', 'require-await=error')).toBe(1);
  expect(await codeFor('--severity', 'require-await=warning', '--fail-on', 'error')).toBe(0);
});

test('--rule, --severity, --config and --no-config choose the rules', async () => {
  place.write({ 'a.ts': 'lose(user); slow();', 'async-lens.config.json': '{ "rules": { "no-blocking-call": "off" } }', 'ci.json': '{ "rules": { "no-floating-promises": "off" } }' });
  const rulesFor = async (...words: readonly string[]): Promise<readonly string[]> => [...(await place.run(['check', ...words])).stdout.matchAll(/(\w+) (no-[\w-]+)/g)].map((match) => match[0]);
  expect(await rulesFor()).toEqual(['warning no-floating-promises']);
  expect(await rulesFor('--no-config')).toEqual(['warning no-floating-promises', 'warning no-blocking-call']);
  expect(await rulesFor('--config', 'ci.json')).toEqual(['warning no-blocking-call']);
  expect(await rulesFor('--rule', 'no-blocking-call,no-sequential-await')).toEqual(['warning no-blocking-call']);
  expect(await rulesFor('--severity', 'no-blocking-call=hint', '--severity', 'no-floating-promises=off')).toEqual(['hint no-blocking-call']);
});

test('--max-findings lists some and counts all', async () => {
  place.write({ 'a.ts': 'lose(a); lose(b); lose(c);' });
  const { stdout, stderr } = await place.run(['check', '--max-findings', '1']);
  expect(stdout.split('\n')).toHaveLength(2);
  expect(stderr).toContain('3 warnings');
});

test('--output-file takes the findings, with its folder, and standard output stays empty', async () => {
  place.write({ 'a.ts': 'lose(user);' });
  expect(await place.run(['check', '--output-file', 'reports/lens.json', '--format', 'json'])).toMatchObject({ code: 1, stdout: '' });
  expect(JSON.parse(place.read('reports/lens.json'))).toMatchObject({ version: 1, summary: { warnings: 1 } });
});

test('--quiet prints findings only', async () => {
  place.write({ 'a.ts': 'lose(user);' });
  expect((await place.run(['check', '--quiet'])).stderr).toBe('');
});

test('a terminal gets the readable format, in colours unless told otherwise', async () => {
  place.write({ 'a.ts': 'lose(user);' });
  const onTerminal = async (words: readonly string[], env: Readonly<Record<string, string>>): Promise<string> => (await place.run(['check', ...words], { isTerminal: true, env })).stdout;
  expect(await onTerminal([], {})).toContain('\u001B[');
  expect(await onTerminal(['--no-color'], {})).toMatch(/> 1 │ lose\(user\);/);
  expect(await onTerminal([], { NO_COLOR: '1' })).not.toContain('\u001B[');
  expect((await place.run(['check'], { env: { FORCE_COLOR: '1' } })).stdout).not.toContain('\u001B[');
  expect((await place.run(['check', '--format', 'pretty'], { env: { FORCE_COLOR: '1' } })).stdout).toContain('\u001B[');
});

test('the same input gives the same JSON but for the duration', async () => {
  place.write({ 'b.ts': 'slow(); lose(b);', 'a.ts': 'lose(a); pair();' });
  const run = async (): Promise<string> => (await place.run(['check', '--format', 'json'])).stdout.replace(/"durationMs": \d+/, '');
  expect(await run()).toBe(await run());
});

test('a bad file is told in one line and leaves the rest of the run alone', async () => {
  place.write({ 'a.ts': 'lose(user);', 'binary.ts': new Uint8Array([0, 1, 2]), 'broken.ts': 'lose((;\n', 'notes.md': '# notes' });
  const { code, stdout, stderr } = await place.run(['check', 'a.ts', 'binary.ts', 'broken.ts', 'notes.md', '--quiet']);
  expect({ code, stdout, stderr }).toEqual({
    code: 1,
    stdout: 'a.ts:1:1: warning no-floating-promises: `user` is lost.\n',
    stderr: 'binary.ts: Binary, not source text.\nbroken.ts:1:5: Expression expected.\nnotes.md: Neither TypeScript nor JavaScript.\n',
  });
  const { problems } = JSON.parse((await place.run(['check', 'a.ts', 'binary.ts', 'broken.ts', '--format', 'json'])).stdout) as { problems: unknown };
  expect(problems).toEqual([
    { code: 'file-binary', message: 'Binary, not source text.', file: 'binary.ts' },
    { code: 'syntax-error', message: 'Expression expected.', file: 'broken.ts', range: { start: { line: 1, column: 5 }, end: { line: 1, column: 7 } } },
  ]);
});

test('files without findings and with problems end with 0', async () => {
  place.write({ 'a.ts': 'await lose(user);', 'binary.ts': '\0' });
  expect((await place.run(['check'])).code).toBe(0);
});

test('ends with 2 when nothing could be checked', async () => {
  place.write({ 'binary.ts': '\0', 'notes.md': '', 'empty/readme.txt': '' });
  expect(await place.run(['check', 'binary.ts'])).toMatchObject({ code: 2, stderr: 'Nothing could be checked. binary.ts: Binary, not source text.\n' });
  expect(await place.run(['check', 'notes.md'])).toMatchObject({ code: 2, stderr: 'Nothing could be checked. notes.md: Neither TypeScript nor JavaScript.\n' });
  expect(await place.run(['check', 'empty'])).toMatchObject({ code: 2, stderr: 'Found no TypeScript or JavaScript files in "empty". Folders such as dist, build and node_modules are left out unless they are named.\n' });
});

test('a link that leads nowhere cannot be found, and is left out of its folder', async () => {
  place.write({ 'a.ts': 'await lose(user);' });
  symlinkSync(join(place.folder, 'nowhere'), join(place.folder, 'link.ts'));
  expect(await place.run(['check', 'link.ts'])).toMatchObject({ code: 2, stderr: 'Cannot find "link.ts".\n' });
  expect(await place.run(['check'])).toMatchObject({ code: 0, stderr: expect.stringContaining('1 file') });
});

test('ignored files are no mistake', async () => {
  place.write({ 'gen/a.ts': 'lose(user);', 'async-lens.config.json': '{ "ignore": ["gen/"] }' });
  expect(await place.run(['check', 'gen/a.ts'])).toMatchObject({ code: 0, stdout: '', stderr: expect.stringContaining('Nothing was checked: 1 file ignored') });
});

test.each([
  [['check', 'scr'], 'Cannot find "scr". Did you mean "src"?'],
  [['check', 'src/**/*.vue'], 'No TypeScript or JavaScript file matches "src/**/*.vue".'],
  [['check', '--rule', 'no-floating-promise'], 'There is no rule "no-floating-promise". Did you mean "no-floating-promises"?'],
  [['check', '--rule', 'because'], 'There is no rule "because". `async-lens rules` lists them.'],
  [['check', '--severity', 'no-blocking-call'], '--severity takes rule=level, not "no-blocking-call". Write for example --severity require-await=off.'],
  [['check', '--severity', 'no-blocking-call=warn'], '--severity takes error, warning, info, hint, off, not "warn". Did you mean "warning"?'],
  [['check', '--fail-on', 'never'], '--fail-on takes error, warning, info, hint, not "never".'],
  [['check', '--format', 'sarfi'], '--format takes pretty, compact, json, sarif, github, not "sarfi". Did you mean "sarif"?'],
  [['check', '--max-findings', '-1'], '--max-findings takes a whole number, not "-1".'],
  [['check', '--project', 'tsconfig.jsn'], 'Cannot find "tsconfig.jsn".'],
  [['check', '--config', 'nowhere.json'], /^Cannot find the configuration file .*\/nowhere\.json\. Check the path\.$/],
  [['check', '--stdin'], '--stdin needs --stdin-filename. Its path says which project and language the text belongs to.'],
  [['check', '--stdin-filename', 'a.ts'], '--stdin-filename goes with --stdin.'],
  [['check', '--stdin', '--stdin-filename', 'a.ts', 'src'], '--stdin takes no paths and no --project.'],
  [['check', '--stdin', '--stdin-filename', 'a.md'], '"a.md" does not name TypeScript or JavaScript. Give --stdin-filename an ending such as .ts.'],
  [['check', '--output-file', 'src/a.ts/x.json'], /^Cannot write src\/a\.ts\/x\.json \(E\w+\)\.$/],
])('%j ends with 2 and one sentence', async (words, sentence) => {
  place.write({ 'src/a.ts': 'await lose(user);' });
  const { code, stdout, stderr } = await place.run(words);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr.trimEnd()).toEqual(typeof sentence === 'string' ? sentence : expect.stringMatching(sentence));
});

test('a mistake in the configuration is told before anything is checked', async () => {
  place.write({ 'src/a.ts': 'lose(user);', 'src/async-lens.config.json': '{ "rules": { "no-floating": "off" } }' });
  const { code, stdout, stderr } = await place.run(['check']);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toBe(`${place.folder}/src/async-lens.config.json:1:14: there is no rule "no-floating". Did you mean "no-floating-promises"?\n`);
});

test('a broken project is told by its reason', async () => {
  place.write({ 'a.ts': '', 'tsconfig.json': '{' });
  const analysis = sampleAnalysis({ projectFiles: () => Promise.reject(new Error('"}" expected.\n  at parser')) });
  expect(await place.run(['check', '-p', 'tsconfig.json'], { analysis })).toMatchObject({ code: 2, stderr: 'Cannot read the project tsconfig.json: "}" expected.\n' });
});

test('a bug of ours ends with 3 and a stack to report', async () => {
  place.write({ 'a.ts': '' });
  const analysis = sampleAnalysis({
    checkAll() {
      throw new Error('lost the thread');
    },
  });
  expect(await place.run(['check'], { analysis })).toMatchObject({ code: 3, stdout: '', stderr: expect.stringMatching(/^Internal failure, please report it: Error: lost the thread\n {4}at /) });
});

test('an interruption ends with 130 and prints no half result', async () => {
  place.write({ 'a.ts': 'lose(user);', 'b.ts': 'lose(user);' });
  const interruption = new AbortController();
  const analysis = sampleAnalysis({
    async *checkAll(_files, signal) {
      interruption.abort(new Error('Interrupted'));
      signal?.throwIfAborted();
      yield* [];
    },
  });
  expect(await place.run(['check'], { analysis, signal: interruption.signal })).toEqual({ code: 130, stdout: '', stderr: 'Interrupted.\n', served: [] });
});
