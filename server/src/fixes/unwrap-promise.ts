import type { Exit } from '../model/exits.ts';
import type { CallValue, FileModel, FunctionModel, Value } from '../model/model.ts';
import type { Fix } from '../protocol/finding.ts';

export interface WrappedReturn {
  readonly call: CallValue;
  readonly method: 'resolve' | 'reject';
  readonly exit: Exit;
  readonly inside: FunctionModel;
}

/** `return Promise.resolve(x)` becomes `return x`, `return Promise.reject(e)` becomes `throw e`. Undefined where a comment or a type would be lost. */
export function unwrapResult({ file }: FileModel, text: string, { call, method, exit, inside }: WrappedReturn): Fix | undefined {
  const given = givenIn(text, call);
  if (given === undefined) return undefined;
  if (method === 'reject') return unwrapped(file, { start: exit.step.span.start, end: call.span.end }, `throw ${given || 'undefined'}`);
  if (given !== '') return unwrapped(file, call.span, inside.hasExpressionBody && given.startsWith('{') ? `(${given})` : given);
  // A bare `return` is the value that `Promise.resolve()` has.
  if (inside.hasExpressionBody) return exit.step.kind === 'return' && exit.step.value === call ? unwrapped(file, call.span, '{}') : unwrapped(file, call.span, 'undefined');
  return exit.step.kind === 'return' && exit.step.value === call && text.slice(exit.step.span.start, call.span.start) === 'return '
    ? unwrapped(file, { start: exit.step.span.start, end: call.span.end }, 'return')
    : unwrapped(file, call.span, 'undefined');
}

/** `Promise.resolve(p)` becomes `p`. */
export function unwrapIdentity({ file }: FileModel, text: string, call: CallValue, argument: Value): Fix | undefined {
  const given = givenIn(text, call);
  const isPlain = argument.kind === 'call' || argument.kind === 'binding' || argument.kind === 'member' || argument.kind === 'element';
  return given === undefined || !isPlain || text.slice(argument.span.start, argument.span.end) !== given ? undefined : unwrapped(file, call.span, given);
}

/** The argument as written; undefined with a comment beside it, or a type argument before it. */
function givenIn(text: string, { callee, argumentsSpan }: CallValue): string | undefined {
  const inside = text.slice(argumentsSpan.start + 1, argumentsSpan.end - 1).replace(/,\s*$/, '').trim();
  if (text.slice(callee.span.end, argumentsSpan.start).trim() !== '') return undefined;
  return inside.startsWith('//') || inside.startsWith('/*') || /\/\/[^'"`]*$/.test(inside) ? undefined : inside;
}

function unwrapped(file: string, span: { readonly start: number; readonly end: number }, newText: string): Fix {
  return { title: newText.startsWith('throw ') ? 'Throw the error' : 'Leave the wrapping out', kind: 'safe', concurrent: false, edits: [{ file, span, newText }] };
}
