import type { GraphNodeKind, Repeat } from '../../protocol/task-graph.ts';

/*
 * A task graph as a picture: plain data in pixels, origin top left, y downwards. Server, page and exported files draw
 * from it and add no position of their own.
 */

export interface Layout {
  readonly width: number;
  readonly height: number;
  /** Nodes, in the order of the code. */
  readonly boxes: readonly Box[];
  /** Outermost first, so that drawing in this order paints the inner ones on top. */
  readonly frames: readonly Frame[];
  readonly wires: readonly Wire[];
  /** Edges that no wire stands for, such as a value used far to the right. A view shows them on demand. */
  readonly links: readonly Link[];
  readonly bars: readonly Bar[];
  readonly labels: readonly LaneLabel[];
  readonly bands: readonly Band[];
}

export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Box extends Rectangle {
  /** Id of the node. */
  readonly id: string;
  readonly kind: GraphNodeKind;
  /** The label, cut to what fits. */
  readonly text: string;
  /** `55 s`, `× 24 at once`; absent when there is nothing to say. */
  readonly chip?: string;
  /** Width that the chip takes at the right end of the box, 0 without one. */
  readonly chipWidth: number;
  /** True for the title of a frame. */
  readonly isTitle: boolean;
  /** Place on the longest path, from 1; absent off it and for nodes that take no time. */
  readonly ordinal?: number;
}

export interface Frame extends Rectangle {
  readonly id: string;
  readonly kind: 'root' | 'function' | 'loop' | 'branch' | 'try';
  /** `× 24 at once`, `try`, the name of the function. */
  readonly title: string;
  /** Node that stands in the title; absent for the root and for `try`. */
  readonly titleNode?: string;
  readonly repeat?: Repeat;
  /** Cards to draw behind the frame: turns that run at the same time. The frame's rectangle leaves `stackStep` for each. */
  readonly stack: number;
  readonly depth: number;
}

/** A line of the structure. Orthogonal; never touches a node but at its ends. */
export interface Wire {
  readonly id: string;
  /** Node before and after; absent where the picture begins, ends or leaves a frame. */
  readonly from?: string;
  readonly to?: string;
  /** `error`: the way into a handler; `detach`: to a task that nobody awaits; `open`: that task leaves its frame. */
  readonly kind: 'flow' | 'fork' | 'join' | 'error' | 'detach' | 'open';
  readonly points: readonly Point[];
  readonly hasArrow: boolean;
  readonly isCritical: boolean;
  /** True when nothing forces the order that this wire stands for. */
  readonly isRemovable: boolean;
  /** Indices into the graph's edges. */
  readonly edges: readonly number[];
}

export interface Link {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  /** Index into the graph's edges. */
  readonly edge: number;
  readonly points: readonly Point[];
}

/** Where tasks begin to run at once, and where they are waited for. */
export interface Bar extends Rectangle {
  readonly id: string;
  readonly kind: 'fork' | 'join';
  readonly isCritical: boolean;
}

/** Name of a lane above its first wire: `then`, `case 'open'`, `catch`. */
export interface LaneLabel extends Point {
  readonly id: string;
  readonly text: string;
}

/** A blocking node stops every lane of its frame: a band across all of them. */
export interface Band extends Rectangle {
  readonly id: string;
  readonly node: string;
}
