// Lesson: chaining. The second part of an item needs the result of its first part, and nothing of
// the other items: each item is a chain of its own, all chains run at once, and the program takes
// as long as the longest chain.

import { setTimeout } from 'node:timers/promises';

const ITEMS = [9, 6, 3] as const;

async function firstPart(item: number): Promise<string> {
  console.log(`first part of ${item} starts`);
  await setTimeout(4_000);
  return `${item}.1`;
}

async function secondPart(item: number, first: string): Promise<string> {
  console.log(`second part of ${item} starts from ${first}`);
  await setTimeout(7_000);
  return `${item}.2 made from ${first}`;
}

async function chain(item: number): Promise<string> {
  const first = await firstPart(item);
  const second = await secondPart(item, first);
  console.log(`item ${item} is finished: ${second}`);
  return second;
}

export async function main(): Promise<readonly string[]> {
  return await Promise.all(ITEMS.map((item) => chain(item)));
}

if (import.meta.main) console.log(await main());
