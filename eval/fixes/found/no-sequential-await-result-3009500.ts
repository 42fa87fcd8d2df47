import { setTimeout as sleep } from 'node:timers/promises';
import { readFile } from 'node:fs/promises';
export const alpha = { value: 1 };
export const beta = { value: 2 };
async function loadAlpha(x: number): Promise<number> {
  await sleep(1);
  return alpha.value + x;
}
async function readBeta(x: number): Promise<number> {
  const now = beta.value;
  await sleep(1);
  return now + x;
}
async function loadOdd(x: number): Promise<number> {
  await sleep(8);
  if (x % 2 === 0) throw new Error(`even ${x}`);
  return alpha.value + x;
}
async function loadMissing(x: number): Promise<number> {
  const text = await readFile('missing/1', 'utf8');
  return text.length + x;
}
export async function main(input: number): Promise<number[]> {
  // note 1
  const v1 = await loadAlpha(input);
  // note 2
  const v2 = await readBeta(v1);
  let failures3 = 0;
  try {
    const v4 = await loadOdd(0);
    const v5 = await loadMissing(0);
  } catch (error) {
    failures3 = String(error).length;
  }
  return [input, v1, v2, failures3];
}
