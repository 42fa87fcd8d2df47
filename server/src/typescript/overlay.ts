import { readFile } from 'node:fs/promises';
import type { FileChange } from './contract.ts';
import { compilerPath, fileKey } from './paths.ts';
import { transportableText } from './transportable-text.ts';

/** Unsaved texts, and what of them and of the disk's changes the snapshots do not know yet. */
export interface Overlay {
  setText(file: string, text: string): void;
  clearText(file: string): void;
  filesChanged(changes: readonly FileChange[]): void;
  /** The unsaved texts by file. */
  unsaved(): ReadonlyMap<string, string>;
  /** What a snapshot on top of the last one must be told. */
  takeChanges(): Promise<TakenChanges>;
  /** What the first snapshot of a compiler must be told. */
  takeEverything(): TakenChanges;
}

/** Either committed, once a snapshot holds them, or put back, to be taken again. */
export interface TakenChanges {
  /** Undefined: the file is to be missing. */
  readonly texts: ReadonlyMap<string, string | undefined>;
  readonly changes: readonly FileChange[];
  commit(): void;
  putBack(): void;
}

/**
 * Snapshots built on each other keep a text they were once given; there is no way back to the disk. So a file whose
 * text was given and is unsaved no more is given the disk's text, and again whenever it changes there.
 */
export function createOverlay(): Overlay {
  const unsaved = new Map<string, FileText>();
  let given = new Map<string, FileText>();
  let changes: readonly FileChange[] = [];

  function takeReported(): readonly FileChange[] {
    const taken = changes;
    changes = [];
    return taken;
  }

  return {
    setText(file, text) {
      unsaved.set(fileKey(file), { file: compilerPath(file), text: transportableText(text) });
    },
    clearText(file) {
      if (unsaved.delete(fileKey(file))) changes = [...changes, { file, change: 'changed' }];
    },
    filesChanged(more) {
      changes = [...changes, ...more];
    },
    unsaved: () => new Map([...unsaved.values()].map(({ file, text }) => [file, text ?? ''])),
    async takeChanges() {
      const reported = takeReported();
      const fromDisk = [...new Set(reported.map(({ file }) => fileKey(file)))].flatMap((key) => unsaved.has(key) ? [] : given.get(key) ?? []);
      const now = [...unsaved.values(), ...await Promise.all(fromDisk.map(({ file }) => diskText(file)))];
      const differing = now.filter(({ file, text }) => !given.has(fileKey(file)) || given.get(fileKey(file))?.text !== text);
      const implied = await Promise.all(differing.map(async (to) => ({ file: to.file, change: changeBetween(given.get(fileKey(to.file)) ?? await diskText(to.file), to) })));
      return {
        texts: textsOf(differing),
        changes: [...reported, ...implied],
        commit() {
          for (const one of differing) given.set(fileKey(one.file), one);
        },
        putBack() {
          changes = [...reported, ...changes];
        },
      };
    },
    takeEverything() {
      const reported = takeReported();
      const all = new Map(unsaved);
      return {
        texts: textsOf([...all.values()]),
        changes: [],
        commit() {
          given = all;
        },
        putBack() {
          changes = [...reported, ...changes];
        },
      };
    },
  };
}

/** `text` is undefined when there is no such file. */
interface FileText {
  readonly file: string;
  readonly text: string | undefined;
}

function textsOf(files: readonly FileText[]): ReadonlyMap<string, string | undefined> {
  return new Map(files.map(({ file, text }) => [file, text]));
}

function changeBetween(before: FileText, after: FileText): FileChange['change'] {
  if (after.text === undefined) return 'deleted';
  return before.text === undefined ? 'created' : 'changed';
}

async function diskText(file: string): Promise<FileText> {
  const bytes = await readFile(file).catch(() => undefined);
  return { file, text: bytes && transportableText(decode(bytes)) };
}

function decode(bytes: Uint8Array): string {
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
  return new TextDecoder(encoding).decode(bytes);
}
