import { setTimeout as sleep } from 'node:timers/promises';
import { loadTicket } from 'service';
export const alpha = { value: 1 };
async function loadOdd(x: number): Promise<number> {
  await sleep(1);
  if (x % 2 === 0) throw new Error(`even ${x}`);
  return alpha.value + x;
}
export async function main(input: number): Promise<number[]> {
  const [v1, v2] = await Promise.all([await loadOdd(0), await loadTicket(input)]);
  return [input, v1, v2];
}
