import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path/posix';
import { afterAll, expect, test } from 'vitest';
import type { Finding } from '../src/protocol/finding.ts';
import { checkTexts, startEngine } from './fixtures/engine.testing.ts';
import { applyFix } from './fixtures/repairs.testing.ts';

const folder = realpathSync(mkdtempSync(join(tmpdir(), 'async-lens-package-')));
writeFileSync(join(folder, 'package.json'), JSON.stringify({ type: 'module', engines: { node: '>=24' }, dependencies: { 'p-map': '^7.0.0', 'p-limit': '^7.0.0' } }));
const engine = startEngine(() => undefined);

afterAll(async () => {
  await engine[Symbol.asyncDispose]();
  rmSync(folder, { recursive: true });
});

async function findingsIn(text: string): Promise<readonly Finding[]> {
  const file = join(folder, 'shop.js');
  return (await checkTexts(engine, new Map([[file, text]]))).get(file)!.findings;
}

/** The text after the first fix of the one finding. */
async function repaired(text: string): Promise<string> {
  const file = join(folder, 'shop.js');
  const findings = await findingsIn(text);
  expect(findings).toHaveLength(1);
  return applyFix(file, text, findings[0]!.fixes[0]!);
}

test('with p-map among the dependencies, it bounds what runs at once', async () => {
  const before = ["import { readdir, readFile } from 'node:fs/promises';", '', 'export async function texts(folder) {', "  return await Promise.all((await readdir(folder)).map((name, index) => readFile(`${index}-${name}`, 'utf8')));", '}', ''].join('\n');
  expect(await repaired(before)).toBe(["import { readdir, readFile } from 'node:fs/promises';", "import pMap from 'p-map';", '', 'export async function texts(folder) {', "  return await pMap(await readdir(folder), (name, index) => readFile(`${index}-${name}`, 'utf8'), { concurrency: 10 });", '}', ''].join('\n'));
});

test('an import of p-map that is there is used', async () => {
  const before = ["import { readdir, readFile } from 'node:fs/promises'", 'import map from "p-map"', '', 'export const sizes = async (folder) => {', '  const names = await readdir(folder)', '  const texts = await Promise.all(names.map((name) => readFile(name)))', '  return map(texts, ({ length }) => length)', '}', ''].join('\n');
  expect(await repaired(before)).toContain('  const texts = await map(names, (name) => readFile(name), { concurrency: 10 })\n');
});

test('with p-limit among them, each task can take its turn', async () => {
  const imports = ["import { readFile } from 'node:fs/promises';", "import pLimit from 'p-limit';", ''];
  const before = (statement: string) => ["import { readFile } from 'node:fs/promises';", '', 'export async function texts(names) {', `  ${statement}`, '}', 'async function load(name) {', '  const response = await fetch(name);', '  return response.text();', '}', ''].join('\n');
  const after = async (statement: string): Promise<string> => {
    const text = before(statement);
    const [finding] = await findingsIn(text);
    const fix = finding!.fixes.find(({ title }) => title === 'Run at most 10 at once with p-limit');
    const result = applyFix(join(folder, 'shop.js'), text, fix!);
    expect(result.startsWith(imports.join('\n'))).toBe(true);
    return result.slice(result.indexOf('  const limit'), result.indexOf('\n}'));
  };
  expect(await after('return await Promise.all(names.map((name) => load(name)));')).toBe('  const limit = pLimit(10);\n  return await Promise.all(names.map((name) => limit(() => load(name))));');
  expect(await after('return await Promise.allSettled(names.map(load));')).toBe('  const limit = pLimit(10);\n  return await Promise.allSettled(names.map((item) => limit(() => load(item))));');
  expect(await after('return await Promise.all(names.map(async (name, index) => index + (await load(name))));')).toBe('  const limit = pLimit(10);\n  return await Promise.all(names.map((name, index) => limit(async () => index + (await load(name)))));');
  expect(await after('return await Promise.all(names.map(async ({ path }) => { return await load(path); }));')).toBe('  const limit = pLimit(10);\n  return await Promise.all(names.map(async ({ path }) => await limit(async () => { return await load(path); })));');
});

test('a connection that a package makes is known to do one statement at a time, a pool is not', async () => {
  const account = (maker: string) => [`import { ${maker} } from 'pg';`, `const db = new ${maker}();`, 'export async function account(id) {', "  const [user, orders] = await Promise.all([db.query('select 1', [id]), db.query('select 2', [id])]);", '  return [user.rows, orders.rows];', '}', ''].join('\n');
  expect((await findingsIn(account('Client'))).map(({ ruleId, confidence }) => `${ruleId} ${confidence}`)).toEqual(['no-concurrent-transaction proven']);
  expect(await findingsIn(account('Pool'))).toEqual([]);
  expect(await repaired(account('Client'))).toContain("  const [user, orders] = [await db.query('select 1', [id]), await db.query('select 2', [id])];\n");
});

test('where Node has `Promise.try`, what a function throws becomes a rejection with it', async () => {
  const before = ['function check(id) {', "  if (id === '') throw new Error('No id');", '  return fetch(`/orders/${id}`);', '}', '', 'export async function account(id) {', '  return await Promise.all([fetch(`/users/${id}`), check(id)]);', '}', ''].join('\n');
  expect(await repaired(before)).toContain('  return await Promise.all([fetch(`/users/${id}`), Promise.try(() => check(id))]);\n');
});

test('the one name of an import makes room for the other name of the same package', async () => {
  const before = ["import { globSync } from 'glob';", '', 'export async function names(pattern) {', '  return globSync(pattern);', '}', ''].join('\n');
  expect(await repaired(before)).toBe(["import { glob } from 'glob';", '', 'export async function names(pattern) {', '  return await glob(pattern);', '}', ''].join('\n'));
});
