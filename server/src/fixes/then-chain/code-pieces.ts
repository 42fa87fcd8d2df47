import type { Value } from '../../model/model.ts';
import type { Span } from '../../protocol/span.ts';

/** A change inside of a stretch of code that is about to stand elsewhere. */
export interface Piece {
  readonly span: Span;
  readonly newText: string;
}

/** A stretch of the text with its changes. Pieces lie apart from each other; those outside of the stretch do not count. */
export function changed(text: string, { start, end }: Span, pieces: readonly Piece[]): string {
  let code = '';
  let done = start;
  for (const { span, newText } of pieces.filter((piece) => piece.span.start >= start && piece.span.end <= end).toSorted((one, other) => one.span.start - other.span.start)) {
    code += text.slice(done, span.start) + newText;
    done = span.end;
  }
  return code + text.slice(done, end);
}

/**
 * Code as lines that begin where its first one does. Undefined where a line stands further left, or in a template, of which
 * the white space counts.
 */
export function linesOf(code: string, indentation: string): readonly string[] | undefined {
  const [first = '', ...others] = code.split(/\r?\n/);
  if (breaksInTemplate(code)) return undefined;
  const isInside = others.every((line) => line.trim() === '' || line.startsWith(indentation));
  return isInside ? [first, ...others.map((line) => (line.trim() === '' ? '' : line.slice(indentation.length)))] : undefined;
}

/** Some line ends where a backtick is open, as far as counting them tells. */
function breaksInTemplate(code: string): boolean {
  let isOpen = false;
  for (const line of code.split('\n').slice(0, -1)) {
    if ((line.replaceAll('\\`', '').match(/`/g)?.length ?? 0) % 2 === 1) isOpen = !isOpen;
    if (isOpen) return true;
  }
  return false;
}

export function movedIn(lines: readonly string[], unit: string): readonly string[] {
  return lines.map((line) => (line === '' ? '' : `${unit}${line}`));
}

/** An expression behind `await`: what binds less tightly stands in parentheses. */
export function operandOf(code: string, value: Value, written: string): string {
  const isWhole = written === code.trim();
  const isTight = isWhole && (value.kind === 'call' || value.kind === 'member' || value.kind === 'element' || value.kind === 'binding' || value.kind === 'global' || value.kind === 'import-call' || value.kind === 'this');
  const isWrapped = !isWhole && code.trim() === `(${written})`;
  return isTight || isWrapped ? code : `(${code})`;
}
