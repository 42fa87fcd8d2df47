import { emptyCanvas } from './canvas.ts';
import { graphTitle } from './graph-title.ts';
import type { Layout } from './layout.ts';
import { matchEdges } from './match.ts';
import { placeRows } from './place.ts';
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
  const { rows, shownAs } = visibleBlocks(graph, options);
  const canvas = emptyCanvas(timedPath(graph), options.onStep ?? nothing);
  const size = placeRows(canvas, rows, graphTitle(graph));
  const { boxes, frames, bars, labels, bands } = canvas;
  return { ...size, boxes, frames, bars, labels, bands, ...matchEdges(graph, shownAs, canvas) };
}

function nothing(): void {}
