// Suppressed by name, with a reason.

import { existsSync } from 'node:fs';

export async function isInstalled(name: string): Promise<boolean> {
  // async-lens-disable-next-line no-blocking-call -- asked once, at start-up
  return existsSync(`node_modules/${name}`);
}
