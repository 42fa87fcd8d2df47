import { setTimeout as sleep } from 'node:timers/promises';
export const alpha = { value: 1 };
async function loadOdd(x: number): Promise<number> {
  await sleep(1);
  if (x % 2 === 0) throw new Error(`even ${x}`);
  return alpha.value + x;
}
async function loadAlpha(x: number): Promise<number> {
  await sleep(1);
  return alpha.value + x;
}
export async function main(input: number): Promise<number[]> {
  const list1: number[] = [];
  for (const item2 of [1, 2]) {
    const [v3, v4] = await Promise.all([loadOdd(0), loadAlpha(await loadAlpha(item2))]);
    list1.push(v4);
  }
  return [input, ...list1];
}
