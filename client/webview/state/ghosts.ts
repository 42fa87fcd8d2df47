import type { Box, Layout, Point } from '../../../server/src/graph/layout/layout.ts';

/** An order that a fix takes away, between the two tasks where they stand after it. */
export interface Ghost {
  readonly id: string;
  readonly points: readonly Point[];
  /** Where a cross says that the line is gone. */
  readonly middle: Point;
}

/**
 * The orders that nothing forced before a fix and that are gone after it. Both tasks have come into lanes of their own,
 * so the line goes down from the upper one to the lower one.
 */
export function ghostsOf(before: Layout, after: Layout, matches: ReadonlyMap<string, string>): readonly Ghost[] {
  const boxes = new Map(after.boxes.map((box) => [matches.get(box.id), box]));
  return before.wires.flatMap(({ id, from, to, isRemovable }) => {
    const [upper, lower] = [boxes.get(from ?? ''), boxes.get(to ?? '')];
    return isRemovable && upper && lower ? (ghostBetween(id, upper, lower) ?? []) : [];
  });
}

function ghostBetween(id: string, upper: Box, lower: Box): Ghost | undefined {
  if (lower.y < upper.y + upper.height) return undefined;
  const x = Math.max(upper.x, lower.x) + inset;
  if (x > Math.min(upper.x + upper.width, lower.x + lower.width)) return undefined;
  const [start, end] = [upper.y + upper.height, lower.y];
  return { id, points: [{ x, y: start }, { x, y: end }], middle: { x, y: (start + end) / 2 } };
}

const inset = 40;
