import { relative, resolve } from 'node:path';

/** Absolute path with forward slashes. */
export function absolutePath(path: string, cwd: string): string {
  return withSlashes(resolve(cwd, path));
}

/** The path as a person in `cwd` writes it, with forward slashes; absolute on another drive. */
export function displayPath(path: string, cwd: string): string {
  return withSlashes(relative(cwd, path)) || '.';
}

export function withSlashes(path: string): string {
  return process.platform === 'win32' ? path.replaceAll('\\', '/') : path;
}
