import type { CallValue, FileModel, FunctionModel, Value } from '../model/model.ts';
import type { Fix } from '../protocol/finding.ts';

/** What a `new Promise` passes on. */
export interface WrappedPromise {
  /** The promise that is there already. */
  readonly base: Value;
  /** Its `then`. */
  readonly then: CallValue;
  readonly forwardsFailure: boolean;
  /** The function that makes something else of the value before it is passed on, and the call that does that. */
  readonly mapping: { readonly function: FunctionModel; readonly settle: CallValue } | undefined;
}

/** `new Promise((resolve, reject) => p.then(resolve, reject))` becomes `p`. Undefined where a comment would be lost. */
export function withoutConstructor({ file }: FileModel, text: string, call: CallValue, { base, then, mapping }: WrappedPromise): Fix | undefined {
  const isPlain = base.kind === 'call' || base.kind === 'binding' || base.kind === 'member' || base.kind === 'element' || base.kind === 'import-call';
  const start = text.slice(base.span.start, base.span.end);
  if (!isPlain || hasComment(text.slice(call.span.start, base.span.start)) || hasComment(text.slice(base.span.end, call.span.end)) || start.startsWith('(')) return undefined;
  const newText = mapping === undefined ? start : `${start}${text.slice(base.span.end, then.argumentsSpan.start)}(${mapped(text, mapping)})`;
  return { title: 'Use the promise itself', kind: 'offer', concurrent: false, edits: [{ file, span: call.span, newText }] };
}

/** The function as it is, but for giving back what it passed on. */
function mapped(text: string, { function: { span, bodySpan }, settle }: NonNullable<WrappedPromise['mapping']>): string {
  const given = text.slice(settle.argumentsSpan.start + 1, settle.argumentsSpan.end - 1).replace(/,\s*$/, '').trim();
  return `${text.slice(span.start, bodySpan.start)}${given === '' ? '{}' : given.startsWith('{') ? `(${given})` : given}`;
}

/** A slash pair inside of a string is taken for one, too: then there is no fix. */
function hasComment(code: string): boolean {
  return code.includes('//') || code.includes('/*');
}
