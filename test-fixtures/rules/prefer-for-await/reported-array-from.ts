// The directory is read entry by entry.
// @ts-nocheck

import { opendir } from 'node:fs/promises';

export async function names(path) {
  const folder = await opendir(path);
  const entries = Array.from(folder, ({ name }) => name);
//                           ^^^^^^ prefer-for-await: `folder`
  return entries;
}
