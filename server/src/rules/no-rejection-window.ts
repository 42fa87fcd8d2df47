import { codeAt } from '../effects/code-text.ts';
import { rejectionWindows, type RejectionWindow } from '../effects/rejection-windows.ts';
import { awaitedForm } from '../effects/stages.ts';
import type { AwaitedForm } from '../effects/staging.ts';
import { joinAwaits } from '../fixes/run-at-once.ts';
import type { Block, FunctionModel, Step } from '../model/model.ts';
import type { Fix } from '../protocol/finding.ts';
import { roleOf } from './support/file-role.ts';
import type { QuestionContext, Rule, RuleContext } from './support/rule.ts';
import { canReject, isMadeByHand, lostTasksOf, rejectableBySyntax } from './support/task-starts.ts';

/** A task that runs unheard while something else is awaited: its rejection in between ends the process. */
export const rule: Rule = {
  meta: {
    id: 'no-rejection-window',
    family: 'never-awaited',
    summary: 'A task started early and awaited late: if it is rejected in between, nobody handles that',
    severity: 'warning',
    fix: 'offer',
    schema: { type: 'object', additionalProperties: false, properties: {} },
    defaults: {},
  },
  questions(context) {
    if (!isWatched(context)) return [];
    return context.file.functions.flatMap((one) => rejectionWindows(context.file, one)
      .filter(({ task }) => rejectableBySyntax(context, task.value, one) === undefined)
      .map(({ task }) => ({ kind: 'nature' as const, value: task.value.id })));
  },
  check(context) {
    if (!isWatched(context)) return;
    for (const one of context.file.functions) checkFunction(context, one);
  },
};

/** A test runner hears every rejection, and `const download = page.waitForEvent(..)` before the click is how tests are written. */
function isWatched({ relativePath, file }: QuestionContext): boolean {
  return roleOf(relativePath, file) !== 'test';
}

function checkFunction(context: RuleContext, one: FunctionModel): void {
  const told = new Set<Block>();
  for (const window of rejectionWindows(context.file, one)) {
    const { block } = window.task;
    if (told.has(block) || !canReject(context, window.task.value, one) || isLost(context, window, one)) continue;
    told.add(block);
    report(context, window);
  }
}

/** A task that some path never awaits at all is the matter of no-unawaited-task. */
function isLost(context: RuleContext, { task }: RejectionWindow, one: FunctionModel): boolean {
  return lostTasksOf(context, one).some(({ value }) => value === task.value);
}

function report(context: RuleContext, window: RejectionWindow): void {
  const { file, text } = context;
  const { name } = window.task.binding;
  // Joined, a promise that is settled by what comes after the first await would never be.
  const isByHand = isMadeByHand(window.task.value);
  const fix = isByHand ? undefined : joinedFix(context, window);
  const next = isByHand ? 'Give it a rejection handler where it starts.' : 'Await both with Promise.all.';
  context.report({
    span: window.await.span,
    message: `\`${name}\` runs while ${codeAt(text, window.meanwhile.span)} is pending: a failure of it in between ends the process. ${next}`,
    related: [
      { message: `\`${name}\` starts here`, place: { file: file.file, ...window.task.value.span } },
      { message: 'meanwhile, only this is awaited', place: { file: file.file, ...window.meanwhile.span } },
    ],
    fixes: fix === undefined ? [] : [fix],
  });
}

/** The awaits from the one meanwhile to the task's own, when they are statements that follow each other. */
function joinedFix({ file, text }: RuleContext, window: RejectionWindow): Fix | undefined {
  const { steps } = window.task.block;
  const from = steps.findIndex((step) => awaitedForm(step)?.await === window.meanwhile);
  const to = lastOfRow(steps, steps.findIndex((step) => awaitedForm(step)?.await === window.await));
  if (from < 0 || to <= from) return undefined;
  const forms = steps.slice(from, to + 1).map((step) => awaitedForm(step));
  return forms.every((form) => form !== undefined && isTaskOrFirst(form, forms[0])) ? joinAwaits(file, text, forms as readonly AwaitedForm[]) : undefined;
}

/** Tasks that are awaited directly behind join in. */
function lastOfRow(steps: readonly Step[], index: number): number {
  let last = index;
  for (let next = steps[last + 1]; last >= 0 && next !== undefined && awaitedForm(next)?.await.operand.kind === 'binding'; next = steps[last + 1]) last += 1;
  return last;
}

/** Only the first may be a call: a later one would now start before the first is done. */
function isTaskOrFirst(form: AwaitedForm, first: AwaitedForm | undefined): boolean {
  return form === first || form.await.operand.kind === 'binding';
}
