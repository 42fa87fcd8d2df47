// At the top of a module, everything that imports it waits.

import { readFile } from 'node:fs/promises';

export const messages = await readFile('messages.json', 'utf8');
export const settings = await readFile('settings.json', 'utf8');
//                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-sequential-await: (proven)
