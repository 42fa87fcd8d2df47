import type { FunctionModel, Value } from '../../model/model.ts';
import type { Span } from '../../protocol/span.ts';
import { nameInCode } from './name-in-code.ts';
import type { QuestionContext } from './rule.ts';

/** A function that is handed on, as a message calls it: by its name, else `this async function`. */
export function subjectOf(context: Pick<QuestionContext, 'file' | 'text'>, value: Value): string {
  if (value.kind !== 'function') return nameInCode(context, value);
  return context.file.functions[value.function]?.isAsync === true ? 'this async function' : 'this function';
}

/** A function with a block is marked up to where its body begins: the whole of it says nothing about where to look. */
export function headOf(context: Pick<QuestionContext, 'file' | 'text'>, value: Value): Span {
  const model: FunctionModel | undefined = value.kind === 'function' ? context.file.functions[value.function] : undefined;
  if (model === undefined || model.hasExpressionBody) return value.span;
  const head = context.text.slice(value.span.start, model.bodySpan.start).trimEnd();
  return { start: value.span.start, end: value.span.start + head.length };
}
