import { mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path/posix';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ruleMetas } from '../src/engine/index.ts';
import type { FileReport } from '../src/protocol/finding.ts';
import { checkTexts, startEngine } from './fixtures/engine.testing.ts';
import { repositoryRoot } from './fixtures/fixture.testing.ts';
import { examplesOf, optionsOf, type PageExample } from './fixtures/rule-page.testing.ts';

/** A project of its own, so that examples compile as a reader's would. */
const project = realpathSync(mkdtempSync(join(tmpdir(), 'async-lens-pages-')));
const optionsOfFiles = new Map<string, Readonly<Record<string, unknown>>>();
const engine = startEngine(ruleOf, (file) => optionsOfFiles.get(file) ?? {});

beforeAll(() => {
  const compilerOptions = { strict: true, target: 'esnext', module: 'nodenext', types: ['node'], typeRoots: [join(repositoryRoot, 'node_modules/@types')] };
  writeFileSync(join(project, 'tsconfig.json'), JSON.stringify({ compilerOptions, include: ['*.ts'] }));
  writeFileSync(join(project, 'package.json'), '{ "type": "module" }');
});

afterAll(async () => {
  await engine[Symbol.asyncDispose]();
  rmSync(project, { recursive: true });
});

describe.each(ruleMetas)('$id', (meta) => {
  const page = readFileSync(join(repositoryRoot, `docs/rules/${meta.id}.md`), 'utf8');
  const examples = examplesOf(page);
  let reports: ReadonlyMap<string, FileReport>;

  beforeAll(async () => {
    const texts = new Map(examples.map((example) => [fileOf(meta.id, example), example.text]));
    for (const example of examples) optionsOfFiles.set(fileOf(meta.id, example), example.options);
    for (const [file, text] of texts) writeFileSync(file, text);
    reports = await checkTexts(engine, texts);
  });

  test.each(examples)('line $line is $verdict', (example) => {
    const report = reports.get(fileOf(meta.id, example))!;
    expect(report).toMatchObject({ status: 'checked', problems: [] });
    const messages = report.findings.filter(({ ruleId }) => ruleId === meta.id).map(({ message }) => message);
    if (example.verdict === 'incorrect') expect(messages).not.toEqual([]);
    else expect(messages).toEqual([]);
  });

  test('has examples of both kinds, and every other fence is none of TypeScript', () => {
    expect(new Set(examples.map(({ verdict }) => verdict))).toEqual(new Set(['incorrect', 'correct']));
    const fences = [...page.matchAll(/^```(.+)$/gm)].map(([, info]) => info);
    expect(fences.filter((info) => /^(?:ts|tsx|js|typescript)\b/.test(info!))).toHaveLength(examples.length);
  });

  test('has its sections in the order of all pages', () => {
    const headings = [...page.matchAll(/^## (.+)$/gm)].map(([, heading]) => heading);
    expect(headings).toEqual(['What it reports', 'How to repair it', 'Options', 'What it does not report', 'When to switch it off', 'Related']);
    expect(page.split('\n')[0]).toBe(`# ${meta.id}`);
  });

  test('lists exactly the options that there are, as the schema describes them', () => {
    const properties = Object.entries((meta.schema['properties'] ?? {}) as Readonly<Record<string, { readonly description: string }>>);
    const defaults = meta.defaults as Readonly<Record<string, unknown>>;
    expect(optionsOf(page)).toEqual(properties.map(([name, { description }]) => ({ name, fallback: JSON.stringify(defaults[name]), description })));
    if (properties.length === 0) expect(page).toContain('This rule has no options.');
  });

  test('leads to pages that exist', () => {
    const links = [...page.matchAll(/\]\(([^)#:]+)(?:#[^)]*)?\)/g)].map(([, target]) => target!);
    for (const link of links) expect(readFileSync(join(repositoryRoot, 'docs/rules', link), 'utf8'), link).not.toBe('');
  });
});

test('every option has an example whose verdict is another one without it', async () => {
  const examples = ruleMetas.flatMap(({ id }) => examplesOf(readFileSync(join(repositoryRoot, `docs/rules/${id}.md`), 'utf8')).map((example) => ({ id, ...example })));
  const withOptions = examples.filter(({ options }) => Object.keys(options).length > 0);
  expect(withOptions.map(({ id, options }) => `${id} ${Object.keys(options).join()}`).toSorted()).toEqual(ruleMetas.flatMap(({ id, defaults }) => Object.keys(defaults).map((name) => `${id} ${name}`)).toSorted());
  const reports = await checkTexts(engine, new Map(withOptions.map((example) => [join(project, `default-${example.id}-${example.line}.ts`), example.text])));
  for (const { id, line, verdict } of withOptions) {
    const isFound = reports.get(join(project, `default-${id}-${line}.ts`))!.findings.some(({ ruleId }) => ruleId === id);
    expect(isFound, `line ${line} of ${id}`).toBe(verdict === 'correct');
  }
});

test('the README shows what is found, and what is not', async () => {
  const readme = readFileSync(join(repositoryRoot, 'README.md'), 'utf8');
  const examples = [...readme.matchAll(/^```ts (incorrect|correct)(?: (\S+))?\n([\s\S]*?)^```$/gm)].map(([, , ruleId, text = ''], index) => ({ file: join(project, `readme-${index}.ts`), ruleId, text }));
  // It shows the kinds of findings; every rule is shown on its page.
  const shown = examples.map(({ ruleId }) => ruleId).filter((ruleId) => ruleId !== undefined);
  expect(shown).toEqual([...new Set(shown)]);
  expect(shown.length).toBeGreaterThan(4);
  const reports = await checkTexts(engine, new Map(examples.map(({ file, text }) => [file, text])));
  for (const { file, ruleId, text } of examples) expect(reports.get(file)!.findings.map((finding) => finding.ruleId), text).toEqual(ruleId === undefined ? [] : [ruleId]);
});

test('the changelog names every rule', () => {
  const changelog = readFileSync(join(repositoryRoot, 'CHANGELOG.md'), 'utf8');
  expect(ruleMetas.map(({ id }) => id).filter((id) => !changelog.includes(`\`${id}\``))).toEqual([]);
});

/** The rule that the name of an example's file begins with: `no-await-in-loop-12.ts`. */
function ruleOf(file: string): string | undefined {
  return ruleMetas.find(({ id }) => new RegExp(`^(?:default-)?${id}-\\d+\\.ts$`).test(basename(file)))?.id;
}

function fileOf(ruleId: string, { line }: PageExample): string {
  return join(project, `${ruleId}-${line}.ts`);
}
