import { awaitListTogether, joinList } from '../fixes/await-list.ts';
import { removeAwait } from '../fixes/remove-await.ts';
import type { Question, Waiting, WaitingQuestion } from '../model/answers.ts';
import type { CallValue, FunctionModel, Value } from '../model/model.ts';
import type { Fix } from '../protocol/finding.ts';
import { awaitedPlaces, type AwaitedPlaces, type FoundAwait } from './support/awaited-places.ts';
import { isListMaker } from './support/list-maker.ts';
import { nameInCode } from './support/name-in-code.ts';
import { callFactOf, isGuessed, natureBySyntax } from './support/promise-by-syntax.ts';
import type { QuestionContext, Rule, RuleContext } from './support/rule.ts';

/** An `await` with nothing to wait for. Verdicts follow typescript-eslint's rule of the same name where nothing is guessed. */
export const rule: Rule = {
  meta: {
    id: 'await-thenable',
    family: 'await',
    summary: 'An `await` of something that is certainly no promise, and joins and loops that wait for none',
    severity: 'warning',
    fix: 'safe',
    schema: { type: 'object', additionalProperties: false, properties: {} },
    defaults: {},
  },
  questions(context) {
    const places = awaitedPlaces(context.file);
    return [
      ...places.awaits.flatMap((found) => asked(context, 'waiting', found.await.operand, found.one)),
      ...places.loops.flatMap(({ loop, one }) => asked(context, 'waiting-each', loop.iterable, one)),
      ...places.resources.map(({ value }) => ({ kind: 'waiting-disposal', value: value.id }) as const),
      ...places.joins.flatMap(({ of, one }) => of.kind === 'array' ? of.elements.flatMap((element) => element === undefined ? [] : asked(context, 'waiting', element, one)) : asked(context, 'waiting-each', of, one)),
    ];
  },
  check(context) {
    const places = awaitedPlaces(context.file);
    for (const found of places.awaits) checkAwait(context, found);
    for (const { loop, one } of places.loops) checkLoop(context, loop, one);
    for (const resource of places.resources) checkResource(context, resource);
    for (const join of places.joins) checkJoin(context, join);
  },
};

function asked(context: QuestionContext, kind: WaitingQuestion, value: Value, one: FunctionModel): readonly Question[] {
  return bySyntax(context, kind, value, one) === undefined ? [{ kind, value: value.id }] : [];
}

function waitingFor(context: RuleContext, kind: WaitingQuestion, value: Value, one: FunctionModel): Waiting {
  return bySyntax(context, kind, value, one) ?? context.answers.waiting(kind, value.id);
}

function bySyntax(context: QuestionContext, kind: WaitingQuestion, value: Value, one: FunctionModel): Waiting | undefined {
  if (kind === 'waiting-each') return value.kind === 'call' && makesPromises(context, value) ? 'something' : undefined;
  if (isGuessed(context.file, value.kind === 'call' ? value.callee : value)) return 'unknown';
  switch (value.kind) {
    // `await null` waits for one turn of the queue, and is written to do that.
    case 'literal': return value.value === null || value.value === undefined || value.value === 0 ? 'unknown' : 'nothing';
    case 'unary': return value.operator === 'void' ? 'unknown' : 'nothing';
    case 'binary': case 'update': return 'nothing';
    case 'template': return value.tag === undefined ? 'nothing' : undefined;
    case 'function': return 'function';
    case 'spread': return 'unknown';
    case 'object': return value.properties.every(({ name }) => name !== undefined && name !== 'then') ? 'nothing' : undefined;
    default: return natureBySyntax(context, value, one) === 'promise' ? 'something' : undefined;
  }
}

/** `xs.map(async (x) => ..)` */
function makesPromises({ file }: QuestionContext, { callee, arguments: [first] }: CallValue): boolean {
  return callee.kind === 'member' && callee.name === 'map' && first?.kind === 'function' && file.functions[first.function]?.isAsync === true;
}

function checkAwait(context: RuleContext, found: FoundAwait): void {
  const { await: { operand, span }, one } = found;
  const waiting = waitingFor(context, 'waiting', operand, one);
  if (waiting === 'something' || waiting === 'unknown') return;
  if (waiting === 'list') {
    // As a statement it is a list of promises that nobody awaits, and no-floating-promises tells that.
    if (found.isStatement && isListMaker(operand)) return;
    context.report({ span, message: `${nameInCode(context, operand)} ${isCall(operand) ? 'gives' : 'is'} a list of promises, and \`await\` waits for none of them. Await \`Promise.all\` of it.`, fixes: [awaitListTogether(context.file.file, operand)] });
    return;
  }
  const isOpen = waiting === 'function' || (waiting === 'void' && !isPlainFunction(context, operand, one));
  const fix = isOpen ? undefined : removeAwait(context.file, context.text, found, found.isLast && isCertain(context, operand, one) ? 'safe' : 'offer');
  // A method or callback that is declared to return nothing may be an asynchronous one, and is then rightly awaited.
  const atMost = waiting === 'void' && isOpen ? { atMost: 'info' } as const : {};
  context.report({ span, message: awaitMessage(context, operand, waiting, isOpen), fixes: fix === undefined ? [] : [fix], ...atMost });
}

/**
 * By syntax, or by types that somebody wrote. What TypeScript infers from JavaScript may have been given a `then` while it
 * runs: `await app.use(plugin)` of avvio waits, although `use` is read as giving the plain `app`.
 */
function isCertain(context: RuleContext, operand: Value, one: FunctionModel): boolean {
  return context.file.language === 'ts' || context.file.language === 'tsx' || bySyntax(context, 'waiting', operand, one) === 'nothing';
}

function awaitMessage(context: RuleContext, operand: Value, waiting: 'nothing' | 'void' | 'function', isOpen: boolean): string {
  const name = nameInCode(context, operand);
  if (waiting === 'function') return `${name} is a function that is not called here: there is nothing to wait for. Call it, or remove \`await\`.`;
  if (operand.kind === 'await') return `${nameInCode(context, operand.operand)} is awaited already: there is nothing left to wait for. Remove one \`await\`.`;
  if (!isCall(operand)) return `${name} is no promise: there is nothing to wait for. Remove \`await\`.`;
  if (!isOpen) return `${name} returns no promise: there is nothing to wait for. Remove \`await\`.`;
  return `${name} is declared to return nothing, not a promise. If it may be asynchronous, declare \`void | Promise<void>\`; otherwise remove \`await\`.`;
}

function isCall({ kind }: Value): boolean {
  return kind === 'call';
}

/** A function that is declared here or imported, and does what it says; a method or a callback may be replaced by one that is asynchronous. */
function isPlainFunction(context: RuleContext, value: Value, one: FunctionModel): boolean {
  const call = value.kind === 'call' ? callFactOf(context, value.id, one) : undefined;
  const target = call === undefined ? undefined : context.targets.targetOf(context.file.file, call);
  return target?.kind === 'function' && target.function.classId === undefined && target.function.hasBody;
}

function checkLoop(context: RuleContext, loop: AwaitedPlaces['loops'][number]['loop'], one: FunctionModel): void {
  const waiting = waitingFor(context, 'waiting-each', loop.iterable, one);
  if (waiting === 'something' || waiting === 'unknown') return;
  const head = /^(?:[\w$]+\s*:\s*)*(for\s+)await\s*/.exec(context.text.slice(loop.span.start));
  if (head === null) return;
  const end = loop.span.start + head[0].length;
  const start = end - head[0].length + head[0].indexOf(head[1] ?? '');
  const keyword = { start: start + (head[1]?.length ?? 0), end };
  context.report({
    span: { start, end: start + (head[1]?.length ?? 0) + 'await'.length },
    message: `${nameInCode(context, loop.iterable)} is no asynchronous iterable and holds no promises: \`for await\` has nothing to wait for. Use a plain \`for\`.`,
    fixes: [{ title: 'Use a plain for', kind: 'offer', concurrent: false, edits: [{ file: context.file.file, span: keyword, newText: '' }] }],
  });
}

function checkResource(context: RuleContext, { step, value }: AwaitedPlaces['resources'][number]): void {
  if (context.answers.waiting('waiting-disposal', value.id) !== 'nothing') return;
  const name = value.kind === 'await' ? `What ${nameInCode(context, value.operand)} gives` : value.kind === 'call' && !value.isNew ? `What ${nameInCode(context, value)} gives` : nameInCode(context, value);
  const keyword = /^await\s+/.exec(context.text.slice(step.span.start));
  const fixes: readonly Fix[] = keyword === null || step.declarators.length > 1 ? [] : [{
    title: 'Use plain using', kind: 'offer', concurrent: false,
    edits: [{ file: context.file.file, span: { start: step.span.start, end: step.span.start + keyword[0].length }, newText: '' }],
  }];
  context.report({ span: value.span, message: `${name} is disposed of without waiting: \`await using\` has nothing to wait for. Use \`using\`.`, fixes });
}

/** Told for the whole when nothing in it is to wait for, else for the single element that was meant to be waited for and is not. */
function checkJoin(context: RuleContext, { call, of, one }: AwaitedPlaces['joins'][number]): void {
  const method = call.callee.kind === 'member' ? `Promise.${call.callee.name}` : 'Promise.all';
  if (of.kind !== 'array') {
    const waiting = waitingFor(context, 'waiting-each', of, one);
    if (waiting === 'something' || waiting === 'unknown') return;
    context.report({ span: of.span, message: `${nameInCode(context, of)} ${isCall(of) ? 'gives' : 'holds'} no promises: \`${method}\` has nothing to wait for. Use the values as they are, or call what makes promises of them.` });
    return;
  }
  const elements = of.elements.flatMap((element) => element === undefined ? [] : [{ element, waiting: waitingFor(context, 'waiting', element, one) }]);
  // no-await-in-promise-methods tells of awaits in the list: without them, it holds promises.
  if (elements.some(({ element }) => element.kind === 'await')) return;
  if (elements.length > 0 && elements.every(({ waiting }) => waiting === 'nothing')) {
    context.report({ span: call.span, message: `Nothing in this list is a promise: \`${method}\` has nothing to wait for. Use the values as they are.` });
    return;
  }
  for (const { element, waiting } of elements) checkElement(context, method, element, waiting);
}

function checkElement(context: RuleContext, method: string, element: Value, waiting: Waiting): void {
  const name = nameInCode(context, element);
  const { span } = element;
  if (waiting === 'list') context.report({ span, message: `${name} ${isCall(element) ? 'gives' : 'is'} a list of promises in a list: \`${method}\` waits for none of them. Join them with a \`Promise.all\` of their own, or spread them.`, fixes: [joinList(context.file.file, element)] });
  if (waiting === 'function') context.report({ span, message: `${name} is a function that is not called here: \`${method}\` waits for what is in the list, and calls nothing. Call it.` });
}
