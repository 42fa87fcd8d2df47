import type { Position, SourceText } from '../source-text.ts';
import type { Colors } from '../colors.ts';
import { visible } from './visible.ts';

export interface FrameOptions {
  readonly colors: Colors;
  /** Room for the whole frame. */
  readonly columns: number;
  /** Colour of the carets. */
  readonly mark: (text: string) => string;
}

/**
 * The lines around a span with carets under its first line; further lines of it are marked with `>`. Tabs become two
 * blanks; a line that is too long is cut around the span.
 */
export function codeFrame(source: SourceText, start: Position, end: Position, options: FrameOptions): readonly string[] {
  const lastShown = Math.min(end.line, start.line + furtherLines);
  const lineCount = source.positionOf(source.text.length).line;
  const from = Math.max(1, start.line - 1);
  const to = Math.min(lineCount, lastShown === end.line ? lastShown + 1 : lastShown);
  const numberWidth = String(to).length;
  const room = Math.max(minimumRoom, options.columns - numberWidth - gutterWidth);
  const rows: string[] = [];
  for (let line = from; line <= to; line += 1) {
    const isMarked = line >= start.line && line <= lastShown;
    const text = source.line(line);
    const isNeighbour = !isMarked;
    if (isNeighbour && text.trim() === '') continue;
    const cut = line === start.line ? cutAround(text, start.column - 1, room) : { offset: 0, text: expand(text).slice(0, room) };
    rows.push(row(String(line).padStart(numberWidth), isMarked ? '>' : ' ', cut.text, options));
    if (line === start.line) rows.push(caretRow(text, start, end, cut, numberWidth, options));
  }
  if (lastShown < end.line) rows.push(options.colors.dim(`${' '.repeat(numberWidth + 2)} │ .. ${end.line - lastShown} more lines`));
  return rows;
}

/** Lines of a long span that are shown after its first. */
const furtherLines = 3;
const gutterWidth = 5;
const minimumRoom = 20;

function row(number: string, mark: string, text: string, { colors, mark: color }: FrameOptions): string {
  return `${mark === '>' ? color(mark) : mark} ${colors.dim(`${number} │`)} ${text}`.trimEnd();
}

function caretRow(text: string, start: Position, end: Position, cut: Cut, numberWidth: number, { colors, mark }: FrameOptions): string {
  const lastColumn = end.line === start.line ? end.column - 1 : text.trimEnd().length;
  const before = widthOf(expand(text.slice(0, start.column - 1))) - cut.offset;
  const width = Math.max(1, widthOf(expand(text.slice(start.column - 1, lastColumn))));
  return `  ${' '.repeat(numberWidth)} ${colors.dim('│')} ${' '.repeat(before)}${mark('^'.repeat(Math.min(width, Math.max(1, widthOf(cut.text) - before))))}`;
}

interface Cut {
  readonly text: string;
  /** Columns that were cut away on the left. */
  readonly offset: number;
}

/** Keeps the column in sight: some of what stands before it, and what follows. */
function cutAround(text: string, column: number, room: number): Cut {
  const expanded = expand(text);
  if (widthOf(expanded) <= room) return { text: expanded, offset: 0 };
  const at = expand(text.slice(0, column)).length;
  const offset = Math.max(0, Math.min(at - Math.floor(room / 4), expanded.length - room));
  return { text: expanded.slice(offset, offset + room), offset: widthOf(expanded.slice(0, offset)) };
}

function expand(text: string): string {
  return visible(text).replaceAll('\t', '  ');
}

/** Columns on a terminal: East Asian characters and emoji take two, marks on a letter none. */
export function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += mark.test(character) ? 0 : wide.test(character) ? 2 : 1;
  return width;
}

const mark = /\p{Mark}|\p{Default_Ignorable_Code_Point}/u;
const wide = /[\p{Emoji_Presentation}\u1100-\u115F\u2E80-\u303E\u3041-\u33FF\u3400-\u4DBF\u4E00-\u9FFF\uA000-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6\u{20000}-\u{3FFFD}]/u;
