import type { AwaitValue, FileModel, Value } from '../model/model.ts';
import type { Fix, FixKind, TextEdit } from '../protocol/finding.ts';
import type { Span } from '../protocol/span.ts';

/** Where an `await` stands, as far as its removal depends on it. */
export interface AwaitPlace {
  readonly await: AwaitValue;
  /** What uses its value directly. */
  readonly parent: Value | undefined;
  /** A statement, or the body of an arrow function, begins with it. */
  readonly isFirst: boolean;
}

/** `await f()` becomes `f()`. Undefined where the code would then mean something else. */
export function removeAwait({ file }: FileModel, text: string, place: AwaitPlace, kind: FixKind): Fix | undefined {
  const { span, operand } = place.await;
  const behind = skipSpace(text, span.start + 'await'.length);
  // A comment may end in a line break, and `return` would then return nothing.
  if (text.startsWith('//', behind) || text.startsWith('/*', behind)) return undefined;
  if (place.isFirst && !canBegin(text, span.start, behind)) return undefined;
  const around = superfluousParentheses(text, place);
  const edits: readonly TextEdit[] = around === undefined
    ? [{ file, span: { start: span.start, end: behind }, newText: '' }]
    : [{ file, span: { start: around.start, end: operand.span.start }, newText: '' }, { file, span: { start: span.end, end: around.end }, newText: '' }];
  return { title: 'Remove await', kind, concurrent: false, edits };
}

function skipSpace(text: string, offset: number): number {
  return offset + (/^\s*/.exec(text.slice(offset, offset + 1000))?.[0].length ?? 0);
}

/** A statement that begins with a brace or `function` is no expression; one that begins with a parenthesis may join the line above. */
function canBegin(text: string, start: number, next: number): boolean {
  if (/^(?:\{|(?:async\s+)?function\b|class\b|let\b)/.test(text.slice(next, next + 40))) return false;
  return !/[([`+\-/]/.test(text[next] ?? '') || /(?:^|[;{>])$/.test(text.slice(0, start).trimEnd());
}

/** `(await user).name` becomes `user.name`; anything but a plain name keeps its parentheses. */
function superfluousParentheses(text: string, { await: { span, operand }, parent }: AwaitPlace): Span | undefined {
  const isObject = (parent?.kind === 'member' || parent?.kind === 'element') && parent.object.kind === 'await' && parent.object.span.start === span.start;
  if (!isObject || operand.kind !== 'binding') return undefined;
  const before = /\(\s*$/.exec(text.slice(0, span.start));
  const after = /^\s*\)/.exec(text.slice(span.end));
  return before === null || after === null || operand.span.end !== span.end ? undefined : { start: before.index, end: span.end + after[0].length };
}
