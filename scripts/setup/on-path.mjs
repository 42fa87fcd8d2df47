import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/**
 * Full path of a program that is on PATH, undefined when it is not.
 * @param {string} program
 * @returns {string | undefined}
 */
export function onPath(program) {
  const suffixes = process.platform === 'win32' ? ['.exe', '.cmd'] : [''];
  const folders = (process.env.PATH ?? '').split(delimiter);
  return folders.flatMap((folder) => suffixes.map((suffix) => join(folder, program + suffix))).find((path) => existsSync(path));
}
