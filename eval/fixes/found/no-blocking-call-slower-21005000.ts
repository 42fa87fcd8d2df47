import { readFileSync, appendFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
function sizeOf(x: number): number {
  return readFileSync('file/5', 'utf8').length + x;
}
async function loadHeavy(x: number): Promise<number> {
  const text = readFileSync('file/1', 'utf8');
  await sleep(2);
  return text.length + x;
}
export async function main(input: number): Promise<number[]> {
  const v1 = sizeOf(1);
  appendFileSync('log', 's;');
  // note 1
  const task2 = loadHeavy(0);
  let v3 = sizeOf(v1);
  await task2;
  return [input, v1, v3];
}
