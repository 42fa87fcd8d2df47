import type { DeclarationAnswer, Disposal, Expected, HeldSignal, InheritedMethod, Nature, Question, SignalPlace, Thenability, TypeName, Unheard, Waiting, WaitingQuestion } from '../model/answers.ts';
import type { Node, SourceFile } from './syntax.ts';

/**
 * The type engine as the rest of the server sees it: TypeScript's native compiler in a child process, behind
 * snapshots. Never blocks the event loop. If the child dies it is started again and every request under way is
 * asked anew; callers notice nothing but time.
 */
export interface TypeEngine extends AsyncDisposable {
  /** Unsaved text wins over the disk until `clearText`. Takes effect with the next `open`. */
  setText(file: string, text: string): void;
  clearText(file: string): void;
  /** Tells of changes on disk. Takes effect with the next `open`. */
  filesChanged(changes: readonly FileChange[]): void;
  /**
   * Files of the project that `configFile` (tsconfig.json, jsconfig.json) describes, without declaration files and
   * without those under node_modules. Follows project references: theirs are included.
   */
  projectFiles(configFile: string): Promise<readonly string[]>;
  /**
   * Opens the files, each in the project that owns it: the nearest tsconfig or jsconfig that includes it (one that
   * only references others is followed), else one that imports it, else an inferred project with the options of the
   * nearest. One snapshot serves all of them. Problems with a configuration file are in `problems`; the file then
   * opens with what TypeScript understands of it, or as if there were none when it cannot be read.
   */
  open(files: readonly string[], signal?: AbortSignal): Promise<TypeView>;
  /**
   * Opens the files as they would be with other texts, by file. Nobody else sees these texts: the next `open` shows
   * what it would have shown without them.
   */
  openApart(files: readonly string[], texts: ReadonlyMap<string, string>, signal?: AbortSignal): Promise<TypeView>;
}

export interface FileChange {
  readonly file: string;
  readonly change: 'created' | 'changed' | 'deleted';
}

/** An immutable view of the opened files' programs. Dispose it when done: it holds memory in the child. */
export interface TypeView extends AsyncDisposable {
  readonly problems: readonly ProjectProblem[];
  /** For opened files and what they import. Undefined when the file cannot be read or is not among these. */
  source(file: string): Promise<OpenedFile | undefined>;
  /**
   * Resolves module specifiers of one file to absolute source file names, all in one round trip.
   * `undefined` for what resolves to a declaration file, to node_modules or not at all.
   */
  resolveModules(file: string, specifiers: readonly string[], signal?: AbortSignal): Promise<readonly (string | undefined)[]>;
  /** Answers in the order of the questions. At most a few round trips, however many questions there are. */
  ask(file: string, questions: readonly NodeQuestion[], signal?: AbortSignal): Promise<readonly NodeAnswer[]>;
  /** What TypeScript has to say against a file: errors of syntax and of types. Checks the whole file. */
  errors(file: string, signal?: AbortSignal): Promise<readonly CompilerError[]>;
}

export interface CompilerError {
  /** As in `TS2322`. */
  readonly code: number;
  readonly message: string;
  readonly start: number;
}

/** A question about a node of the tree that `source` returned in the same view. */
export interface NodeQuestion {
  readonly kind: Question['kind'];
  readonly node: Node;
}
export type NodeAnswer =
  | { readonly kind: 'nature'; readonly nature: Nature }
  | { readonly kind: 'declaration'; readonly declaration: DeclarationAnswer }
  | { readonly kind: 'thenability'; readonly thenability: Thenability }
  | { readonly kind: 'unheard'; readonly unheard: Unheard }
  | { readonly kind: 'inherited'; readonly methods: readonly InheritedMethod[] }
  | { readonly kind: 'callable'; readonly isCallable: boolean }
  | { readonly kind: 'type-names'; readonly names: readonly (readonly TypeName[])[] }
  | { readonly kind: 'expected'; readonly expected: Expected }
  | { readonly kind: 'overriding'; readonly names: ReadonlySet<number> | undefined }
  | { readonly kind: WaitingQuestion; readonly waiting: Waiting }
  | { readonly kind: 'disposal'; readonly disposal: Disposal }
  | { readonly kind: 'signals'; readonly held: readonly HeldSignal[] | 'unknown' }
  | { readonly kind: 'signal-places'; readonly places: readonly SignalPlace[] };

export interface OpenedFile {
  readonly file: string;
  readonly syntax: SourceFile;
  /** The project it was opened in; undefined when inferred. */
  readonly configFile: string | undefined;
  readonly syntaxErrors: readonly { readonly message: string; readonly start: number; readonly end: number }[];
}

export interface ProjectProblem {
  readonly configFile: string;
  /** What TypeScript says about it, first line. */
  readonly message: string;
  /** The opened files that would belong to it. */
  readonly files: readonly string[];
}
