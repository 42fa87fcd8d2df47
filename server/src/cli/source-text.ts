import { readFile } from 'node:fs/promises';

/** Lines and columns both from 1, columns in UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** A text with its lines, to turn offsets into positions. Lines end at LF, CR LF or CR. */
export interface SourceText {
  readonly text: string;
  positionOf(offset: number): Position;
  /** Offset of the first character of a line of the text. */
  offsetOf(line: number): number;
  /** A line without its end; empty beyond the text. */
  line(number: number): string;
}

export function createSourceText(text: string): SourceText {
  const starts = [0];
  for (const { index, 0: lineEnd } of text.matchAll(/\r\n|\n|\r/g)) starts.push(index + lineEnd.length);
  return {
    text,
    positionOf(offset) {
      const line = lastAtMost(starts, offset);
      return { line: line + 1, column: offset - starts[line]! + 1 };
    },
    offsetOf: (line) => starts[line - 1] ?? text.length,
    line: (number) => text.slice(starts[number - 1] ?? text.length, starts[number] ?? text.length).replace(/[\r\n]+$/, ''),
  };
}

/** Text as the engine sees it: UTF-8 without a byte order mark. Undefined when the file cannot be read. */
export async function readSource(path: string): Promise<string | undefined> {
  return readFile(path, 'utf8').then((text) => text.replace(/^\uFEFF/, ''), () => undefined);
}

/** Index of the last of the sorted numbers that is not above the limit. */
function lastAtMost(sorted: readonly number[], limit: number): number {
  let low = 0;
  let high = sorted.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (sorted[middle]! <= limit) low = middle;
    else high = middle - 1;
  }
  return low;
}
