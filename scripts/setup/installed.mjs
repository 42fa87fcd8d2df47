import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Why `node_modules` is not what `package-lock.json` asks for, in words; undefined when it is.
 * npm writes `node_modules/.package-lock.json` as the last act of an install, so it is the stamp: missing after an
 * interrupted install, right after `npm ci` and after `npm install` alike. Optional packages (other platforms) may be
 * absent.
 * @param {string} folder the folder of package-lock.json
 * @returns {string | undefined}
 */
export function whyStale(folder) {
  const wanted = readPackages(join(folder, 'package-lock.json'));
  if (!wanted) return 'package-lock.json is missing or unreadable';
  const installed = readPackages(join(folder, 'node_modules', '.package-lock.json'));
  if (!installed) return 'node_modules is missing or incomplete';
  for (const [path, entry] of Object.entries(wanted)) {
    if (path === '' || isSame(entry, installed[path])) continue;
    if (entry.optional && !installed[path]) continue;
    return `${path} is ${installed[path]?.version ?? 'missing'}, package-lock.json asks for ${entry.version}`;
  }
  return undefined;
}

/**
 * @typedef {{ version?: string, integrity?: string, optional?: boolean }} LockEntry
 * @param {string} file
 * @returns {Record<string, LockEntry> | undefined}
 */
function readPackages(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages;
  } catch {
    // Absent or cut off: both mean that it has to be installed again, and the caller says so.
    return undefined;
  }
}

/**
 * @param {LockEntry} wanted
 * @param {LockEntry | undefined} installed
 */
function isSame(wanted, installed) {
  return wanted.version === installed?.version && wanted.integrity === installed?.integrity;
}
