// A listener, or a helper by its name, gives it back.

import { open, type FileHandle } from 'node:fs/promises';
import type { EventEmitter } from 'node:events';

declare function closeQuietly(handle: FileHandle): Promise<void>;

export async function follow(path: string, events: EventEmitter): Promise<number> {
  const handle = await open(path);
  events.once('end', () => {
    void handle.close();
  });
  return (await handle.stat()).size;
}

export async function touch(path: string): Promise<void> {
  const handle = await open(path);
  try {
    await handle.utimes(0, 0);
  } catch {
    await handle.close();
    return;
  }
  await closeQuietly(handle);
}
