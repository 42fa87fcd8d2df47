import { isDropped, type Block, type FrameBlock, type Lane, type Lanes, type Leaf, type Row } from './block.ts';
import { addBox, addWire, bend, type Canvas, uniqueName } from './canvas.ts';
import { channel, clearance, frameBottom, frameIndent, gap, gutter, laneGap, line, margin, openArrow, rowHeight, stackStep } from './grid.ts';
import type { Frame, Point, Rectangle } from './layout.ts';
import { completes, dropHeight, firstOf, widthOf } from './measure.ts';
import type { Placed } from './placed.ts';

/** What a block knows of its surroundings. */
interface Context {
  /** Node before and after it in time. */
  readonly before: string | undefined;
  readonly after: string | undefined;
  /** What a blocking call in it stops. */
  readonly scope: Rectangle;
  /** How a task that nobody awaits leaves the function from here. */
  readonly escape: Escape;
}

/** Down to `y`, where nothing stands below; from there to the column `x` and further down, when the way goes on. */
interface Escape {
  readonly y: number;
  readonly then?: { readonly x: number; readonly escape: Escape };
}

/**
 * Gives every block its place, one row below the other and each from the top left: a block's place depends on what stands before and above it and on
 * nothing else, so an edit moves nothing that comes earlier. Answers the size of the picture.
 */
export function placeRows(canvas: Canvas, rows: readonly Row[], title: string): Pick<Rectangle, 'width' | 'height'> {
  const width = rows.reduce((widest, row) => Math.max(widest, row.width), 0) + 2 * rootInset;
  const height = rows.reduce((sum, row) => sum + row.height, 0) + Math.max(0, rows.length - 1) * rowsGap + frameBottom;
  canvas.frames.push({ x: margin, y: margin, width, height, id: 'frame:root', kind: 'root', title, stack: 0, depth: 0 });
  let y = margin;
  rows.forEach((row, index) => {
    const corner = { x: margin + rootInset, y };
    const self = placedAt(canvas, 'row', undefined, index, corner, row.width);
    const isLast = index === rows.length - 1;
    // A function of several has its own frame, which begins below the free channel of its row.
    const inset = rows.length > 1 ? channel : 0;
    const scope = { x: margin, y: y + inset, width, height: row.height - inset + (isLast && inset === 0 ? frameBottom : 0) };
    placeRow(canvas, row, corner, { before: undefined, after: undefined, scope, escape: { y: scope.y + scope.height + openArrow } }, self);
    y += row.height + rowsGap;
  });
  return { width: width + 2 * margin, height: height + 2 * margin };
}

/** Between the functions of a file: room for the arrows of tasks that leave the one above. */
const rowsGap = laneGap + openArrow;

/** Places the blocks of a row side by side. Answers the node that the row ends with. */
function placeRow(canvas: Canvas, row: Row, corner: Point, context: Context, self: Placed): string | undefined {
  const lineY = corner.y + line;
  const following = nextMain(row);
  let { before } = context;
  let exit: { readonly x: number; readonly isOpen: boolean } = { x: corner.x, isOpen: true };
  let left: Placed | undefined;
  let x = corner.x;
  row.children.forEach((child, index) => {
    const at = { x, y: corner.y };
    x += widthOf(child) + gap;
    const placed = placedBlock(canvas, child, self, index, at);
    if (left) canvas.leftOf.set(placed, left);
    if (child.kind === 'leaf' && isDropped(child, row)) return placeDropped(canvas, child, at, exit.x, { ...context, before }, placed);
    if (at.x > exit.x && exit.isOpen) {
      const points = [{ x: exit.x, y: lineY }, { x: at.x, y: lineY }];
      const to = firstOf(child) ?? context.after;
      canvas.wireInto.set(placed, addWire(canvas, { from: before, to, kind: 'flow', points, hasArrow: child.kind !== 'lanes', isCritical: row.isCritical }));
    }
    const next = following[index];
    before = placeBlock(canvas, child, at, { ...context, before, after: next ? firstOf(next) : context.after }, placed) ?? before;
    exit = { x: placed.right, isOpen: completes(child) };
    left = placed;
  });
  const end = corner.x + row.width;
  if (exit.x < end && row.completes) {
    const points = [{ x: exit.x, y: lineY }, { x: end, y: lineY }];
    addWire(canvas, { from: before, to: context.after, kind: 'flow', points, hasArrow: false, isCritical: row.isCritical });
  }
  return before;
}

function placeBlock(canvas: Canvas, block: Block, corner: Point, context: Context, self: Placed): string | undefined {
  switch (block.kind) {
    case 'leaf':
      return placeLeaf(canvas, block, corner, context, self);
    case 'lanes':
      return placeLanes(canvas, block, corner, context, self);
    case 'frame':
      return placeFrame(canvas, block, corner, context, self);
  }
}

function placeLeaf(canvas: Canvas, leaf: Leaf, corner: Point, { scope, escape }: Context, self: Placed): string {
  const { id, kind } = leaf.node;
  addBox(canvas, leaf, corner, 'leaf', self);
  if (kind === 'blocking') canvas.bands.push({ id: `band:${id}`, node: id, x: corner.x, y: scope.y, width: leaf.face.width, height: scope.height });
  if (kind === 'detached') addOpenArrow(canvas, leaf, corner, escape);
  return id;
}

/** Hangs a task that nobody awaits below the line of its row; `exitX` is where that line begins. */
function placeDropped(canvas: Canvas, leaf: Leaf, { x, y }: Point, exitX: number, { before, escape }: Context, self: Placed): void {
  const dropped = { x, y: y + dropHeight };
  const column = x + dropInset;
  const points = [{ x: exitX, y: y + line }, { x: column, y: y + line }, { x: column, y: dropped.y + channel }];
  addBox(canvas, leaf, dropped, 'leaf', self);
  canvas.wireInto.set(self, addWire(canvas, { from: before, to: leaf.node.id, kind: 'detach', points, hasArrow: true, isCritical: false }));
  addOpenArrow(canvas, leaf, dropped, escape);
}

function addOpenArrow(canvas: Canvas, leaf: Leaf, { x, y }: Point, escape: Escape): void {
  const points: Point[] = [{ x: Math.round(x + leaf.face.width / 2), y: y + rowHeight }];
  for (let part: Escape | undefined = escape, column = points[0]?.x ?? x; part !== undefined; part = part.then?.escape) {
    points.push({ x: column, y: part.y });
    if (part.then) points.push({ x: (column = part.then.x), y: part.y });
  }
  addWire(canvas, { from: leaf.node.id, to: undefined, kind: 'open', points, hasArrow: true, isCritical: false });
}

/** Stacks lanes between a fork and a join. */
function placeLanes(canvas: Canvas, block: Lanes, corner: Point, context: Context, self: Placed): string | undefined {
  const { join, lanes, style } = block;
  const area = { ...corner, y: corner.y + channel / 2, width: block.width, height: block.height - channel / 2 };
  const scope = style === 'parallel' ? area : context.scope;
  let y = corner.y;
  let last: string | undefined;
  lanes.forEach((lane, index) => {
    const below = { y: y + lane.row.height + laneGap / 2, then: { x: self.contentRight + clearance, escape: context.escape } };
    const escape = index === lanes.length - 1 ? context.escape : below;
    const lastOfLane = placeLane(canvas, block, lane, index, y, corner, { ...context, scope, escape }, self);
    if (lane.row.completes) last ??= lastOfLane;
    y += lane.row.height + laneGap;
  });
  const lineY = corner.y + line;
  if (lanes.length === 0) {
    const points = [{ x: corner.x, y: lineY }, { x: self.right, y: lineY }];
    addWire(canvas, { from: context.before, to: context.after, kind: 'flow', points, hasArrow: false, isCritical: false });
  }
  if (style === 'parallel') addBars(canvas, block, corner, lineY, y - laneGap - (lanes.at(-1)?.row.height ?? 0) + line, self);
  if (join) addBox(canvas, join, { x: self.contentRight + gutter, y: corner.y }, 'join', self);
  return join?.node.id ?? last;
}

function placeLane(canvas: Canvas, block: Lanes, { row, label, isError }: Lane, index: number, y: number, fork: Point, context: Context, self: Placed): string | undefined {
  const { before } = context;
  const after = block.join?.node.id ?? context.after;
  const corner = { x: fork.x + gutter + block.labelWidth, y };
  const placed = placedAt(canvas, 'row', self, index, corner, row.width);
  const laneLine = y + line;
  const firstLine = fork.y + line;
  const kind = isError ? 'error' : block.style === 'parallel' ? 'fork' : 'flow';
  const into = bend({ x: fork.x, y: firstLine }, fork.x + forkInset, { x: corner.x, y: laneLine });
  canvas.wireInto.set(placed, addWire(canvas, { from: before, to: row.first ?? after, kind, points: into, hasArrow: beginsWithBox(row), isCritical: row.isCritical }));
  if (label !== undefined) canvas.labels.push({ id: uniqueName(canvas, `label:${before ?? ''}:${row.first ?? ''}:${self.depth}:${index}`), text: label, x: fork.x + forkInset + 6, y: laneLine - 6 });
  const last = placeRow(canvas, row, corner, { ...context, after }, placed);
  if (row.completes) {
    const end = { x: block.join ? self.contentRight + gutter : self.right, y: firstLine };
    const outOf = bend({ x: placed.right, y: laneLine }, self.contentRight + gutter / 2, end);
    const wire = { from: last, to: after, points: outOf, hasArrow: block.join !== undefined, isCritical: row.isCritical };
    canvas.wireOutOf.set(placed, addWire(canvas, { ...wire, kind: block.join ? 'join' : 'flow' }));
  }
  return last;
}

function addBars(canvas: Canvas, block: Lanes, { x }: Point, firstLine: number, lastLine: number, self: Placed): void {
  const bar = { y: firstLine - barReach, width: barWidth, height: lastLine - firstLine + 2 * barReach, isCritical: block.isCritical };
  const id = block.first ?? '';
  canvas.bars.push({ ...bar, id: `fork:${id}`, kind: 'fork', x: x + forkInset - barWidth / 2 });
  if (block.join) canvas.bars.push({ ...bar, id: `join:${id}`, kind: 'join', x: self.contentRight + gutter / 2 - barWidth / 2 });
}

/** Places the title on the line of the outer row and the body below it, indented. */
function placeFrame(canvas: Canvas, block: FrameBlock, corner: Point, context: Context, self: Placed): string | undefined {
  const { title, body, frameKind, repeat } = block;
  const frame = addFrame(canvas, block, corner, context, self);
  if (title) addBox(canvas, title, corner, 'title', self);
  const bodyCorner = { x: corner.x + frameIndent, y: corner.y + rowHeight };
  const bodyLine = bodyCorner.y + line;
  const placed = placedAt(canvas, 'row', self, 0, bodyCorner, body.width);
  const before = title?.node.id ?? context.before;
  if (body.children.length > 0) {
    const column = corner.x + titleInset;
    const points = [{ x: column, y: bodyCorner.y }, { x: column, y: bodyLine }, { x: bodyCorner.x, y: bodyLine }];
    canvas.wireInto.set(placed, addWire(canvas, { from: before, to: body.first, kind: 'flow', points, hasArrow: beginsWithBox(body), isCritical: body.isCritical }));
  }
  const scope = repeat !== undefined && repeat.mode !== 'serial' ? frame : context.scope;
  const escape = frameKind === 'function' ? { y: frame.y + frame.height + openArrow } : context.escape;
  const last = placeRow(canvas, body, bodyCorner, { before, after: context.after, scope, escape }, placed);
  if (body.children.length > 0 && body.completes) {
    const points = bend({ x: placed.right, y: bodyLine }, frame.x + frame.width - frameExit, { x: self.right, y: corner.y + line });
    addWire(canvas, { from: last, to: context.after, kind: 'flow', points, hasArrow: false, isCritical: body.isCritical });
  }
  return last;
}

function addFrame(canvas: Canvas, block: FrameBlock, { x, y }: Point, { before }: Context, { depth }: Placed): Frame {
  const { title, frameKind, repeat, stack, titleText } = block;
  const cards = stack * stackStep;
  const frame: Frame = {
    id: uniqueName(canvas, `frame:${title?.node.id ?? `${frameKind}:${block.first ?? before ?? ''}:${depth}`}`),
    kind: frameKind,
    title: titleText,
    x,
    y: y + channel,
    width: block.width - cards,
    height: block.height - channel - cards,
    stack,
    depth,
    ...(title && { titleNode: title.node.id }),
    ...(repeat && { repeat }),
  };
  canvas.frames.push(frame);
  return frame;
}

const rootInset = 18;
const barWidth = 5;
const barReach = 12;
const forkInset = 12;
/** From the left edge of a title to the wire that goes down into its frame. */
const titleInset = 16;
const frameExit = 12;
const dropInset = 14;

/** By index: the next block of the row that goes on in time. */
function nextMain(row: Row): readonly (Block | undefined)[] {
  const following: (Block | undefined)[] = [];
  let next: Block | undefined;
  for (let index = row.children.length - 1; index >= 0; index--) {
    following[index] = next;
    const child = row.children[index];
    if (child && !isDropped(child, row)) next = child;
  }
  return following;
}

function beginsWithBox(row: Row): boolean {
  const [first] = row.children;
  return first !== undefined && first.kind !== 'lanes' && !isDropped(first, row);
}

function placedBlock(canvas: Canvas, block: Block, parent: Placed, index: number, corner: Point): Placed {
  const placed = placedAt(canvas, block.kind, parent, index, corner, widthOf(block));
  return block.kind === 'lanes' ? { ...placed, contentRight: placed.right - gutter - (block.join?.face.width ?? 0) } : placed;
}

function placedAt(canvas: Canvas, kind: Placed['kind'], parent: Placed | undefined, index: number, { x, y }: Point, width: number): Placed {
  canvas.onStep();
  return { kind, parent, index, depth: (parent?.depth ?? -1) + 1, x, y, right: x + width, contentRight: x + width };
}
