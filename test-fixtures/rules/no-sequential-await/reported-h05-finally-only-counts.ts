// A near miss: what the finally does has nothing to do with what is still running.

import { readFile } from 'node:fs/promises';

export async function page(): Promise<{ text: string; seconds: number }> {
  let text = '';
  let tries = 0;
  try {
    const header = await readFile('header.html', 'utf8');
    const footer = await readFile('footer.html', 'utf8');
//                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-sequential-await: (proven)
    text = header + footer;
  } finally {
    tries += 1;
  }
  return { text, seconds: tries };
}
