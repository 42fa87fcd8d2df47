import { setTimeout as sleep } from 'node:timers/promises';
export const alpha = { value: 1 };
async function loadAlpha(x: number): Promise<number> {
  await sleep(1);
  return alpha.value + x;
}
function loadEager(x: number): Promise<number> {
  if (x > 4) throw new Error(`eager ${x}`);
  return sleep(1, alpha.value + x);
}
async function saveAlpha(x: number): Promise<number> {
  await sleep(1);
  alpha.value = x;
  return x;
}
export async function main(input: number): Promise<number[]> {
  await Promise.all([loadAlpha(input), loadEager(5), saveAlpha(input)]);
  return [input];
}
