import type { FileModel, LoopStep, Value } from '../model/model.ts';
import type { Fix } from '../protocol/finding.ts';

/** `for await (const x of tasks)` becomes `for (const x of await Promise.all(tasks))`. */
export function joinInsteadOfForAwait(file: FileModel, text: string, loop: LoopStep, iterable: Value): Fix | undefined {
  const keyword = /^(?:[\w$]+\s*:\s*)?for(\s+await\s*)\(/.exec(text.slice(loop.span.start, iterable.span.start));
  if (keyword?.[1] === undefined) return undefined;
  const end = loop.span.start + keyword[0].length - 1;
  const { start } = iterable.span;
  const isGrouped = iterable.kind === 'sequence';
  return {
    title: 'Await all tasks with Promise.all, then loop', kind: 'offer', concurrent: true,
    edits: [
      { file: file.file, span: { start: end - keyword[1].length, end }, newText: ' ' },
      { file: file.file, span: { start, end: start }, newText: `await Promise.all(${isGrouped ? '(' : ''}` },
      { file: file.file, span: { start: iterable.span.end, end: iterable.span.end }, newText: isGrouped ? '))' : ')' },
    ],
  };
}
