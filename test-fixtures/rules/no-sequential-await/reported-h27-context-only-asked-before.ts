// A near miss: the context is asked once, before; what follows does not hang on it.

import { AsyncLocalStorage } from 'node:async_hooks';
import { readFile } from 'node:fs/promises';

const requests = new AsyncLocalStorage<string>();

export async function page(): Promise<string> {
  const id = requests.getStore() ?? 'none';
  const header = await readFile('header.html', 'utf8');
  const footer = await readFile('footer.html', 'utf8');
//               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-sequential-await: (proven)
  return id + header + footer;
}
