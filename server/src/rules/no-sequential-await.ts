import { awaitedInCode } from '../effects/code-text.ts';
import { unresolvedCallees } from '../effects/reachable.ts';
import { awaitedForm, planStages, tryForbidsConcurrency } from '../effects/stages.ts';
import type { AwaitedStep, StagePlan } from '../effects/staging.ts';
import { runAtOnce } from '../fixes/run-at-once.ts';
import { runChains } from '../fixes/run-chains.ts';
import type { FunctionModel, Step } from '../model/model.ts';
import { walkBlocks } from '../model/walk.ts';
import { roleOf } from './support/file-role.ts';
import { isOrderMeant } from './support/meant-order.ts';
import type { Rule, RuleContext } from './support/rule.ts';

/** Awaited calls of one block that stand one after another although nothing makes them. */
export const rule: Rule = {
  meta: {
    id: 'no-sequential-await',
    family: 'sequential',
    summary: 'Awaited calls that run one after another although they do not need each other',
    severity: 'warning',
    fix: 'offer',
    schema: { type: 'object', additionalProperties: false, properties: {} },
    defaults: {},
  },
  questions({ file, facts, relativePath }) {
    if (roleOf(relativePath, file) !== 'application') return [];
    const roots = file.functions.filter((one) => one.isAsync && hasAwaitsInARow(one)).map((one) => one.id);
    return [...unresolvedCallees(facts, roots)].map((value) => ({ kind: 'declaration', value }));
  },
  check(context) {
    if (roleOf(context.relativePath, context.file) !== 'application') return;
    for (const one of context.file.functions) if (one.isAsync) checkFunction(context, one);
  },
};

/** Two awaited steps in one block: without them there is nothing to ask the types about. */
function hasAwaitsInARow(one: FunctionModel): boolean {
  let found = false;
  walkBlocks(one.body, (block) => {
    found ||= block.steps.filter((step) => awaitedForm(step) !== undefined).length > 1;
  });
  return found;
}

function checkFunction(context: RuleContext, one: FunctionModel): void {
  const { file, facts, summaries } = context;
  walkBlocks(one.body, (block, around) => {
    if (around.some((step) => forbids(context, step, one))) return;
    for (const plan of planStages(file, facts, summaries, block, one.id, around)) {
      context.ask(plan.open);
      reportPlan(context, plan);
    }
  });
}

/** A `try` whose handler could tell the difference; only its own body is meant, but a handler is no hot path either. */
function forbids(context: RuleContext, step: Step, one: FunctionModel): boolean {
  return step.kind === 'try' && tryForbidsConcurrency(step, context.facts, context.summaries, context.file, one.id);
}

function reportPlan(context: RuleContext, plan: StagePlan): void {
  const stage = plan.stages.find((candidate) => candidate.length > 1);
  const first = stage?.[0];
  const second = stage?.[1];
  if (stage === undefined || first === undefined || second === undefined || stage.some((step) => isOrderMeant(context.text, step.step.span))) return;
  const fix = (plan.chains === undefined ? undefined : runChains(context.file, context.text, plan)) ?? runAtOnce(context.file, context.text, plan);
  context.report({
    span: second.await.span,
    message: messageFor(context.text, stage),
    confidence: plan.confidence,
    related: [{ message: `${awaitedInCode(context.text, first.await)} is awaited first`, place: { file: context.file.file, ...first.await.span } }],
    fixes: fix === undefined ? [] : [fix],
  });
}

function messageFor(text: string, stage: readonly AwaitedStep[]): string {
  const names = stage.map((step) => awaitedInCode(text, step.await));
  const [first, ...others] = [...new Set(names)];
  if (others.length === 0) return `${first ?? 'A call'} is awaited ${stage.length} times in a row although no call needs another. Start them together and await them with Promise.all.`;
  const waiting = new Intl.ListFormat('en', { type: 'conjunction' }).format(others);
  return `${waiting} ${others.length === 1 ? 'waits' : 'wait'} for ${first} without needing it. Start them together and await them with Promise.all.`;
}
