// Each call begins when the one before it is done, although `Promise.all` is there.

import { readFile } from 'node:fs/promises';

export async function page(): Promise<string> {
  const [header, footer] = await Promise.all([await readFile('header.html', 'utf8'), await readFile('footer.html', 'utf8')]);
//                                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-await-in-promise-methods: `Promise.all` gets what `readFile` gives, not its promise: the next call begins only when it is done
  return header + footer;
}
