import { awaitedInCode } from '../effects/code-text.ts';
import { isKnownToBeFew } from '../effects/list-size.ts';
import { loopVerdict } from '../effects/loops.ts';
import { unresolvedCallees } from '../effects/reachable.ts';
import { tryForbidsConcurrency } from '../effects/stages.ts';
import { foldLoop } from '../fixes/fold-loop.ts';
import { loopAtOnce, loopInBatches } from '../fixes/loop-at-once.ts';
import type { FunctionModel, LoopStep, Step } from '../model/model.ts';
import { walkBlocks, walkStep } from '../model/walk.ts';
import { roleOf } from './support/file-role.ts';
import { isOrderMeant } from './support/meant-order.ts';
import { openedBy } from './support/opened.ts';
import type { Rule, RuleContext } from './support/rule.ts';

/** A loop whose turns wait for each other although they do not depend on each other. */
export const rule: Rule = {
  meta: {
    id: 'no-await-in-loop',
    family: 'sequential',
    summary: 'A loop that awaits in every turn although its turns do not need each other',
    severity: 'warning',
    fix: 'offer',
    schema: { type: 'object', additionalProperties: false, properties: {} },
    defaults: {},
  },
  questions({ file, facts, relativePath }) {
    if (roleOf(relativePath, file) !== 'application') return [];
    const roots = file.functions.filter((one) => one.isAsync && one.id !== 0 && hasAwaitingLoop(one)).map((one) => one.id);
    return [...unresolvedCallees(facts, roots)].map((value) => ({ kind: 'declaration', value }));
  },
  check(context) {
    if (roleOf(context.relativePath, context.file) !== 'application') return;
    for (const one of context.file.functions) if (one.isAsync && one.id !== 0) checkFunction(context, one);
  },
};

function hasAwaitingLoop(one: FunctionModel): boolean {
  let found = false;
  walkBlocks(one.body, (block) => {
    for (const step of block.steps) {
      if (step.kind !== 'loop' || (step.loop !== 'for-of' && step.loop !== 'for')) continue;
      walkStep(step, (value) => {
        if (value.kind === 'await') found = true;
      });
    }
  });
  return found;
}

function checkFunction(context: RuleContext, one: FunctionModel): void {
  const { file, facts, summaries } = context;
  const isForbidden = (step: Step): boolean => step.kind === 'try' && tryForbidsConcurrency(step, facts, summaries, file, one.id);
  walkBlocks(one.body, (block, around) => {
    for (const step of block.steps) if (step.kind === 'loop' && !around.some(isForbidden)) checkLoop(context, step, one);
  });
}

/** As many connections, files or processes at once do no harm. */
const fewItems = 10;

function checkLoop(context: RuleContext, loop: LoopStep, one: FunctionModel): void {
  const { file, facts, summaries, text } = context;
  const verdict = loopVerdict(file, facts, summaries, loop, one);
  context.ask(verdict?.open ?? []);
  if (verdict === undefined || verdict.reason !== undefined || isOrderMeant(text, loop.span)) return;
  const { start } = loop.span;
  const [collected, ...more] = verdict.collected;
  const repairable = { loop, collected, throwsEarly: verdict.throwsEarly };
  const batches = more.length > 0 ? undefined : loopInBatches(file, text, one, repairable);
  const together = more.length > 0 ? undefined : loopAtOnce(file, text, one, repairable);
  const folded = together !== undefined || batches !== undefined || verdict.fold === undefined ? undefined : foldLoop(file, text, { loop, fold: verdict.fold, throwsEarly: verdict.throwsEarly });
  const mayBeTooMany = openedBy(verdict.world) !== undefined && (loop.iterable === undefined || !isKnownToBeFew(file, loop.iterable, fewItems));
  const fixes = [...[together ?? folded].map((fix) => fix && mayBeTooMany ? { ...fix, confidence: 'likely' as const } : fix), batches];
  context.report({
    span: verdict.await.span,
    message: `Every turn of the loop waits until ${awaitedInCode(text, verdict.await)} of the turn before is done, without needing it. Start them together with Promise.all, bounded when there can be many.`,
    confidence: verdict.confidence,
    related: [{ message: 'this loop runs its turns one after another', place: { file: file.file, start, end: Math.max(start, loop.body.span.start) } }],
    fixes: fixes.filter((fix) => fix !== undefined),
  });
}
