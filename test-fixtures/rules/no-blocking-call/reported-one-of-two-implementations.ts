// One of two implementations blocks: it may be the one that runs.
import type { Cache } from './silent-caches.ts';

export async function greet(cache: Cache, user: string): Promise<string> {
  return `Hello ${cache.lookUp(user) ?? user}`;
//                ^^^^^^^^^^^^ no-blocking-call: `cache.lookUp` may block the event loop: `DiskCache.lookUp`, one of 2 that may run, calls `fs.readFileSync`. Make it async with `readFile` from `node:fs/promises`. (likely)
}
