// The helper runs while the module starts, and never again.

import { readFileSync } from 'node:fs';

function readSettings(path: string): string {
  return readFileSync(path, 'utf8');
}

const settings = readSettings('settings.json');

export async function start(): Promise<string> {
  return settings;
}
