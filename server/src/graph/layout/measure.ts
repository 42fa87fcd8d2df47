import type { GraphNode, JoinMode, Repeat } from '../../protocol/task-graph.ts';
import { isDetached, type Block, type FrameBlock, type Lane, type Lanes, type Leaf, type Row } from './block.ts';
import { channel, frameBottom, frameIndent, frameRight, gap, gutter, laneGap, nodeHeight, openArrow, rowHeight, stackStep } from './grid.ts';
import { faceOfLoop, faceOfNode } from './node-face.ts';
import { proseWidth } from './text-width.ts';

/** How far below its row a task hangs that nobody awaits. */
export const dropHeight = nodeHeight + channel / 2;

export function leafOf(node: GraphNode): Leaf {
  return { kind: 'leaf', node, face: faceOfNode(node) };
}

export function loopTitle(node: GraphNode, repeat: Repeat): Leaf {
  return { kind: 'leaf', node, face: faceOfLoop(node, repeat) };
}

export function rowOf(children: readonly Block[]): Row {
  const main = children.filter((child) => !isDetached(child));
  const drops = main.length > 0 && main.length < children.length;
  const widths = children.reduce((sum, child) => sum + widthOf(child), 0);
  const firstBlock = main[0] ?? children[0];
  return {
    kind: 'row',
    children,
    drops,
    width: widths + Math.max(0, children.length - 1) * gap + (drops && children.at(-1) !== main.at(-1) ? gap / 2 : 0),
    height: children.reduce((height, child) => Math.max(height, heightOf(child)), drops ? rowHeight + dropHeight + openArrow : rowHeight),
    first: firstBlock === undefined ? undefined : firstOf(firstBlock),
    isCritical: children.some(isCritical),
    completes: main.every(completes) && (main.length > 0 || children.length === 0),
  };
}

/** Lanes of which one is taken. */
export function choiceOf(lanes: readonly Lane[]): Lanes {
  return lanesOf('choice', lanes, undefined, 'none');
}

/** Lanes that run at once. */
export function parallelOf(lanes: readonly Lane[], join: Leaf | undefined, joinMode: JoinMode): Lanes {
  return lanesOf('parallel', lanes, join, joinMode);
}

function lanesOf(style: Lanes['style'], lanes: readonly Lane[], join: Leaf | undefined, joinMode: JoinMode): Lanes {
  const labelWidth = lanes.reduce((width, { label }) => Math.max(width, label === undefined ? 0 : Math.ceil(proseWidth(label)) + 8), 0);
  const rows = lanes.map(({ row }) => row);
  return {
    kind: 'lanes',
    style,
    lanes,
    join,
    joinMode,
    labelWidth,
    width: gutter + labelWidth + rows.reduce((width, row) => Math.max(width, row.width), 0) + gutter + (join?.face.width ?? 0),
    height: rows.reduce((height, row) => height + row.height, 0) + Math.max(0, rows.length - 1) * laneGap || rowHeight,
    first: rows.find(({ first }) => first !== undefined)?.first ?? join?.node.id,
    isCritical: rows.some((row) => row.isCritical) || join?.node.onCriticalPath === true,
    completes: join !== undefined || rows.length === 0 || rows.some((row) => row.completes),
  };
}

export function frameOf(frame: Pick<FrameBlock, 'frameKind' | 'title' | 'titleText' | 'repeat' | 'body'>): FrameBlock {
  const { title, titleText, repeat, body } = frame;
  const titleWidth = title?.face.width ?? headingWidth(titleText);
  const stack = repeat === undefined || repeat.mode === 'serial' || repeat.count === 1 ? 0 : 2;
  return {
    ...frame,
    kind: 'frame',
    titleWidth,
    stack,
    width: Math.max(frameIndent + body.width, titleWidth) + frameRight + stack * stackStep,
    height: rowHeight + body.height + frameBottom + stack * stackStep,
    first: title?.node.id ?? body.first,
    isCritical: body.isCritical || title?.node.onCriticalPath === true,
    completes: frame.frameKind === 'loop' || frame.frameKind === 'function' || body.completes,
  };
}

/** Width of the title of a frame that no node stands for. */
export function headingWidth(title: string): number {
  return Math.ceil(proseWidth(title)) + 2 * headingInset;
}

export const headingInset = 12;

export function widthOf(block: Block): number {
  return block.kind === 'leaf' ? block.face.width : block.width;
}

export function heightOf(block: Block): number {
  return block.kind === 'leaf' ? rowHeight : block.height;
}

export function firstOf(block: Block): string | undefined {
  return block.kind === 'leaf' ? block.node.id : block.first;
}

export function isCritical(block: Block): boolean {
  return block.kind === 'leaf' ? block.node.onCriticalPath : block.isCritical;
}

export function completes(block: Block): boolean {
  return block.kind === 'leaf' ? block.node.kind !== 'exit' : block.completes;
}
