import type { Place } from './span.ts';
import type { Because, Duration } from './task-graph.ts';

/**
 * Functions as closed boxes and the calls between them, with positions: how the tasks of many functions hang together.
 * Plain JSON. A reader must refuse a `version` that it does not know. Opening a box is a question for its `TaskGraph`.
 */
export interface FunctionMap {
  readonly version: 1;
  readonly scope: MapScope['kind'];
  /** The function in the middle of `neighbours`; an id in `nodes`. */
  readonly root?: string;
  /** What the map is of, for a title: `Store.save`, `src/shop.ts`, `tsconfig.json`. */
  readonly title: string;
  /** Sorted by file and place; a node's index is that of its rectangle in `picture.nodes`. */
  readonly nodes: readonly MapNode[];
  /** Sorted like their ends; a call's index is that of its line in `picture.calls`. */
  readonly calls: readonly MapCall[];
  /** The files of the nodes, each a frame around its functions; none when the nodes are files themselves. */
  readonly files: readonly MapFile[];
  /** Functions that a filter, or the folding into files, leaves out or stands for. */
  readonly functionCount: number;
  readonly picture: MapPicture;
}

/**
 * - `neighbours`: one function, who calls it and what it calls, so many calls away (at most 3 each way);
 * - `file`: the functions of one file and what they call of other files;
 * - `project`: all functions of the project that the file belongs to; folded into files when they are too many.
 */
export type MapScope =
  | { readonly kind: 'neighbours'; readonly callers: number; readonly callees: number }
  | { readonly kind: 'file' }
  | { readonly kind: 'project' };

/** What of the functions is shown. Everything, when absent. */
export interface MapFilter {
  /** Part of a function's name or of its file's path, whatever the case. */
  readonly text?: string;
  readonly hideTests?: boolean;
  /** `tasks`: functions that wait, start tasks or block, and those that call them; `findings`: with findings of their own. */
  readonly only?: 'tasks' | 'findings';
}

export interface MapNode {
  readonly id: string;
  /** `file` stands for all functions of a file when there are too many to show. */
  readonly kind: 'function' | 'file';
  readonly label: string;
  readonly place: Place;
  readonly isAsync: boolean;
  /** Awaits and joins in its own body; of a file, in all of its functions. */
  readonly awaits: number;
  /** It stops the event loop, itself or through what it calls; the sentence says how. */
  readonly blocks?: Because;
  /** Longest chain of waiting in one call, as far as is known. Absent when that was not worked out. */
  readonly span?: Duration;
  readonly ruleIds: readonly string[];
  readonly isTest: boolean;
  /** Calls away from the root of `neighbours`: callers below 0, callees above. */
  readonly distance?: number;
}

export interface MapCall {
  readonly from: string;
  readonly to: string;
  /** How the caller treats the task, the most telling of all its calls: `sync` for a function that starts none. */
  readonly kind: 'awaited' | 'joined' | 'lost' | 'started' | 'sync';
  /** How many calls this line stands for. */
  readonly count: number;
  /** The first of them. */
  readonly place: Place;
}

export interface MapFile {
  readonly file: string;
  /** Below the project's folder. */
  readonly label: string;
  readonly nodes: readonly string[];
}

/** Positions in pixels, origin top left, y downwards. */
export interface MapPicture {
  readonly width: number;
  readonly height: number;
  readonly nodes: readonly MapRectangle[];
  readonly files: readonly MapRectangle[];
  /** Orthogonal lines from caller to callee. */
  readonly calls: readonly (readonly { readonly x: number; readonly y: number }[])[];
  /** `grid` when the layered layout did not end in time: rows of boxes, straight lines. */
  readonly arrangement: 'layered' | 'grid';
}

export interface MapRectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}
