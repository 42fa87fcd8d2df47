// The handler keeps what it makes of the error: at once, it could be that of the other call.

import { readFile } from 'node:fs/promises';

declare function describe(error: unknown): string;

export async function page(): Promise<string> {
  let trouble = '';
  try {
    const header = await readFile('header.html', 'utf8');
    const footer = await readFile('footer.html', 'utf8');
    return header + footer;
  } catch (error) {
    trouble = describe(error);
  }
  return trouble;
}
