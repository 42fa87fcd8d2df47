// At the top of a module: a start-up, which is allowed to take its steps one by one.

import { readFile } from 'node:fs/promises';

export const texts: string[] = [];
for (const language of ['de', 'en']) {
  texts.push(await readFile(`texts/${language}.json`, 'utf8'));
}
