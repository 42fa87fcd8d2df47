import { setTimeout as sleep } from 'node:timers/promises';
export const alpha = { value: 1 };
async function loadAlpha(x: number): Promise<number> {
  await sleep(1);
  return alpha.value + x;
}
async function double(x: number): Promise<number> {
  return x * 2;
}
async function saveAlpha(x: number): Promise<number> {
  await sleep(1);
  alpha.value = x;
  return x;
}
export async function main(input: number): Promise<number[]> {
  // note 1
  let v1 = await loadAlpha(input);
  v1 = await double(input)
    .then((value) => loadAlpha(value), (error) => {
      throw error;
    })
    .finally(async () => {
      await saveAlpha(v1);
    });
  return [input, v1];
}
