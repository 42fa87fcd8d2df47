import { Client } from 'pg';
import { setTimeout as sleep } from 'node:timers/promises';
const client = new Client();
export const alpha = { value: 1 };
async function askClient(x: number): Promise<number> {
  const result = await client.query('select 1');
  return result.rows.length + x;
}
async function loadAlpha(x: number): Promise<number> {
  await sleep(1);
  return alpha.value + x;
}
export async function main(input: number): Promise<number[]> {
  const list1: number[] = [];
  for (const item2 of [1, 2]) {
    const items4 = [1]; items4.flatMap(async (item3: number) => await askClient(item3) > 2);
    // note 1
    const v5 = await loadAlpha(0);
    list1.push(v5);
  }
  return [input, ...list1];
}
