import type { AwaitedForm, PlannedStep, StagePlan } from '../effects/staging.ts';
import type { FileModel, Step } from '../model/model.ts';
import type { Fix } from '../protocol/finding.ts';
import { commentsAround, indentationAt, indentationUnit, lineEndingOf, needsSemicolon } from './layout.ts';

/**
 * Rewrites a stretch so that each stage of its plan is one `await Promise.all([..])`, in the plan's order. Undefined
 * when the statements do not go into one tuple without losing something: `const` beside `let`, declarations beside
 * assignments, type annotations, comments in odd places.
 */
export function runAtOnce(file: FileModel, text: string, plan: StagePlan): Fix | undefined {
  const involved = involvedSteps(plan);
  const first = involved[0];
  const last = involved.at(-1);
  if (first === undefined || last === undefined) return undefined;
  if (losesComment(text, involved)) return undefined;
  const pieces = stagePieces(text, plan, involved);
  if (pieces === undefined) return undefined;
  const span = { start: first.step.span.start, end: last.step.span.end };
  const indentation = indentationAt(text, span.start);
  const newText = pieces.join(`${lineEndingOf(text)}${indentation}`);
  const count = plan.stages.filter((stage) => stage.length > 1).reduce((sum, stage) => sum + stage.length, 0);
  return { title: `Run ${count} awaits at once`, kind: 'offer', concurrent: true, edits: [{ file: file.file, span, newText }] };
}

/** Between two statements stand comments that belong to neither: set apart by blank lines, or of several lines. */
export function losesComment(text: string, involved: readonly AwaitedSpan[]): boolean {
  return involved.some((step, index) => {
    const next = involved[index + 1];
    if (next === undefined) return false;
    const gap = text.slice(step.step.span.end, next.step.span.start);
    const kept = [commentsAround(text, step.step.span).trailing, ...commentsAround(text, next.step.span).leading];
    const rest = kept.reduce((left, comment) => left.replace(comment, ''), gap);
    return rest.trim() !== '' && rest.trim() !== ';';
  });
}

interface AwaitedSpan {
  readonly step: Step;
}

/** Replaces awaited steps that follow each other directly by one `await Promise.all([..])`. */
export function joinAwaits(file: FileModel, text: string, awaited: readonly AwaitedForm[]): Fix | undefined {
  if (losesComment(text, awaited)) return undefined;
  const newText = stageStatement(text, awaited, awaited);
  const first = awaited[0];
  const last = awaited.at(-1);
  if (newText === undefined || first === undefined || last === undefined) return undefined;
  const span = { start: first.step.span.start, end: last.step.span.end };
  return { title: `Await ${awaited.length} tasks together`, kind: 'offer', concurrent: true, edits: [{ file: file.file, span, newText }] };
}

/** From the first step of a stage that runs at once to the last one that has to move or is moved across. */
function involvedSteps(plan: StagePlan): readonly PlannedStep[] {
  const isAtOnce = (step: PlannedStep): boolean => step.kind === 'awaited' && plan.stages.some((stage) => stage.length > 1 && stage.includes(step));
  const from = plan.steps.findIndex(isAtOnce);
  const to = plan.steps.findLastIndex(isAtOnce);
  return from < 0 ? [] : plan.steps.slice(from, to + 1);
}

function stagePieces(text: string, plan: StagePlan, involved: readonly PlannedStep[]): readonly string[] | undefined {
  const pieces: string[] = [];
  const highest = Math.max(...involved.map((step) => step.stage));
  for (let stage = 0; stage <= highest; stage += 1) {
    const awaited = involved.filter((step) => step.kind === 'awaited' && step.stage === stage) as readonly (PlannedStep & AwaitedForm)[];
    const [only] = awaited;
    const statement = awaited.length === 1 && only !== undefined ? sliceWithComments(text, only, involved) : stageStatement(text, awaited, involved, pieces.length > 0);
    if (statement === undefined) return undefined;
    if (statement !== '') pieces.push(statement);
    for (const step of involved) if (step.kind === 'neutral' && step.stage === stage) pieces.push(sliceWithComments(text, step, involved));
  }
  return plan.steps.length === 0 ? undefined : pieces;
}

function sliceWithComments(text: string, { step }: PlannedStep, involved: readonly PlannedStep[]): string {
  const { leading, trailing } = commentsAround(text, step.span);
  const above = step === involved[0]?.step ? [] : leading;
  // What trails the last step of all stays where it is, behind everything.
  const behind = trailing === '' || step === involved.at(-1)?.step ? '' : ` ${trailing}`;
  return [...above, `${text.slice(step.span.start, step.span.end)}${behind}`].join(`${lineEndingOf(text)}${indentationAt(text, step.span.start)}`);
}

/** Empty for a stage without steps; undefined when the stage cannot be one statement. `isBehind`: others are moved in front of it. */
function stageStatement(text: string, awaited: readonly AwaitedForm[], involved: readonly AwaitedSpan[], isBehind = false): string | undefined {
  const [first] = awaited;
  if (first === undefined) return '';
  if (!awaited.every((step) => isPlainlyWritten(text, step))) return undefined;
  if (awaited.length === 1) return text.slice(first.step.span.start, first.step.span.end);
  const target = tupleTarget(text, awaited);
  if (target === undefined) return undefined;
  const end = text.slice(first.step.span.start, first.step.span.end).trimEnd().endsWith(';') ? ';' : '';
  const start = target.startsWith('[') && end === '' && (isBehind || needsSemicolon(text, first.step.span.start)) ? ';' : '';
  const calls = awaited.map((step) => ({ text: text.slice(step.await.operand.span.start, step.await.operand.span.end), comments: commentsAround(text, step.step.span), isFirst: step === first, isLast: step.step === involved.at(-1)?.step }));
  const indentation = indentationAt(text, first.step.span.start);
  // What stands above the first step of all stays where it is.
  const above = first.step === involved[0]?.step ? '' : commentsAround(text, first.step.span).leading.map((comment) => `${comment}${lineEndingOf(text)}${indentation}`).join('');
  const line = `${start}${target}await Promise.all([${calls.map((call) => call.text).join(', ')}])${end}`;
  const hasComments = calls.some((call) => (!call.isFirst && call.comments.leading.length > 0) || (call.comments.trailing !== '' && !call.isLast));
  if (!hasComments && indentation.length + line.length <= maxLineLength && !line.includes('\n')) return above + line;
  const unit = indentationUnit(text);
  const newLine = `${lineEndingOf(text)}${indentation}`;
  const items = calls.map((call) => {
    // What trails the last step of all stays where it is, behind everything.
    const trailing = call.comments.trailing === '' || call.isLast ? '' : ` ${call.comments.trailing}`;
    const leading = call.isFirst ? [] : call.comments.leading;
    return [...leading, `${deeper(call.text, unit)},${trailing}`].map((part) => `${newLine}${unit}${part}`).join('');
  });
  return `${above}${start}${target}await Promise.all([${items.join('')}${newLine}])${end}`;
}

const maxLineLength = 100;

/** `const [a, b] = `, `[a, b] = ` or nothing; undefined when the forms do not mix. */
function tupleTarget(text: string, awaited: readonly AwaitedForm[]): string | undefined {
  const receiving = awaited.filter((step) => step.form !== 'bare');
  if (receiving.length === 0) return '';
  const forms = new Set(receiving.map((step) => (step.step.kind === 'declaration' ? `${step.step.isExported ? 'export ' : ''}${step.step.declares}` : step.form)));
  const [form] = forms;
  if (forms.size !== 1 || form === undefined) return undefined;
  const names = awaited.map((step) => (step.pattern === undefined ? '' : text.slice(step.pattern.span.start, step.pattern.span.end)));
  while (names.at(-1) === '') names.pop();
  return form === 'assignment' ? `[${names.join(', ')}] = ` : `${form} [${names.join(', ')}] = `;
}

/**
 * Only `target = await call` and nothing else: an assertion around the await, a type that the call's own type parameters
 * are inferred from, or a comment inside would be lost.
 */
export function isPlainlyWritten(text: string, { step, form, await: awaited, pattern }: AwaitedForm): boolean {
  const { operand } = awaited;
  const before = text.slice(awaited.span.start, operand.span.start);
  const after = text.slice(awaited.span.end, step.span.end);
  if (before.trim() !== 'await' || awaited.span.end !== operand.span.end || !/^\s*;?$/.test(after)) return false;
  if (form === 'bare') return step.span.start === awaited.span.start;
  if (step.kind === 'declaration' && step.declarators[0]?.typeSpan !== undefined) return false;
  const beforeAwait = text.slice(pattern?.span.end ?? step.span.start, awaited.span.start);
  return beforeAwait.trim() === '=';
}

/** Inner lines of a call move in with it, unless they are the text of a template. */
function deeper(call: string, unit: string): string {
  return call.includes('`') ? call : call.replaceAll(/\n(?=[^\n])/g, `\n${unit}`);
}
