// A process for each of them, and nobody needs what they give.

import { spawn } from 'node:child_process';
import { once } from 'node:events';

async function minify(file: string): Promise<void> {
  await once(spawn('minify', [file]), 'close');
}

export async function minifyAll(files: readonly string[]): Promise<void> {
  if (files.length === 0) return;
  const items = files.filter((file) => file.endsWith('.css'));
  for (let start = 0; start < items.length; start += 10) {
    await Promise.allSettled(items.slice(start, start + 10).map((file) => minify(file)));
  }
}
