// The callback is synchronous and runs after the async function has gone on.

import { rmSync } from 'node:fs';

export async function start(folder: string): Promise<void> {
  process.once('SIGINT', () => {
    rmSync(folder, { recursive: true });
    process.exit(1);
  });
}
