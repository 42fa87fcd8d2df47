import type { Point, Wire } from '../../../server/src/graph/layout/layout.ts';

/** The line nearest to a point of the picture, at most `reach` away: lines are too thin to be pointed at exactly. */
export function lineAt(wires: readonly Wire[], { x, y }: Point, reach: number): Wire | undefined {
  let nearest: { readonly wire: Wire; readonly distance: number } | undefined;
  for (const wire of wires) {
    for (let index = 1; index < wire.points.length; index++) {
      const [start, end] = [wire.points[index - 1], wire.points[index]];
      const distance = start && end ? distanceTo(start, end, x, y) : Infinity;
      if (distance <= reach && (nearest === undefined || distance < nearest.distance)) nearest = { wire, distance };
    }
  }
  return nearest?.wire;
}

/** Of an orthogonal segment. */
function distanceTo(start: Point, end: Point, x: number, y: number): number {
  const nearestX = Math.min(Math.max(x, Math.min(start.x, end.x)), Math.max(start.x, end.x));
  const nearestY = Math.min(Math.max(y, Math.min(start.y, end.y)), Math.max(start.y, end.y));
  return Math.abs(x - nearestX) + Math.abs(y - nearestY);
}
