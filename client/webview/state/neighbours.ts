import type { Rectangle } from '../../../server/src/graph/layout/layout.ts';

export type Direction = 'left' | 'right' | 'up' | 'down';

/** A line from one node to another. */
export interface Hop {
  readonly from?: string;
  readonly to?: string;
  readonly isCritical: boolean;
}

/**
 * The node that an arrow key leads to: along a line to the right and back to the left; up and down to the nearest node
 * of another lane. Undefined when nothing lies there.
 */
export function neighbourOf(boxes: readonly (Rectangle & { readonly id: string })[], hops: readonly Hop[], id: string, direction: Direction): string | undefined {
  const here = boxes.find((box) => box.id === id);
  if (here === undefined) return undefined;
  if (direction === 'right') return best(hops.filter(({ from }) => from === id).map(({ to, isCritical }) => ({ id: to, isCritical })));
  if (direction === 'left') return best(hops.filter(({ to }) => to === id).map(({ from, isCritical }) => ({ id: from, isCritical })));
  const middle = here.x + here.width / 2;
  let nearest: { readonly id: string; readonly distance: number } | undefined;
  for (const box of boxes) {
    const below = direction === 'down' ? box.y - here.y : here.y - box.y;
    if (below < here.height) continue;
    const aside = middle < box.x ? box.x - middle : Math.max(0, middle - box.x - box.width);
    const distance = below + 2 * aside;
    if (nearest === undefined || distance < nearest.distance) nearest = { id: box.id, distance };
  }
  return nearest?.id;
}

/** Of several ways the one on the longest path, else the first. */
function best(ways: readonly { readonly id: string | undefined; readonly isCritical: boolean }[]): string | undefined {
  const known = ways.filter(({ id }) => id !== undefined);
  return (known.find(({ isCritical }) => isCritical) ?? known[0])?.id;
}
