import { exitsOf } from '../model/exits.ts';
import type { BindingId, Block, CallValue, FileModel, FunctionModel, Step, Value } from '../model/model.ts';
import { usesOf } from '../model/find.ts';
import type { Fix, TextEdit } from '../protocol/finding.ts';
import { freshName } from './fresh-name.ts';

/** `new Promise(executor)` with an executor that is written in place. */
export interface AsyncExecutor {
  readonly call: CallValue;
  readonly executor: FunctionModel;
  readonly isInline: boolean;
  readonly resolve: BindingId | undefined;
  readonly reject: BindingId | undefined;
}

/**
 * `new Promise(async (resolve) => { ..; resolve(x); })` becomes `(async () => { ..; return x; })()`. Undefined where the
 * promise is settled anywhere but at the ends of the executor, or at some of them only.
 */
export function unwrapExecutor(file: FileModel, text: string, made: AsyncExecutor): Fix | undefined {
  const { call, executor, isInline, resolve, reject } = made;
  const head = text.slice(call.span.start, executor.bodySpan.start);
  const tail = text.slice(executor.bodySpan.end, call.span.end);
  const fits = isInline && executor.kind === 'arrow' && resolve !== undefined && !hasComment(head) && /^[\s,]*\)$/.test(tail) && startsSafely(text, call.span.start);
  if (!fits || executor.parameters.length > 2) return undefined;
  const settled = settlingExits(file, text, made);
  const uses = usesOf(file, resolve) + (reject === undefined ? 0 : usesOf(file, reject));
  if (settled === undefined || settled.length !== uses || !endsSettled(executor.body, made)) return undefined;
  const type = /^new\s+Promise\s*<([\s\S]*)>\s*\($/.exec(text.slice(call.span.start, call.argumentsSpan.start + 1))?.[1];
  const result = type === undefined ? '' : `: Promise<${type}>`;
  const edits: readonly TextEdit[] = [
    { file: file.file, span: { start: call.span.start, end: executor.bodySpan.start }, newText: `(async ()${result} => ` },
    ...settled,
    { file: file.file, span: { start: executor.bodySpan.end, end: call.span.end }, newText: ')()' },
  ];
  return { title: 'Use an async function in place of the promise', kind: 'offer', concurrent: false, edits };
}

function hasComment(code: string): boolean {
  return code.includes('//') || code.includes('/*');
}

/** A parenthesis at the start of a line goes on with the line above when that has no semicolon. */
function startsSafely(text: string, start: number): boolean {
  const before = text.slice(0, start);
  return !/\n[ \t]*$/.test(before) || /[;{}(,=:?[]$/.test(before.trimEnd());
}

/** The edits of all calls that settle the promise; undefined when one of them is not the end of its way, or not plain. */
function settlingExits(file: FileModel, text: string, made: AsyncExecutor): readonly TextEdit[] | undefined {
  const edits: TextEdit[] = [];
  for (const { step, value, isReturn, guards } of exitsOf(file, made.executor)) {
    const settles = settlingCall(value, made);
    if (settles === undefined) {
      // A `return` that settles nothing ends the executor with the promise pending, or gives a value nobody sees.
      if (isReturn) return undefined;
      continue;
    }
    // What is thrown inside a `try` would come to its `catch`. An arm of a choice is no statement.
    const isWhole = step.kind === 'expression' || (step.kind === 'return' && step.value === value);
    if (!isWhole || (settles.method === 'reject' && guards.has('handler')) || settles.call.arguments.length > 1 || settles.call.isOptional) return undefined;
    edits.push(...endEdits(file.file, text, made.executor, step, settles));
  }
  return edits;
}

interface Settling {
  readonly method: 'resolve' | 'reject';
  readonly call: CallValue;
}

function settlingCall(value: Value | undefined, { resolve, reject }: AsyncExecutor): Settling | undefined {
  if (value?.kind !== 'call' || value.callee.kind !== 'binding') return undefined;
  const { binding } = value.callee;
  return binding === resolve ? { method: 'resolve', call: value } : binding === reject ? { method: 'reject', call: value } : undefined;
}

function endEdits(file: string, text: string, executor: FunctionModel, step: Step, { method, call }: Settling): readonly TextEdit[] {
  const [argument] = call.arguments;
  const given = argument === undefined ? '' : text.slice(call.argumentsSpan.start + 1, call.argumentsSpan.end - 1).replace(/,\s*$/, '');
  if (executor.hasExpressionBody) return [{ file, span: call.span, newText: method === 'reject' ? `{ throw ${given || 'undefined'}; }` : /^\s*\{/.test(given) ? `(${given})` : given || 'undefined' }];
  const keyword = method === 'reject' ? `throw ${given || 'undefined'}` : given === '' ? 'return' : `return ${given}`;
  return [{ file, span: { start: step.span.start, end: call.span.end }, newText: keyword }];
}

/** Every way through the block ends with a call that settles, or throws. */
function endsSettled(block: Block, made: AsyncExecutor): boolean {
  const last = block.steps.at(-1);
  switch (last?.kind) {
    case 'expression': return settlingCall(last.value, made) !== undefined;
    case 'return': return settlingCall(last.value, made) !== undefined;
    case 'throw': return true;
    case 'branch': return last.otherwise !== undefined && endsSettled(last.then, made) && endsSettled(last.otherwise, made);
    case 'block': return endsSettled(last.body, made);
    case 'try': return endsSettled(last.body, made) && (last.handler === undefined || endsSettled(last.handler.body, made));
    default: return false;
  }
}

/**
 * `new Promise(async (resolve) => { .. })` becomes `new Promise((resolve, reject) => { (async () => { .. })().catch(reject); })`:
 * whatever the executor does, its failures reach the promise.
 */
export function forwardFailures(file: FileModel, text: string, { executor, isInline, reject }: AsyncExecutor): Fix | undefined {
  const { start, end } = executor.bodySpan;
  const head = text.slice(executor.span.start, start);
  const shape = /^async\s*(\*?\s*function[^(]*)?(\(?)([^()]*?)(\)?)(\s*=>\s*|\s*)$/.exec(head);
  if (!isInline || shape === null || hasComment(head) || executor.parameters.length > 2 || executor.parameters.some(({ pattern }) => pattern.kind !== 'bind')) return undefined;
  const name = reject === undefined ? freshName(text, 'reject') : file.bindings[reject]?.name;
  if (name === undefined || (reject !== undefined && writesTo(file, reject))) return undefined;
  const [, keyword = '', , parameters = '', , arrow = ''] = shape;
  const names = parameters.split(',').map((one) => one.trim()).filter((one) => one !== '');
  if (names.length === 0) names.push(freshName(text, '_resolve'));
  if (reject === undefined) names.push(name);
  return {
    title: 'Hand failures on to reject', kind: 'offer', concurrent: false,
    edits: [
      { file: file.file, span: { start: executor.span.start, end: start }, newText: `${keyword}(${names.join(', ')})${arrow}{ (async () => ` },
      { file: file.file, span: { start: end, end }, newText: `)().catch(${name}); }` },
    ],
  };
}

function writesTo(file: FileModel, binding: BindingId): boolean {
  return (file.bindings[binding]?.writes ?? 0) > 0;
}
