import type { AwaitValue } from '../model/model.ts';
import type { Span } from '../protocol/span.ts';

/** What an await waits for, as written: the callee of a call. */
export function awaitedInCode(text: string, { operand }: AwaitValue): string {
  return codeAt(text, operand.kind === 'call' ? operand.callee.span : operand.span);
}

/** Code on one line, shortened to what a reader recognises. */
export function codeAt(text: string, span: Span): string {
  const code = text.slice(span.start, span.end).replace(/\s+/g, ' ');
  return `\`${code.length > maxCodeLength ? `${code.slice(0, maxCodeLength - 1)}…` : code}\``;
}

export const maxCodeLength = 40;
