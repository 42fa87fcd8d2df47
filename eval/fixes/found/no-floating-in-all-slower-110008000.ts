import { setTimeout as sleep } from 'node:timers/promises';
import { readFileSync } from 'node:fs';
export const alpha = { value: 1 };
async function loadAlpha(x: number): Promise<number> {
  await sleep(1);
  return alpha.value + x;
}
function loadEager(x: number): Promise<number> {
  if (x > 4) throw new Error(`eager ${x}`);
  return sleep(1, alpha.value + x);
}
function sizeOf(x: number): number {
  return readFileSync('file/3', 'utf8').length + x;
}
async function loadHeavy(x: number): Promise<number> {
  const text = readFileSync('file/1', 'utf8');
  await sleep(2);
  return text.length + x;
}
export async function main(input: number): Promise<number[]> {
  const [v1, v2, v3] = await Promise.all([loadAlpha(0), loadEager(sizeOf(2)), loadHeavy(input)]);
  return [input, v1, v2, v3];
}
