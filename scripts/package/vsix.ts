import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../setup/places.mjs';

/** Path of the VSIX for VS Code's platform `targetName`. */
export function vsixOf(targetName: string): string {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  return join(root, `async-lens-${targetName}-${version}.vsix`);
}
