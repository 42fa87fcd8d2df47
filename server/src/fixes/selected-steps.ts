import type { Block, FunctionModel, Step } from '../model/model.ts';
import { walkBlocks } from '../model/walk.ts';
import type { Span } from '../protocol/span.ts';

/**
 * The statements that a selection covers: at least two that follow each other in one block, the innermost that has
 * them. A statement that is touched but not covered belongs to none. White space around the selection does not count.
 */
export function selectedSteps(text: string, one: FunctionModel, selection: Span): readonly Step[] {
  const { start, end } = trimmed(text, selection);
  let found: readonly Step[] = [];
  walkBlocks(one.body, (block) => {
    const touched = touchedSteps(block, start, end);
    if (touched.length > 1 && touched.every((step) => step.span.start >= start && withoutSemicolon(text, step) <= end)) found = touched;
  });
  return found;
}

/** The innermost statement that a place stands in. */
export function stepAt(one: FunctionModel, offset: number): Step | undefined {
  let found: Step | undefined;
  walkBlocks(one.body, (block) => {
    found = block.steps.find((step) => step.span.start <= offset && offset <= step.span.end) ?? found;
  });
  return found;
}

function touchedSteps(block: Block, start: number, end: number): readonly Step[] {
  return block.steps.filter((step) => step.span.start < end && step.span.end > start);
}

function trimmed(text: string, { start, end }: Span): Span {
  const selected = text.slice(start, end);
  return { start: start + (selected.length - selected.trimStart().length), end: end - (selected.length - selected.trimEnd().length) };
}

function withoutSemicolon(text: string, { span }: Step): number {
  return text[span.end - 1] === ';' ? span.end - 1 : span.end;
}
