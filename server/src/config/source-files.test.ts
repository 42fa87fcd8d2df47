import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { findSourceFiles, isSourceFile } from './source-files.ts';

let root: string;
beforeEach(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'async-lens-files-')));
});
afterEach(() => rmSync(root, { recursive: true }));

test('finds TypeScript and JavaScript of every kind, sorted', async () => {
  write('b.ts', 'a.tsx', 'c.mts', 'd.cts', 'e.js', 'f.jsx', 'g.mjs', 'h.cjs', 'deep/er/i.ts', 'readme.md', 'data.json');
  expect(await found()).toEqual(['a.tsx', 'b.ts', 'c.mts', 'd.cts', 'deep/er/i.ts', 'e.js', 'f.jsx', 'g.mjs', 'h.cjs']);
});

test('leaves packages, build results, declarations, minified and generated files out', async () => {
  write('node_modules/a/index.js', 'dist/a.js', 'build/a.js', 'coverage/a.js', 'a.d.ts', 'b.d.mts', 'style.d.css.ts', 'a.min.js', 'api.generated.ts', 'kept.ts');
  expect(await found()).toEqual(['kept.ts']);
});

test('leaves out what git ignores, as nested files say', async () => {
  write('.git/HEAD', 'app/secret.ts', 'app/kept.ts', 'tmp/a.ts', 'lib/tmp/b.ts', 'app/tmp/c.ts');
  writeFileSync(join(root, '.gitignore'), 'tmp/\nsecret.ts\n');
  writeFileSync(join(root, 'app', '.gitignore'), '!secret.ts\n');
  expect(await found()).toEqual(['app/kept.ts', 'app/secret.ts']);
});

test('knows the repository above the folder, and still reads an ignored folder that was asked for', async () => {
  write('.git/HEAD', 'app/kept.ts', 'app/other.ts', 'sandbox/a.ts');
  writeFileSync(join(root, '.gitignore'), 'sandbox/\nother.ts\n');
  expect(await found('app')).toEqual(['app/kept.ts']);
  expect(await found('sandbox')).toEqual(['sandbox/a.ts']);
});

test('stops when it is aborted', async () => {
  write('a.ts');
  await expect(findSourceFiles(root, AbortSignal.abort(new Error('enough')))).rejects.toThrow('enough');
});

test('tells source files from derived ones by name', () => {
  expect(['a.ts', 'a.test.tsx', 'a.d.ts', 'a.min.js', 'a.css', 'd.ts'].filter(isSourceFile)).toEqual(['a.ts', 'a.test.tsx', 'd.ts']);
});

async function found(folder = '.'): Promise<readonly string[]> {
  const { files, problems } = await findSourceFiles(join(root, folder));
  expect(problems).toEqual([]);
  return files.map((file) => relative(root, file));
}

function write(...names: readonly string[]): void {
  for (const name of names) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), '');
  }
}
