import type { ApiFacts, ArgumentTest, WorldEffect } from './facts.ts';

/**
 * An argument as far as its text shows. `text` is a template literal with its text before the first substitution;
 * `object` an object literal, `isComplete` when no spread or computed key may add options; `spread` stands for any
 * number of arguments.
 */
export type ArgumentShape =
  | { readonly kind: 'literal'; readonly value: string | number | boolean | null | undefined }
  | { readonly kind: 'text'; readonly start: string }
  | { readonly kind: 'object'; readonly options: ReadonlyMap<string, ArgumentShape>; readonly isComplete: boolean }
  | { readonly kind: 'new'; readonly name: string }
  | { readonly kind: 'function' | 'unknown' | 'spread' };

/** What this call does to the world: the first case of `effectsWhen` that certainly holds, else `effects`. */
export function effectsOfCall(facts: ApiFacts, given: readonly ArgumentShape[]): readonly WorldEffect[] | undefined {
  return facts.effectsWhen?.find(({ when }) => testArgument(when, given) === 'yes')?.effects ?? facts.effects;
}

/** Whether this call blocks: `unknown` when that hangs on an argument that its text does not show. */
export function blocksInCall(facts: ApiFacts, given: readonly ArgumentShape[]): 'yes' | 'no' | 'unknown' {
  if (!facts.blocks) return 'no';
  const { when, callbackFrom = 0 } = facts.blocks;
  if (when === undefined) return 'yes';
  return when === 'without-callback' ? hasNoCallback(given, callbackFrom) : testArgument(when, given);
}

function hasNoCallback(given: readonly ArgumentShape[], callbackFrom: number): 'yes' | 'no' | 'unknown' {
  const candidates = given.filter((shape, position) => position >= callbackFrom || shape.kind === 'spread');
  if (candidates.some(({ kind }) => kind === 'function')) return 'no';
  return candidates.some(({ kind }) => kind === 'unknown' || kind === 'spread') ? 'unknown' : 'yes';
}

/** Asks one argument, or one option of it. All tests that are set must hold. */
export function testArgument(test: ArgumentTest, given: readonly ArgumentShape[]): 'yes' | 'no' | 'unknown' {
  const shape = subjectOf(test, given);
  if (shape === 'unknown') return 'unknown';
  if (test.isAbsent) return shape === undefined ? 'yes' : 'no';
  if (shape === undefined) return 'no';
  return both([equalsTest(test, shape), atLeastTest(test, shape), startsWithTest(test.startsWith, shape), startsWithNoneTest(test.startsWithNone, shape), constructsTest(test, shape)]);
}

type Answer = 'yes' | 'no' | 'unknown';

/** The shape to ask; `undefined` when it is certainly not there. */
function subjectOf(test: ArgumentTest, given: readonly ArgumentShape[]): ArgumentShape | undefined | 'unknown' {
  const spread = given.findIndex(({ kind }) => kind === 'spread');
  if (spread >= 0 && spread <= test.argument) return 'unknown';
  const shape = presentShape(given[test.argument]);
  if (shape === undefined || test.option === undefined) return shape;
  if (shape.kind !== 'object') return shape.kind === 'unknown' ? 'unknown' : undefined;
  const option = presentShape(shape.options.get(test.option));
  return option ?? (shape.isComplete ? undefined : 'unknown');
}

function presentShape(shape: ArgumentShape | undefined): ArgumentShape | undefined {
  return shape?.kind === 'literal' && shape.value === undefined ? undefined : shape;
}

function equalsTest(test: ArgumentTest, shape: ArgumentShape): Answer {
  if (test.equals === undefined) return 'yes';
  return shape.kind === 'literal' ? answer(shape.value === test.equals) : otherwise(shape);
}

function atLeastTest(test: ArgumentTest, shape: ArgumentShape): Answer {
  if (test.atLeast === undefined) return 'yes';
  return shape.kind === 'literal' ? answer(typeof shape.value === 'number' && shape.value >= test.atLeast) : otherwise(shape);
}

function startsWithTest(words: readonly string[] | undefined, shape: ArgumentShape): Answer {
  if (words === undefined) return 'yes';
  const text = textOf(shape);
  if (text === undefined) return otherwise(shape);
  const word = firstWord(text);
  return word === undefined ? 'unknown' : answer(words.includes(word));
}

function startsWithNoneTest(words: readonly string[] | undefined, shape: ArgumentShape): Answer {
  if (words === undefined) return 'yes';
  const text = textOf(shape);
  if (text === undefined) return otherwise(shape);
  return text.trim() === '' ? 'unknown' : answer(!words.includes(firstWord(text) ?? ''));
}

function textOf(shape: ArgumentShape): string | undefined {
  const text = shape.kind === 'text' ? shape.start : shape.kind === 'literal' ? shape.value : undefined;
  return typeof text === 'string' ? text : undefined;
}

function firstWord(text: string): string | undefined {
  return /^[\s(]*([a-z]+)/i.exec(text)?.[1]?.toLowerCase();
}

function constructsTest(test: ArgumentTest, shape: ArgumentShape): Answer {
  if (test.constructs === undefined) return 'yes';
  return shape.kind === 'new' ? answer(test.constructs.some((name) => fits(shape.name, name))) : otherwise(shape);
}

function fits(name: string, pattern: string): boolean {
  const star = pattern.indexOf('*');
  if (star < 0) return name === pattern;
  const [before, after] = [pattern.slice(0, star), pattern.slice(star + 1)];
  return name.length >= before.length + after.length && name.startsWith(before) && name.endsWith(after);
}

/** A shape of another kind is certainly something else, unless nothing is known about it. */
function otherwise(shape: ArgumentShape): Answer {
  return shape.kind === 'unknown' || shape.kind === 'text' ? 'unknown' : 'no';
}

function answer(holds: boolean): Answer {
  return holds ? 'yes' : 'no';
}

function both(answers: readonly Answer[]): Answer {
  if (answers.includes('no')) return 'no';
  return answers.includes('unknown') ? 'unknown' : 'yes';
}
