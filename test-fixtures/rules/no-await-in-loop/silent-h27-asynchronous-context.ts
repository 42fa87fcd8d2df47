// Each turn runs in a context of its own, made when the one before is over.

import { AsyncLocalStorage } from 'node:async_hooks';

const request = new AsyncLocalStorage<string>();

declare function loadName(id: string): Promise<string>;

export async function namesOf(ids: readonly string[]): Promise<string[]> {
  const names: string[] = [];
  for (const id of ids) {
    names.push(await request.run(id, () => loadName(id)));
  }
  return names;
}
