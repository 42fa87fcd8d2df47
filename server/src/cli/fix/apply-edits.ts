import type { TextEdit } from '../../protocol/finding.ts';

/** The text after edits that do not overlap and are sorted by start. New lines end as most lines of the text do. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const lineEnd = usualLineEnd(text);
  let result = '';
  let position = 0;
  for (const { span, newText } of edits) {
    result += text.slice(position, span.start) + newText.replaceAll(/\r\n|\n/g, lineEnd);
    position = span.end;
  }
  return result + text.slice(position);
}

function usualLineEnd(text: string): string {
  const withReturn = text.split('\r\n').length - 1;
  const all = text.split('\n').length - 1;
  return withReturn * 2 > all ? '\r\n' : '\n';
}
