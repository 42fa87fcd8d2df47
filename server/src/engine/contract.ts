import type { Configuration } from '../config/configuration.ts';
import type { ExplainedWait } from '../protocol/explained-wait.ts';
import type { FileReport, Fix } from '../protocol/finding.ts';
import type { Refactoring, RefactoringResult } from '../protocol/refactoring.ts';
import type { Span } from '../protocol/span.ts';
import type { FunctionMap, MapFilter, MapScope } from '../protocol/function-map.ts';
import type { TaskGraph } from '../protocol/task-graph.ts';
import type { TaskOutline } from '../protocol/task-outline.ts';
import type { FileChange } from '../typescript/contract.ts';

/**
 * The one door to the analysis, for command line and language server alike. It knows no LSP and prints nothing.
 * All paths are absolute with forward slashes.
 */
export interface Engine extends AsyncDisposable {
  setText(file: string, text: string): void;
  clearText(file: string): void;
  filesChanged(changes: readonly FileChange[]): void;
  /** Checks one file. Rejects with the signal's reason when it is aborted; a cancelled result is dropped whole. */
  check(file: string, signal?: AbortSignal): Promise<FileReport>;
  /** Checks many, a few at a time, and yields each report as it is done, in no particular order. */
  checkAll(files: readonly string[], signal?: AbortSignal): AsyncIterable<FileReport>;
  /**
   * Why the awaits and loops of a file wait for each other, in order of the text; those that a finding reports are left
   * out. None for a file that is not checked.
   */
  explainWaits(file: string, signal?: AbortSignal): Promise<readonly ExplainedWait[]>;
  /** The task graph of one function, or of a whole file; undefined when there is no function there. */
  taskGraph(request: GraphRequest, signal?: AbortSignal): Promise<TaskGraph | undefined>;
  /** What the graphs of a file draw, in words and without previews; undefined when the file is not there. */
  taskOutline(file: string, signal?: AbortSignal): Promise<TaskOutline | undefined>;
  /** Functions as closed boxes with the calls between them; undefined when the function or the file is not there. */
  functionMap(request: FunctionMapRequest, signal?: AbortSignal): Promise<FunctionMapAnswer | undefined>;
  /** Functions of a file that a graph can be drawn for, in order of the text. */
  functionsOf(file: string, signal?: AbortSignal): Promise<readonly FunctionSummary[]>;
  /**
   * What a person could do with a selection, without a finding. Asks the types of one function: for a menu that
   * somebody opens, not for the keystroke path.
   */
  refactorings(file: string, selection: Span, signal?: AbortSignal): Promise<readonly Refactoring[]>;
  /**
   * Makes a function asynchronous together with everything that calls it, as one change, or says why that cannot be.
   * Reads every candidate: a step that a person asks for, not one for the keystroke path.
   */
  makeAsync(request: MakeAsyncRequest, signal?: AbortSignal): Promise<RefactoringResult>;
  /**
   * Makes the innermost function around an `await`, `for await` or `await using` asynchronous, which may not stand in it as
   * it is. Undefined when nothing waits there, or the function cannot be. Asks no types.
   */
  awaitFix(file: string, offset: number, signal?: AbortSignal): Promise<Fix | undefined>;
  /** Source files of a project, following its references. */
  projectFiles(configFile: string): Promise<readonly string[]>;
}

export interface GraphRequest {
  readonly file: string;
  /** By name (`exhibition`, `Store.save`) or by caret: the innermost function around it that is worth drawing. */
  readonly target: { readonly name: string } | { readonly offset: number };
  /** Levels of calls to expand in place; 0 keeps every call closed. */
  readonly depth: number;
  /** Calls to expand wherever they stand, by node id; ids that name no call are passed over. */
  readonly open?: readonly string[];
  /** `function` when absent. */
  readonly scope?: TaskGraph['scope'];
}

export interface MakeAsyncRequest {
  readonly file: string;
  /** A place in the function's own code. */
  readonly offset: number;
  /** Files that may call it; the function's own need not be among them. */
  readonly candidates: readonly string[];
}

export interface FunctionMapRequest {
  readonly file: string;
  readonly scope: MapScope;
  /** For `neighbours`: the function in the middle. */
  readonly target?: GraphRequest['target'];
  readonly filter?: MapFilter;
}

export type FunctionMapAnswer =
  | { readonly state: 'map'; readonly map: FunctionMap }
  /** More nodes than anybody can read: `count` of at most `limit`. */
  | { readonly state: 'tooLarge'; readonly count: number; readonly limit: number };

export interface FunctionSummary {
  readonly name: string;
  readonly isAsync: boolean;
  readonly start: number;
  readonly end: number;
}

/** What the engine needs from outside. */
export interface EngineHost {
  /** Working directory for the compiler child. */
  readonly cwd: string;
  /** The configuration that holds for a file. */
  configurationFor(file: string): Promise<Configuration>;
  /** Path of TypeScript's native executable; undefined for the installed package's own. */
  readonly compilerPath?: string;
  /** How long the arrangement of a map may be searched for, before it is drawn as a grid; 5 s when absent. */
  readonly mapDeadlineMs?: number;
  log(level: 'debug' | 'info' | 'warn' | 'error', message: string): void;
}
