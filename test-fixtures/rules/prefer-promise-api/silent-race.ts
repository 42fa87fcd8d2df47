// In a race, no-leaked-timer tells of the timer.

import { readFile } from 'node:fs/promises';

export async function soon(path: string): Promise<unknown> {
  const late = new Promise((resolve) => setTimeout(resolve, 1000));
  await Promise.race([readFile(path), late]);
  return await Promise.race([readFile(path), new Promise((resolve) => setTimeout(resolve, 1000))]);
}
