import { setTimeout as sleep } from 'node:timers/promises';
export const alpha = { value: 1 };
async function loadOdd(x: number): Promise<number> {
  await sleep(1);
  if (x % 2 === 0) throw new Error(`even ${x}`);
  return alpha.value + x;
}
export async function main(input: number): Promise<number[]> {
  const list1: number[] = [];
  for (const [, item2] of [1, 2].entries()) {
    const items4 = [1]; items4.flatMap(async (item3: number) => await loadOdd(0) > 2);
    const list5: number[] = [];
    for (const item6 of [1]) {
      list5.push(await loadOdd(0));
    }
    list1.push(item2);
  }
  return [input, ...list1];
}
