import type { Span } from '../../protocol/span.ts';

/** The line that `offset` stands on, without its line break. */
export function spanOfLine(text: string, offset: number): Span {
  return { start: startOfLine(text, offset), end: endOfLine(text, offset) };
}

/**
 * The line of the first code at or after `offset`: blank lines and comments in between do not count, so that two
 * directives can stand above one line. Empty at the end of the text when no code follows.
 */
export function spanOfNextCode(text: string, comments: readonly Span[], offset: number): Span {
  let position = skipBlanks(text, offset);
  for (const comment of comments) {
    if (comment.start === position) position = skipBlanks(text, comment.end);
  }
  return position === text.length ? { start: position, end: position } : spanOfLine(text, position);
}

export function startOfLine(text: string, offset: number): number {
  let start = offset;
  while (start > 0 && !isLineBreak(text[start - 1]!)) start -= 1;
  return start;
}

export function endOfLine(text: string, offset: number): number {
  let end = offset;
  while (end < text.length && !isLineBreak(text[end]!)) end += 1;
  return end;
}

export function isLineBreak(character: string): boolean {
  return character === '\n' || character === '\r' || character === '\u2028' || character === '\u2029';
}

function skipBlanks(text: string, offset: number): number {
  let position = offset;
  while (position < text.length && /\s/.test(text[position]!)) position += 1;
  return position;
}
