import { afterAll, describe, expect, test } from 'vitest';
import { join } from 'node:path/posix';
import type { Refactoring } from '../src/protocol/refactoring.ts';
import { startEngine } from './fixtures/engine.testing.ts';
import { repositoryRoot } from './fixtures/fixture.testing.ts';
import { applyFix } from './fixtures/repairs.testing.ts';

const engine = startEngine(() => undefined);
afterAll(() => engine[Symbol.asyncDispose]());

const shop = `import { readFile, writeFile } from 'node:fs/promises';

declare function loadUser(id: string): Promise<{ name: string }>;
declare function loadOrders(id: string): Promise<string[]>;
declare function saveUser(user: object): Promise<void>;
`;

describe('run selected awaits at once', () => {
  test('joins what the selection covers, without a reason against it where there is none', async () => {
    const { title, reasons, text } = await chosen('runAtOnce', `
      export async function page() {
        «const header = await readFile('header.html', 'utf8');
        const footer = await readFile('footer.html', 'utf8');»
        return header + footer;
      }`);
    expect({ title, reasons }).toEqual({ title: 'Run 2 awaits at once', reasons: [] });
    expect(text.replace(/\s+/g, ' ')).toContain("const [header, footer] = await Promise.all([ readFile('header.html', 'utf8'), readFile('footer.html', 'utf8'), ]);");
  });

  test('says what speaks against it, where a rule would be silent', async () => {
    const { reasons, text } = await chosen('runAtOnce', `
      export async function rename(path: string) {
        «await writeFile(path, 'new');
        await writeFile(path + '.log', 'renamed');»
      }`);
    expect(reasons).toEqual([expect.stringMatching(/waits for .* because both change files, and the order of that can be seen\.$/)]);
    expect(text).toContain("await Promise.all([writeFile(path, 'new'), writeFile(path + '.log', 'renamed')]);");
  });

  test('keeps what needs data in a stage of its own', async () => {
    const { text } = await chosen('runAtOnce', `
      export async function show(id: string) {
        «const user = await loadUser(id);
        const orders = await loadOrders(user.name);
        const others = await loadOrders('others');»
        return { user, orders, others };
      }`);
    expect(text).toContain('const user = await loadUser(id);');
    expect(text).toContain("const [orders, others] = await Promise.all([loadOrders(user.name), loadOrders('others')]);");
  });

  test.each([
    ['one needs the other', "«const user = await loadUser('1');\n  await saveUser(user);»"],
    ['one is selected', "«const user = await loadUser('1');»\n  const other = await loadUser('2');"],
    ['a statement is cut in two', "const «user = await loadUser('1');\n  const other = await loadUser('2');»"],
    ['a decision stands between them', "«const user = await loadUser('1');\n  if (user.name === '') return;\n  const other = await loadUser('2');»"],
  ])('is not offered when %s', async (_when, body) => {
    expect(await kinds(`export async function show(): Promise<void> {\n  ${body}\n}`)).not.toContain('runAtOnce');
  });
});

describe('await each in turn', () => {
  test.each([
    ["const [user, orders] = await «Promise».all([loadUser('1'), loadOrders('1')]);", "const user = await loadUser('1');\n  const orders = await loadOrders('1');"],
    ["const [, { length }] = await Promise.«»all([loadUser('1'), loadOrders('1')]);", "await loadUser('1');\n  const { length } = await loadOrders('1');"],
    ["await «»Promise.all([saveUser({}), saveUser([])])", 'await saveUser({})\n  await saveUser([])'],
  ])('%s', async (before, after) => {
    const { text } = await chosen('awaitInTurn', `export async function show() {\n  ${before}\n}`);
    expect(text).toContain(`  ${after}\n}`);
  });

  test.each([
    ['tasks that run already', "const task = loadUser('1');\n  await «»Promise.all([task, loadOrders('1')]);"],
    ['results that stay together', "const all = await «»Promise.all([loadUser('1'), loadOrders('1')]);"],
    ['lists', "await «»Promise.all(['1', '2'].map(loadUser));"],
  ])('is not offered for %s', async (_what, body) => {
    expect(await kinds(`export async function show() {\n  ${body}\n}`)).not.toContain('awaitInTurn');
  });
});

describe('limit concurrency', () => {
  test('is offered at a join that no rule would speak of', async () => {
    const { title, reasons, text } = await chosen('limitConcurrency', `export async function users(ids: readonly string[]) {
  const users = await «»Promise.all(ids.map((id) => loadUser(id)));
  return users;
}`);
    expect({ title, reasons }).toEqual({ title: 'Run at most 10 at once, part by part', reasons: ['With more than 10 items it takes longer, when nothing else bounds how many can run.'] });
    expect(text).toContain('  const users = [];\n  for (let start = 0; start < ids.length; start += 10) {\n    users.push(...(await Promise.all(ids.slice(start, start + 10).map((id) => loadUser(id)))));\n  }\n  return users;');
  });

  test.each([
    ['a list written in place', "await «»Promise.all(['1', '2'].map((id) => loadUser(id)));"],
    ['tasks that take their turn', 'const limit = <T>(task: () => Promise<T>) => task();\n  await «»Promise.all(process.argv.map((id) => limit(() => loadUser(id))));'],
    ['the first of many', 'await «»Promise.race(process.argv.map((id) => loadUser(id)));'],
    ['code inside of a task', 'await Promise.all(process.argv.map((id) => { «»return loadUser(id); }));'],
  ])('is not offered for %s', async (_what, body) => {
    expect(await kinds(`export async function show() {\n  ${body}\n}`)).not.toContain('limitConcurrency');
  });
});

describe('convert a then-chain', () => {
  test('is offered anywhere in the chain, with the rule off', async () => {
    const { title, reasons, text } = await chosen('thenToAwait', `export async function names(id: string) {
  return loadUser(id).then((user) => {
    «»return loadOrders(user.name);
  });
}`);
    expect({ title, reasons }).toEqual({ title: 'Convert then-chain to await', reasons: [] });
    expect(text).toContain('  const user = await loadUser(id);\n  return loadOrders(user.name);\n}');
  });

  test.each([
    ['beside it', "const user = await loadUser('1').then(({ name }) => name);\n\n  return «»user;"],
    ['for a chain that nobody waits for', "void loadUser('1').«»then(saveUser);"],
    ['for a chain that would do something else', "await loadUser('1').«»then((user) => { if (user.name === '') return; saveUser(user); });"],
  ])('is not offered %s', async (_where, body) => {
    expect(await kinds(`export async function show() {\n  ${body}\n}`)).not.toContain('thenToAwait');
  });
});

describe('make a function async', () => {
  test('is offered in its head, and worked out when it is chosen', async () => {
    const [refactoring] = (await at('export function «»load(): string { return "1"; }')).refactorings;
    expect(refactoring).toEqual({ kind: 'makeAsync', title: 'Make `load` async, with its callers', reasons: [], edits: undefined });
  });

  test.each(['export function load(): string { return "«»1"; }', 'export async function «»load() {}', 'export class Shop { get «»size() { return 1; } }'])('is not offered in %s', async (code) => {
    expect(await kinds(code)).not.toContain('makeAsync');
  });
});

/** What is offered for the code between the marks, in a file of the repository's own project. */
async function at(marked: string): Promise<{ readonly refactorings: readonly Refactoring[]; readonly file: string; readonly text: string }> {
  const whole = `${shop}${marked}\n`;
  const text = whole.replace('«', '').replace('»', '');
  const file = join(repositoryRoot, 'test-fixtures/rules/no-sequential-await/selected.ts');
  engine.setText(file, text);
  const refactorings = await engine.refactorings(file, { start: whole.indexOf('«'), end: whole.indexOf('»') - 1 });
  return { refactorings, file, text };
}

async function kinds(marked: string): Promise<readonly string[]> {
  return (await at(marked)).refactorings.map(({ kind }) => kind);
}

async function chosen(kind: string, marked: string): Promise<{ readonly title: string; readonly reasons: readonly string[]; readonly text: string }> {
  const { refactorings, file, text } = await at(marked);
  const found = refactorings.find((refactoring) => refactoring.kind === kind)!;
  return { title: found.title, reasons: found.reasons, text: applyFix(file, text, { title: found.title, kind: 'offer', concurrent: true, edits: found.edits! }) };
}
