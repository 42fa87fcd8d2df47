import type { GraphNodeKind } from '../../protocol/task-graph.ts';
import type { Point } from './layout.ts';

/*
 * Outlines, glyphs and lines as SVG path data, drawn by hand for this product. The page and the exported picture share
 * them. Every kind has an outline of its own, so that a kind is known without its colour.
 */

/** Outline of a node at the origin. */
export function nodeOutline(kind: GraphNodeKind, width: number, height: number): string {
  const middle = height / 2;
  switch (kind) {
    case 'entry':
    case 'end':
    case 'await':
    case 'detached':
      return roundedRectangle(width, height, middle);
    case 'start':
      return `M4 0H${width - tip}L${width} ${middle}L${width - tip} ${height}H4Q0 ${height} 0 ${height - 4}V4Q0 0 4 0Z`;
    case 'join':
      return `M0 0H${width - 4}Q${width} 0 ${width} 4V${height - 4}Q${width} ${height} ${width - 4} ${height}H0L${tip} ${middle}Z`;
    case 'blocking':
      return `M${tip} 0H${width - tip}L${width} ${tip}V${height - tip}L${width - tip} ${height}H${tip}L0 ${height - tip}V${tip}Z`;
    case 'branch':
      return `M${tip} 0H${width - tip}L${width} ${middle}L${width - tip} ${height}H${tip}L0 ${middle}Z`;
    case 'exit':
      return `M4 0H${width}L${width - tip} ${middle}L${width} ${height}H4Q0 ${height} 0 ${height - 4}V4Q0 0 4 0Z`;
    case 'loop':
      return roundedRectangle(width, height, 10);
    case 'work':
    case 'call':
      return roundedRectangle(width, height, 3);
  }
}

/** Lines inside the outline: the side bars of a call, the dot of the end. Empty for most kinds. */
export function nodeInlay(kind: GraphNodeKind, width: number, height: number): string {
  if (kind === 'call') return `M4.5 0V${height}M${width - 4.5} 0V${height}`;
  return kind === 'end' ? `M${width / 2} ${height / 2 - 4}a4 4 0 1 1 0 8a4 4 0 1 1 0-8Z` : '';
}

const tip = 9;

function roundedRectangle(width: number, height: number, radius: number): string {
  const [r, right, bottom] = [radius, width - radius, height - radius];
  return `M${r} 0H${right}A${r} ${r} 0 0 1 ${width} ${r}V${bottom}A${r} ${r} 0 0 1 ${right} ${height}H${r}A${r} ${r} 0 0 1 0 ${bottom}V${r}A${r} ${r} 0 0 1 ${r} 0Z`;
}

export const glyphSize = 14;

/** Line drawing of a kind, 14 by 14. */
export const glyphs = {
  entry: '',
  end: '',
  start: 'M4.5 2.8L11 7L4.5 11.2Z',
  await: 'M7 1.5a5.5 5.5 0 1 1 0 11a5.5 5.5 0 1 1 0-11ZM7 4v3.2l2.2 1.6',
  join: 'M1.5 3H4.5L8 7H12.5M1.5 11H4.5L8 7',
  work: 'M8 1.5L3.2 8H6.6L6 12.5L10.8 6H7.4Z',
  blocking: 'M4.7 1.5h4.6l3.2 3.2v4.6l-3.2 3.2H4.7L1.5 9.3V4.7ZM4.5 7h5',
  call: 'M10 2.4C8.3 1.6 7.3 2.6 7 4.3L5.9 10C5.6 11.6 4.8 12.4 3.4 11.8M4.4 6H9.2',
  branch: 'M1.5 7H4.5L8 3H12.5M4.5 7L8 11H12.5',
  loop: 'M11.8 7.4A4.9 4.9 0 1 1 10 3.2M10.6 1V3.8H7.8',
  exit: 'M1.5 7H9M6.2 4.2L9 7L6.2 9.8M12.2 2.5V11.5',
  detached: 'M7 1.5V9M4.2 6.2L7 9L9.8 6.2M2.5 12.2H4.5M6 12.2H8M9.5 12.2H11.5',
} satisfies Record<GraphNodeKind, string>;

/** A line with rounded bends. With an arrow it ends where the arrow begins, so that a thick line does not blunt it. */
export function linePath(points: readonly Point[], hasArrow: boolean): string {
  const end = points.at(-1);
  const before = points.at(-2);
  if (end === undefined || before === undefined) return '';
  const path = hasArrow ? [...points.slice(0, -1), toward(end, before, arrowLength - 1)] : points;
  return path
    .map((point, index) => {
      const [previous, next] = [path[index - 1], path[index + 1]];
      if (previous === undefined) return `M${point.x} ${point.y}`;
      if (next === undefined) return `L${point.x} ${point.y}`;
      const into = toward(point, previous, bendRadius);
      const outOf = toward(point, next, bendRadius);
      return `L${into.x} ${into.y}Q${point.x} ${point.y} ${outOf.x} ${outOf.y}`;
    })
    .join('');
}

/** The head at the end of a line; `open` heads are drawn as two strokes, others are filled. */
export function arrowHead(points: readonly Point[], style: 'filled' | 'open'): string {
  const end = points.at(-1);
  const before = points.at(-2);
  if (end === undefined || before === undefined) return '';
  const base = toward(end, before, arrowLength);
  const [sideX, sideY] = base.x === end.x ? [arrowHalf, 0] : [0, arrowHalf];
  const shape = `M${base.x + sideX} ${base.y + sideY}L${end.x} ${end.y}L${base.x - sideX} ${base.y - sideY}`;
  return style === 'open' ? shape : `${shape}Z`;
}

const bendRadius = 6;
const arrowLength = 7;
const arrowHalf = 3.5;

/** The point `distance` away from `from` in the direction of `to`, at most half the way. */
function toward(from: Point, to: Point, distance: number): Point {
  const length = Math.abs(to.x - from.x) + Math.abs(to.y - from.y);
  if (length === 0) return from;
  const share = Math.min(distance, length / 2) / length;
  return { x: round(from.x + (to.x - from.x) * share), y: round(from.y + (to.y - from.y) * share) };
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
