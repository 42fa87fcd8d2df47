import type { DrawableGraph } from './visible.ts';

/**
 * The longest path without the nodes that only structure it: titles of loops and calls, joins. All of it when nothing on
 * it takes time.
 */
export function timedPath({ metrics, nodes }: DrawableGraph): readonly string[] {
  const timed = new Set(nodes.filter(({ duration }) => duration.ms > 0 || duration.units > 0).map(({ id }) => id));
  const path = metrics.criticalPath.filter((id) => timed.has(id));
  return path.length === 0 ? metrics.criticalPath : path;
}
