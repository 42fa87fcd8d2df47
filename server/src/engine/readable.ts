import { readFile, stat } from 'node:fs/promises';
import type { Problem } from '../protocol/finding.ts';

/** Text of a file, or why there is none. */
export type ReadResult = { readonly text: string } | { readonly problem: Problem };

/** Larger files are no source that a person wrote; analysing one would hold up all others. */
export const maxFileBytes = 5 * 1024 * 1024;

/** Reads a source file and refuses what is none: folders, binaries, files that are too large. Never throws. */
export async function readSource(file: string): Promise<ReadResult> {
  try {
    const stats = await stat(file);
    if (!stats.isFile() && !stats.isDirectory()) return trouble('file-unreadable', file, `${file} is a pipe, a socket or a device, not a file. Check the path.`);
    const { size } = stats;
    if (size > maxFileBytes) return trouble('file-too-large', file, `${file} has ${(size / 1024 / 1024).toFixed(1)} MB, more than the ${maxFileBytes / 1024 / 1024} MB that are checked. Exclude it with \`ignore\`, or split it.`);
    const bytes = await readFile(file);
    return decode(file, bytes);
  } catch (error) {
    return unreadable(file, error);
  }
}

function decode(file: string, bytes: Buffer): ReadResult {
  if (bytes.subarray(0, 8_192).includes(0) && !isUtf16(bytes)) return trouble('file-binary', file, `${file} is not text, although its name says source code. Rename or exclude it.`);
  const text = isUtf16(bytes) ? new TextDecoder(bytes[0] === 0xff ? 'utf-16le' : 'utf-16be').decode(bytes) : bytes.toString('utf8');
  return { text: text.charCodeAt(0) === 0xfeff ? text.slice(1) : text };
}

function isUtf16(bytes: Buffer): boolean {
  return (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
}

function unreadable(file: string, error: unknown): ReadResult {
  const code = error instanceof Error && 'code' in error ? String(error.code) : undefined;
  if (code === 'ENOENT') return trouble('file-missing', file, `${file} does not exist. Check the path.`);
  if (code === 'EISDIR') return trouble('file-unreadable', file, `${file} is a folder. Name the files in it, or the folder on the command line.`);
  const reason = error instanceof Error ? error.message : String(error);
  return trouble('file-unreadable', file, `${file} cannot be read: ${reason}. Check its permissions.`);
}

function trouble(code: Problem['code'], file: string, message: string): ReadResult {
  return { problem: { code, message, file } };
}
