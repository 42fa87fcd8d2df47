import { setTimeout as sleep } from 'node:timers/promises';
import { readFile } from 'node:fs/promises';
export const alpha = { value: 1 };
export const beta = { value: 2 };
async function loadAlpha(x: number): Promise<number> {
  await sleep(1);
  return alpha.value + x;
}
async function loadLog(x: number): Promise<number> {
  const text = await readFile('log', 'utf8');
  return text.length + x;
}
async function loadOdd(x: number): Promise<number> {
  await sleep(1);
  if (x % 2 === 0) throw new Error(`even ${x}`);
  return alpha.value + x;
}
async function readBeta(x: number): Promise<number> {
  const now = beta.value;
  await sleep(1);
  return now + x;
}
async function loadLate(x: number): Promise<number> {
  const later = async (y: number): Promise<number> => {
    await sleep(1);
    if (y > 2) throw new Error(`late ${y}`);
    return alpha.value + y;
  };
  const early = later(x);
  await sleep(1);
  return await early;
}
export async function main(input: number): Promise<number[]> {
  const v1 = await loadAlpha(input).then((value) => {
    if (value > 4) return 0;
    return loadAlpha(0);
  });
  try {
    if (input > v1) {
      return loadLog(v1)
        .then((value) => loadOdd(value))
        .then((value) => [value]);
    }
  } catch {
  }
  const v2 = await readBeta(1);
  const v3 = await loadLate(v2);
  return [input, v1, v2, v3];
}
