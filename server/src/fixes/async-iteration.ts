import type { FileModel, LoopStep, Value } from '../model/model.ts';
import type { Fix } from '../protocol/finding.ts';
import type { Span } from '../protocol/span.ts';

/** `for (const x of xs)` becomes `for await (const x of xs)`. */
export function awaitEachItem({ file }: FileModel, text: string, { span, body }: LoopStep): Fix | undefined {
  const keyword = /\bfor\b/.exec(text.slice(span.start, body.span.start));
  if (keyword === null) return undefined;
  const end = span.start + keyword.index + keyword[0].length;
  return { title: 'Await each item', kind: 'offer', concurrent: false, edits: [{ file, span: { start: end, end }, newText: ' await' }] };
}

/**
 * `Array.from(xs)` and `[...xs]` become `await Array.fromAsync(xs)`, in parentheses, so that what follows takes the array.
 * @param callee what names `Array.from`; for a spread its operand is given instead
 */
export function collectItems({ file }: FileModel, text: string, { span }: Value, callee: Span | undefined, operand?: Value): Fix | undefined {
  const isFollowed = /^\s*(?:\.|\[|\()/.test(text.slice(span.end, span.end + 40));
  const [open, close] = isFollowed ? ['(await ', ')'] : ['await ', ''];
  const items = operand === undefined ? undefined : text.slice(operand.span.start, operand.span.end);
  const newText = callee === undefined ? `${open}Array.fromAsync(${items ?? ''})${close}` : `${open}Array.fromAsync${text.slice(callee.end, span.end)}${close}`;
  return { title: 'Await all items', kind: 'offer', concurrent: false, edits: [{ file, span, newText }] };
}
