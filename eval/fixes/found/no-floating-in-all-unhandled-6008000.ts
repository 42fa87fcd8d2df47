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
export async function main(input: number): Promise<number[]> {
  let v1 = 0;
  for (const item2 of [1]) {
    v1 += await loadAlpha(input);
  }
  const [v3, v4, v5] = await Promise.all([loadAlpha(v1), loadEager(v1), loadAlpha(await loadAlpha(v1))]);
  return [input, v1, v3, v4, v5];
}
