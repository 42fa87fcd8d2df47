// Two chains that have nothing to do with each other: side by side, none waits for the other's first half.

import { readFile } from 'node:fs/promises';

async function read(path: string): Promise<string> {
  return await readFile(path, 'utf8');
}

export async function page(name: string): Promise<string> {
  const template = await read(`templates/${name}`);
  const layout = await read(`layouts/${template.slice(0, 8)}`); // the first line names it
  // styles have a theme
  const style = await read(`styles/${name}`);
//              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-sequential-await: (proven)
  const theme = await read(`themes/${style.slice(0, 8)}`);
  return layout + template + theme;
}
