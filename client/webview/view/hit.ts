import type { Point } from '../../../server/src/graph/layout/layout.ts';

/** The line nearest to a point of the picture, at most `reach` away: lines are too thin to be pointed at exactly. */
export function nearestLine<Line extends { readonly points: readonly Point[] }>(lines: readonly Line[], { x, y }: Point, reach: number): Line | undefined {
  let nearest: { readonly line: Line; readonly distance: number } | undefined;
  for (const line of lines) {
    for (let index = 1; index < line.points.length; index++) {
      const [start, end] = [line.points[index - 1], line.points[index]];
      const distance = start && end ? distanceTo(start, end, x, y) : Infinity;
      if (distance <= reach && (nearest === undefined || distance < nearest.distance)) nearest = { line, distance };
    }
  }
  return nearest?.line;
}

/** Of an orthogonal segment. */
function distanceTo(start: Point, end: Point, x: number, y: number): number {
  const nearestX = Math.min(Math.max(x, Math.min(start.x, end.x)), Math.max(start.x, end.x));
  const nearestY = Math.min(Math.max(y, Math.min(start.y, end.y)), Math.max(start.y, end.y));
  return Math.abs(x - nearestX) + Math.abs(y - nearestY);
}
