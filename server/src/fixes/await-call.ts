import type { CallValue, FileModel, Value } from '../model/model.ts';
import type { TextEdit } from '../protocol/finding.ts';
import { needsSemicolon } from './layout.ts';

/**
 * Edits that put an `await` before a call, in parentheses where what follows would else take the promise. `parent` is
 * what uses the call directly. Empty when it is awaited already; undefined inside an optional chain, which parentheses
 * would cut in two.
 */
export function awaitCallEdits({ file }: FileModel, text: string, value: CallValue, parent: Value | undefined): readonly TextEdit[] | undefined {
  if (parent?.kind === 'await') return [];
  const { start, end } = value.span;
  if (parent === undefined || !bindsTighter(parent, value)) return [{ file, span: { start, end: start }, newText: 'await ' }];
  if (isInOptionalChain(value)) return undefined;
  const open = openingParenthesis(text, start);
  return open && [{ file, span: { start, end: start }, newText: `${open}await ` }, { file, span: { start: end, end }, newText: ')' }];
}

/** With a semicolon before it where the line above has none, and would go on with the parenthesis. Undefined where none may stand. */
export function openingParenthesis(text: string, start: number): '(' | ';(' | undefined {
  if (!beginsLine(text, start) || !needsSemicolon(text, start)) return '(';
  // Behind `if (..)` or `else` on the line above, a semicolon would be the whole statement.
  return /\b(?:if|else|while|for|do)\b/.test(text.slice(0, start).trimEnd().split('\n').at(-1) ?? '') ? undefined : ';(';
}

/** Where the call is asked for a member, called, used as a tag or raised to a power, `await` alone would take too much. */
export function bindsTighter(parent: Value, value: CallValue): boolean {
  switch (parent.kind) {
    case 'member': case 'element': return parent.object.id === value.id;
    case 'call': return parent.callee.id === value.id;
    case 'template': return parent.tag?.id === value.id;
    case 'binary': return parent.operator === '**' && parent.left.id === value.id;
    default: return false;
  }
}

function isInOptionalChain(value: Value): boolean {
  switch (value.kind) {
    case 'call': return value.isOptional || isInOptionalChain(value.callee);
    case 'member': case 'element': return value.isOptional || isInOptionalChain(value.object);
    default: return false;
  }
}

function beginsLine(text: string, start: number): boolean {
  return text.slice(text.lastIndexOf('\n', start - 1) + 1, start).trim() === '';
}
