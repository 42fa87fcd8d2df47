import { setTimeout as sleep } from 'node:timers/promises';
import { appendFileSync } from 'node:fs';
export const alpha = { value: 1 };
async function loadOdd(x: number): Promise<number> {
  await sleep(1);
  if (x % 2 === 0) throw new Error(`even ${x}`);
  return alpha.value + x;
}
export async function main(input: number): Promise<number[]> {
  // note 1
  const task1 = loadOdd(0);
  appendFileSync('log', 's;');
  await task1;
  return [input];
}
