import { findStep, findValue, isEvaluatedFirst } from '../model/find.ts';
import type { CallValue, FileModel, FunctionModel, MemberValue, Step, Value } from '../model/model.ts';
import { patternTargets, walkBlock, walkBlocks } from '../model/walk.ts';
import type { Fix, TextEdit } from '../protocol/finding.ts';
import { codeOf, hasComment, hasOptional, hasPlainReceiver, isPath, mentions } from './code.ts';
import { freshName, insertBefore } from './fresh-name.ts';

/** `xs.filter(async f)`: the call of a method of an array, and the function in whose code it stands. */
export interface ArrayCall {
  readonly call: CallValue;
  readonly callee: MemberValue;
  readonly one: FunctionModel;
}

/** `xs.some(f)` becomes `(await Promise.all(xs.map(f))).some(Boolean)`; so for `every`, `findIndex`, `findLastIndex`. */
export function testAnswers(file: FileModel, text: string, at: ArrayCall): Fix | undefined {
  const all = joined(text, at);
  if (all === undefined) return undefined;
  return offer('Await all answers, then test them', [{ file: file.file, span: at.call.span, newText: `(${all}).${at.callee.name}(Boolean)` }]);
}

/** `xs.filter(f)` becomes `xs.filter((_item, index) => answers[index])` behind a statement that awaits the answers; so for `find`, `findLast`. */
export function chooseByAnswers(file: FileModel, text: string, at: ArrayCall): Fix | undefined {
  const found = findStep(at.one, at.call.id);
  const root = found === undefined ? undefined : wholeValue(found.step);
  if (found === undefined || root === undefined || !isEvaluatedFirst(file, root, at.call.id)) return undefined;
  const answers = freshName(text, 'answers');
  const isSimple = isPath(at.callee.object);
  const receiver = isSimple ? codeOf(text, at.callee.object) : freshName(text, 'items');
  const all = joined(text, at, receiver);
  if (all === undefined) return undefined;
  const statements = [...(isSimple ? [] : [`const ${receiver} = ${codeOf(text, at.callee.object)}`]), `const ${answers} = ${all}`];
  const before = insertBefore(file, text, found, statements);
  if (before === undefined) return undefined;
  return offer('Await all answers, then choose by them', [before, { file: file.file, span: at.call.span, newText: `${receiver}.${at.callee.name}((_item, index) => ${answers}[index])` }]);
}

/** `xs.flatMap(f)`, also inside of `await Promise.all(..)`, becomes `(await Promise.all(xs.map(f))).flat()`. */
export function flattenAnswers(file: FileModel, text: string, at: ArrayCall): Fix | undefined {
  const all = joined(text, at);
  if (all === undefined) return undefined;
  return offer('Await all lists, then flatten them', [{ file: file.file, span: awaitedJoin(at)?.span ?? at.call.span, newText: `(${all}).flat()` }]);
}

/** The `await Promise.all(..)` that waits for what the call gives. */
function awaitedJoin({ one, call }: ArrayCall): Value | undefined {
  const join = findValue(one, call.id)?.parent;
  const awaited = join?.kind === 'call' && join.arguments.length === 1 && join.arguments[0]?.id === call.id ? findValue(one, join.id)?.parent : undefined;
  return awaited?.kind === 'await' ? awaited : undefined;
}

/** `xs.forEach(f)` as a statement becomes `await Promise.all(xs.map(f))`. */
export function mapInsteadOfEach(file: FileModel, { one, call, callee }: ArrayCall): Fix | undefined {
  const found = findStep(one, call.id);
  if (found?.step.kind !== 'expression' || found.step.value !== call || call.isOptional || callee.isOptional) return undefined;
  const { start, end } = call.span;
  return offer('Await all of them with Promise.all', [
    { file: file.file, span: { start, end: start }, newText: 'await Promise.all(' },
    { file: file.file, span: callee.nameSpan, newText: 'map' },
    { file: file.file, span: { start: end, end }, newText: ')' },
  ]);
}

/** `xs.forEach(async (x) => { .. })` as a statement becomes `for (const x of xs) { .. }`. */
export function loopInsteadOfEach(file: FileModel, text: string, { one, call, callee }: ArrayCall): Fix | undefined {
  const found = findStep(one, call.id);
  const [callback] = call.arguments;
  if (!hasPlainReceiver(text, callee)) return undefined;
  const inner = callback?.kind === 'function' && call.arguments.length === 1 ? file.functions[callback.function] : undefined;
  if (found?.step.kind !== 'expression' || found.step.value !== call || call.isOptional || callee.isOptional || inner === undefined) return undefined;
  const [parameter] = inner.parameters;
  if (inner.kind !== 'arrow' || inner.hasExpressionBody || parameter === undefined || inner.parameters.length > 1 || parameter.isRest || parameter.defaultValue !== undefined) return undefined;
  const exits = exitsOf(inner);
  const names = patternTargets(parameter.pattern).flatMap((target) => (target.kind === 'bind' ? [file.bindings[target.binding]] : []));
  if (exits === undefined || names.some((binding) => mentions(codeOf(text, callee.object), binding?.name ?? ''))) return undefined;
  const keyword = names.some((binding) => (binding?.writes ?? 0) > 0) ? 'let' : 'const';
  const head = `for (${keyword} ${text.slice(parameter.pattern.span.start, parameter.pattern.span.end)} of ${codeOf(text, callee.object)}) `;
  const { step } = found;
  if (hasComment(text.slice(callee.object.span.end, inner.bodySpan.start))) return undefined;
  return offer('Take one after another in a loop', [
    { file: file.file, span: { start: step.span.start, end: inner.bodySpan.start }, newText: head },
    ...exits.map(({ span: { start } }) => ({ file: file.file, span: { start, end: start + 'return'.length }, newText: 'continue' })),
    { file: file.file, span: { start: inner.bodySpan.end, end: step.span.end }, newText: '' },
  ]);
}

/** Its `return`s, each of which would be a `continue` of a loop; undefined when one is more than that. */
function exitsOf(inner: FunctionModel): readonly Step[] | undefined {
  const exits: Step[] = [];
  let isMore = false;
  walkBlocks(inner.body, (block, around) => {
    for (const step of block.steps) {
      if (step.kind !== 'return') continue;
      isMore ||= step.value !== undefined || around.some(({ kind }) => kind === 'loop' || kind === 'switch');
      exits.push(step);
    }
  });
  return isMore ? undefined : exits;
}

/** Each use of the accumulator as a value awaits it first. */
export function awaitAccumulator(file: FileModel, text: string, uses: readonly Value[]): Fix | undefined {
  // Without semicolons, a line that begins with a parenthesis goes on with the line before it.
  if (uses.some(({ span }) => /[^\s;{}]\s*\n\s*$/.test(text.slice(0, span.start)))) return undefined;
  return offer('Await the accumulator', uses.map(({ span }) => ({ file: file.file, span: { start: span.start, end: span.start }, newText: '(await ' } as const)).flatMap((before, index) => {
    const end = uses[index]?.span.end ?? before.span.end;
    return [before, { file: file.file, span: { start: end, end }, newText: ')' }];
  }));
}

/** Uses of a promise in a function's own body as if it were what it gives: `sum + x`, `list.push(x)`, `{ ...table }`. */
export function usesAsValue(inner: FunctionModel, binding: number): readonly Value[] {
  const uses: Value[] = [];
  const note = (value: Value | undefined): void => {
    if (value?.kind === 'binding' && value.binding === binding) uses.push(value);
  };
  walkBlock(inner.body, (value) => {
    if (value.kind === 'member' && !promiseMethods.has(value.name)) note(value.object);
    if (value.kind === 'element') note(value.object);
    if (value.kind === 'binary' && arithmetic.has(value.operator)) for (const side of [value.left, value.right]) note(side);
    if (value.kind === 'spread') note(value.operand);
    if (value.kind === 'template') for (const part of value.parts) note(part);
    if (value.kind === 'assign' && value.target.kind === 'place' && value.target.value.kind !== 'global' && value.target.value.kind !== 'composite') note(value.target.value.object);
  });
  return uses.toSorted((first, second) => first.span.start - second.span.start);
}

const promiseMethods: ReadonlySet<string> = new Set(['then', 'catch', 'finally']);
const arithmetic: ReadonlySet<string> = new Set(['+', '-', '*', '/', '%', '**', '<', '>', '<=', '>=', '&', '|', '^', '<<', '>>', '>>>']);

/** `await Promise.all(xs.map(f))`, undefined where something of the call would be lost. */
function joined(text: string, { call, callee }: ArrayCall, receiver = codeOf(text, callee.object)): string | undefined {
  const isPlain = text.slice(callee.span.end, call.argumentsSpan.start).trim() === '' && hasPlainReceiver(text, callee);
  if (call.isOptional || callee.isOptional || !isPlain || hasOptional(callee.object)) return undefined;
  return `await Promise.all(${receiver}.map${text.slice(call.argumentsSpan.start, call.argumentsSpan.end)})`;
}

function wholeValue(step: Step): Value | undefined {
  if (step.kind === 'declaration') return step.declarators[0]?.value;
  return step.kind === 'expression' || step.kind === 'return' || step.kind === 'throw' ? step.value : undefined;
}

function offer(title: string, edits: readonly TextEdit[]): Fix {
  return { title, kind: 'offer', concurrent: false, edits };
}
