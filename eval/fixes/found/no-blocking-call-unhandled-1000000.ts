import { setTimeout as sleep } from 'node:timers/promises';
import { readFile } from 'node:fs/promises';
import { readFileSync } from 'node:fs';
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
async function fetchFile(x: number): Promise<number> {
  const text = await readFile('file/1', 'utf8');
  return text.length + x;
}
async function loadHeavy(x: number): Promise<number> {
  const text = readFileSync('file/8', 'utf8');
  await sleep(2);
  return text.length + x;
}
async function loadOdd(x: number): Promise<number> {
  await sleep(8);
  if (x % 2 === 0) throw new Error(`even ${x}`);
  return alpha.value + x;
}
export async function main(input: number): Promise<number[]> {
  if (input > 3) {
    // note 1
    let v1 = await loadAlpha(await readBeta(input));
    await sleep(2);
  } else {
    // note 2
    void fetchFile(input);
  }
  // note 3
  const task2 = loadHeavy(0);
  // note 4
  const task3 = loadOdd(0);
  await task2;
  await task3;
  return [input];
}
