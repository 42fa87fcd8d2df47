import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path/posix';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createPackageFacts } from './package-facts.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'async-lens-package-'));
});
afterEach(() => rm(folder, { recursive: true }));

const factsOf = async (manifest: string) => {
  await writeFile(join(folder, 'package.json'), manifest);
  return await createPackageFacts()(join(folder, 'src', 'deep', 'a.ts'));
};

test('the nearest package.json above a file says what its code may import', async () => {
  const { dependencies } = await factsOf('{ "dependencies": { "p-map": "^7" }, "devDependencies": { "vitest": "^5" } }');
  expect([...dependencies]).toEqual(['p-map']);
});

test('a program for the command line has a bin, whatever else it exports', async () => {
  expect((await factsOf('{ "bin": "cli.js" }')).isCommandLine).toBe(true);
  expect((await factsOf('{ "bin": "cli.js", "exports": "./index.js" }')).isCommandLine).toBe(true);
  expect((await factsOf('{ "exports": "./index.js" }')).isCommandLine).toBe(false);
});

test.each([
  ['>=22.18', 22],
  ['^24', 24],
  ['v26', 26],
  ['^22.1 || >=20', 20],
  ['*', undefined],
  ['<25', undefined],
])('the oldest Node of %s is %s', async (range, oldest) => {
  expect((await factsOf(JSON.stringify({ engines: { node: range } }))).oldestNode).toBe(oldest);
});

test('a broken package.json says nothing', async () => {
  expect(await factsOf('{ "dependencies": [')).toEqual({ isCommandLine: false, dependencies: new Set(), oldestNode: undefined });
  expect(await factsOf('[]')).toMatchObject({ isCommandLine: false });
});
