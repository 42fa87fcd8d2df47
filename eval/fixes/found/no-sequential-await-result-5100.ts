import { setTimeout as sleep } from 'node:timers/promises';
export const alpha = { value: 1 };
async function saveAlpha(x: number): Promise<number> {
  await sleep(1);
  alpha.value = x;
  return x;
}
async function loadAlpha(x: number): Promise<number> {
  await sleep(1);
  return alpha.value + x;
}
export async function main(input: number): Promise<number[]> {
  // note 1
  const task1 = saveAlpha(0);
  const [v2] = await Promise.all([loadAlpha(0)]);
  // note 2
  const v3 = await loadAlpha(alpha.value);
  await task1;
  return [input, v2, v3];
}
