import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '../../..');
const fixtures = join(root, 'test-fixtures/knowledge');
let folder: string;
beforeAll(() => { folder = realpathSync(mkdtempSync(join(tmpdir(), 'async-lens-knowledge-'))); });
afterAll(() => rmSync(folder, { recursive: true }));

describe('what a team says changes verdicts', () => {
  let said: Verdicts;
  let unsaid: Verdicts;
  beforeAll(async () => {
    said = await check([fixtures]);
    for (const name of readdirSync(fixtures)) write(join('untold', name), name === 'async-lens.config.json' ? '{}' : readFileSync(join(fixtures, name), 'utf8').replace(/^\/\*\* @\w+ \*\/$/m, ''));
    unsaid = await check([join(folder, 'untold')]);
  });

  test.each<[file: string, said: readonly string[], unsaid: readonly string[]]>([
    ['blocking.ts', ['no-blocking-call proven'], []],
    ['effects-of-none.ts', ['no-sequential-await proven'], []],
    ['effects-that-read.ts', ['no-sequential-await proven'], ['no-sequential-await likely']],
    ['effects-that-write.ts', [], ['no-sequential-await likely']],
    ['fire-and-forget.ts', [], ['no-floating-promises proven']],
    ['one-at-a-time.ts', [], ['no-sequential-await likely']],
    ['source-that-is-a-package.ts', ['no-blocking-call proven'], []],
    ['tag-blocking.ts', ['no-blocking-call proven'], []],
    ['tag-nonblocking.ts', [], ['no-blocking-call proven']],
    ['tag-pure.ts', ['no-sequential-await proven'], []],
  ])('%s', (file, expected, otherwise) => {
    expect(said.get(file) ?? []).toEqual(expected);
    expect(unsaid.get(file) ?? []).toEqual(otherwise);
  });

  test('every fixture has its line above', () => {
    const files = new Set([...said.keys(), ...unsaid.keys()]);
    expect(readdirSync(fixtures).filter((name) => name.endsWith('.ts') && !['acme.d.ts', 'scale.ts'].includes(name)).filter((name) => !files.has(name))).toEqual([]);
  });

  test('the replacement of a blocking call is put in its place', async () => {
    write('repaired/async-lens.config.json', readFileSync(join(fixtures, 'async-lens.config.json'), 'utf8'));
    write('repaired/blocking.ts', readFileSync(join(fixtures, 'blocking.ts'), 'utf8'));
    const { stdout } = await run(['check', join(folder, 'repaired'), '--format', 'json']);
    const { findings } = JSON.parse(stdout) as { findings: { fixes: { edits: { newText: string }[] }[] }[] };
    expect(findings[0]?.fixes[0]?.edits.map(({ newText }) => newText).join(' ')).toContain('loadAllAsync');
  });
});

describe('docs/configuration.md', () => {
  const page = readFileSync(join(root, 'docs/configuration.md'), 'utf8');

  test('every example of a configuration file is one', async () => {
    const examples = [...page.matchAll(/^```jsonc\n([\s\S]*?)^```$/gm)].map(([, text = '']) => text);
    expect(examples.length).toBeGreaterThan(5);
    for (const [index, text] of examples.entries()) {
      write(`valid/${index}/async-lens.config.json`, text);
      write(`valid/${index}/shared/async-lens.json`, '{}');
      write(`valid/${index}/empty.ts`, 'export {};\n');
    }
    expect(await run(['check', join(folder, 'valid')])).toMatchObject({ code: 0, stdout: '' });
  });

  test('every example of knowledge makes the difference that it says', async () => {
    const examples = [...page.matchAll(/^```jsonc\n((?:(?!```).*\n)*)^```\n\n```ts (incorrect|correct)\n((?:(?!```).*\n)*)^```$/gm)];
    expect(examples).toHaveLength(5);
    const names = examples.map(([, configuration = '', verdict = '', text = ''], index) => {
      write(`page/${index}/async-lens.config.json`, configuration);
      write(`page/${index}/${index}-${verdict}.ts`, text);
      return `${index}-${verdict}.ts`;
    });
    const [said, unsaid] = [await check([join(folder, 'page')]), await check([join(folder, 'page'), '--no-config'])];
    expect(names.filter((name) => said.has(name) !== name.endsWith('-incorrect.ts'))).toEqual([]);
    expect(names.filter((name) => String(said.get(name)) === String(unsaid.get(name)))).toEqual([]);
  });
});

/** `rule confidence` by file name. */
type Verdicts = ReadonlyMap<string, readonly string[]>;

async function check(words: readonly string[]): Promise<Verdicts> {
  const { stdout, stderr } = await run(['check', ...words, '--format', 'json']);
  expect(stdout, stderr).not.toBe('');
  const { findings } = JSON.parse(stdout) as { findings: { ruleId: string; confidence: string; file: string }[] };
  return new Map([...Map.groupBy(findings, ({ file }) => basename(file))].map(([file, some]) => [file, some.map(({ ruleId, confidence }) => `${ruleId} ${confidence}`)]));
}

function write(name: string, text: string): void {
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), text);
}

async function run(words: readonly string[]): Promise<{ readonly code: number | string | null | undefined; readonly stdout: string; readonly stderr: string }> {
  return await new Promise((resolve) => {
    execFile(process.execPath, [join(root, 'server/src/cli/main.ts'), ...words], { cwd: root }, (error, stdout, stderr) => resolve({ code: error === null ? 0 : error.code, stdout, stderr }));
  });
}
