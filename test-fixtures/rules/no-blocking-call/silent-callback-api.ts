// The callback forms leave the loop free.

import { pbkdf2 } from 'node:crypto';
import { readFile } from 'node:fs';

export async function start(onText: (text: string) => void): Promise<void> {
  readFile('banner.txt', 'utf8', (error, text) => onText(error ? '' : text));
  pbkdf2('secret', 'salt', 600_000, 32, 'sha256', (_error, key) => onText(key.toString('hex')));
}
