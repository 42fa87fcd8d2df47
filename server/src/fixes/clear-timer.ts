import type { ListJoin } from '../effects/joins.ts';
import { awaitedForm } from '../effects/stages.ts';
import type { Block, CallValue, FileModel, FunctionModel, Step, Value } from '../model/model.ts';
import { childrenOf, walkBlocks, walkStep } from '../model/walk.ts';
import type { Fix } from '../protocol/finding.ts';
import { freshName, insertBefore } from './fresh-name.ts';

/**
 * Keeps the handle of a timer that is set inside a race, and clears it when the race is over: `timer = setTimeout(..)`
 * and `.finally(() => clearTimeout(timer))`. Undefined unless the race is awaited or returned, and the timer is set in
 * its own list or in a statement of the same block.
 */
export function clearTimerBehindRace(file: FileModel, text: string, { call, one }: ListJoin, timer: CallValue): Fix | undefined {
  const race = blockWith(one, (step) => handsOn(step, call));
  if (race === undefined) return undefined;
  const set = race.block.steps.find((step) => containsTimer(file, step, timer));
  if (set === undefined || set.span.start > race.step.span.start) return undefined;
  const name = freshName(text, 'timer');
  const type = file.language === 'ts' || file.language === 'tsx' ? ': ReturnType<typeof setTimeout> | undefined' : '';
  const declared = insertBefore(file, text, { step: set, block: race.block }, [`let ${name}${type}`]);
  if (declared === undefined) return undefined;
  const { start, end } = timer.span;
  const isWholeArrow = file.functions.some(({ hasExpressionBody, bodySpan }) => hasExpressionBody && bodySpan.start === start && bodySpan.end === end);
  const kept = isWholeArrow
    ? [{ file: file.file, span: { start, end: start }, newText: `{ ${name} = ` }, { file: file.file, span: { start: end, end }, newText: '; }' }]
    : [{ file: file.file, span: { start, end: start }, newText: `${name} = ` }];
  const clearing = { file: file.file, span: { start: call.span.end, end: call.span.end }, newText: `.finally(() => clearTimeout(${name}))` };
  return { title: 'Clear the timer when the race is over', kind: 'offer', concurrent: false, edits: [declared, ...kept, clearing].toSorted((some, other) => some.span.start - other.span.start) };
}

function blockWith(one: FunctionModel, isWanted: (step: Step) => boolean): { readonly block: Block; readonly step: Step } | undefined {
  let found: { readonly block: Block; readonly step: Step } | undefined;
  walkBlocks(one.body, (block) => {
    const step = block.steps.find(isWanted);
    if (step !== undefined) found = { block, step };
  });
  return found;
}

/** `await race` in a statement of its own, or `return race`: nobody else holds the promise. */
function handsOn(step: Step, race: CallValue): boolean {
  if (awaitedForm(step)?.await.operand === race) return true;
  return step.kind === 'return' && (step.value === race || (step.value?.kind === 'await' && step.value.operand === race));
}

/** In the step itself or in the executor that it holds. */
function containsTimer(file: FileModel, step: Step, timer: CallValue): boolean {
  let found = false;
  const visit = (value: Value): void => {
    if (value === timer) found = true;
    if (value.kind === 'function') for (const inner of file.functions[value.function]?.body.steps ?? []) walkStep(inner, visit);
  };
  walkStep(step, (value) => {
    visit(value);
    for (const child of childrenOf(value)) if (child === timer) found = true;
  });
  return found;
}
