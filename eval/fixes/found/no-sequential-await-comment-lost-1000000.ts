import { readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
export const alpha = { value: 1 };
async function fetchFile(x: number): Promise<number> {
  const text = await readFile('file/1', 'utf8');
  return text.length + x;
}
function loadEager(x: number): Promise<number> {
  if (x > 4) throw new Error(`eager ${x}`);
  return sleep(1, alpha.value + x);
}
async function loadAlpha(x: number): Promise<number> {
  await sleep(1);
  return alpha.value + x;
}
export async function main(input: number): Promise<number[]> {
  // note 1
  await fetchFile(input);
  const v1 = await loadEager(0);
  const v2 = await loadAlpha(0);
  const v3 = await loadAlpha(v2);
  return [input, v1, v2, v3];
}
