// The lines come one after the other, and the next is read when this one is done with.

import { open } from 'node:fs/promises';

declare function findUser(line: string): Promise<string>;

export async function usersIn(path: string): Promise<string[]> {
  const users: string[] = [];
  await using file = await open(path);
  for await (const line of file.readLines()) {
    users.push(await findUser(line));
  }
  return users;
}
