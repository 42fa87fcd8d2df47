import { awaitEachItem, collectItems } from '../fixes/async-iteration.ts';
import type { Question } from '../model/answers.ts';
import type { CallValue, FileModel, FunctionModel, LoopStep, Value } from '../model/model.ts';
import { walkBlock, walkBlocks } from '../model/walk.ts';
import type { Fix } from '../protocol/finding.ts';
import { canAwait } from './support/can-await.ts';
import { nameInCode } from './support/name-in-code.ts';
import type { Rule, RuleContext } from './support/rule.ts';

/** An asynchronous iterable where a synchronous one is taken: it has no items to give at once. */
export const rule: Rule = {
  meta: {
    id: 'prefer-for-await',
    family: 'iteration',
    summary: 'An asynchronous iterable in a plain for..of loop, a spread or Array.from',
    severity: 'warning',
    fix: 'offer',
    schema: { type: 'object', additionalProperties: false, properties: {} },
    defaults: {},
  },
  questions({ file }) {
    return placesIn(file).map(({ iterable }): Question => ({ kind: 'waiting-only-each', value: iterable.id }));
  },
  check(context) {
    for (const place of placesIn(context.file)) if (context.answers.waiting('waiting-only-each', place.iterable.id) === 'something') report(context, place);
  },
};

type Place =
  | { readonly kind: 'loop'; readonly iterable: Value; readonly one: FunctionModel; readonly loop: LoopStep }
  /** `[...items]`, `f(...items)`: the whole array when nothing else is in it. */
  | { readonly kind: 'spread'; readonly iterable: Value; readonly one: FunctionModel; readonly whole: Value | undefined }
  | { readonly kind: 'from'; readonly iterable: Value; readonly one: FunctionModel; readonly call: CallValue };

/** Values whose items are taken one after the other. What is certainly a list, or anything but an object, is none. */
function placesIn(file: FileModel): readonly Place[] {
  const known = placesByModel.get(file) ?? file.functions.flatMap((one) => placesOf(one));
  placesByModel.set(file, known);
  return known;
}

const placesByModel = new WeakMap<FileModel, readonly Place[]>();

function placesOf(one: FunctionModel): readonly Place[] {
  const places: Place[] = [];
  walkBlocks(one.body, ({ steps }) => {
    for (const step of steps) if (step.kind === 'loop' && step.loop === 'for-of' && step.iterable !== undefined) places.push({ kind: 'loop', iterable: step.iterable, one, loop: step });
  });
  walkBlock(one.body, (value) => {
    if (value.kind === 'array') for (const element of value.elements) if (element?.kind === 'spread') places.push({ kind: 'spread', iterable: element.operand, one, whole: value.elements.length === 1 ? value : undefined });
    if (value.kind !== 'call') return;
    for (const argument of value.arguments) if (argument.kind === 'spread') places.push({ kind: 'spread', iterable: argument.operand, one, whole: undefined });
    const [items] = value.arguments;
    const isFrom = value.callee.kind === 'member' && value.callee.name === 'from' && value.callee.object.kind === 'global' && value.callee.object.name === 'Array';
    if (isFrom && items !== undefined && items.kind !== 'spread') places.push({ kind: 'from', iterable: items, one, call: value });
  });
  return places.filter(({ iterable }) => mayBeAsynchronous(iterable));
}

function mayBeAsynchronous({ kind }: Value): boolean {
  return kind === 'binding' || kind === 'member' || kind === 'element' || kind === 'call' || kind === 'await' || kind === 'choice' || kind === 'global' || kind === 'this';
}

function report(context: RuleContext, place: Place): void {
  const isAwaitable = canAwait(context.file, place.one);
  const name = nameInCode(context, place.iterable);
  const next = place.kind === 'loop' ? 'Use `for await`' : 'Collect them with `await Array.fromAsync(..)`, or use a `for await` loop';
  const fix = isAwaitable ? fixFor(context, place) : undefined;
  context.report({
    span: place.iterable.span,
    message: `${name} gives its items one after another, each to be awaited: it has none to give at once, and this throws. ${next}${isAwaitable ? '.' : ', in an async function.'}`,
    fixes: fix === undefined ? [] : [fix],
  });
}

function fixFor({ file, text }: RuleContext, place: Place): Fix | undefined {
  switch (place.kind) {
    case 'loop': return awaitEachItem(file, text, place.loop);
    case 'from': return collectItems(file, text, place.call, place.call.callee.span);
    case 'spread': return place.whole === undefined ? undefined : collectItems(file, text, place.whole, undefined, place.iterable);
  }
}
