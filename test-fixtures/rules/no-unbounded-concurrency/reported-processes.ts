// A process for each of them, and nobody needs what they give.

import { spawn } from 'node:child_process';
import { once } from 'node:events';

async function minify(file: string): Promise<void> {
  await once(spawn('minify', [file]), 'close');
}

export async function minifyAll(files: readonly string[]): Promise<void> {
  if (files.length === 0) return;
  await Promise.allSettled(files.filter((file) => file.endsWith('.css')).map((file) => minify(file)));
//                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-unbounded-concurrency: For each item of `files.filter((file) => file.endsWith('.…` a process is opened
}
