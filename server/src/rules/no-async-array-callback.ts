import { awaitAccumulator, chooseByAnswers, flattenAnswers, loopInsteadOfEach, mapInsteadOfEach, testAnswers, usesAsValue, type ArrayCall } from '../fixes/array-callback.ts';
import { wrapFunction } from '../fixes/wrap-function.ts';
import { findValue } from '../model/find.ts';
import type { FileModel, FunctionModel, Value } from '../model/model.ts';
import { walkBlock } from '../model/walk.ts';
import type { Fix } from '../protocol/finding.ts';
import { headOf, subjectOf } from './support/callback-in-code.ts';
import { canAwait } from './support/can-await.ts';
import { mayGivePromise } from './support/may-be.ts';
import type { QuestionContext, Rule, RuleContext } from './support/rule.ts';

/** An async function given to a method of arrays that takes what it gives for a value. */
export const rule: Rule = {
  meta: {
    id: 'no-async-array-callback',
    family: 'never-awaited',
    summary: 'An async function given to a method of arrays that takes its promise for a value, or drops it',
    severity: 'warning',
    fix: 'offer',
    schema: { type: 'object', additionalProperties: false, properties: {} },
    defaults: {},
    insteadOf: ['no-misused-promises'],
  },
  questions(context) {
    return callsIn(context.file).flatMap((at) => {
      const isAsked = isPredicate(at) && mayGivePromise(context, at.callback, at.one) === 'ask';
      if (!isAsked && !isSuspect(context, at)) return [];
      return [{ kind: 'declaration', value: at.callee.id } as const, ...(isAsked ? [{ kind: 'unheard', value: at.callback.id } as const] : [])];
    });
  },
  check(context) {
    for (const at of callsIn(context.file)) if (isMisused(context, at)) report(context, at);
  },
};

interface CallWithCallback extends ArrayCall {
  readonly callback: Value;
}

/** Found once for questions and check: a file's model never changes. */
function callsIn(file: FileModel): readonly CallWithCallback[] {
  const known = callsByModel.get(file) ?? file.functions.flatMap((one) => callsInFunction(one));
  callsByModel.set(file, known);
  return known;
}

const callsByModel = new WeakMap<FileModel, readonly CallWithCallback[]>();

function callsInFunction(one: FunctionModel): readonly CallWithCallback[] {
  const found: CallWithCallback[] = [];
  walkBlock(one.body, (value) => {
    if (value.kind !== 'call' || value.callee.kind !== 'member' || value.isNew) return;
    const [callback] = value.arguments;
    if (callback !== undefined && callback.kind !== 'spread' && wayOf.has(value.callee.name)) found.push({ call: value, callee: value.callee, one, callback });
  });
  return found;
}

/** What a method does with the promise that its callback gives. */
type Way = 'test' | 'order' | 'accumulate' | 'flatten' | 'drop';

const wayOf: ReadonlyMap<string, Way> = new Map<string, Way>([
  ...['every', 'filter', 'find', 'findIndex', 'findLast', 'findLastIndex', 'some'].map((name) => [name, 'test'] as const),
  ['sort', 'order'], ['toSorted', 'order'], ['reduce', 'accumulate'], ['reduceRight', 'accumulate'], ['flatMap', 'flatten'], ['forEach', 'drop'],
]);

function isPredicate({ callee }: CallWithCallback): boolean {
  return wayOf.get(callee.name) === 'test';
}

/** By syntax: the callback certainly gives a promise, and the method does not wait for it. */
function isSuspect(context: QuestionContext, at: CallWithCallback): boolean {
  if (mayGivePromise(context, at.callback, at.one) !== 'yes') return false;
  switch (wayOf.get(at.callee.name)) {
    case 'accumulate': return accumulatorUses(context.file, at).length > 0;
    case 'flatten': return !isFlattenedLater(at);
    default: return true;
  }
}

function isMisused(context: RuleContext, at: CallWithCallback): boolean {
  const isGiven = isSuspect(context, at) || (isPredicate(at) && context.answers.unheard(at.callback.id) === 'test');
  if (!isGiven) return false;
  const declared = context.answers.declaration(at.callee.id);
  return declared.kind === 'global' && (at.callee.name === 'forEach' ? eachMethod : arrayMethod).test(declared.path);
}

const arrayMethod = /^(?:Readonly)?Array\./;
const eachMethod = /^(?:(?:Readonly)?(?:Array|Set|Map)|NodeList(?:Of)?|Headers|FormData|URLSearchParams|DOMTokenList)\./;

function accumulatorUses(file: FileModel, { callback, call }: CallWithCallback): readonly Value[] {
  const inner = callbackModel(file, callback);
  const [parameter] = inner?.parameters ?? [];
  const isGiven = call.arguments.length > 1;
  if (inner === undefined || parameter?.pattern.kind !== 'bind' || !isGiven) return [];
  const binding = file.bindings[parameter.pattern.binding];
  return binding === undefined || binding.writes > 0 ? [] : usesAsValue(inner, binding.id);
}

function callbackModel(file: FileModel, callback: Value): FunctionModel | undefined {
  const id = callback.kind === 'function' ? callback.function : callback.kind === 'binding' ? file.bindings[callback.binding]?.function : undefined;
  return id === undefined ? undefined : file.functions[id];
}

/** `(await Promise.all(xs.flatMap(f))).flat()`: as if it were `map`. */
function isFlattenedLater({ one, call }: CallWithCallback): boolean {
  const join = findValue(one, call.id)?.parent;
  const awaited = join?.kind === 'call' ? findValue(one, join.id)?.parent : undefined;
  const member = awaited?.kind === 'await' ? findValue(one, awaited.id)?.parent : undefined;
  return member?.kind === 'member' && member.name === 'flat';
}

function report(context: RuleContext, at: CallWithCallback): void {
  const isAwaitable = canAwait(context.file, at.one) && at.one.kind !== 'fields';
  const fixes = isAwaitable ? fixesFor(context, at) : withoutWaiting(context, at);
  context.report({ span: headOf(context, at.callback), message: messageFor(context, at, isAwaitable), fixes: fixes.filter((fix) => fix !== undefined) });
}

function messageFor(context: RuleContext, at: CallWithCallback, isAwaitable: boolean): string {
  const { callee: { name } } = at;
  const subject = subjectOf(context, at.callback);
  const where = isAwaitable ? '' : ' in an async function';
  switch (wayOf.get(name)) {
    case 'order': return `\`${name}\` cannot compare by the promise of ${subject}, so the order stays arbitrary. Load first what to compare by, with Promise.all, then sort.`;
    case 'accumulate': return `\`${name}\` hands on the promise of ${subject}, not what it gives: from the second item on the accumulator is a promise. Await it before it is used.`;
    case 'flatten': return `\`${name}\` does not flatten what is in the promise of ${subject}. Use \`map\` with Promise.all${where}, then \`flat()\`.`;
    case 'drop': return `\`${name}\` does not wait for ${subject} and does not hear when it fails. Use \`await Promise.all(..)\` with \`map\`, or \`await\` in a \`for..of\` loop${where}.`;
    default: return `\`${name}\` takes the promise of ${subject} for true${consequences.get(name) ?? ''}. Await all answers first${where} (\`await Promise.all(items.map(..))\`), then choose by them.`;
  }
}

const consequences: ReadonlyMap<string, string> = new Map([
  ['filter', ' and leaves nothing out'], ['every', ' whatever the answers are'], ['some', ' whatever the answers are'],
  ...['find', 'findIndex'].map((name) => [name, ' and stops at the first item'] as const),
  ...['findLast', 'findLastIndex'].map((name) => [name, ' and stops at the last item'] as const),
]);

/** Best first; what takes the results for something else has no mechanical repair. */
function fixesFor(context: RuleContext, at: CallWithCallback): readonly (Fix | undefined)[] {
  const { file, text } = context;
  switch (at.callee.name) {
    case 'filter': case 'find': case 'findLast': return [chooseByAnswers(file, text, at)];
    case 'some': case 'every': case 'findIndex': case 'findLastIndex': return [testAnswers(file, text, at)];
    case 'flatMap': return [flattenAnswers(file, text, at)];
    case 'reduce': case 'reduceRight': return accumulatorFix(context, at);
    case 'forEach': return eachFixes(context, at);
    default: return [];
  }
}

/** Only arrays have `map`; and a loop over a `Map` would be handed pairs. */
function eachFixes({ file, text, answers }: RuleContext, at: CallWithCallback): readonly (Fix | undefined)[] {
  const declared = answers.declaration(at.callee.id);
  const isOf = (owner: RegExp): boolean => declared.kind === 'global' && owner.test(declared.path);
  return [isOf(arrayMethod) ? mapInsteadOfEach(file, at) : undefined, isOf(/^(?:Readonly)?(?:Array|Set)\./) ? loopInsteadOfEach(file, text, at) : undefined];
}

function accumulatorFix({ file, text }: RuleContext, at: CallWithCallback): readonly (Fix | undefined)[] {
  return [awaitAccumulator(file, text, accumulatorUses(file, at))];
}

/** Where no `await` may stand, a callback can still be one that says that nobody waits, and an accumulator is inside. */
function withoutWaiting(context: RuleContext, at: CallWithCallback): readonly (Fix | undefined)[] {
  const way = wayOf.get(at.callee.name);
  return way === 'drop' ? [wrapFunction(context.file, context.text, at.callback, undefined)] : way === 'accumulate' ? accumulatorFix(context, at) : [];
}
