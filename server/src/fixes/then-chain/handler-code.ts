import type { Handler } from '../../effects/promises/then-chains.ts';
import { exitsOf } from '../../model/exits.ts';
import type { FileModel, FunctionModel, ReturnStep, Step, Value } from '../../model/model.ts';
import { walkBlocks } from '../../model/walk.ts';
import type { Span } from '../../protocol/span.ts';
import { hasComment, mentions } from '../code.ts';
import { indentationAt } from '../layout.ts';
import { changed, linesOf, operandOf, type Piece } from './code-pieces.ts';
import { statementOf, type Outlet } from './outlet.ts';

/** What the translation of a chain works with. */
export interface Rewriting {
  readonly file: FileModel;
  readonly text: string;
  /** Names that have to change. */
  readonly renames: readonly Piece[];
  /** What ends a statement where the chain stands. */
  readonly end: '' | ';';
  /** True unless it is certain that nothing is to be awaited in a value. */
  mustWait(value: Value): boolean;
}

/** Statements, and whether what stands behind them can be reached. */
export interface Code {
  readonly lines: readonly string[];
  readonly completes: boolean;
}

/** The body of a function that is written in place, as statements. Undefined where they would do something else. */
export function inlineCode(rewriting: Rewriting, { function: one }: Extract<Handler, { kind: 'inline' }>, outlet: Outlet): Code | undefined {
  if (!canStandAlone(rewriting, one)) return undefined;
  return one.hasExpressionBody ? expressionCode(rewriting, one, outlet) : blockCode(rewriting, one, outlet);
}

function canStandAlone({ text }: Rewriting, one: FunctionModel): boolean {
  const own = text.slice(one.span.start, one.span.end);
  if (one.kind !== 'arrow' && (['this', 'arguments', 'new.target'].some((name) => mentions(own, name)) || one.name !== 'anonymous')) return false;
  return one.parameters.length <= 1 && one.parameters.every(({ defaultValue, isRest }) => defaultValue === undefined && !isRest) && !hasComment(text.slice(one.span.start, one.bodySpan.start));
}

function expressionCode(rewriting: Rewriting, one: FunctionModel, outlet: Outlet): Code | undefined {
  const [step] = one.body.steps;
  const value = step?.kind === 'return' ? step.value : undefined;
  if (value === undefined) return undefined;
  const code = statementFor(rewriting, value, one.bodySpan, outlet);
  if (code === undefined) return undefined;
  const lines = code === '' ? [] : linesOf(`${code}${rewriting.end}`, indentationAt(rewriting.text, one.bodySpan.start));
  return lines && { lines, completes: outlet.kind !== 'return' };
}

/** Empty for what does nothing where nobody takes it. */
function statementFor(rewriting: Rewriting, value: Value, span: Span, outlet: Outlet): string | undefined {
  const { text, renames } = rewriting;
  const isWrappedObject = value.kind === 'object' && text.slice(span.start, span.end) === `(${text.slice(value.span.start, value.span.end)})`;
  const code = changed(text, isWrappedObject ? value.span : span, renames).trim();
  const waits = rewriting.mustWait(value);
  if (!waits && outlet.kind === 'nowhere') {
    if (isInert(value)) return '';
    if (!isStatement(value)) return undefined;
  }
  const statement = statementOf(outlet, code, waits ? operandOf(code, value, changed(text, value.span, renames)) : undefined);
  return rewriting.end === '' && /^[([`/+-]/.test(statement) ? undefined : statement;
}

function isInert({ kind }: Value): boolean {
  return kind === 'literal' || kind === 'binding' || kind === 'this' || kind === 'function';
}

function isStatement(value: Value): boolean {
  return value.kind === 'call' ? value.callee.kind !== 'function' : value.kind === 'assign' ? value.target.kind !== 'object' : value.kind === 'await' || value.kind === 'update' || (value.kind === 'unary' && (value.operator === 'void' || value.operator === 'delete'));
}

function blockCode(rewriting: Rewriting, one: FunctionModel, outlet: Outlet): Code | undefined {
  const pieces = outlet.kind === 'return' ? returnsAsTheyAre(rewriting, one, outlet.isHeard) : lastReturnAs(rewriting, one, outlet);
  if (pieces === undefined) return undefined;
  const last = one.body.steps.at(-1);
  const gives = last?.kind === 'return' && last.value !== undefined;
  if (outlet.kind === 'name' && !gives && last?.kind !== 'throw') return undefined;
  const lines = bodyLines(rewriting, one, [...rewriting.renames.filter(({ span }) => !pieces.some((piece) => piece.span.start <= span.start && span.end <= piece.span.end)), ...pieces]);
  return lines && { lines, completes: outlet.kind === 'return' ? !leaves(last) : last?.kind !== 'throw' };
}

/** No way leads past the statement. */
function leaves(step: Step | undefined): boolean {
  if (step?.kind === 'branch') return step.otherwise !== undefined && leaves(step.then.steps.at(-1)) && leaves(step.otherwise.steps.at(-1));
  return step?.kind === 'return' || step?.kind === 'throw';
}

function returnsOf(one: FunctionModel): readonly { readonly step: ReturnStep; readonly around: readonly Step[] }[] {
  const found: { step: ReturnStep; around: readonly Step[] }[] = [];
  walkBlocks(one.body, (block, around) => {
    for (const step of block.steps) if (step.kind === 'return') found.push({ step, around });
  });
  return found;
}

/** The function around returns what this one returned; where a `try` has to hear of it, behind an `await`. */
function returnsAsTheyAre(rewriting: Rewriting, one: FunctionModel, isHeard: boolean): readonly Piece[] | undefined {
  if (!isHeard) return exitsOf(rewriting.file, one).some(({ guards }) => guards.has('disposal')) ? undefined : [];
  const pieces: Piece[] = [];
  for (const { step, around } of returnsOf(one)) {
    if (step.value === undefined || !rewriting.mustWait(step.value)) continue;
    if (around.some(({ kind }) => kind === 'try')) return undefined;
    const statement = statementFor(rewriting, step.value, givenSpan(rewriting.text, step), { kind: 'return', isHeard });
    if (statement === undefined) return undefined;
    pieces.push({ span: withoutEnd(rewriting.text, step), newText: statement });
  }
  return pieces;
}

/** Only the last statement may return: what it gives goes into the outlet. */
function lastReturnAs(rewriting: Rewriting, one: FunctionModel, outlet: Outlet): readonly Piece[] | undefined {
  const returns = returnsOf(one);
  const last = one.body.steps.at(-1);
  if (returns.length === 0) return [];
  if (returns.length > 1 || last?.kind !== 'return') return undefined;
  const statement = last.value === undefined ? '' : statementFor(rewriting, last.value, givenSpan(rewriting.text, last), outlet);
  if (statement === undefined) return undefined;
  return [statement === '' ? { span: withLine(rewriting.text, last), newText: '' } : { span: withoutEnd(rewriting.text, last), newText: statement }];
}

/** What stands behind `return`, with parentheses and types. */
function givenSpan(text: string, step: ReturnStep): Span {
  return { start: step.span.start + 'return'.length, end: withoutEnd(text, step).end };
}

function withoutEnd(text: string, { span }: Step): Span {
  return { start: span.start, end: text[span.end - 1] === ';' ? span.end - 1 : span.end };
}

function withLine(text: string, { span }: Step): Span {
  return { start: text.slice(0, span.start).trimEnd().length, end: span.end };
}

function bodyLines({ text }: Rewriting, one: FunctionModel, pieces: readonly Piece[]): readonly string[] | undefined {
  const inside = { start: one.bodySpan.start + 1, end: one.bodySpan.end - 1 };
  const written = text.slice(inside.start, inside.end);
  if (written.trim() === '') return [];
  if (!written.trim().includes('\n')) {
    if (hasComment(written)) return undefined;
    const steps = one.body.steps.map(({ span }) => changed(text, span, pieces).trim()).filter((code) => code !== '' && code !== ';');
    return pieces.some(({ newText }) => newText === '') ? steps.filter((code) => !/^return\b/.test(code)) : steps;
  }
  if (!/^[ \t]*\r?\n/.test(written)) return undefined;
  const code = changed(text, inside, pieces).replace(/^[ \t]*\r?\n/, '').trimEnd();
  const indentation = /^[ \t]*/.exec(code)?.[0] ?? '';
  return code.trim() === '' ? [] : linesOf(code.slice(indentation.length), indentation);
}
