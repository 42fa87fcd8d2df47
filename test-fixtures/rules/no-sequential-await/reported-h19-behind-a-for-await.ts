// A near miss: the loop over an asynchronous iterable is over.

import { readFile } from 'node:fs/promises';

export async function page(lines: AsyncIterable<string>): Promise<string> {
  let body = '';
  for await (const line of lines) body += line;
  const header = await readFile('header.html', 'utf8');
  const footer = await readFile('footer.html', 'utf8');
//               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-sequential-await: (proven)
  return header + body + footer;
}
