import { setTimeout as sleep } from 'node:timers/promises';
import { Pool } from 'pg';
import { readFile } from 'node:fs/promises';
export const alpha = { value: 1 };
const pool = new Pool();
export const beta = { value: 2 };
async function loadAlpha(x: number): Promise<number> {
  await sleep(1);
  return alpha.value + x;
}
async function insertRow(x: number): Promise<number> {
  await pool.query('insert 8');
  return x;
}
async function readBeta(x: number): Promise<number> {
  const now = beta.value;
  await sleep(1);
  return now + x;
}
async function loadLog(x: number): Promise<number> {
  const text = await readFile('log', 'utf8');
  return text.length + x;
}
async function findRows(x: number): Promise<number> {
  const result = await pool.query('select 2');
  return result.rows.length + x;
}
export async function main(input: number): Promise<number[]> {
  // note 1
  await loadAlpha(0);
  const v2 = Number(Boolean([1].find(async (item1: number) => await insertRow(alpha.value) > 2)));
  const list4: number[] = [];
  for (const item5 of [1, 2]) {
    list4.push(await readBeta(item5));
  }
  // note 2
  const v6 = await loadLog(v2);
  const list7: number[] = [];
  for (const item8 of [1, 2]) {
    try {
      list7.push(await findRows(0));
    } catch {
      list7.push(0);
    }
  }
  return [input, v2, v6, ...list4, ...list7];
}
