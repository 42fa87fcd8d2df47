import type { CallValue, FileModel } from '../model/model.ts';
import type { Fix } from '../protocol/finding.ts';
import { firstProperty } from './pass-signal.ts';

/** `fetch(url)` becomes `fetch(url, { signal: AbortSignal.timeout(10_000) })`; an options literal gets the signal as its first property. */
export function addTimeout({ file }: FileModel, text: string, { arguments: given, argumentsSpan }: CallValue, argument: number, milliseconds: number): Fix | undefined {
  const option = `signal: AbortSignal.timeout(${grouped(milliseconds)})`;
  const title = `Give up after ${milliseconds / 1000} s`;
  const options = given[argument];
  if (options?.kind === 'object') return { title, kind: 'offer', concurrent: false, edits: [firstProperty(file, text, options, option)] };
  const last = given.at(-1);
  if (options !== undefined || given.length !== argument || last === undefined || argumentsSpan.start === argumentsSpan.end) return undefined;
  return { title, kind: 'offer', concurrent: false, edits: [{ file, span: { start: last.span.end, end: last.span.end }, newText: `, { ${option} }` }] };
}

/** `10_000`, as a person writes it. */
function grouped(milliseconds: number): string {
  return String(milliseconds).replaceAll(/\B(?=(?:\d{3})+$)/g, '_');
}
