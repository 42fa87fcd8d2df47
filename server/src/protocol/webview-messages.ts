import type { FunctionMap, MapFilter, MapScope } from './function-map.ts';
import type { Place } from './span.ts';
import type { TaskGraph } from './task-graph.ts';

/*
 * Everything that the extension and the task-graph page say to each other.
 *
 * 1. The page posts `ready` once its listener stands; before that the extension sends nothing. It posts `ready` again
 *    after every reload (hidden pages are destroyed), so the extension always answers with the whole picture.
 * 2. The extension answers with `view` and then `graph`, `map` or `state`. A later picture replaces the earlier one; the
 *    page keeps viewport and selection by node id. A `state` never blanks a picture that is already drawn, except
 *    `empty` and `tooLarge`, which say that there is none.
 * 3. The page posts `drawn` after each picture that it painted, so that a host (and a test) knows that it is visible.
 *
 * Both ends are typed from the two unions below and check with `isToPage` / `isFromPage` what arrives.
 */

/** Extension to page. */
export type ToPage =
  | {
      readonly type: 'graph';
      readonly graph: TaskGraph;
      /** What the graph is of: `exhibition`, `Store.save`. */
      readonly title: string;
      /** Counts up with every graph sent; the page names it in its answers, and answers to an older one are dropped. */
      readonly version: number;
      /** True when the code has changed since, and a newer graph is on its way. */
      readonly isStale: boolean;
      /** For `PersistedView.source`: the page keeps it and gives it back after a reload. */
      readonly source: GraphSource;
    }
  /** Functions and the calls between them, at the positions that the map carries. Else as `graph`. */
  | {
      readonly type: 'map';
      readonly map: FunctionMap;
      readonly title: string;
      readonly version: number;
      readonly isStale: boolean;
      readonly source: GraphSource;
    }
  /** The last picture no longer matches the code (or does again, when nothing that it shows has changed). */
  | { readonly type: 'stale'; readonly version: number; readonly isStale: boolean }
  | { readonly type: 'state'; readonly state: PageState; readonly text: string; readonly action?: PageAction }
  /** Show the picture after a fix. Goes by when another graph than `version` is shown. */
  | { readonly type: 'preview'; readonly version: number; readonly previewIndex: number }
  /** Highlight the node at the caret; null for none. Must not move the focus. */
  | { readonly type: 'select'; readonly nodeId: string | null }
  /** The toggles of the toolbar, as the extension knows them. */
  | { readonly type: 'view'; readonly isPinned: boolean; readonly followsCaret: boolean; readonly depth: number; readonly scope: ViewScope }
  /** A command of the palette or a key binding that acts inside the page. */
  | { readonly type: 'command'; readonly command: PageCommand };

/** Page to extension. */
export type FromPage =
  | { readonly type: 'ready' }
  | { readonly type: 'drawn'; readonly version: number; readonly nodeCount: number }
  /** Go to the code of a node. `keep`: select it there and stay in the page (click); `editor`: move the focus (Enter). */
  | { readonly type: 'reveal'; readonly version: number; readonly nodeId: string; readonly focus: 'keep' | 'editor' }
  /** Go to a place that the picture names: the code behind a reason. */
  | { readonly type: 'revealPlace'; readonly version: number; readonly place: Place; readonly focus: 'keep' | 'editor' }
  /** Show another part of the code; `filter` holds for maps, which the server draws. */
  | { readonly type: 'scope'; readonly scope: ViewScope; readonly filter: MapFilter }
  /** Show the graph of a function on the map. */
  | { readonly type: 'openFunction'; readonly version: number; readonly nodeId: string }
  /** Open a call in place. The extension answers with a graph in which this call is `expanded`, and it stays so. */
  | { readonly type: 'expand'; readonly version: number; readonly callNodeId: string }
  /** `direct`: the person has seen the preview in the graph; `review`: show the edit in the refactor preview first. */
  | { readonly type: 'applyFix'; readonly version: number; readonly previewIndex: number; readonly how: 'direct' | 'review' }
  /** `content` is complete: an SVG document, Mermaid text, JSON; of a PNG, which goes to a file alone, its bytes in base64. */
  | { readonly type: 'export'; readonly format: ExportFormat; readonly content: string; readonly to: 'file' | 'clipboard' }
  | { readonly type: 'pin'; readonly isPinned: boolean }
  | { readonly type: 'follow'; readonly followsCaret: boolean }
  | { readonly type: 'depth'; readonly depth: number }
  /** The focus has come to another part of the page, or has left it. */
  | { readonly type: 'focus'; readonly area: FocusArea }
  /** The button of a `state` was pressed. */
  | { readonly type: 'action'; readonly action: PageAction['id'] }
  /** Something went wrong inside the page: an exception, a content-security-policy violation. Goes to the log. */
  | { readonly type: 'trouble'; readonly text: string };

export type PageState = 'analysing' | 'empty' | 'error' | 'tooLarge' | 'untrusted';

/** The one thing to do about a state: a button with this label. */
export interface PageAction {
  readonly id: 'retry' | 'showOutput' | 'manageTrust';
  readonly label: string;
}

/** Everything that a key does in the page, by name: `client/webview/state/page-keys.ts` has the keys. */
export type PageCommand =
  | 'moveRight' | 'moveLeft' | 'moveUp' | 'moveDown' | 'firstTask' | 'lastTask' | 'nextTask' | 'previousTask'
  | 'showCode' | 'open' | 'goToCode' | 'search' | 'nextHit' | 'previousHit' | 'fit' | 'zoomIn' | 'zoomOut'
  | 'scopeFunction' | 'scopeNeighbours' | 'scopeFile' | 'scopeMap' | 'toggleView' | 'toggleAfter' | 'nextFix' | 'previousFix' | 'explainFix' | 'applyFix' | 'reviewFix' | 'moreCalls' | 'fewerCalls'
  | 'filterAwaits' | 'filterFindings' | 'filterTests' | 'filterLibraries' | 'toggleMinimap' | 'export' | 'help' | 'close';

/** Where the focus is: in the tree of tasks, elsewhere in the page, where somebody types or chooses, or not in the page. */
export type FocusArea = 'tasks' | 'page' | 'input' | 'none';

export type ExportFormat = 'svg' | 'png' | 'mermaid' | 'dot' | 'json' | 'text';

/**
 * How much of the code a picture is of: the tasks of one function, or of every function of its file; or, as a map, its
 * callers and callees, or all functions of the project.
 */
export type ViewScope = { readonly kind: 'function' } | { readonly kind: 'file' } | Exclude<MapScope, { readonly kind: 'file' }>;

/** Where a picture comes from: enough to ask for it again. */
export interface GraphSource {
  readonly uri: string;
  readonly functionName: string;
  /** Start of the function when it was last seen; the name decides when both disagree. */
  readonly offset: number;
  readonly depth: number;
  /** Calls that were opened one by one, by node id. */
  readonly open: readonly string[];
  readonly scope: ViewScope;
  readonly filter: MapFilter;
  readonly isPinned: boolean;
}

/** What the page hands to the host's `setState`, and what comes back when VS Code restores the panel. */
export interface PersistedView {
  readonly version: 2;
  readonly source: GraphSource;
  /** The page's own business: viewport, selection, open calls, the last graph. */
  readonly page: unknown;
}

/** True for a message that this version of the page understands. */
export function isToPage(message: unknown): message is ToPage {
  return isMessageOf(toPageTypes, message);
}

/** True for a message that this version of the extension understands. */
export function isFromPage(message: unknown): message is FromPage {
  return isMessageOf(fromPageTypes, message);
}

/** True for a state that this version wrote. */
export function isPersistedView(state: unknown): state is PersistedView {
  return isRecord(state) && state['version'] === 2 && 'page' in state && isGraphSource(state['source']);
}

function isGraphSource(source: unknown): source is GraphSource {
  if (!isRecord(source)) return false;
  const { uri, functionName, offset, depth, open, scope, filter, isPinned } = source;
  return typeof uri === 'string' && typeof functionName === 'string' && isCount(offset) && isCount(depth) && typeof isPinned === 'boolean'
    && Array.isArray(open) && open.every((id) => typeof id === 'string') && isViewScope(scope) && isMapFilter(filter);
}

function isViewScope(scope: unknown): scope is ViewScope {
  if (!isRecord(scope)) return false;
  if (scope['kind'] === 'neighbours') return isCount(scope['callers']) && isCount(scope['callees']);
  return scope['kind'] === 'function' || scope['kind'] === 'file' || scope['kind'] === 'project';
}

function isMapFilter(filter: unknown): filter is MapFilter {
  if (!isRecord(filter)) return false;
  const { text, hideTests, only } = filter;
  return ['undefined', 'string'].includes(typeof text) && ['undefined', 'boolean'].includes(typeof hideTests) && (only === undefined || only === 'tasks' || only === 'findings');
}

function isPlace(place: unknown): place is Place {
  return isRecord(place) && typeof place['file'] === 'string' && isCount(place['start']) && isCount(place['end']);
}

/** A whole number that is not below 0: a level, an offset. */
function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}

/** By message: its fields and their types. `object` is looked into by nobody but the type that it claims. */
type Fields = Readonly<Record<string, 'string' | 'number' | 'boolean' | 'object' | 'string or null' | 'scope' | 'filter' | 'place'>>;

const toPageTypes = {
  graph: { graph: 'object', title: 'string', version: 'number', isStale: 'boolean', source: 'object' },
  map: { map: 'object', title: 'string', version: 'number', isStale: 'boolean', source: 'object' },
  stale: { version: 'number', isStale: 'boolean' },
  state: { state: 'string', text: 'string' },
  preview: { version: 'number', previewIndex: 'number' },
  select: { nodeId: 'string or null' },
  view: { isPinned: 'boolean', followsCaret: 'boolean', depth: 'number', scope: 'scope' },
  command: { command: 'string' },
} satisfies Record<ToPage['type'], Fields>;

const fromPageTypes = {
  ready: {},
  drawn: { version: 'number', nodeCount: 'number' },
  reveal: { version: 'number', nodeId: 'string', focus: 'string' },
  revealPlace: { version: 'number', place: 'place', focus: 'string' },
  scope: { scope: 'scope', filter: 'filter' },
  openFunction: { version: 'number', nodeId: 'string' },
  expand: { version: 'number', callNodeId: 'string' },
  applyFix: { version: 'number', previewIndex: 'number', how: 'string' },
  export: { format: 'string', content: 'string', to: 'string' },
  pin: { isPinned: 'boolean' },
  follow: { followsCaret: 'boolean' },
  depth: { depth: 'number' },
  focus: { area: 'string' },
  action: { action: 'string' },
  trouble: { text: 'string' },
} satisfies Record<FromPage['type'], Fields>;

function isMessageOf(types: Readonly<Record<string, Fields>>, message: unknown): boolean {
  if (!isRecord(message) || typeof message['type'] !== 'string' || !Object.hasOwn(types, message['type'])) return false;
  return Object.entries(types[message['type']] ?? {}).every(([field, type]) => hasType(message[field], type));
}

function hasType(value: unknown, type: Fields[string]): boolean {
  switch (type) {
    case 'object':
      return isRecord(value);
    case 'string or null':
      return value === null || typeof value === 'string';
    case 'scope':
      return isViewScope(value);
    case 'filter':
      return isMapFilter(value);
    case 'place':
      return isPlace(value);
    default:
      return typeof value === type;
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
