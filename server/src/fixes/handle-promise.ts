import type { Value } from '../model/model.ts';
import type { Fix } from '../protocol/finding.ts';

/** `f();` becomes `await f();`. */
export function awaitStatement(file: string, value: Value): Fix {
  return prefixed(file, value, 'await', 'Await it');
}

/** `if (f())` becomes `if (await f())`. */
export function awaitInPlace(file: string, value: Value): Fix {
  return prefixed(file, value, 'await', 'Await it');
}

/** `return f();` becomes `return await f();`: what guards the place then knows how it ends. */
export function awaitBeforeReturn(file: string, value: Value): Fix {
  return prefixed(file, value, 'await', 'Await before returning');
}

/** `f();` becomes `void f();`: nobody waits, on purpose. */
export function voidStatement(file: string, value: Value): Fix {
  return { ...prefixed(file, value, 'void', 'Mark with void: nobody waits on purpose'), keepsBehaviour: true };
}

/** `void f();` becomes `await f();`. */
export function awaitInsteadOfVoid(file: string, { span }: Value): Fix {
  return { title: 'Await it', kind: 'offer', concurrent: false, edits: [{ file, span: { start: span.start, end: span.start + 'void'.length }, newText: 'await' }] };
}

function prefixed(file: string, value: Value, keyword: 'await' | 'void', title: string): Fix {
  const { start, end } = value.span;
  const edits = bindsLooser(value)
    ? [{ file, span: { start, end: start }, newText: `${keyword} (` }, { file, span: { start: end, end }, newText: ')' }]
    : [{ file, span: { start, end: start }, newText: `${keyword} ` }];
  return { title, kind: 'offer', concurrent: false, edits };
}

/** Operators that a prefix would split: `await a && b()` awaits only `a`. */
function bindsLooser(value: Value): boolean {
  return value.kind === 'choice' || value.kind === 'sequence' || value.kind === 'binary' || value.kind === 'assign' || value.kind === 'yield' || value.kind === 'function';
}
