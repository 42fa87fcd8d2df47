import type { CatchingStep, Fold } from '../effects/folds.ts';
import type { Binding, BindingId, FileModel, LoopStep, Value } from '../model/model.ts';
import { patternTargets, walkStep, walkValue } from '../model/walk.ts';
import type { Fix } from '../protocol/finding.ts';
import type { Span } from '../protocol/span.ts';
import { hasComment, mentions, movedOut } from './code.ts';
import { freshName, semicolonOf } from './fresh-name.ts';
import { indentationAt, indentationUnit, lineEndingOf } from './layout.ts';
import { mappedItems, suspends } from './loop-at-once.ts';

/**
 * `for (const x of xs) sum += await f(x)` becomes `for (const result of await Promise.all(xs.map((x) => f(x)))) sum += result`:
 * all turns wait at once, and what they got is added one after the other, in the order of the items.
 */
export function foldLoop(file: FileModel, text: string, { loop, fold, throwsEarly }: FoldableLoop): Fix | undefined {
  const { iterable, target } = loop;
  if (iterable === undefined || target === undefined || (loop.declares !== 'const' && loop.declares !== 'let') || loop.label !== undefined) return undefined;
  if (hasComment(text.slice(loop.span.start, loop.body.span.start))) return undefined;
  const carried = carriedNames(file, text, loop, fold);
  if (carried === undefined) return undefined;
  if (fold.caught !== undefined) return settledLoop(file, text, loop, { ...fold, caught: fold.caught }, carried);
  const result = fold.lifted === undefined ? undefined : freshName(text, 'result');
  const names = [...carried, ...(result === undefined ? [] : [result])];
  const mapper = shortMapper(file, text, loop, fold, carried, throwsEarly) ?? onlyProperties(file, text, loop, fold, carried) ?? longMapper(text, loop, fold, carried, result, loop.body.span.start + 1);
  const pattern = names.length === 1 ? names[0] : `{ ${names.join(', ')} }`;
  const newText = `for (const ${pattern} of await ${mappedItems(file, text, loop, mapper)}) ${restOf(text, loop, fold, result)}`;
  return { title: 'Wait for all turns at once, then add up', kind: 'offer', concurrent: true, edits: [{ file: file.file, span: loop.span, newText }] };
}

/**
 * `try { names.push(await load(id)) } catch { failed += 1 }` stays in the loop, which now goes over what became of each task:
 * the `try` throws what the task of its turn was rejected with.
 */
function settledLoop(file: FileModel, text: string, loop: LoopStep, fold: Fold & { readonly caught: CatchingStep }, carried: readonly string[]): Fix | undefined {
  const { lifted, task, rest, caught } = fold;
  const first = rest[0];
  if (first === undefined || usesNames(file, loop, fold) || hasComment(text.slice(loop.body.span.start, first.span.start))) return undefined;
  const settled = freshName(text, 'settled');
  const result = lifted === undefined ? undefined : freshName(text, 'result');
  const isOnlyLifted = lifted !== undefined && carried.length === 0;
  const names = [...carried, ...(result === undefined ? [] : [result])];
  const line = `${lineEndingOf(text)}${indentationAt(text, first.span.start)}`;
  const end = semicolonOf(text, first);
  const taken = isOnlyLifted ? '' : `const ${names.length === 1 ? names[0] : `{ ${names.join(', ')} }`} = ${settled}.value${end}${line}`;
  const opening = `if (${settled}.status === 'rejected') throw ${settled}.reason${end}${line}${taken}`;
  const value = lifted && withParentheses(text, lifted.span);
  const body = value === undefined
    ? `${opening}${text.slice(first.span.start, loop.body.span.end)}`
    : `${opening}${text.slice(first.span.start, value.start)}${isOnlyLifted ? `${settled}.value` : result}${text.slice(value.end, loop.body.span.end)}`;
  const written = `${text.slice(loop.body.span.start, (task[0] ?? first).span.start)}${body}`;
  const head = `for (const ${settled} of await ${mappedItems(file, text, loop, onlyProperties(file, text, loop, fold, carried) ?? longMapper(text, loop, fold, carried, result, caught.body.span.start + 1), 'allSettled')}) `;
  return { title: 'Wait for all turns at once, then take what became of each', kind: 'offer', concurrent: true, edits: [{ file: file.file, span: loop.span, newText: `${head}${written}` }] };
}

/** The handler names the item, or what the first part made: of a task that failed, neither comes along. */
function usesNames(file: FileModel, loop: LoopStep, { caught, task }: Fold): boolean {
  const own = new Set(declaredIn(file, loop, task).map(({ id }) => id));
  let found = false;
  for (const step of caught?.handler.body.steps ?? []) walkStep(step, (value) => {
    if (value.kind === 'binding' && own.has(value.binding)) found = true;
  });
  return found;
}

export interface FoldableLoop {
  readonly loop: LoopStep;
  readonly fold: Fold;
  readonly throwsEarly: boolean;
}

/** What the second part uses of the item and of the first part. Undefined when it gives one of them another value. */
function carriedNames(file: FileModel, text: string, loop: LoopStep, fold: Fold): readonly string[] | undefined {
  const used = bindingsIn(fold);
  const rest = text.slice(fold.rest[0]?.span.start, fold.rest.at(-1)?.span.end);
  const carried = declaredIn(file, loop, fold.task).filter(({ id, name, isCaptured }) => used.has(id) || (isCaptured && mentions(rest, name)));
  return carried.some(({ writes }) => writes > 0) ? undefined : carried.map(({ name }) => name);
}

function declaredIn(file: FileModel, { target }: LoopStep, task: Fold['task']): readonly Binding[] {
  return [target, ...task.flatMap((step) => (step.kind === 'declaration' ? step.declarators.map(({ pattern }) => pattern) : []))]
    .flatMap((pattern) => (pattern === undefined ? [] : patternTargets(pattern)))
    .flatMap((one) => (one.kind === 'bind' ? file.bindings[one.binding] ?? [] : []));
}

function bindingsIn({ rest, lifted }: Fold): ReadonlySet<BindingId> {
  const used = new Set<BindingId>();
  const inside = new Set<number>();
  if (lifted !== undefined) walkValue(lifted, ({ id }) => inside.add(id));
  for (const step of rest) walkStep(step, (value) => {
    if (value.kind === 'binding' && !inside.has(value.id)) used.add(value.binding);
  });
  return used;
}

/** `(x) => f(x)`, where the turn does nothing else and its result is all that is used. */
function shortMapper(file: FileModel, text: string, loop: LoopStep, { task, lifted }: Fold, carried: readonly string[], throwsEarly: boolean): string | undefined {
  const awaited = lifted !== undefined && task.length === 0 && carried.length === 0 ? lifted : onlyResult(file, task, lifted !== undefined, carried);
  if (awaited?.kind !== 'await' || awaited.operand.kind !== 'call' || (lifted === undefined && hasComment(text.slice(loop.body.span.start, task[0]?.span.end)))) return undefined;
  return `${suspends(awaited.operand) || throwsEarly ? 'async ' : ''}(${targetText(text, loop)}) => ${text.slice(awaited.operand.span.start, awaited.operand.span.end)}`;
}

/** `const user = await load(id)` without a written type, when `user` is all that is used behind it. */
function onlyResult(file: FileModel, task: Fold['task'], isLifted: boolean, carried: readonly string[]): Value | undefined {
  const [step] = task;
  if (isLifted || task.length !== 1 || step?.kind !== 'declaration' || step.declarators.length !== 1) return undefined;
  const [declarator] = step.declarators;
  if (declarator?.pattern.kind !== 'bind' || declarator.typeSpan !== undefined || carried.length !== 1) return undefined;
  return file.bindings[declarator.pattern.binding]?.name === carried[0] ? declarator.value : undefined;
}

/** `async (id) => ({ id, name: await load(id) })`, where the first part is one plain declaration. */
function onlyProperties(file: FileModel, text: string, loop: LoopStep, { task, lifted, rest }: Fold, carried: readonly string[]): string | undefined {
  const [step] = task;
  if (lifted !== undefined || task.length !== 1 || step?.kind !== 'declaration' || step.declarators.length !== 1 || hasComment(text.slice(loop.body.span.start, rest[0]?.span.start))) return undefined;
  const [declarator] = step.declarators;
  if (declarator?.pattern.kind !== 'bind' || declarator.typeSpan !== undefined || declarator.value?.kind !== 'await') return undefined;
  const name = file.bindings[declarator.pattern.binding]?.name ?? '';
  const awaited = text.slice(declarator.value.span.start, declarator.value.span.end);
  if (!carried.includes(name)) return undefined;
  const given = carried.length === 1 ? awaited : `({ ${carried.map((one) => (one === name ? `${name}: ${awaited}` : one)).join(', ')} })`;
  return `async (${targetText(text, loop)}) => ${given}`;
}

/** The first part as it is written from `start` on, with what it leaves for the second. */
function longMapper(text: string, loop: LoopStep, { task, lifted }: Fold, carried: readonly string[], result: string | undefined, start: number): string {
  const awaited = lifted === undefined ? '' : text.slice(lifted.span.start, lifted.span.end);
  const properties = [...carried, ...(result === undefined ? [] : [`${result}: ${awaited}`])];
  const [only] = carried;
  const given = result === undefined && carried.length === 1 ? only : carried.length === 0 && lifted !== undefined ? awaited : `{ ${properties.join(', ')} }`;
  const last = task.at(-1);
  if (last === undefined) return `async (${targetText(text, loop)}) => ${given?.startsWith('{') === true ? `(${given})` : given}`;
  const newLine = `${lineEndingOf(text)}${indentationAt(text, loop.span.start)}`;
  const written = start === loop.body.span.start + 1 ? text.slice(start, last.span.end) : movedOut(text.slice(start, last.span.end), indentationUnit(text));
  return `async (${targetText(text, loop)}) => {${written}${newLine}${indentationUnit(text)}return ${given}${semicolonOf(text, last)}${newLine}}`;
}

/** The second part with its braces, if it has any. */
function restOf(text: string, loop: LoopStep, { task, lifted }: Fold, result: string | undefined): string {
  const { start, end } = loop.body.span;
  const last = task.at(-1);
  const from = last === undefined ? start : last.span.end;
  const taken = lifted === undefined ? undefined : withParentheses(text, lifted.span);
  const written = taken === undefined || result === undefined ? text.slice(from, end) : `${text.slice(from, taken.start)}${result}${text.slice(taken.end, end)}`;
  return last === undefined ? written : `{${written}`;
}

/** `(await f(x)).length`: a name needs no parentheses. Those of a call stay. */
function withParentheses(text: string, { start, end }: Span): Span {
  const isInside = text[start - 1] === '(' && text[end] === ')' && !/[\w$)\]]\s*$/.test(text.slice(0, start - 1));
  return isInside ? { start: start - 1, end: end + 1 } : { start, end };
}

function targetText(text: string, { target }: LoopStep): string {
  return target === undefined ? '' : text.slice(target.span.start, target.span.end);
}
