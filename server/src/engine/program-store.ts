import { collectFile } from '../effects/collect-file.ts';
import type { FileFacts } from '../effects/facts.ts';
import { extract, type Extraction } from '../model/extract.ts';
import type { FileModel } from '../model/model.ts';
import type { OpenedFile, TypeView } from '../typescript/contract.ts';

/** What is kept of a file that others refer to: its facts, and where its imports lead. */
export interface LinkedFile {
  readonly facts: FileFacts;
  /** By specifier; undefined for packages. */
  readonly links: ReadonlyMap<string, string | undefined>;
}

/** A file under analysis: all of it. */
export interface AnalysedFile extends LinkedFile {
  readonly opened: OpenedFile;
  readonly extraction: Extraction;
}

/**
 * Facts of the files of a program, by name. Kept as long as the text is the same, so that a helper that a thousand
 * files import is read once. Models are kept only while somebody asks for them again and again (a task graph).
 */
export class ProgramStore {
  readonly #linked = new Map<string, { readonly text: string; readonly linked: LinkedFile }>();
  readonly #loading = new Map<string, Promise<LinkedFile | undefined>>();

  /** Facts that were loaded before; undefined when they were not, or the file is no source file of the program. */
  factsOf(file: string): LinkedFile | undefined {
    return this.#linked.get(file)?.linked;
  }

  /** A store that begins with what this one knows, these files left out: for texts that are only tried. */
  apart(files: Iterable<string>): ProgramStore {
    const store = new ProgramStore();
    const changed = new Set(files);
    for (const [file, linked] of this.#linked) if (!changed.has(file)) store.#linked.set(file, linked);
    return store;
  }

  forget(file: string): void {
    this.#linked.delete(file);
  }

  forgetAll(): void {
    this.#linked.clear();
  }

  /** Opens a file and works all of it out. Undefined when it cannot be read. */
  async analyse(view: TypeView, file: string, signal: AbortSignal | undefined): Promise<AnalysedFile | undefined> {
    const opened = await view.source(file);
    if (opened === undefined) return undefined;
    const extraction = extract(file, opened.syntax);
    const linked = await this.#link(view, extraction.model, opened, signal);
    return { ...linked, opened, extraction };
  }

  /** Makes `factsOf` answer for these files, as far as they can be read. */
  async load(view: TypeView, files: Iterable<string>, signal: AbortSignal | undefined): Promise<void> {
    await Promise.all([...files].map((file) => this.#loadOnce(view, file, signal)));
  }

  #loadOnce(view: TypeView, file: string, signal: AbortSignal | undefined): Promise<LinkedFile | undefined> {
    const loading = this.#loading.get(file) ?? this.analyse(view, file, signal).finally(() => this.#loading.delete(file));
    this.#loading.set(file, loading);
    return loading;
  }

  async #link(view: TypeView, model: FileModel, opened: OpenedFile, signal: AbortSignal | undefined): Promise<LinkedFile> {
    const { text } = opened.syntax;
    const known = this.#linked.get(model.file);
    if (known?.text === text) return known.linked;
    const facts = collectFile(model);
    const resolved = facts.specifiers.length === 0 ? [] : await view.resolveModules(model.file, facts.specifiers, signal);
    const linked = { facts, links: new Map(facts.specifiers.map((specifier, index) => [specifier, resolved[index]])) };
    this.#linked.set(model.file, { text, linked });
    return linked;
  }
}
