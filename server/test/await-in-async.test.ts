import { join } from 'node:path/posix';
import { afterAll, expect, test } from 'vitest';
import { startEngine } from './fixtures/engine.testing.ts';
import { repositoryRoot } from './fixtures/fixture.testing.ts';
import { applyFix } from './fixtures/repairs.testing.ts';

const engine = startEngine(() => undefined);
afterAll(() => engine[Symbol.asyncDispose]());

test.each([
  ['a function with a result', 'function title(id: string): string { return «await load(id); }', 'async function title(id: string): Promise<string> { return await load(id); }'],
  ['an arrow function', 'const title = (id: string) => «await load(id);', 'const title = async (id: string) => await load(id);'],
  ['a method', 'class Page { title(id: string) { return «await load(id); } }', 'class Page { async title(id: string) { return await load(id); } }'],
  ['a callback', 'ids.map((id) => { «await load(id); });', 'ids.map(async (id) => { await load(id); });'],
  ['a loop that waits', 'function show() { «for await (const line of lines) print(line); }', 'async function show() { for await (const line of lines) print(line); }'],
  ['a resource', 'function show() { if (isOpen) { «await using file = open(); } }', 'async function show() { if (isOpen) { await using file = open(); } }'],
  ['a result that is a promise already', 'function title(): Promise<string> { return «await load("a"); }', 'async function title(): Promise<string> { return await load("a"); }'],
])('%s becomes asynchronous', async (_what, marked, expected) => {
  const { file, text, fix } = await fixAt(marked);
  expect(fix).toMatchObject({ kind: 'offer', concurrent: false });
  expect(applyFix(file, text, fix!)).toBe(expected);
});

test.each([
  ['a function that is asynchronous already', 'async function title(id: string) { return «await load(id); }'],
  ['a constructor', 'class Page { constructor() { «await load("a"); } }'],
  ['a getter', 'class Page { get title() { return «await load("a"); } }'],
  ['a generator', 'function* titles() { yield «await load("a"); }'],
  ['a default value', 'function title(id = «await load("a")) { return id; }'],
  ['a claim about an argument', 'function isTitle(id: unknown): id is string { return «await check(id); }'],
  ['a place where nothing waits', 'function title(id: string) { return «load(id); }'],
  ['the module', '«await load("a");'],
])('%s stays', async (_what, marked) => {
  expect((await fixAt(marked)).fix).toBeUndefined();
});

test('is called by the name of the function', async () => {
  expect((await fixAt('function title() { return «await load("a"); }')).fix?.title).toBe('Make `title` async');
  expect((await fixAt('ids.map((id) => «await load(id));')).fix?.title).toBe('Make this function async');
});

async function fixAt(marked: string) {
  const file = join(repositoryRoot, 'test-fixtures/rules/await-in-async.ts');
  const offset = marked.indexOf('«');
  const text = marked.replace('«', '');
  engine.setText(file, text);
  try {
    return { file, text, fix: await engine.awaitFix(file, offset) };
  } finally {
    engine.clearText(file);
  }
}
