import { setTimeout as sleep } from 'node:timers/promises';
export const alpha = { value: 1 };
async function saveAlpha(x: number): Promise<number> {
  await sleep(1);
  alpha.value = x;
  return x;
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
  // note 1
  saveAlpha(input);
  const v2 = Number(Boolean([1].some(async (item1: number) => await loadLate(alpha.value) > 2)));
  return [input, v2];
}
