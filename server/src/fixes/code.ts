import type { MemberValue, Value } from '../model/model.ts';

/** An expression as it has to be written in front of a dot, or in place of itself: with the parentheses that its span leaves out. */
export function codeOf(text: string, { span }: Value): string {
  const code = text.slice(span.start, span.end);
  return text[span.end] === ')' || /^(?:await|new|async|function)\b/.test(code) ? `(${code})` : code;
}

/** A name, or members of one: writing it twice evaluates nothing twice. */
export function isPath(value: Value): boolean {
  return value.kind === 'binding' || value.kind === 'global' || value.kind === 'this' || (value.kind === 'member' && isPath(value.object));
}

/** Between the receiver and the name stands no assertion (`xs!.filter`) and no comment. */
export function hasPlainReceiver(text: string, { object, nameSpan }: MemberValue): boolean {
  return /^\s*\)?\s*\.\s*$/.test(text.slice(object.span.end, nameSpan.start));
}

/** `a?.b.filter(f)` may give nothing at all. */
export function hasOptional(value: Value): boolean {
  if (value.kind === 'member' || value.kind === 'element') return value.isOptional || hasOptional(value.object);
  return value.kind === 'call' && (value.isOptional || hasOptional(value.callee));
}

export function mentions(code: string, name: string): boolean {
  return new RegExp(`(?<![\\w$])${name.replaceAll('$', '\\$')}(?![\\w$])`).test(code);
}

/** Inner lines of code move in by one step, unless a template of several lines is among them. */
export function movedIn(code: string, unit: string): string {
  return /`[^`]*\n[^`]*`/.test(code) ? code : code.replaceAll(/\n(?=[^\n])/g, `\n${unit}`);
}

/** As `movedIn`, the other way. */
export function movedOut(code: string, unit: string): string {
  return /`[^`]*\n[^`]*`/.test(code) ? code : code.replaceAll(`\n${unit}`, '\n');
}

/** `https://` in a string is none. */
export function hasComment(code: string): boolean {
  return /\/\/|\/\*/.test(code) && /\/\/|\/\*/.test(code.replaceAll(/'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\.)*`/g, ''));
}
