// Each call begins when the one before it is done, although `Promise.all` is there.

import { readFile } from 'node:fs/promises';

export async function page(): Promise<string> {
  const [header, footer] = await Promise.all([readFile('header.html', 'utf8'), readFile('footer.html', 'utf8')]);
  return header + footer;
}
