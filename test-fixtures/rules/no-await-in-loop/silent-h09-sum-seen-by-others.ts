// What is added up is seen before the loop is done: by a function that asks for it, by whoever has the object, by a handler, by the next turn.

import { readFile } from 'node:fs/promises';

declare function show(progress: () => number): void;

export async function shown(paths: readonly string[]): Promise<number> {
  let size = 0;
  show(() => size);
  for (const path of paths) size += (await readFile(path)).length;
  return size;
}

export async function handedOn(paths: readonly string[], report: { sizes: number[] }): Promise<void> {
  const sizes: number[] = [0];
  report.sizes = sizes;
  for (const path of paths) sizes.push((await readFile(path)).length);
}

export async function asFarAsItGot(paths: readonly string[]): Promise<number> {
  let size = 0;
  try {
    for (const path of paths) size += (await readFile(path)).length;
  } catch {
    return -size;
  }
  return size;
}

export async function whateverHappens(paths: readonly string[], told: { size: number }): Promise<number> {
  let size = 0;
  try {
    for (const path of paths) size += (await readFile(path)).length;
    return size;
  } finally {
    told.size = size;
  }
}

export async function untilThen(paths: readonly string[]): Promise<number> {
  let size = 0;
  for (const path of paths) size += (await readFile(`${path}-${size}`)).length;
  return size;
}

export async function ofItems(parts: readonly { path: string; size: number }[]): Promise<void> {
  for (const part of parts) part.size += (await readFile(part.path)).length;
}
