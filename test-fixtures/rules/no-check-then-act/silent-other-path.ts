// Another path, another subject, or nothing is done.

import { readFile } from 'node:fs/promises';

declare function exists(path: string): Promise<boolean>;
declare const users: { exists(id: string): Promise<boolean>; load(id: string): Promise<string> };

export async function settings(name: string): Promise<string> {
  if (await exists(`${name}.lock`)) return await readFile(`${name}.json`, 'utf8');
  return String(await exists(name));
}

export async function user(id: string): Promise<string> {
  if (await users.exists(id)) return await users.load(id);
  return '';
}
