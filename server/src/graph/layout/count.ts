import { visibleBlocks, type DrawableGraph, type Visibility } from './visible.ts';

/** How many nodes of a graph are drawn. */
export function countShown(graph: DrawableGraph, visibility: Visibility): number {
  let count = 0;
  for (const [id, shown] of visibleBlocks(graph, visibility).shownAs) if (id === shown) count++;
  return count;
}
