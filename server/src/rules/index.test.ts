import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { rules } from './index.generated.ts';
import { quickFixes } from './support/quick-fixes.ts';

const folder = import.meta.dirname;
const root = join(folder, '../../..');

test('the index names every rule of the folder', async () => {
  await expect(indexText(await ruleIds())).toMatchFileSnapshot('./index.generated.ts');
});

test('a rule is called like its file', async () => {
  expect(rules.map((rule) => rule.meta.id)).toEqual(await ruleIds());
});

test('every rule and every repair of what TypeScript reports has a page, and no other page is there', async () => {
  const pages = (await readdir(join(root, 'docs/rules'))).filter((name) => name.endsWith('.md') && name !== 'README.md');
  expect(pages.map((name) => name.replace('.md', '')).toSorted()).toEqual([...(await ruleIds()), ...quickFixes.map(({ id }) => id)].toSorted());
});

test('every rule that judges code has fixtures, and every fixture folder a rule', async () => {
  const folders = await readdir(join(root, 'test-fixtures/rules'), { withFileTypes: true });
  const ids = (await ruleIds()).filter((id) => id !== 'unused-suppression');
  expect(folders.filter((entry) => entry.isDirectory()).map((entry) => entry.name).toSorted()).toEqual(ids);
});

test('the table of the pages is the one of the rules', async () => {
  await expect(pagesText()).toMatchFileSnapshot('../../../docs/rules/README.md');
});

describe.each(rules.map((rule) => rule.meta))('$id', (meta) => {
  test('says what it reports in one sentence, and describes each option', () => {
    expect(meta.summary).toMatch(/^[A-Z].*[^.]$/);
    const properties = Object.entries((meta.schema['properties'] ?? {}) as Record<string, { readonly description?: string }>);
    for (const [name, property] of properties) expect(property.description, name).toMatch(/\.$/);
    expect(properties.map(([name]) => name).toSorted()).toEqual(Object.keys(meta.defaults).toSorted());
  });

  test('its page has the sections that a reader looks for', async () => {
    const page = await readFile(join(root, `docs/rules/${meta.id}.md`), 'utf8');
    expect(page.split('\n')[0]).toBe(`# ${meta.id}`);
    expect(page).toContain('## What it does not report');
  });
});

async function ruleIds(): Promise<readonly string[]> {
  const names = await readdir(folder);
  return names.filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts') && !name.startsWith('index.')).map((name) => name.replace('.ts', '')).toSorted();
}

function indexText(ids: readonly string[]): string {
  const imports = ids.map((id) => `import { rule as ${camelCase(id)} } from './${id}.ts';`);
  return [
    '// Written by index.test.ts: run `npx vitest run server/src/rules -u` after adding or removing a rule.',
    ...imports,
    "import type { Rule } from './support/rule.ts';",
    '',
    '/** Every rule there is, by name. What their options are only they know, so here they are plain objects. */',
    `export const rules = [${ids.map(camelCase).join(', ')}] as readonly Rule[];`,
    '',
  ].join('\n');
}

function pagesText(): string {
  const repairs = quickFixes.map((one) => ({ ...one, severity: '-' }));
  const metas = [...rules.map(({ meta }) => meta), ...repairs].toSorted((one, other) => (one.id < other.id ? -1 : 1));
  return [
    '# Rules',
    '',
    '| rule | family | severity | fix | reports |',
    '| --- | --- | --- | --- | --- |',
    ...metas.map((meta) => `| [${meta.id}](${meta.id}.md) | ${meta.family} | ${meta.severity} | ${meta.fix} | ${meta.summary}. |`),
    '',
    'Without a severity: a quick fix in the editor for what TypeScript reports.',
    '',
    '*Safe* fixes keep behaviour and may run on save. *Offer* fixes change timing or shape, so a person confirms them.',
    '',
  ].join('\n');
}

function camelCase(id: string): string {
  return id.replace(/-(\w)/g, (_match, letter: string) => letter.toUpperCase());
}
