import { spawn } from 'node:child_process';
import { chmodSync, chownSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';

/** Has one finding, whatever stands around it. */
const good = 'declare function save(): Promise<void>;\n\nexport function run(): void {\n  save();\n}\n';
const goodLine = 'good.ts:4:3: warning no-floating-promises: `save` returns a promise that nobody awaits. Return it, add a catch, or say `void` if nobody needs to know.\n';

test('a path that does not exist is told with the one that was probably meant, and nothing is checked', async () => {
  using place = createPlace({ 'good.ts': good });
  expect(await check(place, 'god.ts')).toEqual({ code: 2, stdout: '', stderr: 'Cannot find "god.ts". Did you mean "good.ts"?\n' });
  expect(await check(place, 'good.ts', 'nowhere')).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining('Cannot find "nowhere".') });
});

test('a file without permission is told, the others are checked', async () => {
  using place = createPlace({ 'good.ts': good, 'secret.ts': good });
  chmodSync(join(place.folder, 'secret.ts'), 0o000);
  const { code, stdout, stderr } = await checkAsNobody(place, '.');
  expect(stdout).toBe(goodLine);
  expect(stderr).toMatch(/^secret\.ts cannot be read: EACCES: .*Check its permissions\.$/m);
  expect(stderr).toContain('1 warning in 1 of 1 file');
  expect(code).toBe(1);
});

test('types that stand in comments of JavaScript harm no file', async () => {
  using place = createPlace({ 'memory.js': '/** @implements {Store} @extends {Base} */\nclass Memory {\n  async load() {}\n}\nexport function run(memory = new Memory()) {\n  fetch("a");\n  return memory;\n}\n' });
  const { stdout, stderr } = await check(place, 'memory.js');
  expect(stdout).toContain('memory.js:6:3: warning no-floating-promises');
  expect(stderr).not.toContain('failed');
});

test('when no file can be read, that is what the run fails with', async () => {
  using place = createPlace({ 'secret.ts': good });
  chmodSync(join(place.folder, 'secret.ts'), 0o000);
  expect(await checkAsNobody(place, 'secret.ts')).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining('Nothing could be checked. secret.ts') });
});

test('a folder that is called like a file is a folder', async () => {
  using place = createPlace({ 'good.ts': good, 'folder.ts/inside.ts': good });
  expect(await check(place, 'folder.ts')).toMatchObject({ code: 1, stdout: `folder.ts/inside.ts${goodLine.slice('good.ts'.length)}` });
  expect((await check(place, '.')).stdout).toBe(`folder.ts/inside.ts${goodLine.slice('good.ts'.length)}${goodLine}`);
});

test('links that lead nowhere, or to themselves, keep nothing from being checked', async () => {
  using place = createPlace({ 'good.ts': good });
  symlinkSync('gone.ts', join(place.folder, 'dangling.ts'));
  symlinkSync('loop.ts', join(place.folder, 'loop.ts'));
  symlinkSync('.', join(place.folder, 'again'));
  expect(await check(place, '.')).toMatchObject({ code: 1, stdout: goodLine });
  expect(await check(place, 'dangling.ts')).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining('Cannot find "dangling.ts".') });
  expect(await check(place, 'loop.ts')).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining('Cannot find "loop.ts".') });
});

test('a broken tsconfig is told, and its files are checked without it', async () => {
  using place = createPlace({ 'good.ts': good, 'tsconfig.json': '{ "compilerOptions": { "strict": tru }' });
  const { code, stdout, stderr } = await check(place, '.');
  expect(stdout).toBe(goodLine);
  expect(stderr).toMatch(/^tsconfig\.json: .+$/m);
  expect(code).toBe(1);
});

test('a tsconfig that extends what is not there is told', async () => {
  using place = createPlace({ 'good.ts': good, 'tsconfig.json': '{ "extends": "./base.json", "include": ["*.ts"] }' });
  const { stdout, stderr } = await check(place, '.');
  expect(stdout).toBe(goodLine);
  expect(stderr).toMatch(/^tsconfig\.json: .*base\.json/m);
});

test('a project that does not exist is wrong usage', async () => {
  using place = createPlace({ 'good.ts': good, 'tsconfig.json': '{}' });
  expect(await check(place, '--project', 'tsconfg.json')).toEqual({ code: 2, stdout: '', stderr: 'Cannot find "tsconfg.json". Did you mean "tsconfig.json"?\n' });
});

test('a syntax error is told with its place; what was understood is checked, in that file and in others', async () => {
  using place = createPlace({ 'good.ts': good, 'half.ts': `${good}\nexport function later( {` });
  const { code, stdout, stderr } = await check(place, '.');
  expect(stdout).toBe(`${goodLine}half.ts${goodLine.slice('good.ts'.length)}`);
  expect(stderr).toMatch(/^half\.ts:7:\d+: .+ What the parser understood was checked all the same\.$/m);
  expect(code).toBe(1);
});

test('text that is no program at all does no harm', async () => {
  const noise = ['}}}}))))]]]]', '<<<<<<< HEAD\nawait a();\n=======\nawait b();\n>>>>>>> theirs', 'class { async *[await', '`${`${`${', '/*', '\\u{110000}', '\ud800 await \udfff', '#!/usr/bin/env node\n\u0000'];
  using place = createPlace({ 'good.ts': good, ...Object.fromEntries(noise.map((text, index) => [`noise-${index}.ts`, text])) });
  const { code, stdout, stderr } = await check(place, '.');
  expect(stdout).toContain(goodLine);
  expect(stderr).not.toMatch(/internal|report this/i);
  expect(code).toBe(1);
});

test('an empty file, and one of blanks and comments, have nothing to find', async () => {
  using place = createPlace({ 'empty.ts': '', 'blank.ts': ' \r\n\t// only this\r\n', 'mark.ts': '\ufeff' });
  expect(await check(place, '.')).toMatchObject({ code: 0, stdout: '', stderr: expect.stringContaining('No findings in 3 files') });
});

test('a file of 50,000 lines is checked to its end', async () => {
  const lines = Array.from({ length: 10_000 }, (_, index) => `export async function load${index}(id: string): Promise<string> {\n  const response = await fetch(id);\n  return await response.text();\n}\n`);
  using place = createPlace({ 'good.ts': good, 'long.ts': `${lines.join('\n')}\ndeclare function save(): Promise<void>;\nsave();\n` });
  const { code, stdout, stderr } = await check(place, '.');
  expect(stdout).toBe(`${goodLine}long.ts:50002:1: warning no-floating-promises: \`save\` returns a promise that nobody awaits. Await it, return it, or add a catch.\n`);
  expect(stderr).toContain('2 warnings in 2 of 2 files');
  expect(code).toBe(1);
});

test('code that is nested 400 deep is checked', async () => {
  using place = createPlace({ 'good.ts': good, 'deep.ts': deepCode(400) });
  const { code, stdout, stderr } = await check(place, '.');
  // The await at the bottom of it waits for a number.
  expect(stdout).toBe(`deep.ts:1204:1: warning await-thenable: This expression is no promise: there is nothing to wait for. Remove \`await\`.\n${goodLine}`);
  expect(stderr).toMatch(/^2 warnings in 2 of 2 files/);
  expect(code).toBe(1);
});

test('code that is nested beyond all measure is told, the others are checked', async () => {
  using place = createPlace({ 'good.ts': good, 'deep.ts': deepCode(5_000) });
  const { code, stdout, stderr } = await check(place, '.');
  expect(stdout).toBe(goodLine);
  expect(stderr).toMatch(/^deep\.ts nests its code too deeply to be analysed\./m);
  expect(code).toBe(1);
});

test('a file that is too large to be source is told with its size', async () => {
  using place = createPlace({ 'good.ts': good, 'table.ts': `export const table = [\n${'  "0123456789",\n'.repeat(400_000)}];\n` });
  const { code, stdout, stderr } = await check(place, '.');
  expect(stdout).toBe(goodLine);
  expect(stderr).toMatch(/^table\.ts has 6\.1 MB, more than the 5 MB that are checked\./m);
  expect(code).toBe(1);
});

test('a picture with the name of a program is told as what it is', async () => {
  using place = createPlace({ 'good.ts': good, 'picture.ts': Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex') });
  const { code, stdout, stderr } = await check(place, '.');
  expect(stdout).toBe(goodLine);
  expect(stderr).toMatch(/^picture\.ts is not text, although its name says source code\. Rename or exclude it\.$/m);
  expect(code).toBe(1);
  expect(await check(place, 'picture.ts')).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining('picture.ts is not text') });
});

test('UTF-16 with its mark is text', async () => {
  using place = createPlace({ 'good.ts': Buffer.from(`\ufeff${good}`, 'utf16le') });
  expect(await check(place, '.')).toMatchObject({ code: 1, stdout: goodLine });
});

/** Calls in calls, blocks in blocks, and a chain of operators: what a recursive walk goes down. */
function deepCode(depth: number): string {
  return [
    `export const calls = ${'String(\n'.repeat(depth)}1${')'.repeat(depth)};`,
    `export const sum = 1${'\n  + 1'.repeat(depth)};`,
    `export async function blocks(): Promise<void> {\n${'if (calls) {\n'.repeat(depth)}await 1;\n${'}\n'.repeat(depth)}}`,
    `export const chain = Promise.resolve(1)${'\n  .then((value) => value)'.repeat(depth)};\n`,
  ].join('\n');
}

interface Place extends Disposable {
  readonly folder: string;
}

/** A folder of its own, with files. */
function createPlace(files: Readonly<Record<string, string | Uint8Array>>): Place {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'async-lens-bad-input-')));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return { folder, [Symbol.dispose]: () => rmSync(folder, { recursive: true }) };
}

interface Outcome {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** The program itself, as a shell starts it. */
function check(place: Place, ...words: readonly string[]): Promise<Outcome> {
  return run(place, words, {});
}

/** Permissions do not hold for root, so it becomes somebody else, who may enter the folder and read the rest. */
function checkAsNobody(place: Place, ...words: readonly string[]): Promise<Outcome> {
  if (process.getuid?.() !== 0) return run(place, words, {});
  const nobody = { uid: 65_534, gid: 65_534 };
  chownSync(place.folder, nobody.uid, nobody.gid);
  return run(place, words, nobody);
}

async function run({ folder }: Place, words: readonly string[], user: { readonly uid?: number; readonly gid?: number }): Promise<Outcome> {
  const main = join(import.meta.dirname, '../src/cli/main.ts');
  const child = spawn(process.execPath, [main, 'check', ...words], { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, NO_COLOR: '1', CI: '1' }, ...user });
  const closed = Promise.withResolvers<number | null>();
  child.once('error', closed.reject);
  child.once('close', closed.resolve);
  const [stdout, stderr, code] = await Promise.all([text(child.stdout), text(child.stderr), closed.promise]);
  return { code, stdout, stderr };
}
