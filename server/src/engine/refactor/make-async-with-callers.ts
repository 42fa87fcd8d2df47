import { editedText } from '../../fixes/edit-layers.ts';
import type { Knowledge } from '../../knowledge/lookup.ts';
import type { FunctionModel } from '../../model/model.ts';
import type { TextEdit } from '../../protocol/finding.ts';
import type { RefactoringResult } from '../../protocol/refactoring.ts';
import type { TypeEngine } from '../../typescript/contract.ts';
import type { MakeAsyncRequest } from '../contract.ts';
import { mapConcurrently } from '../map-concurrently.ts';
import type { AnalysedFile, ProgramStore } from '../program-store.ts';
import { withoutBlockingCalls } from './blocking-calls.ts';
import { asyncClosure, type AsyncClosure } from './make-async.ts';
import { newErrors } from './new-errors.ts';
import { bareName } from './uses.ts';

export interface MakeAsyncParts {
  readonly types: TypeEngine;
  readonly store: ProgramStore;
  readonly knowledge: Knowledge;
  readonly signal: AbortSignal | undefined;
  /** Text of a file, unsaved or from the disk; undefined for what is no source. */
  textOf(file: string): Promise<string | undefined>;
}

/**
 * Makes the function at a place asynchronous, replaces what blocks in it, and awaits it wherever the candidates call
 * it. Nothing is offered that TypeScript would complain about.
 */
export async function makeAsyncWithCallers(parts: MakeAsyncParts, { file, offset, candidates }: MakeAsyncRequest): Promise<RefactoringResult> {
  const { types, store, knowledge, signal } = parts;
  const texts = await readAll(parts, [...new Set([file, ...candidates])]);
  await using view = await types.open([...texts.keys()], signal);
  const analyse = remembered((name) => store.analyse(view, name, signal));
  const start = await analyse(file);
  const one = start && functionAround(start, offset);
  if (start === undefined || one === undefined) return { kind: 'refused', reason: 'No function stands here.', place: undefined };

  const access = { view, store, knowledge, signal };
  const closure = await asyncClosure(access, { analysed: start, one }, async (name) => {
    const files = [...texts].flatMap(([candidate, text]) => (text.includes(name) ? [candidate] : []));
    const found = await Promise.all(files.map((candidate) => analyse(candidate)));
    return found.filter((analysed) => analysed !== undefined);
  });
  if (closure.kind === 'refused') return closure;

  const edited = new Map([...Map.groupBy(closure.edits, (edit) => edit.file)].map(([name, edits]) => [name, editedText(name, texts.get(name) ?? '').edited(edits)]));
  const first = edited.get(file) ?? editedText(file, texts.get(file) ?? '');
  edited.set(file, await withoutBlockingCalls(types, { knowledge, signal }, file, one.id, first));
  const changed = new Map([...edited].map(([name, { text }]) => [name, text]));
  const mentioning = [...texts].filter(([, text]) => closure.functions.some((place) => text.includes(bareName(place.one)))).map(([name]) => name);
  const [error] = await newErrors(types, [...new Set([...changed.keys(), ...mentioning])], changed, signal);
  if (error !== undefined) return { kind: 'refused', reason: `TypeScript would then say: ${error.message}`, place: { file: error.file, start: error.start, end: error.start } };
  return { kind: 'done', title: titleFor(one, closure), reasons: reasonsAgainst(closure), edits: [...edited].toSorted(byName).flatMap(([, { edits }]): readonly TextEdit[] => edits) };
}

async function readAll(parts: MakeAsyncParts, files: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const texts = new Map<string, string>();
  for await (const [file, text] of mapConcurrently(files, 16, async (name) => [name, await parts.textOf(name)] as const)) {
    parts.signal?.throwIfAborted();
    if (text !== undefined) texts.set(file, text);
  }
  return texts;
}

function remembered(analyse: (file: string) => Promise<AnalysedFile | undefined>): (file: string) => Promise<AnalysedFile | undefined> {
  const known = new Map<string, Promise<AnalysedFile | undefined>>();
  return (file) => {
    const found = known.get(file) ?? analyse(file);
    known.set(file, found);
    return found;
  };
}

/** The innermost function around a place. */
function functionAround({ extraction: { model } }: AnalysedFile, offset: number): FunctionModel | undefined {
  return model.functions.findLast((one) => one.id !== 0 && one.span.start <= offset && offset <= one.span.end);
}

function titleFor(one: FunctionModel, { functions, calls }: AsyncClosure): string {
  const others = functions.length - 1;
  if (calls === 0) return `Make \`${bareName(one)}\` async`;
  const callers = others === 0 ? '' : `, ${others} ${others === 1 ? 'caller' : 'callers'} with it`;
  return `Make \`${bareName(one)}\` async and await it in ${calls} ${calls === 1 ? 'place' : 'places'}${callers}`;
}

function reasonsAgainst({ functions }: AsyncClosure): readonly string[] {
  const exported = functions.filter(({ analysed: { extraction: { model } }, one }) => one.binding !== undefined && model.exports.some(({ binding }) => binding === one.binding));
  const names = new Intl.ListFormat('en', { type: 'conjunction' }).format(exported.map(({ one }) => `\`${one.name}\``));
  return [
    'Other code can run while these functions wait.',
    ...(exported.length === 0 ? [] : [`${names} ${exported.length === 1 ? 'is' : 'are'} exported: code outside of this project has to await ${exported.length === 1 ? 'it' : 'them'}, too.`]),
  ];
}

function byName([one]: readonly [string, unknown], [other]: readonly [string, unknown]): number {
  return one < other ? -1 : 1;
}
