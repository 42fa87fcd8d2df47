// Synchronous, but over at once.

import { createHash, randomBytes, randomUUID, timingSafeEqual } from 'node:crypto';
import { join } from 'node:path';

export async function newSession(folder: string): Promise<string> {
  const token = randomBytes(16);
  const expected = createHash('sha256').update(token).digest();
  return timingSafeEqual(expected, expected) ? join(folder, randomUUID()) : '';
}
