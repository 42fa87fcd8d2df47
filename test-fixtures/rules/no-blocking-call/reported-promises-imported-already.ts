// The counterpart joins an import that is there.

import { writeFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';

export async function saveReport(folder: string, text: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  writeFileSync(`${folder}/report.txt`, text);
//^^^^^^^^^^^^^ no-blocking-call
}
