// Exit handlers must be synchronous, and run when nobody waits any more.

import { writeFileSync } from 'node:fs';

export async function start(): Promise<void> {
  process.on('exit', () => {
    writeFileSync('state.json', '{}');
  });
}
