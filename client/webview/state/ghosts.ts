import type { Box, Layout, Point } from '../../../server/src/graph/layout/layout.ts';
import type { FreedOrder } from './why.ts';

/** An order that a fix takes away, between the two tasks where they stand after it. */
export interface Ghost {
  readonly id: string;
  readonly points: readonly Point[];
  /** Where a cross says that the line is gone. */
  readonly middle: Point;
}

/**
 * The orders that are gone after a fix: a line down where both tasks have come into lanes of their own, else one across.
 * `matches` says which node after the fix is which before. Tasks that are not drawn have no line.
 */
export function ghostsOf(freed: readonly FreedOrder[], { boxes }: Layout, matches: ReadonlyMap<string, string>): readonly Ghost[] {
  const byOldId = new Map(boxes.map((box) => [matches.get(box.id), box]));
  return freed.flatMap(({ earlier, later }) => {
    const [first, second] = [byOldId.get(earlier), byOldId.get(later)];
    return first && second ? (ghostBetween(`${earlier} ${later}`, first, second) ?? []) : [];
  });
}

function ghostBetween(id: string, earlier: Box, later: Box): Ghost | undefined {
  const [upper, lower] = earlier.y <= later.y ? [earlier, later] : [later, earlier];
  const x = Math.max(upper.x, lower.x) + inset;
  if (lower.y >= upper.y + upper.height && x <= Math.min(upper.x + upper.width, lower.x + lower.width)) {
    // What a call opens may stand below it: the line is seen above the lower lane.
    const start = Math.max(upper.y + upper.height, lower.y - longest);
    return ghost(id, { x, y: start }, { x, y: lower.y });
  }
  const [left, right] = earlier.x <= later.x ? [earlier, later] : [later, earlier];
  if (right.x < left.x + left.width) return undefined;
  return ghost(id, { x: left.x + left.width, y: left.y + left.height / 2 }, { x: right.x, y: right.y + right.height / 2 });
}

function ghost(id: string, start: Point, end: Point): Ghost {
  return { id, points: [start, end], middle: { x: (start.x + end.x) / 2, y: (start.y + end.y) / 2 } };
}

const inset = 40;
const longest = 24;
