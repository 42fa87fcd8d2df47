// One function for every kind of node and edge that a task graph can hold.

import { readFileSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';

interface Order { readonly id: string; readonly items: readonly string[] }
interface Transaction { query(sql: string): Promise<string> }

declare function loadOrder(id: string, options?: { signal?: AbortSignal }): Promise<Order>;
declare function loadPrices(items: readonly string[]): Promise<readonly number[]>;
declare function requireUser(id: string): Promise<void>;
declare function pLimit(concurrency: number): <Result>(task: () => Promise<Result>) => Promise<Result>;
declare const pool: { transaction<Result>(run: (tx: Transaction) => Promise<Result>): Promise<Result> };
declare function report(text: string): Promise<void>;

/** start, await, join; fork and join edges; data that is used further on. */
export async function joined(id: string): Promise<string> {
  const order = await loadOrder(id);
  const [prices, text] = await Promise.all([loadPrices(order.items), readFile(order.id, 'utf8')]);
  return `${prices.length}${text}${await readFile(order.id, 'utf8')}`;
}

/** A task that is started, runs beside other work, and is awaited. */
export async function beside(id: string): Promise<unknown> {
  const order = loadOrder(id);
  const text = await readFile('a', 'utf8');
  return [text, await order];
}

/** blocking, across the lanes of tasks that run at once. */
export async function blocked(id: string): Promise<string> {
  const [text] = await Promise.all([readLater(id), sleep(50)]);
  return text;
}

async function readLater(id: string): Promise<string> {
  await sleep(10);
  return decoded(readNow(id));
}

function readNow(id: string): string {
  return readFileSync(id, 'utf8');
}

/** @duration 5ms */
function decoded(text: string): string {
  return text.toUpperCase();
}

/** detached: tasks that leave the function through an open edge. */
export async function lost(id: string): Promise<void> {
  void report(id);
  await sleep(10);
  report('done');
}

/** branch and exit. */
export async function branched(id: string): Promise<string> {
  const order = await loadOrder(id);
  if (order.items.length === 0) {
    await report('empty');
    return '';
  }
  return order.id === id ? await readFile('same', 'utf8') : await readFile('other', 'utf8');
}

/** Loops: one after another with the reason, all at once, so many at once. */
export async function looped(ids: readonly string[]): Promise<void> {
  let cursor = '';
  for (const id of ids) cursor = await readFile(id + cursor, 'utf8');
  for (const id of ids) await writeFile(id, cursor);
  await Promise.all(ids.map(async (id) => readFile(id, 'utf8')));
}

/** try, catch, finally: where a rejection goes. */
export async function caught(id: string): Promise<void> {
  try {
    await readFile(id, 'utf8');
  } catch (error) {
    await report(String(error));
  } finally {
    await sleep(10);
  }
  await loadOrder(id).catch(() => undefined);
  await Promise.allSettled([readFile(id, 'utf8'), readFile('b', 'utf8')]);
}

/** Races, and what can cancel them. */
export async function raced(id: string, signal: AbortSignal): Promise<unknown> {
  const first = await Promise.race([loadOrder(id, { signal }), sleep(1_000, undefined, { signal: AbortSignal.timeout(500) })]);
  return [first, await Promise.any([readFile('a', 'utf8'), readFile('b', 'utf8')])];
}

/** One receiver, the order of effects, a guard, a failure, an unknown call, a delay. */
export async function ordered(id: string): Promise<void> {
  await requireUser(id);
  await pool.transaction(async (tx) => {
    await tx.query('insert into a values (1)');
    await tx.query('insert into b values (1)');
  });
  await writeFile('a', id);
  await readFile('a', 'utf8');
  await sleep(10);
  await report(id);
}

/** A duration from a comment. @duration 3s */
export async function annotated(): Promise<void> {
  await timed();
}

/** @duration 2s */
async function timed(): Promise<void> {
  await readFile('a', 'utf8');
}

/** Recursion closes into a mark. */
export async function walk(ids: readonly string[]): Promise<void> {
  const [first, ...rest] = ids;
  if (first === undefined) return;
  await readFile(first, 'utf8');
  await walk(rest);
}

/** for await, await using. */
export async function iterated(lines: AsyncIterable<string>): Promise<void> {
  await using file = await openFile('a');
  for await (const line of lines) await file.append(line);
}

declare function openFile(name: string): Promise<AsyncDisposable & { append(text: string): Promise<void> }>;
