// Tasks that open nothing, and tasks of which nothing is known.

import { setTimeout as delay } from 'node:timers/promises';

declare function load(id: string): Promise<string>;

export async function all(ids: readonly string[]): Promise<readonly unknown[]> {
  return [
    await Promise.all(ids.map(async (id) => await load(id))),
    await Promise.all(ids.map(async (id) => {
      await delay(10);
      return id.length;
    })),
    ids.map((id) => id.length),
  ];
}
