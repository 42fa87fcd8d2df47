import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path/posix';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkTexts, startEngine } from './fixtures/engine.testing.ts';

// What packages give to hold, told by the names of their types. Stubs stand in for the packages: as much of their types as counts.

const packages = {
  '@types/pg/index.d.ts': `export interface QueryResult { readonly rows: readonly unknown[] }
    export class ClientBase { query(text: string): Promise<QueryResult> }
    export interface PoolClient extends ClientBase { release(): void }
    export class Pool { connect(): Promise<PoolClient> }`,
  'mysql2/promise.d.ts': `export declare class Connection { query(text: string): Promise<unknown>; end(): Promise<void>; [Symbol.asyncDispose](): Promise<void> }
    export declare class PoolConnection extends Connection { release(): void }
    export declare function createPool(): { getConnection(): Promise<PoolConnection> };`,
  'sequelize/index.d.ts': `export class Transaction { commit(): Promise<void>; rollback(): Promise<void> }
    export class Sequelize { transaction(): Promise<Transaction> }`,
  'playwright-core/index.d.ts': `export interface Page { goto(url: string): Promise<void>; title(): Promise<string>; close(): Promise<void>; [Symbol.asyncDispose](): Promise<void> }
    export interface Browser { newPage(): Promise<Page>; close(): Promise<void>; [Symbol.asyncDispose](): Promise<void> }
    export declare const chromium: { launch(): Promise<Browser> };`,
  'async-mutex/index.d.ts': `declare namespace MutexInterface { type Releaser = () => void }
    export declare class Mutex { acquire(): Promise<MutexInterface.Releaser> }`,
};

let project = '';
const engine = startEngine(() => 'prefer-await-using');

beforeAll(async () => {
  project = await realpath(await mkdtemp(join(tmpdir(), 'async-lens-held-')));
  const files = {
    ...Object.fromEntries(Object.entries(packages).map(([name, text]) => [`node_modules/${name}`, text])),
    'tsconfig.json': '{ "compilerOptions": { "strict": true, "target": "es2022", "lib": ["esnext"], "types": [] } }',
    'package.json': '{ "type": "module" }',
    'node_modules/mysql2/package.json': '{ "name": "mysql2" }',
  };
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(project, name)), { recursive: true });
    await writeFile(join(project, name), text);
  }
});

afterAll(async () => {
  await engine[Symbol.asyncDispose]();
  await rm(project, { recursive: true });
});

test.each([
  ['a connection of a pool that only the success gives back', `import { Pool } from 'pg';
    export async function rows(pool: Pool) { const client = await pool.connect(); const { rows } = await client.query('select 1'); client.release(); return rows; }`,
  ['When `query` rejects, `client.release()` is never called, and `client` is held for good. Give it back in a `finally`.']],
  ['one that a `finally` gives back, without a symbol', `import { Pool } from 'pg';
    export async function rows(pool: Pool) { const client = await pool.connect(); try { return await client.query('select 1'); } finally { client.release(); } }`, []],
  ['one with a symbol', `import { createPool } from 'mysql2/promise';
    export async function rows() { const client = await createPool().getConnection(); try { return await client.query('select 1'); } finally { client.release(); } }`,
  ['`client` can be disposed of: `await using client` does what this `finally` does, and stands where it is opened.']],
  ['a transaction that is not rolled back', `import { Sequelize } from 'sequelize';
    export async function save(db: Sequelize, write: () => Promise<void>) { const t = await db.transaction(); await write(); await t.commit(); }`,
  ['When `write` rejects, `t.commit()` is never called, and `t` is held for good. Roll it back in a `catch` around what follows.']],
  ['one that is', `import { Sequelize } from 'sequelize';
    export async function save(db: Sequelize, write: () => Promise<void>) { const t = await db.transaction(); try { await write(); await t.commit(); } catch (error) { await t.rollback(); throw error; } }`, []],
  ['a lock whose release is called', `import { Mutex } from 'async-mutex';
    export async function once(mutex: Mutex, work: () => Promise<void>) { const release = await mutex.acquire(); await work(); release(); }`,
  ['When `work` rejects, `release()` is never called, and `release` is held for good. Give it back in a `finally`.']],
  ['a page of a browser that is closed with it', `import { chromium } from 'playwright-core';
    export async function title() { const browser = await chromium.launch(); try { const page = await browser.newPage(); await page.goto('/'); const text = await page.title(); await page.close(); return text; } catch { return ''; } finally { await browser.close(); } }`,
  ['`browser` can be disposed of: `await using browser` does what this `finally` does, and stands where it is opened.']],
] as const)('%s', async (_name, text, messages) => {
  const file = join(project, 'src.ts');
  const reports = await checkTexts(engine, new Map([[file, text]]));
  expect(reports.get(file)?.findings.filter(({ ruleId }) => ruleId === 'prefer-await-using').map(({ message }) => message)).toEqual(messages);
});
