import { explainWait } from '../../effects/explain.ts';
import { unresolvedCallees } from '../../effects/reachable.ts';
import { awaitedForm, planByData } from '../../effects/stages.ts';
import type { KeptOrder, StagePlan } from '../../effects/staging.ts';
import { createSummaries } from '../../effects/summaries.ts';
import { awaitInTurn } from '../../fixes/in-turn.ts';
import { asyncFunctionEdits } from '../../fixes/make-async.ts';
import { runAtOnce } from '../../fixes/run-at-once.ts';
import { selectedSteps, stepAt } from '../../fixes/selected-steps.ts';
import type { Question } from '../../model/answers.ts';
import type { FunctionModel } from '../../model/model.ts';
import type { Refactoring, RefactoringKind } from '../../protocol/refactoring.ts';
import type { Span } from '../../protocol/span.ts';
import type { Rule } from '../../rules/support/rule.ts';
import { askTypes, judgeWithImports, type CheckRun } from '../check-file.ts';
import type { GivenAnswers } from '../judge.ts';
import type { AnalysedFile } from '../program-store.ts';
import { limitConcurrency } from './limit-concurrency.ts';
import { linked } from './project-calls.ts';
import { bareName } from './uses.ts';

/** The function whose code a selection stands in; at the top, the module. */
function functionAround({ extraction: { model } }: AnalysedFile, { start, end }: Span): FunctionModel | undefined {
  return model.functions.findLast((one) => one.kind !== 'fields' && one.span.start <= start && end <= one.span.end);
}

/** What a person could do with the selection, whether or not a rule finds something there. */
export async function refactoringsAt(run: CheckRun, analysed: AnalysedFile, selection: Span): Promise<readonly Refactoring[]> {
  const one = functionAround(analysed, selection);
  if (one === undefined) return [];
  const rules = run.rules.filter(({ meta: { id } }) => rewritingRules.has(id));
  const questions = [...unresolvedCallees(analysed.facts, [one.id])].map((value): Question => ({ kind: 'declaration', value }));
  const answers = await askTypes(run, analysed, rules, questions);
  return [
    ...await atOnce(run, analysed, answers, one, selection), ...inTurn(analysed, one, selection),
    ...await byRules(run, analysed, answers, rules, selection), ...await limitConcurrency(run, analysed, one, selection), ...makeAsync(analysed, one, selection),
  ];
}

async function atOnce(access: CheckRun, analysed: AnalysedFile, answers: GivenAnswers, one: FunctionModel, selection: Span): Promise<readonly Refactoring[]> {
  const { extraction: { model }, facts, opened: { syntax: { text } } } = analysed;
  const steps = selectedSteps(text, one, selection);
  if (steps.filter((step) => awaitedForm(step) !== undefined).length < 2) return [];
  const plan = await linked(access, { file: facts.file, declarations: answers.declarations }, (targets) => planByData(model, facts, createSummaries(targets), steps, one.id));
  const fix = plan && plan.stages.some((stage) => stage.length > 1) ? runAtOnce(model, text, plan) : undefined;
  return plan === undefined || fix === undefined ? [] : [{ kind: 'runAtOnce', title: fix.title, reasons: reasonsAgainst(analysed, one, plan), edits: fix.edits }];
}

/** What the rule would have kept in order, and the plan does not. */
function reasonsAgainst({ extraction: { model }, opened: { syntax: { text } } }: AnalysedFile, one: FunctionModel, { kept, stages }: StagePlan): readonly string[] {
  const isIgnored = ({ first, second }: KeptOrder): boolean => stages.some((stage) => stage.some(({ step }) => step === first.step) && stage.some(({ step }) => step === second.step));
  return kept.filter(isIgnored).map(({ first, second, reason }) => explainWait({ file: model, text, one }, { kind: 'await', await: second.await, step: second.step, after: first.await, afterStep: first.step, reason }).message);
}

function inTurn({ extraction: { model }, opened: { syntax: { text } } }: AnalysedFile, one: FunctionModel, selection: Span): readonly Refactoring[] {
  const step = stepAt(one, selection.start);
  const form = step && selection.end <= step.span.end ? awaitedForm(step) : undefined;
  const parts = form && awaitInTurn(model, text, form);
  return parts === undefined ? [] : [{ kind: 'awaitInTurn', title: `Await ${parts.count} calls in turn`, reasons: ['It takes as long as all of them together.'], edits: parts.edits }];
}

/** Rules that find what could be written in another way: chosen by hand, they are refactorings, on or off. */
const rewritingRules: ReadonlyMap<string, RefactoringKind> = new Map([['prefer-await', 'thenToAwait']]);

async function byRules(run: CheckRun, analysed: AnalysedFile, answers: GivenAnswers, rules: readonly Rule[], selection: Span): Promise<readonly Refactoring[]> {
  const settings = Object.fromEntries(rules.map(({ meta: { id } }) => [id, { severity: 'hint' as const, options: run.configuration.rules[id]?.options ?? {} }]));
  const configuration = { ...run.configuration, rules: { ...run.configuration.rules, ...settings } };
  const { findings } = await judgeWithImports({ ...run, configuration }, analysed, answers, rules);
  return findings.flatMap(({ ruleId, fixes: [fix] }) => {
    const kind = rewritingRules.get(ruleId);
    const isHere = fix?.edits.some(({ span }) => span.start <= selection.end && selection.start <= span.end) === true;
    return kind === undefined || fix === undefined || !isHere ? [] : [{ kind, title: fix.title, reasons: [], edits: fix.edits }];
  });
}

/** With the caret in the function's head. Its callers are found when it is chosen. */
function makeAsync({ extraction: { model }, opened: { syntax: { text } } }: AnalysedFile, one: FunctionModel, selection: Span): readonly Refactoring[] {
  const edits = one.isAsync || one.id === 0 || selection.start > one.bodySpan.start ? undefined : asyncFunctionEdits(model, text, one);
  return edits === undefined ? [] : [{ kind: 'makeAsync', title: `Make \`${bareName(one)}\` async, with its callers`, reasons: [], edits: undefined }];
}
