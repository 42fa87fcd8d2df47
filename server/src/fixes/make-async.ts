import type { FileModel, FunctionModel } from '../model/model.ts';
import type { TextEdit } from '../protocol/finding.ts';

/**
 * Edits that make a function `async`: the keyword, and `Promise<..>` around the result where one is written. Empty for a
 * function that is asynchronous already. Undefined where no `async` may stand: accessors, constructors, generators,
 * functions whose result is a claim about an argument (`text is Name`), declarations without a body.
 */
export function asyncFunctionEdits({ file }: FileModel, text: string, one: FunctionModel): readonly TextEdit[] | undefined {
  if (one.isAsync) return [];
  const at = keywordOffset(text, one);
  const result = resultEdits(file, text, one);
  if (at === undefined || result === undefined || one.isGenerator || one.bodySpan.start === one.bodySpan.end) return undefined;
  return [{ file, span: { start: at, end: at }, newText: 'async ' }, ...result];
}

function keywordOffset(text: string, one: FunctionModel): number | undefined {
  switch (one.kind) {
    case 'arrow': return one.span.start;
    case 'method': return one.nameSpan.start;
    case 'function': {
      const index = text.slice(one.span.start, one.bodySpan.start).search(/\bfunction\b/);
      return index < 0 ? undefined : one.span.start + index;
    }
    case 'module': case 'getter': case 'setter': case 'constructor': case 'fields': case 'static-block': return undefined;
  }
}

function resultEdits(file: string, text: string, { returnTypeSpan }: FunctionModel): readonly TextEdit[] | undefined {
  if (returnTypeSpan === undefined) return [];
  const { start, end } = returnTypeSpan;
  const type = text.slice(start, end);
  if (/^asserts\b|^\w+\s+is\b/.test(type)) return undefined;
  if (/^Promise\s*</.test(type)) return [];
  return [{ file, span: { start, end: start }, newText: 'Promise<' }, { file, span: { start: end, end }, newText: '>' }];
}
