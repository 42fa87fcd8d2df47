// The counterpart joins an import that is there.

import { mkdir, writeFile } from 'node:fs/promises';

export async function saveReport(folder: string, text: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(`${folder}/report.txt`, text);
}
