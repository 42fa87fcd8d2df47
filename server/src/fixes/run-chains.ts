import type { AwaitedForm, PlannedStep, StagePlan } from '../effects/staging.ts';
import { usesOutside } from '../model/find.ts';
import type { FileModel } from '../model/model.ts';
import { patternTargets } from '../model/walk.ts';
import type { Fix } from '../protocol/finding.ts';
import { commentsAround, indentationAt, indentationUnit, lineEndingOf } from './layout.ts';
import { isPlainlyWritten, losesComment } from './run-at-once.ts';

/**
 * Rewrites a stretch so that its chains run side by side: each is an async arrow function that is called at once and
 * gives the names that are used behind it. Undefined when one of them declares something else than `const`.
 */
export function runChains(file: FileModel, text: string, plan: StagePlan): Fix | undefined {
  const chains = plan.chains ?? [];
  const [first] = plan.steps;
  const last = plan.steps.at(-1);
  if (first === undefined || last === undefined || losesComment(text, plan.steps)) return undefined;
  const written = chains.filter(hasAwait).map((chain) => writtenChain(file, text, chain, { first, last }));
  if (written.length < 2 || written.some((chain) => chain === undefined)) return undefined;
  const indentation = indentationAt(text, first.step.span.start);
  const newLine = `${lineEndingOf(text)}${indentation}`;
  const alone = chains.filter((chain) => !hasAwait(chain)).flat();
  if (!alone.every((step) => isConstant(step))) return undefined;
  const statement = allOf(text, plan, written as readonly WrittenChain[], newLine);
  const newText = [...alone.map((step) => withComments(text, step, { first, last }, newLine)), statement].join(newLine);
  return { title: titleOf(chains.filter(hasAwait)), kind: 'offer', concurrent: true, edits: [{ file: file.file, span: { start: first.step.span.start, end: last.step.span.end }, newText }] };
}

function titleOf(chains: readonly (readonly PlannedStep[])[]): string {
  const awaits = chains.flat().filter(({ kind }) => kind === 'awaited').length;
  return `Run ${awaits} awaits as ${chains.length} chains at once`;
}

interface WrittenChain {
  /** What receives the result; empty when nobody uses it. */
  readonly target: string;
  /** Lines below the indentation of the list. */
  readonly lines: readonly string[];
}

function hasAwait(chain: readonly PlannedStep[]): boolean {
  return chain.some(({ kind }) => kind === 'awaited');
}

function writtenChain(file: FileModel, text: string, chain: readonly PlannedStep[], ends: Ends): WrittenChain | undefined {
  const [only] = chain;
  if (chain.length === 1 && only?.kind === 'awaited') return writtenCall(text, only, ends);
  if (!chain.every(isConstant)) return undefined;
  const names = chain.flatMap(({ step }) => (step.kind === 'declaration' ? step.declarators.flatMap(({ pattern }) => patternTargets(pattern)) : []))
    .flatMap((target) => (target.kind === 'bind' && isUsedOutside(file, target.binding, chain) ? [file.bindings[target.binding]?.name ?? ''] : []));
  const unit = indentationUnit(text);
  const end = text[chain.at(-1)!.step.span.end - 1] === ';' ? ';' : '';
  const given = names.length === 0 ? [] : [`${unit}return { ${names.join(', ')} }${end}`];
  const statements = chain.flatMap((step) => [...commentsOf(text, step, ends).leading, inner(text, step, ends)]).map((line) => unit + line);
  return { target: names.length === 0 ? '' : `{ ${names.join(', ')} }`, lines: ['(async () => {', ...statements, ...given, '})(),'] };
}

interface Ends {
  readonly first: PlannedStep;
  readonly last: PlannedStep;
}

/** What stands above the first step of all, and what trails the last one, stays where it is. */
function commentsOf(text: string, step: PlannedStep, { first, last }: Ends): ReturnType<typeof commentsAround> {
  const { leading, trailing } = commentsAround(text, step.step.span);
  return { leading: step === first ? [] : leading, trailing: step === last ? '' : trailing };
}

function inner(text: string, planned: PlannedStep, ends: Ends): string {
  const { trailing } = commentsOf(text, planned, ends);
  const { span } = planned.step;
  return `${text.slice(span.start, span.end)}${trailing === '' ? '' : ` ${trailing}`}`;
}

function writtenCall(text: string, form: AwaitedForm & PlannedStep, ends: Ends): WrittenChain | undefined {
  if (!isPlainlyWritten(text, form) || !isConstant(form)) return undefined;
  const { leading, trailing } = commentsOf(text, form, ends);
  const call = text.slice(form.await.operand.span.start, form.await.operand.span.end);
  return { target: form.pattern === undefined ? '' : text.slice(form.pattern.span.start, form.pattern.span.end), lines: [...leading, `${call},${trailing === '' ? '' : ` ${trailing}`}`] };
}

/** `const x = ..` or a bare call: nothing that is assigned to again outside the function that it would move into. */
function isConstant({ step }: PlannedStep): boolean {
  return step.kind === 'declaration' ? step.declares === 'const' && !step.isExported : step.kind === 'expression' && step.value.kind === 'await';
}

function isUsedOutside(file: FileModel, binding: number, chain: readonly PlannedStep[]): boolean {
  return usesOutside(file, binding, chain.map(({ step }) => step.span)) > 0;
}

function withComments(text: string, step: PlannedStep, ends: Ends, newLine: string): string {
  return [...commentsOf(text, step, ends).leading, inner(text, step, ends)].join(newLine);
}

function allOf(text: string, plan: StagePlan, chains: readonly WrittenChain[], newLine: string): string {
  const targets = chains.map(({ target }) => target);
  while (targets.at(-1) === '') targets.pop();
  const unit = indentationUnit(text);
  const { step } = plan.steps.at(-1)!;
  const end = text[step.span.end - 1] === ';' ? ';' : '';
  const lines = chains.flatMap((chain) => chain.lines).flatMap((line) => deeper(line, unit, newLine)).map((line) => unit + line);
  return `${targets.length === 0 ? '' : `const [${targets.join(', ')}] = `}await Promise.all([${newLine}${lines.join(newLine)}${newLine}])${end}`;
}

/** Inner lines of a statement keep their place below it; text of a template is never touched. */
function deeper(line: string, unit: string, newLine: string): readonly string[] {
  if (line.includes('`') || !line.includes('\n')) return [line];
  const depth = newLine.replace(/^[\r\n]+/, '').length;
  return line.split(/\r?\n/).map((part, index) => (index === 0 ? part : part.slice(Math.min(depth, part.length - part.trimStart().length)))).map((part, index) => (index === 0 ? part : unit + part));
}
