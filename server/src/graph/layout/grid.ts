/*
 * The measures of the picture, in pixels. Every block begins with a free channel, then the row of its first nodes: so
 * all blocks of a row share one line without knowing each other, and an edge can always pass above them.
 */

export const nodeHeight = 32;
export const channel = 14;
/** From the top of a block to the middle of its first row. */
export const line = channel + nodeHeight / 2;
export const rowHeight = channel + nodeHeight;

/** Between two blocks of a row: an arrow, and columns for edges that leave and arrive. */
export const gap = 36;
export const laneGap = 6;
/** Gutters of lanes, left and right: the bar and the bends of the wires. */
export const gutter = 30;
/** Distance of a column or a channel for edges from the block that it belongs to. */
export const clearance = 6;

export const frameIndent = 32;
export const frameRight = 28;
export const frameBottom = 12;
export const stackStep = 4;
export const margin = 20;

/** How far the open arrow of a lost task reaches out of its frame. */
export const openArrow = 12;
