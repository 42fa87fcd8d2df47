import type { BatchBarrier, MappedStep } from '../effects/barriers.ts';
import type { FileModel } from '../model/model.ts';
import type { Fix } from '../protocol/finding.ts';
import { codeOf, hasComment, hasPlainReceiver, mentions } from './code.ts';
import { semicolonOf } from './fresh-name.ts';
import { indentationAt, lineEndingOf } from './layout.ts';

/** One `Promise.all` over the items, with both steps in one function: `async (x) => { const y = await a(x); return b(y); }`. */
export function chainPerItem(file: FileModel, text: string, { first, second }: BatchBarrier): Fix | undefined {
  const [given, then] = [givenBy(text, first), givenBy(text, second)];
  const [item, made] = [parameterOf(text, first), parameterOf(text, second)];
  const { callee } = first.map;
  if (given === undefined || then === undefined || item === undefined || made === undefined || callee.kind !== 'member' || !hasPlainReceiver(text, callee)) return undefined;
  // Both names are in one scope now: none may hide what the other step means by it.
  if (item.name === made.name || mentions(given, made.name) || mentions(then, item.name) || mentions(codeOf(text, callee.object), made.name)) return undefined;
  const rest = [text.slice(first.step.span.start, first.map.span.start), text.slice(first.step.span.end, second.step.span.start), text.slice(second.step.span.start, second.map.span.start)];
  if (rest.some(hasComment) || hasComment(text.slice(second.map.span.end, second.step.span.end))) return undefined;
  const line = `${lineEndingOf(text)}${indentationAt(text, first.step.span.start)}`;
  const unit = line.includes('\t') ? '\t' : '  ';
  const end = semicolonOf(text, second.step);
  const mapper = `async (${item.written}) => {${line}${unit}const ${made.name} = await ${given}${end}${line}${unit}return ${then}${end}${line}}`;
  const newText = `${text.slice(second.step.span.start, second.map.span.start)}${codeOf(text, callee.object)}.map(${mapper})${text.slice(second.map.span.end, second.step.span.end)}`;
  return { title: 'Do both steps for each item at once', kind: 'offer', concurrent: true, edits: [{ file: file.file, span: { start: first.step.span.start, end: second.step.span.end }, newText }] };
}

/** The call that an arrow gives, as written, when that is all that it does. */
function givenBy(text: string, { callback }: MappedStep): string | undefined {
  const [step] = callback.body.steps;
  const value = callback.hasExpressionBody && step?.kind === 'return' ? step.value : undefined;
  const called = value?.kind === 'await' ? value.operand : value;
  return called?.kind === 'call' && !hasComment(text.slice(callback.span.start, callback.span.end)) ? text.slice(called.span.start, called.span.end) : undefined;
}

/** A plain name; `written` with its type. */
function parameterOf(text: string, { callback }: MappedStep): { readonly name: string; readonly written: string } | undefined {
  const [parameter] = callback.parameters;
  if (parameter?.pattern.kind !== 'bind' || parameter.defaultValue !== undefined) return undefined;
  return { name: text.slice(parameter.pattern.span.start, parameter.pattern.span.end), written: text.slice(parameter.span.start, parameter.span.end) };
}
