import { asyncFunctionEdits } from '../../fixes/make-async.ts';
import type { FunctionModel, Step } from '../../model/model.ts';
import { partsOf, walkBlock } from '../../model/walk.ts';
import type { Fix } from '../../protocol/finding.ts';
import type { AnalysedFile } from '../program-store.ts';
import { bareName } from './uses.ts';

/** Makes the function around a place asynchronous, when something there waits although it may not. */
export function awaitFix({ extraction: { model }, opened }: AnalysedFile, offset: number): Fix | undefined {
  const one = model.functions.findLast(({ span }) => span.start <= offset && offset <= span.end);
  if (one === undefined || one.isAsync || offset < one.bodySpan.start || !waitsAt(one, offset)) return undefined;
  const edits = asyncFunctionEdits(model, opened.syntax.text, one);
  const title = one.name === 'anonymous' ? 'Make this function async' : `Make \`${bareName(one)}\` async`;
  return edits && { title, kind: 'offer', concurrent: false, edits };
}

function waitsAt(one: FunctionModel, offset: number): boolean {
  const isAround = ({ span }: { readonly span: { readonly start: number; readonly end: number } }): boolean => span.start <= offset && offset < span.end;
  let found = one.body.steps.some((step) => isWaitingStep(step, isAround));
  walkBlock(one.body, (value) => {
    if (value.kind === 'await' && isAround(value)) found = true;
  });
  return found;
}

/** `for await` and `await using`, however deep. */
function isWaitingStep(step: Step, isAround: (step: Step) => boolean): boolean {
  if (!isAround(step)) return false;
  if ((step.kind === 'loop' && step.loop === 'for-await') || (step.kind === 'declaration' && step.declares === 'await using')) return true;
  return partsOf(step).some((part) => part.kind === 'step' ? isWaitingStep(part.step, isAround) : part.kind === 'block' && part.block.steps.some((inner) => isWaitingStep(inner, isAround)));
}
