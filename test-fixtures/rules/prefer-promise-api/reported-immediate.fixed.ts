// The next turn of the loop, and a literal behind it.

import { hostname } from 'node:os';
import { setImmediate as immediate } from 'node:timers/promises';

export async function name(): Promise<string> {
  const isLate = await immediate(true);
  return isLate ? hostname() : '';
}
