import type { LateGuard } from '../effects/guards.ts';
import type { FileModel } from '../model/model.ts';
import type { Fix } from '../protocol/finding.ts';
import { hasComment } from './code.ts';
import { commentsAround, indentationAt, lineEndingOf } from './layout.ts';

/** Moves the declaration that awaits behind the early exits that do not need it. */
export function guardFirst(file: FileModel, text: string, { awaited: { step }, guards }: LateGuard): Fix | undefined {
  const [first] = guards;
  const last = guards.at(-1);
  if (first === undefined || last === undefined) return undefined;
  const { leading, trailing } = commentsAround(text, step.span);
  const isAlone = text.slice(text.lastIndexOf('\n', step.span.start - 1) + 1, step.span.start).trim() === '';
  // A comment belongs to one of them: a person must say to which.
  if (leading.length > 0 || trailing !== '' || hasComment(text.slice(step.span.end, first.span.start)) || commentsAround(text, last.span).trailing !== '' || !isAlone) return undefined;
  const line = `${lineEndingOf(text)}${indentationAt(text, step.span.start)}`;
  const newText = `${text.slice(first.span.start, last.span.end)}${line}${text.slice(step.span.start, step.span.end)}`;
  return { title: 'Await behind the early exit', kind: 'offer', concurrent: false, edits: [{ file: file.file, span: { start: step.span.start, end: last.span.end }, newText }] };
}
