// What is said above a stage stays above it.

import { readFile } from 'node:fs/promises';

async function read(path: string): Promise<string> {
  return await readFile(path, 'utf8');
}

export async function page(name: string): Promise<string> {
  const body = await read(`pages/${name}`);
  const head = await read(`heads/${name}`);
//             ^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-sequential-await: (proven)
  // named by the page
  const layout = await read(`layouts/${head.slice(0, 8)}`);
  // one for all
  const style = await read('style');
  return head + body + layout + style;
}
