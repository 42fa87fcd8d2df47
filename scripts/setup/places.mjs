import { homedir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Root folder of this clone, without a trailing slash. */
export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');

/** Folder of this clone for what can be made again: git-ignored, and gone after `npm ci`. */
export const buildCache = join(root, 'node_modules', '.cache', 'async-lens');

/** Node 24 of this clone, brought by the npm package `node`. */
export const cloneNode = join(root, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');

/** The user's folder for what is large and shared by every clone: `$XDG_CACHE_HOME/async-lens`. */
export function userCache() {
  return join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'async-lens');
}
