import { channel, clearance } from './grid.ts';
import type { Point } from './layout.ts';
import { childToward, commonAncestor, type Placed, type Spot } from './placed.ts';

/**
 * The way of an edge from one node to another, along free columns and channels only: out of the right side of `from`,
 * up to the channel above its row, to the right end of that row, and so on up to the block that holds both ends; then
 * down the same way to the left side of `to`. Undefined when one stands in for the other.
 */
export function routeEdge(from: Spot, to: Spot, onStep: () => void): readonly Point[] | undefined {
  const common = commonAncestor(from.placed, to.placed);
  if (common === undefined || from.box === to.box) return undefined;
  if (!isInOrder(from, to, common)) return routeEdge(to, from, onStep)?.toReversed();
  if (common === from.placed && from.role === 'title') return fromTitle(from, to, common, onStep);
  if (common === from.placed || common === to.placed) return toJoin(from, to, common, onStep);
  const out = wayOut(from, common, onStep);
  const back = wayIn(to, common, onStep);
  const middle = common.kind === 'row' ? aboveRow(common, out, back) : backToLane(common, out, back);
  return simplified([...out.points, ...middle, ...back.points.toReversed()]);
}

/** A way that has reached the edge of a child of the common block, at the height `y`. */
interface Way {
  readonly points: readonly Point[];
  readonly child: Placed;
  readonly y: number;
}

function isInOrder(from: Spot, to: Spot, common: Placed): boolean {
  if (common === from.placed) return from.role === 'title';
  if (common === to.placed) return to.role === 'join';
  return childToward(common, from.placed).index < childToward(common, to.placed).index;
}

function wayOut({ placed, box }: Spot, common: Placed, onStep: () => void): Way {
  let y = box.y + box.height / 2;
  const points: Point[] = [{ x: box.x + box.width, y }];
  let child = placed;
  while (child.parent !== undefined && child.parent !== common) {
    onStep();
    const { parent } = child;
    if (parent.kind === 'row') {
      const column = child.right + clearance;
      points.push({ x: column, y }, { x: column, y: channelOf(parent) });
      y = channelOf(parent);
    }
    child = parent;
  }
  return { points, child, y };
}

function wayIn({ placed, box, role }: Spot, common: Placed, onStep: () => void): Way {
  let y = box.y + box.height / 2;
  const points: Point[] = [{ x: box.x, y }];
  if (role === 'join') {
    // Left of a join are its own lanes: an edge from elsewhere arrives over them.
    const column = box.x - clearance;
    points.push({ x: column, y }, { x: column, y: channelOf(placed) });
    y = channelOf(placed);
  }
  let child = placed;
  while (child.parent !== undefined && child.parent !== common) {
    onStep();
    const { parent } = child;
    if (parent.kind === 'row') {
      const column = child.x - clearance;
      points.push({ x: column, y }, { x: column, y: channelOf(parent) });
      y = channelOf(parent);
    }
    child = parent;
  }
  return { points, child, y };
}

/** Both ends are in blocks of one row: over the blocks between them. */
function aboveRow(row: Placed, out: Way, back: Way): readonly Point[] {
  const [leaving, arriving] = [out.child.right + clearance, back.child.x - clearance];
  return [{ x: leaving, y: out.y }, { x: leaving, y: channelOf(row) }, { x: arriving, y: channelOf(row) }, { x: arriving, y: back.y }];
}

/** The ends are in two lanes: through the gutter at the right, and back along the channel of the second lane. */
function backToLane(lanes: Placed, out: Way, back: Way): readonly Point[] {
  const column = lanes.contentRight + clearance;
  return [{ x: column, y: out.y }, { x: column, y: back.y }];
}

/** From a title down the left gutter of its own frame. */
function fromTitle({ box }: Spot, to: Spot, frame: Placed, onStep: () => void): readonly Point[] {
  const back = wayIn(to, frame, onStep);
  const column = frame.x + titleColumn;
  return simplified([{ x: column, y: box.y + box.height }, { x: column, y: back.y }, ...back.points.toReversed()]);
}

/** From a lane to the join of the same lanes. */
function toJoin(from: Spot, { box }: Spot, lanes: Placed, onStep: () => void): readonly Point[] {
  const out = wayOut(from, lanes, onStep);
  const column = lanes.contentRight + clearance;
  const y = box.y + box.height / 2;
  return simplified([...out.points, { x: column, y: out.y }, { x: column, y }, { x: box.x, y }]);
}

/** Right of the wire that goes down from a title. */
const titleColumn = 24;

/** Free above the first row of every block. */
function channelOf(block: Placed): number {
  return block.y + channel / 2 - 2;
}

/** Without repeated points and points on a straight line. */
function simplified(points: readonly Point[]): readonly Point[] {
  const kept: Point[] = [];
  for (const point of points) {
    while (isStraight(kept.at(-2), kept.at(-1), point)) kept.pop();
    const last = kept.at(-1);
    if (last?.x !== point.x || last.y !== point.y) kept.push(point);
  }
  return kept;
}

function isStraight(before: Point | undefined, middle: Point | undefined, after: Point): boolean {
  if (before === undefined || middle === undefined) return false;
  return (before.x === middle.x && middle.x === after.x) || (before.y === middle.y && middle.y === after.y);
}
