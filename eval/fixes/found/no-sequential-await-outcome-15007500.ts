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
  if (askClient(0)) alpha.value += 1;
  // note 1
  const v1 = await loadAlpha(input);
  // note 2
  const v2 = await askClient(input);
  return [input, v1, v2];
}
