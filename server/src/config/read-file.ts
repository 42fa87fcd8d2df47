import { readFile } from 'node:fs/promises';
import { UserError } from './user-error.ts';

/** Answers the text of a file, undefined when there is none. Throws a `UserError` when it cannot be read. */
export type ReadFile = (path: string) => Promise<string | undefined>;

export const readFileFromDisk: ReadFile = async (path) => {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? 'unknown error';
    if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'EISDIR') return undefined;
    throw new UserError('config-unreadable', `Cannot read ${path} (${code}).`, 'Check its permissions.');
  }
};
