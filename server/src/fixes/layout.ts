import type { Span } from '../protocol/span.ts';

/** White space at the beginning of the line that an offset stands on. */
export function indentationAt(text: string, offset: number): string {
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  return /^[ \t]*/.exec(text.slice(lineStart, offset))?.[0] ?? '';
}

/** What one level of indentation is in a file: its first indented line's, two spaces without any. */
export function indentationUnit(text: string): string {
  return /^(?:\t| {2,8})(?=[^\s*])/m.exec(text)?.[0] ?? '  ';
}

/** The file's line ending, from its first line. */
export function lineEndingOf(text: string): '\n' | '\r\n' {
  const first = text.indexOf('\n');
  return first > 0 && text[first - 1] === '\r' ? '\r\n' : '\n';
}

/** Comments that belong to a statement: whole lines directly above it, and what follows it on its last line. */
export function commentsAround(text: string, span: Span): { readonly leading: readonly string[]; readonly trailing: string } {
  return { leading: leadingComments(text, span.start), trailing: trailingComment(text, span.end) };
}

function leadingComments(text: string, start: number): readonly string[] {
  const comments: string[] = [];
  let lineStart = text.lastIndexOf('\n', start - 1) + 1;
  // Above a statement that shares its line, the comment belongs to the first one there.
  if (text.slice(lineStart, start).trim() !== '') return comments;
  while (lineStart > 0) {
    const previousStart = text.lastIndexOf('\n', lineStart - 2) + 1;
    const line = text.slice(previousStart, lineStart - 1).trim();
    if (!line.startsWith('//') && !/^\/\*.*\*\/$/.test(line)) break;
    comments.unshift(line);
    lineStart = previousStart;
  }
  return comments;
}

function trailingComment(text: string, end: number): string {
  const lineEnd = text.indexOf('\n', end);
  const rest = text.slice(end, lineEnd < 0 ? text.length : lineEnd).trim();
  return rest.startsWith('//') || /^\/\*.*\*\/$/.test(rest) ? rest : '';
}

/** Without semicolons, a line that begins with a bracket goes on with the line before it. */
export function needsSemicolon(text: string, start: number): boolean {
  const before = text.slice(0, start).trimEnd().at(-1);
  return before !== undefined && !';{}'.includes(before);
}
