import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path/posix';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createConfigurationResolver } from '../config/resolver.ts';
import { createEngine, ruleMetas, type Engine } from './index.ts';

let folder: string;
let engine: Engine;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'async-lens-implementations-'));
  await writeFile(join(folder, 'tsconfig.json'), '{}');
  const resolver = createConfigurationResolver({ rules: ruleMetas });
  engine = createEngine({ cwd: folder, configurationFor: async (file) => (await resolver.resolve(file, 'none')).configuration, log: () => undefined });
});
afterAll(async () => {
  await engine[Symbol.asyncDispose]();
  await rm(folder, { recursive: true });
});

test('an implementation that is changed in another file changes what is found where it is called', async () => {
  const calm = 'import type { Store } from "./store.ts"; export class Shelf implements Store { take(): string { return ""; } }';
  await write({
    'store.ts': 'export interface Store { take(): string }',
    'shelf.ts': calm,
    'page.ts': 'import type { Store } from "./store.ts"; export async function page(store: Store) { return store.take(); }',
  });
  const found = async (): Promise<readonly string[]> => (await engine.check(join(folder, 'page.ts'))).findings.map(({ message }) => message);
  expect(await found()).toEqual([]);
  engine.setText(join(folder, 'shelf.ts'), `import { readFileSync } from "node:fs"; ${calm.replace('return ""', 'return readFileSync("a", "utf8")')}`);
  expect(await found()).toMatchObject([expect.stringContaining('`Shelf.take` calls `fs.readFileSync`')]);
  engine.setText(join(folder, 'shelf.ts'), calm);
  expect(await found()).toEqual([]);
});

test('more implementations than are followed are unknown, and the answer to "why not?" says so', async () => {
  const classes = Array.from({ length: 9 }, (_, index) => `export class Source${index} implements Source { async fetchOne(id: string) { return id; } }`);
  await write({
    'source.ts': ['export interface Source { fetchOne(id: string): Promise<string> }', ...classes].join('\n'),
    'many.ts': 'import type { Source } from "./source.ts";\nexport async function both(source: Source) {\n  await source.fetchOne("a");\n  return [await source.fetchOne("b")];\n}',
  });
  const waits = await engine.explainWaits(join(folder, 'many.ts'));
  expect(waits.map(({ message }) => message)).toEqual([expect.stringContaining('`fetchOne` has 9 implementations, more than are followed')]);
});

async function write(texts: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, text] of Object.entries(texts)) await writeFile(join(folder, name), text);
  engine.filesChanged(Object.keys(texts).map((name) => ({ file: join(folder, name), change: 'created' as const })));
}
