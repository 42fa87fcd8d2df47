import { afterAll, describe, expect, test } from 'vitest';
import { createParser } from '../../typescript/parse.ts';
import { extract } from '../extract.ts';
import type { FileModel, FunctionModel } from '../model.ts';
import { definitionsOf } from './definitions.ts';
import { dominanceOf } from './dominance.ts';
import { flowText } from './flow-text.testing.ts';
import { flowOf } from './flow.ts';
import { exitId, failureId, suspends, type FlowGraph, type FlowNode } from './graph.ts';
import { livenessOf } from './liveness.ts';
import { findPath } from './paths.ts';

const parser = createParser();
afterAll(() => parser[Symbol.asyncDispose]());

async function modelOf(text: string): Promise<FileModel> {
  return extract('/shop/orders.ts', await parser.parse('/shop/orders.ts', text)).model;
}

/** The function that a text begins with. */
async function firstOf(text: string): Promise<FunctionModel> {
  const [, first] = (await modelOf(text)).functions;
  if (first === undefined) throw new Error('The text holds no function.');
  return first;
}

async function flow(text: string): Promise<string> {
  return `\n${flowText(flowOf(await firstOf(text)), text)}\n`;
}

describe('branches', () => {
  test('the parts of a test decide one by one', async () => {
    expect(await flow('async function f(a) { if (a && !(await isOpen())) ship(); else wait(); done(); }')).toMatchInlineSnapshot(`
      "
      entry -> a =
      a = -> true: isOpen() | false: wait()
      isOpen() -> may-throw: failure | await isOpen()
      wait() -> may-throw: failure | done()
      await isOpen() -> may-throw: failure | true: wait() | false: ship()
      done() -> may-throw: failure | exit
      ship() -> may-throw: failure | done()
      "
    `);
  });

  test('else if, and a value that depends on a test', async () => {
    expect(await flow('function f(a) { if (a) one(); else if (b()) two(); return a ? three() : four(); }')).toMatchInlineSnapshot(`
      "
      entry -> a =
      a = -> true: one() | false: b()
      one() -> may-throw: failure | true: three() | false: four()
      b() -> may-throw: failure | true: two() | false: true: three() | false: four()
      three() -> may-throw: failure | return
      four() -> may-throw: failure | return
      two() -> may-throw: failure | true: three() | false: four()
      return -> exit
      "
    `);
  });

  test('optional chains stop where something is missing', async () => {
    expect(await flow('async function f(a) { a?.start(arg()).then; await b?.(); }')).toMatchInlineSnapshot(`
      "
      entry -> a =
      a = -> nullish: await b?.() | nullish: present: b?.() | present: arg()
      await b?.() -> may-throw: failure | exit
      b?.() -> may-throw: failure | await b?.()
      arg() -> may-throw: failure | a?.start(arg())
      a?.start(arg()) -> may-throw: failure | nullish: await b?.() | present: b?.()
      "
    `);
  });

  test('assignments that run on some paths, and defaults', async () => {
    expect(await flow('async function f({ a = first() } = given(), [b = second()]) { a ??= await load(); b += await count(); }')).toMatchInlineSnapshot(`
      "
      entry -> present: a = | present: nullish: first() | nullish: given()
      a = -> present: b = | nullish: second()
      first() -> may-throw: failure | a =
      given() -> may-throw: failure | present: a = | nullish: first()
      b = -> read a
      second() -> may-throw: failure | b =
      read a -> present: read b | nullish: load()
      read b -> count()
      load() -> may-throw: failure | await load()
      count() -> may-throw: failure | await count()
      await load() -> may-throw: failure | a =
      await count() -> may-throw: failure | b =
      a = -> read b
      b = -> exit
      "
    `);
  });

  test('switch: cases are asked in order, fall through, and end in the default or behind', async () => {
    expect(await flow('function f(a) { switch (a) { case one(): first(); case 2: second(); break; default: last(); case 3: third(); } after(); }')).toMatchInlineSnapshot(`
      "
      entry -> a =
      a = -> one()
      one() -> may-throw: failure | match: first() | differs: match: second() | differs: match: third() | differs: last()
      first() -> may-throw: failure | second()
      second() -> may-throw: failure | after()
      third() -> may-throw: failure | after()
      last() -> may-throw: failure | third()
      after() -> may-throw: failure | exit
      "
    `);
    expect(await flow('function f(a) { switch (a) { case 1: return first(); case 2: return second(); } }')).toMatchInlineSnapshot(`
      "
      entry -> a =
      a = -> match: first() | differs: match: second() | differs: no-match: exit
      first() -> may-throw: failure | return
      second() -> may-throw: failure | return
      return -> exit
      return -> exit
      "
    `);
  });
});

describe('loops', () => {
  test('for, while and do', async () => {
    expect(await flow('function f() { for (let i = 0; i < limit(); i++) { if (a()) continue; b(); } while (true) { if (c()) break; } do { d(); } while (e()); }')).toMatchInlineSnapshot(`
      "
      entry -> i =
      i = -> limit()
      limit() -> may-throw: failure | true: a() | false: c()
      a() -> may-throw: failure | true: read i | false: b()
      c() -> may-throw: failure | true: d() | false: c()
      read i -> i =
      b() -> may-throw: failure | read i
      d() -> may-throw: failure | e()
      i = -> limit()
      e() -> may-throw: failure | true: d() | false: exit
      "
    `);
  });

  test('labels, of which there may be two', async () => {
    expect(await flow('function f() { outer: inner: for (const a of as()) { for (;;) { if (b()) continue outer; if (c()) break inner; } } block: { if (d()) break block; e(); } g(); }')).toMatchInlineSnapshot(`
      "
      entry -> as()
      as() -> may-throw: failure | next item
      next item -> may-throw: failure | done: d() | a =
      d() -> may-throw: failure | true: g() | false: e()
      a = -> b()
      g() -> may-throw: failure | exit
      e() -> may-throw: failure | g()
      b() -> may-throw: failure | true: next item | false: c()
      c() -> may-throw: failure | true: d() | false: b()
      "
    `);
  });

  test('for await waits for each item', async () => {
    expect(await flow('async function f() { for await (const { a = b() } of items()) use(a); }')).toMatchInlineSnapshot(`
      "
      entry -> items()
      items() -> may-throw: failure | next item
      next item -> may-throw: failure | done: exit | present: a = | nullish: b()
      a = -> use(a)
      b() -> may-throw: failure | a =
      use(a) -> may-throw: failure | next item
      "
    `);
  });
});

test('the points where others run meanwhile', async () => {
  const text = 'async function* f(a) { await one(); for await (const b of a) c(b); for (const d of a) yield d; await using e = a; using g = a; }';
  const graph = flowOf(await firstOf(text));
  expect(graph.nodes.filter((node) => suspends(node) && !node.isCopy).map((node) => (node.kind === 'value' ? node.value.kind : node.kind))).toEqual(['await', 'iterate', 'yield', 'dispose']);
});

describe('exceptions', () => {
  test('calls lead to the handler around them, and a throw does', async () => {
    expect(await flow('async function f() { try { await a(); if (b()) throw new Error(); } catch (error) { c(error); } d(); }')).toMatchInlineSnapshot(`
      "
      entry -> a()
      a() -> may-throw: error = | await a()
      error = -> c(error)
      await a() -> may-throw: error = | b()
      c(error) -> may-throw: failure | d()
      b() -> may-throw: error = | true: new Error() | false: d()
      d() -> may-throw: failure | exit
      new Error() -> may-throw: error = | throw
      throw -> throws: error =
      "
    `);
  });

  test('a finally block has a copy for each way through it', async () => {
    expect(await flow('async function f() { for (;;) { try { if (a()) continue; if (b()) break; if (c()) return; } finally { await d(); } } e(); }')).toMatchInlineSnapshot(`
      "
      entry -> a()
      a() -> may-throw: d() | true: d()' | false: b()
      d() -> may-throw: failure | await d()
      d()' -> may-throw: failure | await d()'
      b() -> may-throw: d() | true: d()' | false: c()
      await d() -> may-throw: failure
      await d()' -> may-throw: failure | a()
      d()' -> may-throw: failure | await d()'
      c() -> may-throw: d() | true: return | false: d()'
      await d()' -> may-throw: failure | e()
      return -> d()'
      d()' -> may-throw: failure | await d()'
      e() -> may-throw: failure | exit
      d()' -> may-throw: failure | await d()'
      await d()' -> may-throw: failure | a()
      await d()' -> may-throw: failure | exit
      "
    `);
  });

  test('a finally block that leaves overrides how the code before it ended', async () => {
    expect(await flow('function f() { try { throw a(); } finally { return b(); } }')).toMatchInlineSnapshot(`
      "
      entry -> a()
      a() -> may-throw: b() | throw
      b() -> may-throw: failure | return
      throw -> throws: b()'
      return -> exit
      b()' -> may-throw: failure | return'
      return' -> exit
      "
    `);
    expect(await flow('function f() { for (;;) { try { return a(); } finally { break; } } b(); }')).toMatchInlineSnapshot(`
      "
      entry -> a()
      a() -> may-throw: b() | return
      b() -> may-throw: failure | exit
      return -> b()
      "
    `);
  });

  test('a handler is reached even where only a property could throw', async () => {
    expect(await flow('function f(a) { try { a.b.c; } catch { d(); } }')).toMatchInlineSnapshot(`
      "
      entry -> a =
      a = -> exit | may-throw: d()
      d() -> may-throw: failure | exit
      "
    `);
  });
});

describe('resources and generators', () => {
  test('what using declares is released on every way out, last one first', async () => {
    expect(await flow('async function f() { await using a = await open(); using b = lock(); if (c()) return; d(); }')).toMatchInlineSnapshot(`
      "
      entry -> open()
      open() -> may-throw: failure | await open()
      await open() -> may-throw: failure | a =
      a = -> lock()
      lock() -> may-throw: await dispose | b =
      await dispose -> may-throw: failure
      b = -> c()
      c() -> may-throw: dispose | true: return | false: d()
      dispose -> may-throw: await dispose
      return -> dispose'
      d() -> may-throw: dispose | dispose'
      dispose' -> may-throw: await dispose | await dispose'
      dispose' -> may-throw: await dispose | await dispose'
      await dispose' -> may-throw: failure | exit
      await dispose' -> may-throw: failure | exit
      "
    `);
    expect(await flow('async function f() { for (await using a of all()) b(a); }')).toMatchInlineSnapshot(`
      "
      entry -> all()
      all() -> may-throw: failure | next item
      next item -> may-throw: failure | done: exit | a =
      a = -> b(a)
      b(a) -> may-throw: await dispose | await dispose'
      await dispose -> may-throw: failure
      await dispose' -> may-throw: failure | next item
      "
    `);
  });

  test('a yield may be the last thing that a generator does, and then finally runs', async () => {
    expect(await flow('function* f() { try { yield a(); } finally { b(); } }')).toMatchInlineSnapshot(`
      "
      entry -> a()
      a() -> may-throw: b() | yield a()
      b() -> may-throw: failure
      yield a() -> may-throw: b() | abandoned: b()' | b()'
      b()' -> may-throw: failure | exit
      b()' -> may-throw: failure | exit
      "
    `);
  });
});

test('code that cannot be reached is there, and nothing leads to it', async () => {
  const graph = flowOf(await firstOf('async function f() { return; await a(); }'));
  const isAwait = (node: FlowNode): boolean => node.kind === 'value' && node.value.kind === 'await';
  expect(graph.nodes.filter(isAwait)).toHaveLength(1);
  expect(findPath(graph, { from: 0, to: isAwait })).toBeUndefined();
});

test('jumps without a target, in code that does not compile, are passed over', async () => {
  expect(await flow('function f() { a(); break; continue outer; b(); }')).toMatchInlineSnapshot(`
    "
    entry -> a()
    a() -> may-throw: failure | b()
    b() -> may-throw: failure | exit
    "
  `);
});

test('finally inside finally, thirty deep, stays in proportion', async () => {
  const depth = 30;
  const text = `async function f() { for (;;) { ${'try { if (a()) break; if (b()) continue; if (c()) return; } finally { '.repeat(depth)} await d(); ${'}'.repeat(depth)} } }`;
  expect(flowOf(await firstOf(text)).nodes.length).toBeLessThan(60_000);
});

function callNamed(graph: FlowGraph, text: string, name: string): FlowNode {
  const found = graph.nodes.find((node) => node.kind === 'value' && node.value.kind === 'call' && text.slice(node.value.callee.span.start, node.value.callee.span.end) === name);
  if (found === undefined) throw new Error(`${name} is not called.`);
  return found;
}

test('a point dominates what can only be reached through it', async () => {
  const text = 'function f() { a(); if (b()) { c(); return; } try { d(); } finally { e(); } g(); }';
  const graph = flowOf(await firstOf(text));
  const { dominates } = dominanceOf(graph);
  const at = (name: string): number => callNamed(graph, text, name).id;
  expect([dominates(at('a'), at('g')), dominates(at('b'), at('c')), dominates(at('c'), at('d')), dominates(at('d'), at('g')), dominates(at('g'), at('a')), dominates(at('a'), at('a'))])
    .toEqual([true, true, false, true, false, true]);
  expect(dominates(at('a'), exitId)).toBe(true);
  expect(dominates(at('g'), exitId)).toBe(false);
});

test('a read sees the writes that may have given its value', async () => {
  const text = 'function f(a) { let x = 1; if (a) x = 2; one(x); for (;;) { two(x); if (a) break; x = 3; } let y; if (a) y = 4; three(y, z); var z; { z = 5; } four(z++, z); }';
  const one = await firstOf(text);
  const graph = flowOf(one);
  const definitions = definitionsOf(graph);
  const seen = graph.nodes.flatMap((node) => {
    const isRead = node.kind === 'read' || (node.kind === 'value' && node.value.kind === 'binding');
    const { writes, isComplete } = definitions.seenAt(node.id);
    const place = node.kind === 'read' ? node.target.span : node.kind === 'value' ? node.value.span : undefined;
    if (!isRead || place === undefined || text.slice(place.start, place.end) === 'a') return [];
    return `${text.slice(place.start, place.end)}: ${writes.map((write) => (write.value?.kind === 'literal' ? String(write.value.value) : write.by)).join(', ')}${isComplete ? '' : ' or nothing'}`;
  });
  expect(seen).toMatchInlineSnapshot(`
    [
      "x: 1, 2",
      "x: 3, 1, 2",
      "y: declaration, 4",
      "z:  or nothing",
      "z: 5",
      "z: update",
    ]
  `);
});

test('a variable lives as long as its value may still be read', async () => {
  const text = 'function f(a) { let x = a(); one(); if (b()) { two(); two(x); } x = three(); four(x); five(); }';
  const one = await firstOf(text);
  const graph = flowOf(one);
  const x = graph.nodes.find((node) => node.kind === 'write' && node.by === 'declaration');
  const binding = x?.kind === 'write' && x.target.kind === 'bind' ? x.target.binding : -1;
  const isLive = (name: string): boolean => livenessOf(graph).isLiveAfter(callNamed(graph, text, name).id, binding);
  expect(['one', 'b', 'three', 'four', 'five'].map((name) => [name, isLive(name)])).toEqual([['one', true], ['b', true], ['three', false], ['four', false], ['five', false]]);
});

test('a path around what releases is found, with the ways that it takes', async () => {
  const text = 'async function f() { const file = await open(); if (isEmpty()) return; try { await read(file); } finally { await file.close(); } }';
  const graph = flowOf(await firstOf(text));
  const opened = graph.nodes.find((node) => node.kind === 'write');
  const isClose = (node: FlowNode): boolean => node.kind === 'value' && node.value.kind === 'call' && node.value.callee.kind === 'member' && node.value.callee.name === 'close';
  const leak = findPath(graph, { from: opened?.id ?? 0, around: isClose, to: ({ id }) => id === exitId, ways: ({ kind }) => kind !== 'may-throw' });
  expect(leak?.flatMap(({ by }) => (by?.kind === 'true' || by?.kind === 'false' ? [by.kind] : []))).toEqual(['true']);
  const byException = findPath(graph, { from: opened?.id ?? 0, around: isClose, to: ({ id }) => id === failureId });
  expect(byException?.flatMap(({ by }) => by?.kind ?? [])).toContain('may-throw');
});
