// Through the default import.

import fs from 'node:fs';

export async function removeCache(folder: string): Promise<void> {
  fs.rmSync(folder, { recursive: true, force: true });
//^^^^^^^^^ no-blocking-call: fs.rmSync
}
