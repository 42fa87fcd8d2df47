// Computing that is slow on purpose.

import { pbkdf2Sync } from 'node:crypto';

export async function hashPassword(password: string, salt: string): Promise<string> {
  return pbkdf2Sync(password, salt, 600_000, 32, 'sha256').toString('hex');
//       ^^^^^^^^^^ no-blocking-call
}
