// What is said above a stage stays above it.

import { readFile } from 'node:fs/promises';

async function read(path: string): Promise<string> {
  return await readFile(path, 'utf8');
}

export async function page(name: string): Promise<string> {
  const [body, head] = await Promise.all([read(`pages/${name}`), read(`heads/${name}`)]);
  // named by the page
  const [layout, style] = await Promise.all([
    read(`layouts/${head.slice(0, 8)}`),
    // one for all
    read('style'),
  ]);
  return head + body + layout + style;
}
