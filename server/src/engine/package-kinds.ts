import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path/posix';

/**
 * Finds out whether files belong to programs for the command line: their nearest package.json has a `bin` and exports
 * nothing. Remembers folders.
 */
export function createPackageKinds(): (file: string) => Promise<boolean> {
  const known = new Map<string, Promise<boolean>>();
  const ask = (folder: string): Promise<boolean> => {
    const answer = known.get(folder) ?? find(folder);
    known.set(folder, answer);
    return answer;
  };
  const find = async (folder: string): Promise<boolean> => {
    const text = await readIfThere(join(folder, 'package.json'));
    if (text !== undefined) return isProgram(text);
    const parent = dirname(folder);
    return parent === folder || parent === '.' ? false : ask(parent);
  };
  return (file) => ask(dirname(file));
}

/** A package.json that is missing or cannot be read says nothing; the one above may. */
async function readIfThere(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch {
    return undefined;
  }
}

function isProgram(text: string): boolean {
  try {
    const content: unknown = JSON.parse(text);
    return typeof content === 'object' && content !== null && 'bin' in content && !('exports' in content);
  } catch {
    // Broken JSON is npm's to complain about.
    return false;
  }
}
