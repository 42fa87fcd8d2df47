import { setTimeout as sleep } from 'node:timers/promises';
import { readFile } from 'node:fs/promises';
export const alpha = { value: 1 };
export const beta = { value: 2 };
async function loadAlpha(x) {
  await sleep(1);
  return alpha.value + x;
}
async function readBeta(x) {
  const now = beta.value;
  await sleep(1);
  return now + x;
}
async function loadInto(list, x) {
  await sleep(3);
  list.push(x);
  return list.length;
}
async function loadLog(x) {
  const text = await readFile('log', 'utf8');
  return text.length + x;
}
export async function main(input) {
  // note 1
  const v1 = await loadAlpha(input);
  const list2 = [];
  for (const item3 of [1]) {
    list2.push(await readBeta(item3));
  }
  // note 2
  loadInto(list2, 0);
  for (const item5 of [1, 2]) {
    await loadLog(0);
  }
  return [input, v1, ...list2];
}
