import type { Collected } from '../effects/loops.ts';
import type { Block, DeclarationStep, FileModel, FunctionModel, LoopStep, Step, Value } from '../model/model.ts';
import { walkBlocks, walkValue } from '../model/walk.ts';
import type { Fix } from '../protocol/finding.ts';
import { freshName } from './fresh-name.ts';
import { indentationAt, indentationUnit, lineEndingOf } from './layout.ts';

/**
 * `for (const x of xs) results.push(await f(x))` becomes `const results = await Promise.all(xs.map((x) => f(x)))`,
 * a loop of bare calls `await Promise.all(xs.map(..))`. Undefined for loops that would need more than that.
 */
export function loopAtOnce(file: FileModel, text: string, one: FunctionModel, { loop, collected, throwsEarly }: RepairableLoop): Fix | undefined {
  if (loop.iterable === undefined || loop.target === undefined || loop.label !== undefined || loop.declares === 'var') return undefined;
  const place = placeOf(one, loop);
  if (place === undefined || hasComment(text, loop)) return undefined;
  // In an async arrow, what a callee throws at once is a rejection like any other, and no task before it is left alone.
  const arrow = throwsEarly ? 'async ' : '';
  const newText = collected === undefined ? bareLoop(file, text, loop, arrow) : collectingLoop(file, text, place, loop, collected, arrow);
  if (newText === undefined) return undefined;
  const start = collected === undefined ? loop.span.start : (place.before?.span.start ?? loop.span.start);
  return { title: 'Run all turns of the loop at once', kind: 'offer', concurrent: true, edits: [{ file: file.file, span: { start, end: loop.span.end }, newText }] };
}

/**
 * As `loopAtOnce`, some turns at a time: for a list of unknown length whose every turn takes a connection or a file. Only
 * for arrays with a name, whose length and parts are asked for.
 */
export function loopInBatches(file: FileModel, text: string, one: FunctionModel, { loop, collected, throwsEarly }: RepairableLoop): Fix | undefined {
  if (loop.iterable?.kind !== 'binding' || loop.target === undefined || loop.label !== undefined || loop.declares === 'var' || !isArray(file, text, loop.iterable)) return undefined;
  const place = placeOf(one, loop);
  if (place === undefined || hasComment(text, loop)) return undefined;
  const arrow = throwsEarly ? 'async ' : '';
  const mapper = collected === undefined ? bareMapper(text, loop, arrow) : collectingMapper(text, place, loop, collected, arrow);
  const last = loop.body.steps.at(-1);
  if (mapper === undefined || last === undefined || mapper.includes('\n') || isLiteral(collected)) return undefined;
  const items = slice(text, loop.iterable);
  const start = freshName(text, 'start');
  const newLine = `${lineEndingOf(text)}${indentationAt(text, loop.span.start)}`;
  const batch = `await Promise.all(${items}.slice(${start}, ${start} + ${batchSize}).map(${mapper}))`;
  const list = collected === undefined ? undefined : file.bindings[collected.binding]?.name;
  const statement = list === undefined ? batch : `${list}.push(...(${batch}))`;
  const newText = `for (let ${start} = 0; ${start} < ${items}.length; ${start} += ${batchSize}) {${newLine}${indentationUnit(text)}${statement}${semicolon(text, last)}${newLine}}`;
  return { title: `Run ${batchSize} turns of the loop at a time`, kind: 'offer', concurrent: true, edits: [{ file: file.file, span: loop.span, newText }] };
}

/** `pairs.push([a, b])`: what is pushed gets its type from the list, which a mapper in between does not see. */
function isLiteral(collected: Collected | undefined): boolean {
  const kind = collected?.call.arguments[0]?.kind;
  return kind === 'array' || kind === 'object';
}

const batchSize = 10;

export interface RepairableLoop {
  readonly loop: LoopStep;
  readonly collected: Collected | undefined;
  readonly throwsEarly: boolean;
}

interface LoopPlace {
  readonly block: Block;
  readonly before: Step | undefined;
}

function placeOf(one: FunctionModel, loop: LoopStep): LoopPlace | undefined {
  let place: LoopPlace | undefined;
  walkBlocks(one.body, (block) => {
    const index = block.steps.indexOf(loop);
    if (index >= 0) place = { block, before: block.steps[index - 1] };
  });
  return place;
}

/** In the head, where it would be lost. Comments in the body move with the body. */
function hasComment(text: string, loop: LoopStep): boolean {
  return /\/\/|\/\*/.test(text.slice(loop.span.start, loop.body.span.start));
}

function bareLoop(file: FileModel, text: string, loop: LoopStep, arrow: string): string | undefined {
  const [only] = loop.body.steps;
  const mapper = bareMapper(text, loop, arrow);
  return only === undefined || mapper === undefined ? undefined : `await ${mappedItems(file, text, loop, mapper)}${semicolon(text, only)}`;
}

function bareMapper(text: string, loop: LoopStep, arrow: string): string | undefined {
  const [only] = loop.body.steps;
  if (loop.body.steps.length !== 1 || only?.kind !== 'expression' || only.value.kind !== 'await' || only.value.operand.kind !== 'call') return undefined;
  if (bodyComment(text, loop, only)) return undefined;
  const { operand } = only.value;
  return `${suspends(operand) ? 'async ' : arrow}(${targetText(text, loop)}) => ${slice(text, operand)}`;
}

function collectingLoop(file: FileModel, text: string, place: LoopPlace, loop: LoopStep, collected: Collected, arrow: string): string | undefined {
  const declaration = emptyArray(place.before, collected);
  const last = loop.body.steps.at(-1);
  const mapper = collectingMapper(text, place, loop, collected, arrow);
  if (declaration === undefined || last === undefined || mapper === undefined) return undefined;
  const head = text.slice(declaration.span.start, declaration.declarators[0]?.value?.span.start ?? declaration.span.start);
  return `${head}await ${mappedItems(file, text, loop, mapper)}${semicolon(text, last)}`;
}

function collectingMapper(text: string, place: LoopPlace, loop: LoopStep, collected: Collected, arrow: string): string | undefined {
  const declaration = emptyArray(place.before, collected);
  const last = loop.body.steps.at(-1);
  const [pushed] = collected.call.arguments;
  if (declaration === undefined || pushed === undefined || pushed.kind === 'spread' || last?.kind !== 'expression' || last.value !== collected.call) return undefined;
  if (text.slice(declaration.span.end, loop.span.start).trim() !== '') return undefined;
  return loop.body.steps.length === 1 ? shortMapper(text, loop, last, pushed, arrow) : longMapper(text, loop, last, pushed);
}

/** The array must be declared directly in front, and be nothing but an empty array. */
function emptyArray(before: Step | undefined, collected: Collected): DeclarationStep | undefined {
  if (before?.kind !== 'declaration' || before.declarators.length !== 1) return undefined;
  const [declarator] = before.declarators;
  return declarator?.pattern.kind === 'bind' && declarator.pattern.binding === collected.binding && declarator.value?.kind === 'array' ? before : undefined;
}

function shortMapper(text: string, loop: LoopStep, last: Step, pushed: Value, arrow: string): string | undefined {
  if (bodyComment(text, loop, last)) return undefined;
  const target = targetText(text, loop);
  if (pushed.kind === 'await' && pushed.operand.kind === 'call') return `${suspends(pushed.operand) ? 'async ' : arrow}(${target}) => ${slice(text, pushed.operand)}`;
  const result = slice(text, pushed);
  return `async (${target}) => ${pushed.kind === 'object' ? `(${result})` : result}`;
}

/** `f(await g(x))`: there is another await inside. */
export function suspends(value: Value): boolean {
  let found = false;
  walkValue(value, ({ kind }) => {
    if (kind === 'await') found = true;
  });
  return found;
}

/** The body stays as it is written; only the push at its end becomes what the turn gives. */
function longMapper(text: string, loop: LoopStep, last: Step, pushed: Value): string | undefined {
  if (skipsTurns(loop)) return undefined;
  const body = `${text.slice(loop.body.span.start, last.span.start)}return ${slice(text, pushed)}${semicolon(text, last)}${text.slice(last.span.end, loop.body.span.end)}`;
  return `async (${targetText(text, loop)}) => ${body}`;
}

/** A turn that `continue`s pushes nothing; an arrow would have to give something. */
function skipsTurns(loop: LoopStep): boolean {
  let found = false;
  walkBlocks(loop.body, (block) => {
    if (block.steps.some((step) => step.kind === 'continue')) found = true;
  });
  return found;
}

/** `Promise.all(items.map(mapper))`, or with `Array.from` for what may be no array. */
export function mappedItems(file: FileModel, text: string, loop: LoopStep, mapper: string, method: 'all' | 'allSettled' = 'all'): string {
  const items = loop.iterable === undefined ? '' : slice(text, loop.iterable);
  return isArray(file, text, loop.iterable) ? `Promise.${method}(${items}.map(${mapper}))` : `Promise.${method}(Array.from(${items}, ${mapper}))`;
}

/** What is certainly an array has `map`; for sets, maps and the unknown there is `Array.from`. */
function isArray(file: FileModel, text: string, value: Value | undefined): boolean {
  if (value?.kind === 'array') return true;
  if (value?.kind === 'call') return value.callee.kind === 'member' && (value.callee.object.kind === 'global' || arrayMethods.has(value.callee.name));
  const binding = value?.kind === 'binding' ? file.bindings[value.binding] : undefined;
  if (binding === undefined) return false;
  if (binding.initial?.kind === 'array') return true;
  const annotation = annotationAt(text, binding.span.end);
  return annotation.endsWith('[]') || /^(?:Readonly)?Array</.test(annotation);
}

/** The type behind a name, up to what ends it: `readonly { id: string }[]`. Empty without one. */
function annotationAt(text: string, offset: number): string {
  const colon = /^\s*\??\s*:\s*/.exec(text.slice(offset, offset + 40));
  if (colon === null) return '';
  const start = offset + colon[0].length;
  let depth = 0;
  for (let index = start; index < text.length; index += 1) {
    const character = text[index] ?? '';
    if ('([{<'.includes(character)) depth += 1;
    else if (depth > 0 && ')]}>'.includes(character)) depth -= text[index - 1] === '=' ? 0 : 1;
    else if (depth === 0 && '),;='.includes(character)) return text.slice(start, index).trim();
  }
  return '';
}

const arrayMethods: ReadonlySet<string> = new Set(['map', 'filter', 'slice', 'concat', 'flat', 'flatMap', 'sort', 'toSorted', 'reverse', 'toReversed', 'split']);

function targetText(text: string, loop: LoopStep): string {
  return loop.target === undefined ? '' : text.slice(loop.target.span.start, loop.target.span.end);
}

function bodyComment(text: string, loop: LoopStep, only: Step): boolean {
  const around = text.slice(loop.body.span.start, only.span.start) + text.slice(only.span.end, loop.body.span.end);
  return /\/\/|\/\*/.test(around);
}

function semicolon(text: string, step: Step): string {
  return text[step.span.end - 1] === ';' ? ';' : '';
}

function slice(text: string, value: Value): string {
  return text.slice(value.span.start, value.span.end);
}

