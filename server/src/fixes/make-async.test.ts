import { afterAll, describe, expect, test } from 'vitest';
import { extract } from '../model/extract.ts';
import { childrenOf, walkBlock } from '../model/walk.ts';
import type { CallValue, Value } from '../model/model.ts';
import { createParser } from '../typescript/parse.ts';
import type { TextEdit } from '../protocol/finding.ts';
import { awaitCallEdits } from './await-call.ts';
import { asyncFunctionEdits } from './make-async.ts';

const parser = createParser();
afterAll(() => parser[Symbol.asyncDispose]());

describe('the keyword', () => {
  test.each([
    ['function load(): string { return read(); }', 'async function load(): Promise<string> { return read(); }'],
    ['export default function (): number[] { return []; }', 'export default async function (): Promise<number[]> { return []; }'],
    ['const load = <T>(key: T): T => get(key);', 'const load = async <T>(key: T): Promise<T> => get(key);'],
    ['const load = key => get(key);', 'const load = async key => get(key);'],
    ['function load(): Promise<string> { return read(); }', 'async function load(): Promise<string> { return read(); }'],
    ['function load(): (() => void) { return read(); }', 'async function load(): Promise<(() => void)> { return read(); }'],
  ])('%s', async (before, after) => {
    expect(await madeAsync(before, 1)).toBe(after);
  });

  test('stands behind the modifiers of a method', async () => {
    expect(await madeAsync('class Store { private static load(): void {} }', 1)).toBe('class Store { private static async load(): Promise<void> {} }');
    expect(await madeAsync('const store = { load() {} };', 1)).toBe('const store = { async load() {} };');
  });

  test.each([
    'class Store { get size() { return 1; } }',
    'class Store { constructor() {} }',
    'function* ids() {}',
    'function isName(text: unknown): text is string { return true; }',
    'function check(text: unknown): asserts text { read(text); }',
    'declare function load(): string;',
  ])('never in %s', async (text) => {
    expect(await madeAsync(text, 1)).toBeUndefined();
  });

  test('is not written twice', async () => {
    expect(await madeAsync('async function load() {}', 1)).toBe('async function load() {}');
  });
});

describe('the await', () => {
  test.each([
    ['use(load());', 'use(await load());'],
    ['load().name;', '(await load()).name;'],
    ['load()[0];', '(await load())[0];'],
    ['const x = [load(), 1];', 'const x = [await load(), 1];'],
    ['await load();', 'await load();'],
    ['start()\nload().run()', 'start()\n;(await load()).run()'],
  ])('%s', async (before, after) => {
    expect(await awaited(before)).toBe(after);
  });

  test.each(['load?.().name;', 'if (ready)\n  load().run()'])('is not put where it would change what runs: %s', async (text) => {
    expect(await awaited(text)).toBeUndefined();
  });
});

async function madeAsync(text: string, id: number): Promise<string | undefined> {
  const { model } = extract('/shop/a.ts', await parser.parse('/shop/a.ts', text));
  const edits = asyncFunctionEdits(model, text, model.functions[id]!);
  return edits && applied(text, edits);
}

/** Awaits the call of `load`. */
async function awaited(text: string): Promise<string | undefined> {
  const { model } = extract('/shop/a.ts', await parser.parse('/shop/a.ts', text));
  let call: CallValue | undefined;
  let parent: Value | undefined;
  walkBlock(model.functions[0]!.body, (value) => {
    if (value.kind === 'call' && value.callee.kind === 'global' && value.callee.name === 'load') call = value;
  });
  walkBlock(model.functions[0]!.body, (value) => {
    if (childrenOf(value).includes(call!)) parent = value;
  });
  const edits = awaitCallEdits(model, text, call!, parent);
  return edits && applied(text, edits);
}

function applied(text: string, edits: readonly TextEdit[]): string {
  return edits.toReversed().reduce((current, { span, newText }) => current.slice(0, span.start) + newText + current.slice(span.end), text);
}
