import type { GraphNode, Repeat } from '../../protocol/task-graph.ts';
import { formatDuration } from './duration-text.ts';
import { nodeHeight } from './grid.ts';
import { formatRepeat } from './repeat-text.ts';
import { codeWidth, fitCode, proseWidth } from './text-width.ts';

/** What a box shows, and the room that it needs. */
export interface NodeFace {
  readonly text: string;
  readonly chip: string | undefined;
  readonly chipWidth: number;
  readonly width: number;
  readonly height: number;
}

/** From the left edge of a box to its text: the glyph of the kind stands there. */
export const textInset = 28;
const rightInset = 12;
const chipInset = 7;
const chipGap = 8;
const maxTextWidth = 250;
const pointSize = 20;

export function faceOfNode(node: GraphNode): NodeFace {
  if (node.kind === 'entry' || node.kind === 'end') return { text: '', chip: undefined, chipWidth: 0, width: pointSize, height: pointSize };
  return faceOf(node, durationChip(node));
}

/** The title of a loop says how often it runs instead of how long it takes. */
export function faceOfLoop(node: GraphNode, repeat: Repeat): NodeFace {
  return faceOf(node, formatRepeat(repeat));
}

function faceOf(node: GraphNode, chip: string | undefined): NodeFace {
  const text = fitCode(node.label, maxTextWidth);
  const chipWidth = chip === undefined ? 0 : Math.ceil(proseWidth(chip)) + 2 * chipInset;
  const width = textInset + Math.ceil(codeWidth(text)) + (chipWidth === 0 ? rightInset : chipGap + chipWidth + chipInset) + chevron(node);
  return { text, chip, chipWidth, width, height: nodeHeight };
}

/** A step of which nothing is known counts as one; to say so on every node would only be noise. */
function durationChip({ duration, durationSource }: GraphNode): string | undefined {
  if (duration.ms === 0 && duration.units === 0) return undefined;
  return durationSource === 'unit' && duration.ms === 0 && duration.units === 1 ? undefined : formatDuration(duration);
}

function chevron({ expansion }: GraphNode): number {
  return expansion === undefined ? 0 : chevronWidth;
}

/** Room at the right end of a call that can be opened. */
export const chevronWidth = 16;
