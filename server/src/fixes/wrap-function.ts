import type { FileModel, FunctionModel, Value } from '../model/model.ts';
import type { Fix, TextEdit } from '../protocol/finding.ts';

/**
 * Makes a function that gives a promise one that returns nothing and starts the same: `save` becomes
 * `(...args) => { void save(...args); }`, and a function written in place keeps its parameters. Undefined where the
 * text leaves no room for it: a declared result, a type assertion, an expression of several parts.
 *
 * @param property name of the property whose value it is; a shorthand `{ save }` has to be spelt out
 */
export function wrapFunction(file: FileModel, text: string, value: Value, property: string | undefined): Fix | undefined {
  // A method may take less than it is given, a function that is written around it may not.
  const isTyped = file.language === 'ts' || file.language === 'tsx';
  if (isAsserted(text, value) || (isTyped && value.kind === 'member')) return undefined;
  const edits = value.kind === 'function' ? editsInside(file, text, file.functions[value.function]) : value.kind === 'binding' || value.kind === 'member' ? editsAround(file, text, value, property) : undefined;
  return edits && { title: 'Start it and return nothing', kind: 'offer', concurrent: false, edits };
}

/** `save as Handler`, `save!`: an arrow function cannot take the place of the name. */
function isAsserted(text: string, { span }: Value): boolean {
  return /^[\s)]*(?:as\b|satisfies\b|!)/.test(text.slice(span.end, span.end + 200)) || /<[^<>]*>\s*$/.test(text.slice(Math.max(0, span.start - 200), span.start));
}

function editsAround(model: FileModel, text: string, value: Value, property: string | undefined): readonly TextEdit[] {
  const { span } = value;
  const name = text.slice(span.start, span.end);
  const key = property === name && isShorthand(text, span.start) ? `${name}: ` : '';
  return [{ file: model.file, span, newText: `${key}${wrapper(model, value, name)}` }];
}

/** With the parameters of the function itself: what the place expects may be less than it takes, or nothing typed at all. */
function wrapper(model: FileModel, value: Value, name: string): string {
  const own = value.kind === 'binding' ? model.functions[model.bindings[value.binding]?.function ?? -1] : undefined;
  if (own?.parameters.length === 0) return `() => { void ${name}(); }`;
  const types = model.language === 'ts' || model.language === 'tsx' ? `: Parameters<typeof ${name}>` : '';
  return `(...args${types}) => { void ${name}(...args); }`;
}

/** True for a name right behind the brace or comma of an object. */
function isShorthand(text: string, start: number): boolean {
  return !/:[\s(]*$/.test(text.slice(Math.max(0, start - 200), start));
}

function editsInside({ file }: FileModel, text: string, model: FunctionModel | undefined): readonly TextEdit[] | undefined {
  if (model === undefined || declaresResult(text, model)) return undefined;
  const { start, end } = model.bodySpan;
  const started = startedCall(model);
  if (!model.isAsync) return started === undefined ? undefined : surrounded(file, start, end, '{ void ', '; }');
  const keyword = /^async\s+|^async(?=\()/.exec(text.slice(model.span.start, start));
  if (keyword === null) return undefined;
  const withoutKeyword = { file, span: { start: model.span.start, end: model.span.start + keyword[0].length }, newText: '' };
  if (started === undefined) return [withoutKeyword, ...surrounded(file, start, end, '{ void (async () => ', ')(); }')];
  return [withoutKeyword, { file, span: { start, end: started.span.start }, newText: '{ void ' }, { file, span: { start: started.span.end, end }, newText: '; }' }];
}

/** The call that is all that an arrow function does, awaited or not. */
function startedCall(model: FunctionModel): Value | undefined {
  const [step] = model.body.steps;
  const value = model.hasExpressionBody && step?.kind === 'return' ? step.value : undefined;
  const called = value?.kind === 'await' ? value.operand : value;
  return called?.kind === 'call' && !called.isNew ? called : undefined;
}

function surrounded(file: string, start: number, end: number, before: string, after: string): readonly TextEdit[] {
  return [{ file, span: { start, end: start }, newText: before }, { file, span: { start: end, end }, newText: after }];
}

/** `(): Promise<void> => ..`: the result would have to be written anew. */
function declaresResult(text: string, model: FunctionModel): boolean {
  const lastParameter = model.parameters.at(-1)?.span.end ?? model.nameSpan.end;
  return /\)\s*:/.test(text.slice(Math.min(lastParameter, model.bodySpan.start), model.bodySpan.start));
}
