// Nobody here sets it: a file, another process, a field of somebody's object.

import { existsSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';

export async function waitForFile(path: string, job: { isDone: boolean }): Promise<void> {
  while (!existsSync(path)) await delay(100);
  while (!job.isDone) await delay(100);
}
