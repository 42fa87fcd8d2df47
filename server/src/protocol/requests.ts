import type { Remedy, Severity } from './finding.ts';
import type { Place } from './span.ts';
import type { FunctionMap, MapFilter, MapScope } from './function-map.ts';
import type { TaskGraph } from './task-graph.ts';
import type { TaskOutline } from './task-outline.ts';

/** A position as LSP counts: line and UTF-16 character, both from 0. */
export interface LinePosition {
  readonly line: number;
  readonly character: number;
}

export interface LineRange {
  readonly start: LinePosition;
  readonly end: LinePosition;
}

export interface TextDocumentReference {
  readonly uri: string;
}

/**
 * Request, client to server. The task graph of one function, or of all functions of a file; null when no function
 * stands there.
 *
 * Places in the graph are offsets into the text of `version`, and files are absolute paths with forward slashes, as
 * everywhere in this product. The client maps them with its own document (`positionAt`), which costs nothing and stays
 * exact for files that are not open; it must not map them onto another version.
 */
export const taskGraphMethod = 'asyncLens/taskGraph';

export interface TaskGraphParams {
  readonly textDocument: TextDocumentReference;
  readonly target: { readonly functionName: string } | { readonly position: LinePosition };
  /** Levels of calls to expand in place; 0 keeps every call closed. */
  readonly depth: number;
  /**
   * Calls to expand in place wherever they stand, by node id. Ids are paths through the regions, so a call inside an
   * opened one is named in the same list; ids that no longer name a call are passed over.
   */
  readonly open?: readonly string[];
  /** `function` when absent. With `file`, `target` says which function is `root`. */
  readonly scope?: TaskGraph['scope'];
}

export interface TaskGraphResult {
  readonly graph: TaskGraph;
  /** Version of the asked document; null when the editor does not have it open. */
  readonly version: number | null;
}

/** Request, client to server. The tasks of a file in words, for a tree beside the code; null when the file is not there. */
export const taskOutlineMethod = 'asyncLens/taskOutline';

export interface TaskOutlineParams {
  readonly textDocument: TextDocumentReference;
}

export interface TaskOutlineResult {
  readonly outline: TaskOutline;
  /** Version of the asked document, whose text the spans count in; null when the editor does not have it open. */
  readonly version: number | null;
}

/**
 * Request, client to server. Functions as closed boxes with the calls between them, laid out by the server; null when
 * no function stands there (`neighbours`) or the file is in no project that could be read.
 */
export const functionMapMethod = 'asyncLens/functionMap';

export interface FunctionMapParams {
  readonly textDocument: TextDocumentReference;
  readonly scope: MapScope;
  /** For `neighbours`: the function in the middle. */
  readonly target?: TaskGraphParams['target'];
  readonly filter?: MapFilter;
}

/** `tooLarge`: `count` nodes would be drawn, and more than `limit` help nobody: narrow the filter. */
export type FunctionMapResult =
  | { readonly state: 'map'; readonly map: FunctionMap; readonly version: number | null }
  | { readonly state: 'tooLarge'; readonly count: number; readonly limit: number };

/**
 * Request, client to server. The edit behind one preview of a graph; null when the code has changed so that the fix is
 * no longer offered there.
 */
export const previewEditMethod = 'asyncLens/previewEdit';

export interface PreviewEditParams {
  readonly textDocument: TextDocumentReference;
  readonly ruleId: string;
  readonly title: string;
  /** Where the finding stands, as in the graph's preview. */
  readonly place: Place;
}

export interface PreviewEditResult {
  readonly files: readonly {
    readonly uri: string;
    readonly version: number | null;
    readonly edits: readonly { readonly range: LineRange; readonly newText: string }[];
  }[];
}

/** Request, client to server. What holds for a file after defaults, files and settings were merged. */
export const effectiveConfigurationMethod = 'asyncLens/effectiveConfiguration';

export interface EffectiveConfigurationParams {
  readonly textDocument: TextDocumentReference;
}

export interface EffectiveConfigurationResult {
  /** The configuration file that was used; null when none was found and the defaults hold. */
  readonly configFile: string | null;
  readonly isIgnored: boolean;
  readonly rules: Readonly<Record<string, { readonly severity: Severity | 'off'; readonly options: Readonly<Record<string, unknown>> }>>;
}

/** Notification, server to client: what the server is doing, for a status item. */
export const statusMethod = 'asyncLens/status';

export interface StatusParams {
  readonly state: 'busy' | 'idle' | 'error';
  /** One short sentence without a full stop: `Checking 3 of 40 files`. */
  readonly text: string;
}

/**
 * Notification, server to client, without parameters: something has changed that is not the text of an open document
 * (the disk, a configuration, another file's effect). A graph on the screen is to be asked for again.
 */
export const graphsChangedMethod = 'asyncLens/graphsChanged';

/**
 * What an action carries from the list to its resolving, and a diagnostic from its report to the action. Stateless:
 * the server finds the fix again from it, so a restart in between loses nothing.
 */
export interface DiagnosticData {
  readonly ruleId: string;
  readonly start: number;
  readonly end: number;
  /** Title and kind of every fix, best first: enough to list actions without another check. */
  readonly fixes: readonly { readonly title: string; readonly kind: 'safe' | 'offer'; readonly concurrent: boolean; readonly keepsBehaviour?: true }[];
  readonly remedy?: Remedy;
}

/** The section that settings are pulled from by `workspace/configuration`. */
export const settingsSection = 'asyncLens';

/** Settings under `asyncLens`, as an editor answers them. Everything may be missing. */
export interface Settings {
  readonly enable?: boolean;
  readonly run?: 'onType' | 'onSave';
  /** A configuration file to use instead of the nearest one; relative to the workspace folder. */
  readonly configPath?: string | null;
  /** Severity by rule id; wins over the configuration file. `default` leaves the rule as it is. */
  readonly rules?: Readonly<Record<string, Severity | 'off' | 'default'>>;
  readonly codeAction?: {
    readonly disableRuleComment?: { readonly enable?: boolean; readonly location?: 'separateLine' | 'sameLine' };
    readonly showDocumentation?: { readonly enable?: boolean };
  };
}

/** Client commands that the server may name in hovers and actions, when `initializationOptions.commands` lists them. */
export const clientCommands = {
  openTaskGraph: 'asyncLens.openTaskGraph',
  openRulePage: 'asyncLens.openRulePage',
} as const;

/** Argument of `clientCommands.openTaskGraph` in a link or an action. */
export interface OpenTaskGraphArgument {
  readonly uri: string;
  readonly position: LinePosition;
  /** The fix whose picture is shown first; when the code has changed so that it is gone, the graph alone. */
  readonly preview?: PreviewReference;
}

/** A fix in a graph: the rule, what the fix is called, and the span of the finding. */
export interface PreviewReference {
  readonly ruleId: string;
  readonly title: string;
  readonly start: number;
  readonly end: number;
}

/** `initializationOptions`; every field may be missing. */
export interface InitializationOptions {
  /** Those of `clientCommands` that the client has. */
  readonly commands?: readonly string[];
  /** TypeScript's native executable to use instead of the bundled one. */
  readonly compilerPath?: string;
  /**
   * `onCommand`: do not announce workspace diagnostics, because a client that sees them announced pulls the whole
   * workspace at once and for ever; this client asks (`workspace/diagnostic`) when the person does.
   */
  readonly workspaceDiagnostics?: 'onCommand';
}
