import type { GraphNode, JoinMode, Repeat } from '../../protocol/task-graph.ts';
import type { NodeFace } from './node-face.ts';

/*
 * The region tree brought to four shapes, measured but not yet placed. A row holds leaves, lanes and frames side by
 * side; lanes and frames hold rows: the two levels alternate, and so every node has a free column on both sides and a
 * free channel above it.
 */

export type Block = Leaf | Lanes | FrameBlock;

export interface Leaf {
  readonly kind: 'leaf';
  readonly node: GraphNode;
  readonly face: NodeFace;
}

export interface Row {
  readonly kind: 'row';
  readonly children: readonly Block[];
  /** True when tasks that nobody awaits stand beside others. */
  readonly drops: boolean;
  readonly width: number;
  readonly height: number;
  /** Node that a wire into this row ends at. */
  readonly first: string | undefined;
  readonly isCritical: boolean;
  /** False when nothing comes out at the right end: every way through returns or throws. */
  readonly completes: boolean;
}

export interface Lane {
  readonly row: Row;
  readonly label: string | undefined;
  readonly isError: boolean;
}

export interface Lanes {
  readonly kind: 'lanes';
  /** `parallel`: all of them, between bars; `choice`: one of them. */
  readonly style: 'parallel' | 'choice';
  readonly lanes: readonly Lane[];
  readonly join: Leaf | undefined;
  readonly joinMode: JoinMode;
  readonly labelWidth: number;
  readonly width: number;
  readonly height: number;
  readonly first: string | undefined;
  readonly isCritical: boolean;
  readonly completes: boolean;
}

export interface FrameBlock {
  readonly kind: 'frame';
  readonly frameKind: 'function' | 'loop' | 'branch' | 'try';
  readonly title: Leaf | undefined;
  readonly titleText: string;
  readonly titleWidth: number;
  readonly repeat: Repeat | undefined;
  readonly stack: number;
  readonly body: Row;
  readonly width: number;
  readonly height: number;
  readonly first: string | undefined;
  readonly isCritical: boolean;
  readonly completes: boolean;
}

/** A task that nobody awaits hangs below the line of its row, which goes on without it. */
export function isDropped(block: Block, row: Row): boolean {
  return row.drops && isDetached(block);
}

export function isDetached(block: Block): boolean {
  return block.kind === 'leaf' && block.node.kind === 'detached';
}
