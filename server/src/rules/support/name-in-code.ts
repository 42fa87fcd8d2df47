import type { AwaitValue, Value } from '../../model/model.ts';
import { lastName } from '../../model/references.ts';
import type { Span } from '../../protocol/span.ts';
import type { QuestionContext } from './rule.ts';

/** A value as its author would name it: `mailer.send` for its call; a description for what has no name. */
export function nameInCode(context: Pick<QuestionContext, 'file' | 'text'>, value: Value): string {
  if (value.kind === 'import-call') return '`import()`';
  if (value.kind === 'call' && value.callee.kind === 'function') return 'The async function called here';
  const named = value.kind === 'call' ? value.callee : value;
  const name = named.kind === 'member' ? context.text.slice(named.span.start, named.span.end).replace(/\s+/g, '') : lastName(context.file, named);
  if (name === undefined) return 'This expression';
  return `\`${name.length > maxLength ? (lastName(context.file, named) ?? name.slice(0, maxLength)) : name}\``;
}

/** What an await waits for, as written: the callee of a call. */
export function awaitedInCode(text: string, { operand }: AwaitValue): string {
  return codeAt(text, operand.kind === 'call' ? operand.callee.span : operand.span);
}

/** Code on one line, shortened to what a reader recognises. */
export function codeAt(text: string, span: Span): string {
  const code = text.slice(span.start, span.end).replace(/\s+/g, ' ');
  return `\`${code.length > maxLength ? `${code.slice(0, maxLength - 1)}…` : code}\``;
}

const maxLength = 40;
