import { glob } from 'tinyglobby';

/**
 * Absolute paths of the source files under the folders, sorted. What is built, installed or declared is left out here
 * because there may be very much of it; the engine leaves out what it knows to be generated, minified or ignored.
 */
export async function findSourceFiles(folders: readonly string[]): Promise<readonly string[]> {
  const found = await Promise.all(folders.map((cwd) => glob('**/*.{ts,tsx,mts,cts,js,jsx,mjs,cjs}', { cwd, absolute: true, ignore: leftOut, followSymbolicLinks: false })));
  // Folders of a workspace may lie in each other.
  return [...new Set(found.flat())].sort();
}

const leftOut = ['**/node_modules/**', '**/.git/**', '**/{dist,build,out,coverage}/**', '**/*.d.{ts,mts,cts}'];
