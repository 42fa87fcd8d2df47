import { setTimeout as sleep } from 'node:timers/promises';
import { Pool } from 'pg';
import { loadPrice } from 'service';
export const alpha = { value: 1 };
const pool = new Pool();
async function loadAlpha(x: number): Promise<number> {
  await sleep(1);
  return alpha.value + x;
}
async function findRows(x: number): Promise<number> {
  const result = await pool.query('select 1');
  return result.rows.length + x;
}
export async function main(input: number): Promise<number[]> {
  const v1 = await loadAlpha(input);
  const v2 = await loadAlpha(input); // note 1
  const v3 = await findRows(0);
  const v4 = await loadPrice(0);
  return [input, v1, v2, v3, v4];
}
