import type { SignalPlace } from '../model/answers.ts';
import type { CallValue, FileModel, ObjectValue, Value } from '../model/model.ts';
import type { Fix, TextEdit } from '../protocol/finding.ts';

/**
 * Hands a signal to a call: `load(url)` becomes `load(url, signal)` or `load(url, { signal })`, an options literal gets it
 * as its first property, arguments that stand before it and are not given become `undefined`.
 */
export function passSignal({ file }: FileModel, text: string, call: CallValue, { argument, option }: SignalPlace, signal: string): Fix | undefined {
  const code = option === undefined ? signal : propertyCode(option, signal);
  const options = call.arguments[argument];
  const edit = options?.kind === 'object' && option !== undefined
    ? firstProperty(file, text, options, code)
    : options === undefined ? lastArgument(file, text, call, argument, option === undefined ? code : `{ ${code} }`) : undefined;
  return edit === undefined ? undefined : { title: `Pass \`${signal}\` on`, kind: 'offer', concurrent: false, edits: [edit] };
}

/** A property in front of the others, on a line of its own where they have theirs. */
export function firstProperty(file: string, text: string, { span, properties }: ObjectValue, code: string): TextEdit {
  const at = span.start + 1;
  const gap = /^\s*/.exec(text.slice(at, span.end))?.[0] ?? '';
  if (properties.length === 0) return { file, span: { start: at, end: at + gap.length }, newText: ` ${code} ` };
  return { file, span: { start: at, end: at }, newText: `${gap}${code},${gap === '' ? ' ' : ''}` };
}

function propertyCode(option: string, signal: string): string {
  const name = /^[\w$]+$/.test(option) ? option : JSON.stringify(option);
  return name === signal ? name : `${name}: ${signal}`;
}

/** Undefined where something else than a comma stands behind the last argument: an assertion, a comment. */
function lastArgument(file: string, text: string, { arguments: given, argumentsSpan }: CallValue, argument: number, code: string): TextEdit | undefined {
  const last = given.at(-1);
  const missing = Array.from({ length: argument - given.length }, () => 'undefined, ').join('');
  if (argumentsSpan.end - argumentsSpan.start < 2) return undefined;
  const at = last?.span.end ?? argumentsSpan.start + 1;
  if (!/^\s*,?\s*$/.test(text.slice(at, argumentsSpan.end - 1))) return undefined;
  return { file, span: { start: at, end: at }, newText: `${last === undefined ? '' : ', '}${missing}${code}` };
}

/** A signal becomes one that is aborted with another one as well: `AbortSignal.any([signal, AbortSignal.timeout(ms)])`. */
export function joinSignals({ file }: FileModel, text: string, { span }: Value, signal: string): Fix {
  return { title: `Listen to \`${signal}\` as well`, kind: 'offer', concurrent: false, edits: [{ file, span, newText: `AbortSignal.any([${signal}, ${text.slice(span.start, span.end)}])` }] };
}
