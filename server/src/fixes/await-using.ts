import type { BindingId, Block, CallValue, DeclarationStep, FileModel, FunctionModel, Step, TryStep, Value } from '../model/model.ts';
import { patternTargets, walkBlocks } from '../model/walk.ts';
import type { Fix, TextEdit } from '../protocol/finding.ts';
import { hasComment, mentions } from './code.ts';
import { indentationAt, indentationUnit } from './layout.ts';

/** What is declared with `using`, and the calls that give it back so far. */
export interface UsingRequest {
  readonly binding: BindingId;
  readonly releases: readonly CallValue[];
  readonly by: 'asyncDispose' | 'dispose';
}

/**
 * Declares a resource with `await using` or `using` and drops the calls that gave it back: a `finally` that does nothing else,
 * or statements with which the function is done. Undefined wherever it would then be given back at another moment.
 */
export function awaitUsing(file: FileModel, text: string, one: FunctionModel, { binding, releases, by }: UsingRequest): Fix | undefined {
  const declared = declarationOf(one, binding);
  if (declared === undefined || (by === 'asyncDispose' && !one.isAsync) || !isDeclaredAlone(text, declared)) return undefined;
  const dropped = withoutFinally(file, text, declared, binding, releases) ?? withoutStatements(file, text, one, { declaredIn: declared.block, resource: binding }, releases);
  if (dropped === undefined) return undefined;
  const keyword = by === 'asyncDispose' ? 'await using' : 'using';
  const { start } = declared.step.span;
  const edit: TextEdit = { file: file.file, span: { start, end: start + (/^[a-z]+/.exec(text.slice(start))?.[0].length ?? 0) }, newText: keyword };
  return { title: `Declare it with \`${keyword}\``, kind: 'offer', concurrent: false, edits: [edit, ...dropped.toSorted((some, other) => some.span.start - other.span.start)] };
}

interface Declared {
  readonly step: DeclarationStep;
  readonly block: Block;
}

function declarationOf(one: FunctionModel, binding: BindingId): Declared | undefined {
  let found: Declared | undefined;
  walkBlocks(one.body, (block) => {
    for (const step of block.steps) {
      if (step.kind === 'declaration' && step.declarators.some(({ pattern }) => pattern.kind === 'bind' && pattern.binding === binding)) found = { step, block };
    }
  });
  return found;
}

/** In braces of its own: `using` may not stand in a case of a switch. */
function isDeclaredAlone(text: string, { step, block }: Declared): boolean {
  return step.declarators.length === 1 && (step.declares === 'const' || step.declares === 'let') && text[block.span.start] === '{';
}

/** `try { .. } finally { await handle.close(); }` right behind the declaration, with nothing to do behind it. */
function withoutFinally(file: FileModel, text: string, { step, block }: Declared, resource: BindingId, releases: readonly CallValue[]): readonly TextEdit[] | undefined {
  const at = block.steps.indexOf(step);
  const next = block.steps[at + 1];
  if (next?.kind !== 'try' || next.finalizer === undefined || !isDone(block.steps.slice(at + 2), resource) || releases.length !== 1) return undefined;
  const [only, ...more] = next.finalizer.steps;
  if (only === undefined || more.length > 0 || releasedBy(only) !== releases[0] || hasComment(text.slice(next.finalizer.span.start, next.finalizer.span.end))) return undefined;
  if (next.handler === undefined) return unwrapped(file, text, block, next);
  return [{ file: file.file, span: { start: next.handler.body.span.end, end: next.span.end }, newText: '' }];
}

/** The body of the `try` in its place. Its names must mean nothing in the block around. */
function unwrapped({ file, bindings }: FileModel, text: string, block: Block, { span, body }: TryStep): readonly TextEdit[] | undefined {
  const code = text.slice(body.span.start + 1, body.span.end - 1);
  const before = text.slice(block.span.start, span.start) + text.slice(span.end, block.span.end);
  const names = body.steps.flatMap(declaredNames).map((id) => bindings[id]?.name ?? '');
  if (body.steps.length === 0 || /`[^`]*\n[^`]*`/.test(code) || names.some((name) => mentions(before, name)) || hasOtherDeclaration(body)) return undefined;
  const unit = indentationUnit(text);
  const moved = code.replaceAll(`\n${indentationAt(text, span.start)}${unit}`, `\n${indentationAt(text, span.start)}`).trim();
  return [{ file, span, newText: moved }];
}

function declaredNames(step: Step): readonly BindingId[] {
  if (step.kind !== 'declaration') return [];
  return step.declarators.flatMap(({ pattern }) => patternTargets(pattern)).flatMap((target) => target.kind === 'bind' ? target.binding : []);
}

function hasOtherDeclaration({ steps }: Block): boolean {
  return steps.some(({ kind }) => kind === 'function' || kind === 'class');
}

/** Statements with nothing behind them but a `return` of what is known already. */
function withoutStatements({ file }: FileModel, text: string, one: FunctionModel, { declaredIn, resource }: { readonly declaredIn: Block; readonly resource: BindingId }, releases: readonly CallValue[]): readonly TextEdit[] | undefined {
  const edits: TextEdit[] = [];
  walkBlocks(one.body, (block) => {
    block.steps.forEach((step, index) => {
      const release = releasedBy(step);
      if (release === undefined || !releases.includes(release)) return;
      const behind = block.steps.slice(index + 1);
      const line = isDone(behind, resource) && (behind.length > 0 || block === declaredIn) ? lineOf(text, step) : undefined;
      if (line !== undefined) edits.push({ file, span: line, newText: '' });
    });
  });
  return edits.length === releases.length ? edits : undefined;
}

/** Nothing, or a `return` of what is known already. */
function isDone([first, ...more]: readonly Step[], resource: BindingId): boolean {
  return first === undefined || (more.length === 0 && first.kind === 'return' && isKnown(first.value, resource));
}

/** Nothing is called for it, and nothing of the resource itself is read. */
function isKnown(value: Value | undefined, resource: BindingId): boolean {
  switch (value?.kind) {
    case undefined: case 'literal': case 'this': return true;
    case 'binding': return value.binding !== resource;
    case 'member': return isKnown(value.object, resource);
    case 'object': return value.properties.every((property) => property.key === undefined && isKnown(property.value, resource));
    case 'array': return value.elements.every((element) => element === undefined || isKnown(element, resource));
    default: return false;
  }
}

function releasedBy(step: Step): CallValue | undefined {
  const value = step.kind === 'expression' ? step.value : undefined;
  const call = value?.kind === 'await' ? value.operand : value;
  return call?.kind === 'call' ? call : undefined;
}

/** Undefined for a statement that shares its line with something else. */
function lineOf(text: string, { span }: Step): { readonly start: number; readonly end: number } | undefined {
  const start = text.lastIndexOf('\n', span.start - 1) + 1;
  const newline = text.indexOf('\n', span.end);
  const end = newline < 0 ? text.length : newline + 1;
  return text.slice(start, span.start).trim() === '' && text.slice(span.end, end).trim() === '' ? { start, end } : undefined;
}
