import type { Handler, Reaction, ThenChain } from '../../effects/promises/then-chains.ts';
import type { FileModel, FunctionModel, Pattern, Value } from '../../model/model.ts';
import { usesOf } from '../../model/find.ts';
import { walkBlock, walkBlocks } from '../../model/walk.ts';
import type { Fix } from '../../protocol/finding.ts';
import { hasComment } from '../code.ts';
import { freshName, semicolonOf } from '../fresh-name.ts';
import { indentationAt, indentationUnit, lineEndingOf } from '../layout.ts';
import { changed, linesOf, movedIn, operandOf } from './code-pieces.ts';
import { inlineCode, type Code, type Rewriting } from './handler-code.ts';
import { freeNames } from './names.ts';
import { declaredFirst, heard, statementOf, type Outlet } from './outlet.ts';

/**
 * `return p.then(f).catch(g)` becomes statements: `try { .. await p; .. } catch (error) { .. }`. Undefined where they would
 * not do the same, or where a comment or a type would be lost.
 */
export function awaitChain(file: FileModel, text: string, chain: ThenChain, mustWait: (value: Value) => boolean): Fix | undefined {
  const { one, step } = chain;
  const renames = isPlainlyWritten(text, chain) && hasRoom(file, text, chain) ? freeNames(file, text, chain) : undefined;
  const outlet = outletOf(file, text, chain);
  if (renames === undefined || outlet === undefined) return undefined;
  const end = one.hasExpressionBody ? ';' : semicolonOf(text, step);
  const code = codeUpTo({ file, text, renames, end, mustWait }, chain, chain.reactions.length, outlet);
  if (code === undefined) return undefined;
  const needsReturn = outlet.kind === 'return' && code.completes && one.body.steps.at(-1) !== step;
  const lines = needsReturn ? [...code.lines, `return${end}`] : code.lines;
  const line = `${lineEndingOf(text)}${indentationAt(text, one.hasExpressionBody ? one.span.start : step.span.start)}`;
  const [span, newText] = one.hasExpressionBody
    ? [one.bodySpan, `{${movedIn(lines, indentationUnit(text)).map((code) => (code === '' ? lineEndingOf(text) : `${line}${code}`)).join('')}${line}}`]
    : [step.span, lines.map((code, index) => (index === 0 ? code : code === '' ? lineEndingOf(text) : `${line}${code}`)).join('')];
  return { title: 'Convert then-chain to await', kind: 'offer', concurrent: false, edits: [{ file: file.file, span, newText }] };
}

/** No type arguments, comments or assertions between the parts of the chain. */
function isPlainlyWritten(text: string, { base, chain, reactions, step, one }: ThenChain): boolean {
  const before = text.slice(step.span.start, base.span.start);
  if (hasComment(before) || !/^\s*;?$/.test(text.slice(chain.span.end, step.span.end)) || (one.hasExpressionBody ? chain.span.start : step.span.start) > base.span.start) return false;
  return reactions.every(({ call, handler, onFailure }) => {
    if (call.callee.kind !== 'member') return false;
    const receiver = text.slice(call.callee.object.span.end, call.callee.nameSpan.start);
    const between = [
      text.slice(call.callee.nameSpan.end, call.argumentsSpan.start), text.slice(call.argumentsSpan.start + 1, handler.value.span.start),
      onFailure === undefined ? text.slice(handler.value.span.end, call.argumentsSpan.end - 1) : text.slice(handler.value.span.end, onFailure.value.span.start),
      onFailure === undefined ? '' : text.slice(onFailure.value.span.end, call.argumentsSpan.end - 1),
    ];
    return /^\s*\)?\s*\.\s*$/.test(receiver) && between.every((code) => /^\s*,?\s*$/.test(code));
  });
}

/** Statements need a block, and must not be read as going on with the line before. */
function hasRoom(file: FileModel, text: string, { one, block, step }: ThenChain): boolean {
  if (one.hasExpressionBody) return text.slice(one.bodySpan.start, one.bodySpan.end).trim() === text.slice(step.span.start, step.span.end).trim();
  return block === file.functions[0]?.body || text[block.span.start] === '{';
}

function outletOf(file: FileModel, text: string, { form, step, isGuarded, reactions }: ThenChain): Outlet | undefined {
  if (step.kind === 'return') return { kind: 'return', isHeard: isGuarded };
  if (form === undefined) return undefined;
  if (form.pattern === undefined) return { kind: 'nowhere' };
  const target = text.slice(form.pattern.span.start, form.pattern.span.end);
  if (step.kind !== 'declaration') return isSteady(file, form.pattern) && !(reactions.at(-1)?.method === 'finally' && isSeenByOthers(file, form.pattern)) ? { kind: 'name', head: `${target} = `, declared: undefined } : undefined;
  const [declarator] = step.declarators;
  const type = declarator?.typeSpan === undefined ? '' : text.slice(declarator.typeSpan.start, declarator.typeSpan.end);
  const declared = form.pattern.kind === 'bind' && !step.isExported ? { name: target, type, canWait: canWait(file, form.pattern.binding, type) && (type !== '' || !givesEmptyList(file, reactions)) } : { name: target, type, canWait: false };
  return { kind: 'name', head: `${text.slice(step.span.start, form.pattern.span.start)}${target}${type} = `, declared };
}

/** In TypeScript, a name without a type that a function captures needs its value where it is declared. */
function canWait({ bindings, language }: FileModel, binding: number, type: string): boolean {
  return type !== '' || language === 'js' || language === 'jsx' || bindings[binding]?.isCaptured === false;
}

/** In TypeScript, a name that is first declared and then given `[]` has no type of its own. */
function givesEmptyList({ language }: FileModel, reactions: ThenChain['reactions']): boolean {
  const isEmptyList = (value: Value | undefined): boolean => value?.kind === 'array' && value.elements.length === 0;
  if (language === 'js' || language === 'jsx') return false;
  return reactions.flatMap(({ handler, onFailure }) => [handler, onFailure]).some((one) => {
    let found = false;
    if (one?.kind === 'inline') walkBlocks(one.function.body, (block) => {
      if (block.steps.some((step) => step.kind === 'return' && isEmptyList(step.value))) found = true;
    });
    return found;
  });
}

/** Whenever it is evaluated, the target of an assignment is the same. */
function isSteady({ bindings }: FileModel, pattern: Pattern): boolean {
  if (pattern.kind === 'bind') return true;
  if (pattern.kind !== 'place' || pattern.value.kind !== 'member') return false;
  const { object } = pattern.value;
  return object.kind === 'this' || (object.kind === 'binding' && bindings[object.binding]?.writes === 0);
}

/** A function that runs at the end would find the new value of the target, which it has only after that. */
function isSeenByOthers({ bindings }: FileModel, pattern: Pattern): boolean {
  return pattern.kind !== 'bind' || bindings[pattern.binding]?.isCaptured !== false;
}

/** Statements for the promise and its first reactions. */
function codeUpTo(rewriting: Rewriting, chain: ThenChain, count: number, outlet: Outlet): Code | undefined {
  const reaction = chain.reactions[count - 1];
  if (reaction === undefined) return startCode(rewriting, chain, outlet);
  switch (reaction.method) {
    case 'then': return reaction.onFailure === undefined ? thenCode(rewriting, chain, count, reaction, outlet) : eitherCode(rewriting, chain, count, reaction, reaction.onFailure, outlet);
    case 'catch': return catchCode(rewriting, chain, count, reaction, outlet);
    case 'finally': return finallyCode(rewriting, chain, count, reaction, outlet);
  }
}

function startCode({ text, end, renames }: Rewriting, { base, step }: ThenChain, outlet: Outlet): Code | undefined {
  const code = changed(text, base.span, renames);
  const lines = linesOf(`${statementOf(outlet, code, operandOf(code, base, code))}${end}`, indentationAt(text, step.span.start));
  return lines && { lines, completes: outlet.kind !== 'return' };
}

function thenCode(rewriting: Rewriting, chain: ThenChain, count: number, { handler }: Reaction, outlet: Outlet): Code | undefined {
  if (handler.kind === 'named') return namedCode(rewriting, chain, count, handler, outlet);
  const before = codeUpTo(rewriting, chain, count - 1, parameterOutlet(rewriting, handler.function));
  const after = before?.completes === true ? inlineCode(rewriting, handler, outlet) : undefined;
  return before && after && { lines: [...before.lines, ...after.lines], completes: after.completes };
}

function parameterOutlet({ file, text, renames }: Rewriting, { parameters: [parameter] }: FunctionModel): Outlet {
  if (parameter === undefined || (parameter.pattern.kind === 'bind' && isUnused(file, parameter.pattern.binding))) return { kind: 'nowhere' };
  const { pattern, span } = parameter;
  const written = changed(text, span, renames);
  const name = changed(text, pattern.span, renames);
  const type = written.slice(name.length);
  const isWritten = pattern.kind !== 'bind' || (file.bindings[pattern.binding]?.writes ?? 0) > 0;
  return {
    kind: 'name', head: `${isWritten && pattern.kind === 'bind' ? 'let' : 'const'} ${written} = `,
    declared: { name, type, canWait: pattern.kind === 'bind' && canWait(file, pattern.binding, type) },
  };
}

function isUnused(file: FileModel, binding: number): boolean {
  return usesOf(file, binding) === 0 && file.bindings[binding]?.writes === 0;
}

/** `load().then(render)` becomes `render(await load())`. */
function namedCode(rewriting: Rewriting, chain: ThenChain, count: number, handler: Extract<Handler, { kind: 'named' }>, outlet: Outlet): Code | undefined {
  const { text } = rewriting;
  const isFirst = count === 1;
  const given = isFirst ? `await ${operandOf(changed(text, chain.base.span, rewriting.renames), chain.base, text.slice(chain.base.span.start, chain.base.span.end))}` : freshName(text, 'result');
  const before = isFirst ? { lines: [], completes: true } : codeUpTo(rewriting, chain, count - 1, { kind: 'name', head: `const ${given} = `, declared: { name: given, type: '', canWait: true } });
  const code = callCode(rewriting, handler, given, outlet);
  const lines = code && linesOf(code.lines.join('\n'), indentationAt(text, chain.step.span.start));
  return code !== undefined && before?.completes === true && lines !== undefined ? { lines: [...before.lines, ...lines], completes: code.completes } : undefined;
}

/**
 * Whether what a function gives that is called by its name has to be awaited. Undefined when nobody can tell, and an `await`
 * might be one too many.
 */
function mustWaitFor({ bindings, functions, language }: FileModel, text: string, { binding }: Extract<Handler, { kind: 'named' }>): boolean | undefined {
  const one = functions[bindings[binding]?.function ?? -1];
  const type = one?.returnTypeSpan && text.slice(one.returnTypeSpan.start, one.returnTypeSpan.end);
  if (one?.isAsync === true || type?.startsWith('Promise<') === true) return true;
  if (type !== undefined && /^(?:void|string|number|boolean|bigint|undefined|null)$/.test(type)) return false;
  if (one !== undefined && !one.isGenerator && !one.hasExpressionBody && one.bodySpan.start < one.bodySpan.end && !returnsSomething(one)) return false;
  return language === 'js' || language === 'jsx' ? true : undefined;
}

function returnsSomething({ body }: FunctionModel): boolean {
  let returns = false;
  walkBlocks(body, ({ steps }) => {
    if (steps.some((step) => step.kind === 'return' && step.value !== undefined)) returns = true;
  });
  return returns;
}

/** A call of a function by its name, as a statement. */
function callCode({ file, text, end }: Rewriting, handler: Extract<Handler, { kind: 'named' }>, given: string, outlet: Outlet): Code | undefined {
  const call = `${text.slice(handler.value.span.start, handler.value.span.end)}(${given})`;
  const waits = outlet.kind === 'return' && !outlet.isHeard ? true : mustWaitFor(file, text, handler);
  return waits === undefined ? undefined : { lines: [`${statementOf(outlet, call, waits ? call : undefined)}${end}`], completes: outlet.kind !== 'return' };
}

function catchCode(rewriting: Rewriting, chain: ThenChain, count: number, { handler }: Reaction, outlet: Outlet): Code | undefined {
  const split = declaredFirst(outlet);
  const tried = split && codeUpTo(rewriting, chain, count - 1, heard(split.inside));
  const caught = split && handledCode(rewriting, handler, split.inside);
  if (split === undefined || tried === undefined || caught === undefined) return undefined;
  return { lines: [...ended(split.before, rewriting.end), ...tryLines(rewriting, tried.lines, caught)], completes: tried.completes || caught.completes };
}

function tryLines({ text }: Rewriting, tried: readonly string[], { head, lines }: Handled): readonly string[] {
  const unit = indentationUnit(text);
  return ['try {', ...movedIn(tried, unit), ...(lines.length === 0 ? [`} ${head} {}`] : [`} ${head} {`, ...movedIn(lines, unit), '}'])];
}

function ended(lines: readonly string[], end: string): readonly string[] {
  return lines.map((line) => `${line}${end}`);
}

interface Handled extends Code {
  /** `catch (error)`. */
  readonly head: string;
}

function handledCode(rewriting: Rewriting, handler: Handler, outlet: Outlet): Handled | undefined {
  const { file, text } = rewriting;
  if (handler.kind === 'named') {
    const error = freshName(text, 'error');
    const called = callCode(rewriting, handler, error, outlet);
    return called && { ...called, head: `catch (${error}${isTyped(file) ? ': any' : ''})` };
  }
  const code = inlineCode(rewriting, handler, outlet);
  const [parameter] = handler.function.parameters;
  if (code === undefined) return undefined;
  if (parameter === undefined || (parameter.pattern.kind === 'bind' && isUnused(file, parameter.pattern.binding))) return { ...code, head: 'catch' };
  const written = changed(text, parameter.span, rewriting.renames);
  const name = changed(text, parameter.pattern.span, rewriting.renames);
  const type = written.slice(name.length);
  // Of a failure a `catch` knows nothing, where `catch(f)` knew `any`.
  const kept = /^\s*\??\s*:\s*(?:any|unknown)$/.test(type) ? type : isTyped(file) && !(parameter.pattern.kind === 'bind' && isOnlyThrown(file, handler.function, parameter.pattern.binding)) ? ': any' : '';
  return { ...code, head: `catch (${name}${kept})` };
}

function isTyped({ language }: FileModel): boolean {
  return language === 'ts' || language === 'tsx';
}

function isOnlyThrown(file: FileModel, one: FunctionModel, binding: number): boolean {
  let thrown = 0;
  walkBlocks(one.body, ({ steps }) => {
    for (const step of steps) if (step.kind === 'throw' && step.value.kind === 'binding' && step.value.binding === binding) thrown += 1;
  });
  walkBlock(one.body, (value) => {
    if (value.kind === 'template') thrown += value.parts.filter((part) => part.kind === 'binding' && part.binding === binding).length;
  });
  return thrown === usesOf(file, binding);
}

/** `then(f, g)`: what `f` throws is not for `g`, so `f` stands behind the `try`, and `g` has to leave. */
function eitherCode(rewriting: Rewriting, chain: ThenChain, count: number, { handler }: Reaction, onFailure: Handler, outlet: Outlet): Code | undefined {
  const caught = handledCode(rewriting, onFailure, outlet);
  if (caught === undefined || caught.completes || handler.kind !== 'inline') return undefined;
  const split = declaredFirst(parameterOutlet(rewriting, handler.function));
  const tried = split && codeUpTo(rewriting, chain, count - 1, split.inside);
  const after = inlineCode(rewriting, handler, outlet);
  if (split === undefined || tried === undefined || after === undefined) return undefined;
  return { lines: [...ended(split.before, rewriting.end), ...tryLines(rewriting, tried.lines, caught), ...after.lines], completes: after.completes };
}

function finallyCode(rewriting: Rewriting, chain: ThenChain, count: number, { handler }: Reaction, outlet: Outlet): Code | undefined {
  const split = declaredFirst(outlet);
  const tried = split && codeUpTo(rewriting, chain, count - 1, heard(split.inside));
  const last = handler.kind === 'inline' ? (handler.function.parameters.length === 0 ? inlineCode(rewriting, handler, { kind: 'nowhere' }) : undefined) : callCode(rewriting, handler, '', { kind: 'nowhere' });
  if (split === undefined || tried === undefined || last === undefined) return undefined;
  const unit = indentationUnit(rewriting.text);
  const isOneTry = chain.reactions[count - 2]?.method === 'catch' && tried.lines[0] === 'try {' && tried.lines.at(-1)?.startsWith('}') === true;
  const head = isOneTry ? tried.lines.slice(0, -1) : ['try {', ...movedIn(tried.lines, unit)];
  const close = isOneTry && tried.lines.at(-1) !== '}' ? `${tried.lines.at(-1) ?? ''} finally {` : '} finally {';
  return { lines: [...ended(split.before, rewriting.end), ...head, close, ...movedIn(last.lines, unit), '}'], completes: tried.completes && last.completes };
}
