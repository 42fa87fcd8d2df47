// What stays alone keeps its comments, too.

import { readFile } from 'node:fs/promises';

async function read(path: string): Promise<string> {
  return await readFile(path, 'utf8');
}

export async function page(name: string): Promise<string> {
  // is the page
  const body = await read(`pages/${name}`);
  // named by the page
  const layout = await read(`layouts/${body.slice(0, 8)}`); // on its first line
  const style = await read('style'); // one for all
//              ^^^^^^^^^^^^^^^^^^^ no-sequential-await: (proven)
  const footer = await read(`footers/${layout.slice(0, 8)}`); // last
  return body + layout + style + footer;
}
