// An error of a package that is not known: making one does nothing.

import { readFile } from 'node:fs/promises';
// @ts-expect-error The package is not installed.
import { MissingError } from '@acme/errors';

async function page(name: string): Promise<string> {
  const text = await readFile(`pages/${name}.html`, 'utf8');
  if (text === '') throw new MissingError(name);
  return text;
}

export async function frame(name: string): Promise<string> {
  const header = await page('header');
  const content = await page(name);
//                ^^^^^^^^^^^^^^^^ no-sequential-await: (proven)
  return header + content;
}
