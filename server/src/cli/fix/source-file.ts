import { randomBytes } from 'node:crypto';
import { open, readFile, realpath, rename, stat, unlink } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** A file as it is on the disk: its text and the bytes that the text was read from. */
export interface OriginalFile {
  readonly bytes: Uint8Array;
  /** Without byte order mark. */
  readonly text: string;
  readonly hasMark: boolean;
}

/** Why a file cannot be written back without doing harm. */
export type Refusal = 'changed' | 'not-utf8' | 'unreadable' | 'unwritable';

/** The file if it still holds `text` and can be written back byte by byte, else why not. */
export async function readOriginal(path: string, text: string): Promise<OriginalFile | Refusal> {
  const bytes = await readFile(path).catch(() => undefined);
  if (bytes === undefined) return 'unreadable';
  const decoded = decode(bytes);
  if (decoded === undefined) return 'not-utf8';
  const hasMark = decoded.startsWith(mark);
  const withoutMark = hasMark ? decoded.slice(1) : decoded;
  return withoutMark === text ? { bytes, text, hasMark } : 'changed';
}

/**
 * Puts a new text in the place of the file in one step: a reader, or a run that is interrupted, sees the old text or
 * the new one, never a part. Keeps mode and byte order mark; a link stays a link. Answers why when it did nothing.
 */
export async function replaceFile(path: string, original: OriginalFile, text: string): Promise<Refusal | undefined> {
  let temporary: string | undefined;
  try {
    const target = await realpath(path);
    temporary = join(dirname(target), `.${basename(target)}.${randomBytes(6).toString('hex')}.tmp`);
    await writeWhole(temporary, withMark(text, original), (await stat(target)).mode);
    if (!Buffer.from(original.bytes).equals(await readFile(target))) return 'changed';
    await rename(temporary, target);
    temporary = undefined;
    return undefined;
  } catch (error) {
    if (!isFileSystemError(error)) throw error;
    return 'unwritable';
  } finally {
    // It may never have come to be.
    if (temporary !== undefined) await unlink(temporary).catch(() => undefined);
  }
}

/** The text with the byte order mark that the file has. */
export function withMark(text: string, { hasMark }: OriginalFile): string {
  return hasMark ? mark + text : text;
}

const mark = '\uFEFF';

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

async function writeWhole(path: string, text: string, mode: number): Promise<void> {
  await using file = await open(path, 'wx', mode);
  await file.chmod(mode);
  await file.writeFile(text);
  await file.sync();
}

function isFileSystemError(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error;
}
