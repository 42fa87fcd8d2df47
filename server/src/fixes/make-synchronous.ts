import type { AwaitValue, CallValue, FileModel, FunctionModel, Value } from '../model/model.ts';
import { walkBlock, childrenOf } from '../model/walk.ts';
import type { Fix, TextEdit } from '../protocol/finding.ts';
import { removeAwait } from './remove-await.ts';

/** An async function with all that uses it. */
export interface Synchronous {
  readonly one: FunctionModel;
  readonly role:
    | { readonly kind: 'named'; readonly isExported: boolean; readonly calls: readonly { readonly call: CallValue; readonly inside: FunctionModel; readonly await: AwaitValue | undefined }[] }
    | { readonly kind: 'inline' }
    | { readonly kind: 'method' };
}

/**
 * Takes the `async` from a function, the `Promise<..>` from its result, and the `await` from its calls. Undefined where
 * somebody may still need the promise: an exported function, a method, a call that is not awaited on the spot.
 */
export function makeSynchronous(file: FileModel, text: string, { one, role }: Synchronous): Fix | undefined {
  const own = ownEdits(file, text, one);
  if (own === undefined || role.kind === 'method' || (role.kind === 'named' && (role.isExported || role.calls.length === 0))) return undefined;
  // `ReturnType<typeof total>` is a use that no value shows.
  if (role.kind === 'named' && text.includes(`typeof ${one.name}`)) return undefined;
  const ofCalls = role.kind === 'named' ? role.calls.map((call) => callEdits(file, text, call, role.calls)) : [];
  if (ofCalls.some((edits) => edits === undefined)) return undefined;
  const edits = [...own, ...ofCalls.flatMap((some) => some ?? [])].toSorted((first, second) => first.span.start - second.span.start);
  return { title: role.kind === 'named' ? 'Make it synchronous, with its callers' : 'Remove async', kind: 'offer', concurrent: false, edits };
}

function ownEdits({ file }: FileModel, text: string, one: FunctionModel): readonly TextEdit[] | undefined {
  const head = text.slice(one.span.start, one.bodySpan.start);
  const keyword = /\basync\b\s*/.exec(head);
  if (keyword === null) return undefined;
  const start = one.span.start + keyword.index;
  const edits: readonly TextEdit[] = [{ file, span: { start, end: start + keyword[0].length }, newText: '' }];
  if (one.returnTypeSpan === undefined) return edits;
  const { start: typeStart, end: typeEnd } = one.returnTypeSpan;
  const promise = /^Promise\s*<\s*/.exec(text.slice(typeStart, typeEnd));
  if (promise === null || text[typeEnd - 1] !== '>') return undefined;
  return [...edits, { file, span: { start: typeStart, end: typeStart + promise[0].length }, newText: '' }, { file, span: { start: typeEnd - 1, end: typeEnd }, newText: '' }];
}

type Calls = Extract<Synchronous['role'], { kind: 'named' }>['calls'];

/** A caller that would have nothing left to await would be the next to be told. */
function callEdits(file: FileModel, text: string, { inside, await: awaited }: Calls[number], calls: Calls): readonly TextEdit[] | undefined {
  if (awaited === undefined || !awaitsMore(inside, calls)) return undefined;
  const { parent, isFirst } = placeIn(inside, awaited);
  return removeAwait(file, text, { await: awaited, parent, isFirst }, 'offer')?.edits;
}

function awaitsMore(inside: FunctionModel, calls: Calls): boolean {
  if (inside.kind === 'module') return true;
  const removed = new Set(calls.map((one) => one.await));
  let found = false;
  walkBlock(inside.body, (value) => {
    if (value.kind === 'await' && !removed.has(value)) found = true;
  });
  return found;
}

function placeIn(inside: FunctionModel, awaited: AwaitValue): { readonly parent: Value | undefined; readonly isFirst: boolean } {
  let parent: Value | undefined;
  walkBlock(inside.body, (value) => {
    if (childrenOf(value).includes(awaited)) parent = value;
  });
  // Without a parent it is all of a statement, or of what a statement has.
  return { parent, isFirst: parent === undefined };
}
