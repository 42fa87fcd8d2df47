import type { Join } from '../effects/joins.ts';
import { findStep, findValue } from '../model/find.ts';
import type { ArrayValue, CallValue, FileModel, Step, Value } from '../model/model.ts';
import type { Fix, TextEdit } from '../protocol/finding.ts';
import { codeOf, hasComment, hasPlainReceiver, mentions } from './code.ts';
import { semicolonOf } from './fresh-name.ts';
import { indentationAt, lineEndingOf } from './layout.ts';

/**
 * `await Promise.all([a(), b()])` becomes `[await a(), await b()]`, as a statement two statements; a statement
 * `await Promise.all(xs.map((x) => f(x)))` becomes `for (const x of xs) await f(x)`.
 */
export function awaitInOrder(file: FileModel, text: string, { call, method, tasks, one }: Join, map: CallValue | undefined): Fix | undefined {
  const awaited = findValue(one, call.id)?.parent;
  const step = findStep(one, call.id)?.step;
  if (method !== 'all' || awaited?.kind !== 'await' || step === undefined || call.arguments.length > 1) return undefined;
  const isStatement = step.kind === 'expression' && step.value === awaited;
  const edits = map !== undefined ? (isStatement ? loopEdits(file, text, step, map) : undefined) : tasks.kind === 'array' ? (isStatement ? statementEdits(file, text, step, tasks) : listEdits(file, text, awaited, tasks)) : undefined;
  return edits === undefined ? undefined : { title: 'Await them in order', kind: 'offer', concurrent: true, edits };
}

/** Elements that are awaited in place; undefined where there is more than that. */
function elementsOf(tasks: ArrayValue): readonly Value[] | undefined {
  const elements = tasks.elements.filter((element) => element !== undefined);
  return elements.length === tasks.elements.length && elements.every(({ kind }) => kind === 'call') ? elements : undefined;
}

function listEdits(file: FileModel, text: string, awaited: Value, tasks: ArrayValue): readonly TextEdit[] | undefined {
  const elements = elementsOf(tasks);
  const before = { start: awaited.span.start, end: tasks.span.start };
  const after = { start: tasks.span.end, end: awaited.span.end };
  if (elements === undefined || hasComment(text.slice(before.start, before.end)) || hasComment(text.slice(after.start, after.end))) return undefined;
  return [
    { file: file.file, span: before, newText: '' },
    ...elements.map(({ span: { start } }) => ({ file: file.file, span: { start, end: start }, newText: 'await ' })),
    { file: file.file, span: after, newText: '' },
  ];
}

function statementEdits(file: FileModel, text: string, step: Step, tasks: ArrayValue): readonly TextEdit[] | undefined {
  const elements = elementsOf(tasks);
  if (elements === undefined || hasComment(text.slice(step.span.start, step.span.end)) || !isOnItsOwnLine(text, step)) return undefined;
  const line = `${semicolonOf(text, step)}${lineEndingOf(text)}${indentationAt(text, step.span.start)}`;
  const newText = elements.map((element) => `await ${text.slice(element.span.start, element.span.end)}`).join(line);
  return [{ file: file.file, span: step.span, newText: `${newText}${semicolonOf(text, step)}` }];
}

/** A line that begins the statement, in a block: two statements have room there. */
function isOnItsOwnLine(text: string, { span: { start } }: Step): boolean {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  return text.slice(lineStart, start).trim() === '' && /[;{}]$/.test(text.slice(0, lineStart).trimEnd());
}

function loopEdits(file: FileModel, text: string, step: Step, map: CallValue): readonly TextEdit[] | undefined {
  const { callee } = map;
  const [callback] = map.arguments;
  const inner = callback?.kind === 'function' ? file.functions[callback.function] : undefined;
  const [parameter] = inner?.parameters ?? [];
  if (callee.kind !== 'member' || callee.isOptional || inner?.kind !== 'arrow' || parameter === undefined || inner.parameters.length > 1 || parameter.isRest || parameter.defaultValue !== undefined) return undefined;
  const [only] = inner.body.steps;
  const given = inner.hasExpressionBody && only?.kind === 'return' ? only.value : undefined;
  const called = given?.kind === 'await' ? given.operand : given;
  const target = text.slice(parameter.pattern.span.start, parameter.pattern.span.end);
  const receiver = codeOf(text, callee.object);
  const around = text.slice(step.span.start, callee.object.span.start) + text.slice(callee.object.span.end, called?.span.start ?? step.span.end);
  if (called?.kind !== 'call' || !hasPlainReceiver(text, callee) || hasComment(around) || parameter.pattern.kind !== 'bind' || mentions(receiver, target)) return undefined;
  const newText = `for (const ${target} of ${receiver}) await ${text.slice(called.span.start, called.span.end)}${semicolonOf(text, step)}`;
  return [{ file: file.file, span: step.span, newText }];
}
