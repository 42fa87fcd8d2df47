import type { Span } from '../../../server/src/protocol/span.ts';

/** One replacement in a text, as VS Code tells it. */
export interface Edit {
  readonly rangeOffset: number;
  readonly rangeLength: number;
  readonly text: string;
}

/**
 * Where an offset stands after edits. VS Code lists the edits of one change from the end of the text to its start, so
 * each may be applied on its own. An offset inside replaced text moves to the end of its replacement.
 */
export function shiftOffset(offset: number, edits: readonly Edit[]): number {
  return edits.reduce((shifted, { rangeOffset, rangeLength, text }) => {
    if (shifted < rangeOffset || (shifted === rangeOffset && rangeLength > 0)) return shifted;
    return shifted >= rangeOffset + rangeLength ? shifted + text.length - rangeLength : rangeOffset + text.length;
  }, offset);
}

/** A span after edits; never turned around. */
export function shiftSpan({ start, end }: Span, edits: readonly Edit[]): Span {
  const shiftedStart = shiftOffset(start, edits);
  return { start: shiftedStart, end: Math.max(shiftedStart, shiftOffset(end, edits)) };
}
