import { mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path/posix';
import { expect, test } from 'vitest';
import type { RefactoringResult } from '../src/protocol/refactoring.ts';
import { startEngine } from './fixtures/engine.testing.ts';
import { applyFix } from './fixtures/repairs.testing.ts';
import { repositoryRoot } from './fixtures/fixture.testing.ts';

test('the helper that blocks becomes asynchronous with everything that calls it, in all files', async () => {
  const { result, texts } = await makeAsync({
    'settings.ts': "import { existsSync, readFileSync } from 'node:fs';\n\nexport function readSettings(path: string): string {\n  return existsSync(path) ? readFileSync(path, 'utf8') : '{}';\n}\n",
    'theme.ts': "import { readSettings } from './settings.ts';\n\nexport const themeOf = (path: string): string => JSON.parse(readSettings(path)).theme;\n",
    'server.ts': "import { readSettings } from './settings.ts';\nimport { themeOf } from './theme.ts';\n\nexport async function handle(path: string): Promise<string> {\n  return themeOf(path) + readSettings(path).length;\n}\n",
  }, 'settings.ts', 'existsSync(path)');
  expect(result).toMatchObject({ kind: 'done', title: 'Make `readSettings` async and await it in 3 places, 1 caller with it' });
  expect(texts).toEqual({
    'settings.ts': "import { existsSync } from 'node:fs';\nimport { readFile } from 'node:fs/promises';\n\nexport async function readSettings(path: string): Promise<string> {\n  return existsSync(path) ? await readFile(path, 'utf8') : '{}';\n}\n",
    'theme.ts': "import { readSettings } from './settings.ts';\n\nexport const themeOf = async (path: string): Promise<string> => JSON.parse(await readSettings(path)).theme;\n",
    'server.ts': "import { readSettings } from './settings.ts';\nimport { themeOf } from './theme.ts';\n\nexport async function handle(path: string): Promise<string> {\n  return await themeOf(path) + (await readSettings(path)).length;\n}\n",
  });
});

test('methods are followed by their declared types', async () => {
  const { texts } = await makeAsync({
    'store.ts': "export class Store {\n  load(id: string): string { return id; }\n  first(): string { return this.load('1'); }\n}\n",
    'app.ts': "import type { Store } from './store.ts';\n\nexport async function show(store: Store): Promise<string> {\n  return store.load('2').trim();\n}\n",
  }, 'store.ts', 'return id');
  expect(texts).toEqual({
    'store.ts': "export class Store {\n  async load(id: string): Promise<string> { return id; }\n  async first(): Promise<string> { return await this.load('1'); }\n}\n",
    'app.ts': "import type { Store } from './store.ts';\n\nexport async function show(store: Store): Promise<string> {\n  return (await store.load('2')).trim();\n}\n",
  });
});

test('tests wait for what they call', async () => {
  const { texts } = await makeAsync({
    'a.ts': 'export function load(): number { return 1; }\n',
    'a.test.ts': "import { test } from 'node:test';\nimport assert from 'node:assert';\nimport { load } from './a.ts';\n\ntest('loads', () => {\n  assert.equal(load(), 1);\n});\n",
  }, 'a.ts', 'return 1');
  expect(texts['a.test.ts']).toContain("test('loads', async () => {\n  assert.equal(await load(), 1);\n});");
});

test('CommonJS is followed through require', async () => {
  const { texts } = await makeAsync({
    'a.js': "function load() { return 1; }\nmodule.exports = { load };\n",
    'b.js': "const { load } = require('./a.js');\nconst a = require('./a.js');\nasync function main() { return load() + a.load(); }\nmodule.exports = main;\n",
  }, 'a.js', 'return 1');
  expect(texts).toEqual({
    'a.js': "async function load() { return 1; }\nmodule.exports = { load };\n",
    'b.js': "const { load } = require('./a.js');\nconst a = require('./a.js');\nasync function main() { return await load() + await a.load(); }\nmodule.exports = main;\n",
  });
});

test.each([
  ['a constructor', 'function load(): number { return 1; }\nexport class Shop { readonly size: number; constructor() { this.size = load(); } }\n', '`load` is called in a constructor, which cannot wait.', 'load'],
  ['a callback', 'function load(): number { return 1; }\nexport const sizes = [1].map(() => load());\n', '`load` is called in a function that is handed to other code, which would not wait for it.', 'load'],
  ['a function handed on', 'function load(): number { return 1; }\nexport const sizes = [1].map(load);\n', '`load` is handed on here, and whoever calls it would get a promise.', 'load'],
  ['a default value', 'function load(): number { return 1; }\nexport async function show(size = load()) { return size; }\n', '`load` is called in a default value, where nothing can be awaited.', 'load'],
  ['a generator', 'function load(): number { return 1; }\nexport function* sizes() { yield load(); }\n', '`load` is called in the generator `sizes`, whose items would become promises.', 'load'],
  ['an interface', 'interface Loader { load(): number }\nexport class Disk implements Loader { load(): number { return 1; } }\n', "TypeScript would then say: Property 'load' in type 'Disk' is not assignable to the same property in base type 'Loader'.", ''],
  ['a getter', 'export class Shop { get size(): number { return 1; } }\n', '`Shop.size` cannot be asynchronous: it is a getter.', 'size'],
])('is refused for %s, with the place', async (_name, text, reason, place) => {
  const { result } = await makeAsync({ 'a.ts': text }, 'a.ts', 'return 1');
  expect(result).toMatchObject({ kind: 'refused', reason });
  const { place: at } = result as Extract<RefactoringResult, { kind: 'refused' }>;
  expect(text.slice(at!.start, at!.end)).toBe(place);
});

/** What becomes of the function around `marker`, and the texts of all files afterwards. */
async function makeAsync(files: Readonly<Record<string, string>>, name: string, marker: string): Promise<{ result: RefactoringResult; texts: Readonly<Record<string, string>> }> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'async-lens-refactor-')));
  await using engine = startEngine(() => undefined);
  try {
    const options = { strict: true, noEmit: true, allowJs: true, allowImportingTsExtensions: true, module: 'nodenext', target: 'esnext', types: ['node'], typeRoots: [join(repositoryRoot, 'node_modules/@types')] };
    await writeFile(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions: options, include: ['*'] }));
    if (!name.endsWith('.js')) await writeFile(join(folder, 'package.json'), '{ "type": "module" }');
    for (const [file, text] of Object.entries(files)) await writeFile(join(folder, file), text);
    const candidates = Object.keys(files).map((file) => join(folder, file));
    const result = await engine.makeAsync({ file: join(folder, name), offset: files[name]!.indexOf(marker), candidates });
    const edits = result.kind === 'done' ? result.edits : [];
    const editsOf = (file: string) => ({ title: 'Make async', kind: 'offer' as const, concurrent: false, edits: edits.filter((edit) => edit.file === file) });
    const texts = Object.entries(files).map(([file, text]) => [file, applyFix(join(folder, file), text, editsOf(join(folder, file)))] as const);
    return { result, texts: Object.fromEntries(texts) };
  } finally {
    await rm(folder, { recursive: true });
  }
}
