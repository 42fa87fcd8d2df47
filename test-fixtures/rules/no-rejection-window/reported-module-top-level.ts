// At the top of a module.

import { readFile } from 'node:fs/promises';

const messagesTask = readFile('messages.json', 'utf8');
const settingsTask = readFile('settings.json', 'utf8');

export const messages = await messagesTask;
export const settings = await settingsTask;
//                      ^^^^^^^^^^^^^^^^^^ no-rejection-window
