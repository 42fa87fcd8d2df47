import { emptyCanvas } from './canvas.ts';
import type { Layout } from './layout.ts';
import { matchEdges } from './match.ts';
import { placeRoot } from './place.ts';
import { timedPath } from './timed-path.ts';
import { visibleBlocks, type DrawableGraph, type Visibility } from './visible.ts';

export interface LayoutOptions extends Visibility {
  /** Called for every block placed, edge matched and block that an edge passes: what a test counts. */
  readonly onStep?: () => void;
}

/**
 * Lays a task graph out in lanes: time flows from left to right, what runs at once is stacked. Deterministic, linear in
 * nodes and edges (an edge costs the depth of the blocks that it leaves), and without a browser: widths come from a
 * table.
 */
export function layoutGraph(graph: DrawableGraph, options: LayoutOptions = {}): Layout {
  const { root, shownAs } = visibleBlocks(graph, options);
  const canvas = emptyCanvas(timedPath(graph), options.onStep ?? nothing);
  const title = graph.functions.find(({ id }) => id === graph.root)?.name ?? '';
  const size = placeRoot(canvas, root, title);
  const { boxes, frames, bars, labels, bands } = canvas;
  return { ...size, boxes, frames, bars, labels, bands, ...matchEdges(graph, shownAs, canvas) };
}

function nothing(): void {}
