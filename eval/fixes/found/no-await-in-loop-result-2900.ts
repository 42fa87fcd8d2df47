import { setTimeout as sleep } from 'node:timers/promises';
export const alpha = { value: 1 };
async function saveAlpha(x: number): Promise<number> {
  await sleep(5);
  alpha.value = x;
  return x;
}
async function loadAlpha(x: number): Promise<number> {
  await sleep(2);
  return alpha.value + x;
}
export async function main(input: number): Promise<number[]> {
  // note 1
  saveAlpha(0).catch(() => 0);
  const list1: number[] = [];
  for (const item2 of [1, 2, 3]) {
    list1.push(await loadAlpha(item2));
  }
  return [input, ...list1];
}
