import { awaitedForm } from '../effects/stages.ts';
import type { Counterpart } from '../knowledge/facts.ts';
import { findStep, findValue } from '../model/find.ts';
import type { CallValue, FileModel, FunctionModel, Value } from '../model/model.ts';
import type { Fix, TextEdit } from '../protocol/finding.ts';
import { hasComment, isPath, mentions } from './code.ts';
import { freshName } from './fresh-name.ts';
import { importedAs, nameInScope } from './imports.ts';
import { indentationAt } from './layout.ts';

/** A promise that is made by hand of a call that has a promise form. */
export interface MadeByHand {
  readonly promise: CallValue;
  /** The function in whose code it stands. */
  readonly inside: FunctionModel;
  readonly executor: FunctionModel;
  readonly call: CallValue;
  /** Position of the callback among the arguments of the call. */
  readonly callback: number;
  /** The specifier by which the file names the module of what is called; undefined for what needs no import. */
  readonly module: string | undefined;
  /** A value that the callback passes on, which is none of what it gets, and its place among the arguments of the promise form. */
  readonly given: { readonly value: Value; readonly position: number } | undefined;
  readonly givesNothing: boolean;
}

/** `new Promise(..)` becomes a call of the promise form, with its import. Undefined where that would not do the same. */
export function usePromiseForm(file: FileModel, text: string, made: MadeByHand, counterpart: Counterpart): Fix | undefined {
  const given = givenText(text, made);
  if (given === undefined || !givesSame(made, counterpart) || !areArgumentsFree(text, made)) return undefined;
  const callee = calleeFor(file, text, made, counterpart);
  if (callee === undefined) return undefined;
  const newText = `${callee.code}(${movedOut(given, text, made)})`;
  return {
    title: `Use ${callee.name}`, kind: 'offer', concurrent: false,
    edits: [{ file: file.file, span: made.promise.span, newText }, ...callee.imports].toSorted((one, other) => one.span.start - other.span.start),
  };
}

/** With what the promise is fulfilled. Where nothing was given and the form gives something, nobody may look. */
function givesSame({ promise, inside, givesNothing, given }: MadeByHand, counterpart: Counterpart): boolean {
  if (counterpart.localNames !== undefined) return true;
  if (given !== undefined || (counterpart.shape === 'different' && counterpart.givesOneValue !== true)) return false;
  if (!givesNothing || counterpart.givesNothing === true) return true;
  const step = findStep(inside, promise.id)?.step;
  return step?.kind === 'expression' && awaitedForm(step)?.await.operand === promise;
}

/** What fails while the arguments are computed rejects the promise made by hand: elsewhere than behind an `await`, nothing may. */
function areArgumentsFree(text: string, { promise, inside, executor, call, callback }: MadeByHand): boolean {
  const others = call.arguments.filter((_argument, index) => index !== callback);
  if (executor.kind !== 'arrow' && others.some(({ span }) => mentions(text.slice(span.start, span.end), 'this') || mentions(text.slice(span.start, span.end), 'arguments'))) return false;
  return findValue(inside, promise.id)?.parent?.kind === 'await' || others.every(isPlain);
}

function isPlain(value: Value): boolean {
  switch (value.kind) {
    case 'literal': case 'function': return true;
    case 'object': return value.properties.every((property) => property.key === undefined && isPlain(property.value));
    case 'array': return value.elements.every((element) => element === undefined || isPlain(element));
    case 'template': return value.tag === undefined && value.parts.every(isPlain);
    case 'binary': return isPlain(value.left) && isPlain(value.right);
    case 'spread': return isPath(value.operand);
    default: return isPath(value);
  }
}

/** The other arguments as they are written; undefined where a comment or a type would be lost. */
function givenText(text: string, { promise, call, callback, given }: MadeByHand): string | undefined {
  const span = call.arguments[callback]?.span;
  const { start, end } = call.argumentsSpan;
  if (span === undefined || hasComment(text.slice(promise.span.start, start)) || hasComment(text.slice(end, promise.span.end))) return undefined;
  const [before, inside, behind] = [text.slice(start + 1, span.start).trim(), text.slice(span.start, span.end), text.slice(span.end, end - 1).trim().replace(/,$/, '')];
  if (hasComment(inside) || (before !== '' && !before.endsWith(',')) || (behind !== '' && !behind.startsWith(','))) return undefined;
  const written = [before.replace(/,$/, ''), behind.replace(/^,/, '').trim()].filter((part) => part !== '').join(', ');
  if (given === undefined || call.arguments.includes(given.value)) return written;
  const left = Array.from({ length: given.position - (call.arguments.length - 1) }, () => 'undefined');
  return [...(written === '' ? [] : [written]), ...left, text.slice(given.value.span.start, given.value.span.end)].join(', ');
}

/** Lines that stood inside of the executor stand as deep as the promise did. */
function movedOut(code: string, text: string, { promise, call }: MadeByHand): string {
  const deep = indentationAt(text, call.span.start);
  const less = indentationAt(text, promise.span.start);
  return code.includes('`') || !deep.startsWith(less) ? code : code.replaceAll(`\n${deep}`, `\n${less}`);
}

interface Callee {
  /** As it is called. */
  readonly name: string;
  readonly code: string;
  readonly imports: readonly TextEdit[];
}

function calleeFor(file: FileModel, text: string, made: MadeByHand, counterpart: Counterpart): Callee | undefined {
  if (counterpart.takesCallback === true) return promisified(file, text, made);
  const { module, path, localNames } = counterpart;
  const { callee } = made.call;
  const present = importedAs(file, module, path);
  const member = present === undefined && callee.kind === 'member' ? memberOfSameModule(text, callee, made.module, counterpart) : undefined;
  if (member !== undefined) return { name: member, code: member, imports: [] };
  const wanted = localNames?.find((name) => !mentions(text, name)) ?? (localNames && freshName(text, localNames[0] ?? path));
  const use = nameInScope(file, text, module, path, callee, made.module ?? nodeSpecifier(file), wanted);
  return use && { name: use.local === path || wanted === undefined ? use.local : `${path} of ${module}`, code: use.local, imports: use.edits };
}

/** `promisify(gzip)`: what is called stays, with the callback left to `promisify`. */
function promisified(file: FileModel, text: string, { call, module }: MadeByHand): Callee | undefined {
  const use = nameInScope(file, text, 'node:util', 'promisify', call, module);
  const code = use && `${use.local}(${text.slice(call.callee.span.start, call.callee.span.end)})`;
  return use && code !== undefined ? { name: code, code, imports: use.edits } : undefined;
}

/** `fs.readFile` has `fs.promises.readFile` beside it; `fse.readFile` gives a promise by itself. No import changes. */
function memberOfSameModule(text: string, callee: Extract<Value, { kind: 'member' }>, module: string | undefined, counterpart: Counterpart): string | undefined {
  if (module === undefined) return undefined;
  const object = text.slice(callee.object.span.start, callee.object.span.end);
  const own = module.replace(/^node:/, '');
  const other = counterpart.module.replace(/^node:/, '');
  if (own === other) return `${object}.${counterpart.path}`;
  return other === `${own}/promises` ? `${object}.promises.${counterpart.path}` : undefined;
}

/** Core modules are written with or without `node:` as the file's first one is. */
function nodeSpecifier({ imports }: FileModel): string | undefined {
  const specifiers = imports.map(({ module }) => module);
  return specifiers.find((module) => module.startsWith('node:')) ?? specifiers.find((module) => /^(?:fs|path|os|util|http|url|stream|child_process|crypto|events)$/.test(module));
}
