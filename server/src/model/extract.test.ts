import { afterAll, describe, expect, test } from 'vitest';
import { createParser } from '../typescript/parse.ts';
import { extract } from './extract.ts';
import type { FileModel } from './model.ts';
import { outlineOf } from './outline.testing.ts';
import { referenceOf } from './references.ts';
import { walkBlock } from './walk.ts';

const parser = createParser();
afterAll(() => parser[Symbol.asyncDispose]());

async function modelOf(text: string, file = '/shop/orders.ts'): Promise<FileModel> {
  return extract(file, await parser.parse(file, text)).model;
}

async function outline(text: string, file?: string): Promise<string> {
  return outlineOf(await modelOf(text, file));
}

describe('statements', () => {
  test('branches, loops and jumps keep their structure', async () => {
    expect(await outline(`
      async function ship(orders: Order[], limit = 10) {
        outer: for (const order of orders) {
          if (order.isPaid) continue outer; else await pay(order);
          for (let i = 0; i < limit; i++) { if (i > 3) break; }
          while (await next()) { count += 1; }
          do { count--; } while (count > 0);
          for (const key in order) drop(key);
          for await (const event of order.events) log(event);
          switch (order.kind) { case 'gift': await wrap(order); default: return; }
        }
        throw new Error('none');
      }
      let count = 0;
    `)).toMatchSnapshot();
  });

  test('try, catch and finally', async () => {
    expect(await outline(`async function f() { try { await a(); } catch ({ code = 1 }) { b(code); } finally { await c(); } try { d(); } catch { e(); } }`)).toMatchSnapshot();
  });

  test('declarations of every kind, with destructuring and defaults', async () => {
    expect(await outline(`
      export const [first, , { deep: [x = y(), ...others] }, ...tail] = await load(), z = 1;
      var { a, ['b' + c]: d = 2, ...rest } = z;
      async function g() { using file = open(); await using db = await connect(); }
    `)).toMatchSnapshot();
  });

  test('classes: fields, accessors, static parts, private names, constructors', async () => {
    expect(await outline(`
      class Store extends base(Thing) {
        static #count = start();
        #rows = [];
        onChange = async () => { await this.save(); };
        static { Store.#count += 1; }
        constructor(private db: Db) { super(); }
        get size() { return this.#rows.length; }
        set size(value) { this.#rows.length = value; }
        async *[Symbol.asyncIterator]() { yield* this.#rows; }
        async save() { await this.db.save(this.#rows); }
        declare ghost: string;
        abstract later(): void;
      }
    `)).toMatchSnapshot();
  });

  test('namespaces run, enums compute, types vanish', async () => {
    expect(await outline(`
      namespace Shop { export const open = connect(); }
      enum Size { Small = measure(), Big }
      interface Order { id: string } type Id = Order['id']; declare function later(): void;
    `)).toMatchSnapshot();
  });
});

describe('expressions', () => {
  test('parentheses and types disappear, choices and optional chains stay', async () => {
    expect(await outline(`
      async function f(this: Shop, a: any) {
        (await (a as Task)!).done;
        a?.b?.[c()]?.(d), a ? await x() : y(), a && b(), a ?? (b = c), (a ||= await e());
        \`\${a} and \${await b()}\`; tag\`x\${a}\`; void a(); typeof a; delete a.b; -1; !a; a++; --a.b;
        ({ a, [b()]: c, ...d, e() {}, get f() { return 1; } }); [, ...a]; new Foo; import('x'); import.meta.url; yieldless;
        [a.b, ...c] = d; ({ x: a.y = 1, ...a } = d); 1n; /x/g; null; undefined; this; a ** 2 + 3 * 4;
      }
    `)).toMatchSnapshot();
  });

  test('JSX is looked through for what it runs', async () => {
    expect(await outline(`const page = <Page title={load()} {...rest}>{items.map((item) => <Row key={item.id}>{save(item)}</Row>)}<></></Page>;`, '/shop/page.tsx')).toMatchSnapshot();
  });

  test('values come in evaluation order', async () => {
    const model = await modelOf(`async function f() { a(b(), await c(d()), { e: g() })[h()] = i(); }`);
    const order: string[] = [];
    const body = model.functions[1]?.body;
    if (body !== undefined) walkBlock(body, (value) => { if (value.kind === 'call' && value.callee.kind === 'global') order.push(value.callee.name); });
    expect(order.join(' ')).toBe('b d c g a h i');
  });
});

describe('names', () => {
  test('a name means the innermost declaration, hoisted where the language hoists', async () => {
    const model = await modelOf(`
      const id = 1;
      function f() { use(id); { let id = 2; use(id); } var late = early; var early = 3; }
      use(g); function g(id) { return id; }
    `);
    const captured = model.bindings.filter((binding) => binding.isCaptured).map((binding) => `${binding.name}@${binding.owner}`);
    expect(captured).toEqual(['id@0']);
    expect(model.bindings.filter((binding) => binding.name === 'id')).toHaveLength(3);
    expect(outlineOf(model)).not.toContain('global.early');
  });

  test('a parameter hides an import of the same name', async () => {
    const model = await modelOf(`import fs from 'node:fs'; async function f(fs) { fs.readFileSync('x'); }`);
    expect(calleeReferences(model)).toEqual([{ kind: 'unknown', name: 'readFileSync' }]);
  });

  test.each([
    [`import { readFileSync as read } from 'fs'; read('x');`, 'fs', 'readFileSync'],
    [`import * as fs from 'node:fs'; fs.promises.readFile('x');`, 'node:fs', 'promises.readFile'],
    [`import fs from 'fs'; const { readFileSync: r } = fs; r('x');`, 'fs', 'default.readFileSync'],
    [`const { promises: { readFile } } = require('fs'); readFile('x');`, 'fs', 'promises.readFile'],
    [`const fs = require('fs'); const alias = fs.statSync; alias('x');`, 'fs', 'statSync'],
    [`const { rm } = await import('node:fs/promises'); rm('x');`, 'node:fs/promises', 'rm'],
    [`import fs = require('fs'); fs.rmSync('x');`, 'fs', 'rmSync'],
  ])('%s', async (text, module, path) => {
    const references = calleeReferences(await modelOf(text));
    expect(references.at(-1)).toEqual({ kind: 'module', module, path: path.split('.') });
  });

  test('a binding that is written again names nothing for sure', async () => {
    const model = await modelOf(`import { a } from 'm'; let f = a; f = other; f();`);
    expect(calleeReferences(model)).toEqual([{ kind: 'unknown', name: 'f' }]);
  });
});

test('broken text gives what could be understood', async () => {
  expect(await outline(`async function f( { await ; const x = ; } class { } if (`)).toContain('async function f');
});

function calleeReferences(model: FileModel): readonly unknown[] {
  const references: unknown[] = [];
  for (const one of model.functions) walkBlock(one.body, (value) => {
    if (value.kind === 'call' && !(value.callee.kind === 'global' && value.callee.name === 'require')) references.push(referenceOf(model, value.callee, one.id));
  });
  return references;
}

describe('what objects can do', () => {
  test('heads of classes and interfaces, and members without a body', async () => {
    const { classes, interfaces } = await modelOf(`
      import type { Reader } from './reader.ts';
      interface Store<T> extends Reader, stores.Base<T> { load(id: string): T; size: number }
      type Sink = { write(text: string): void };
      abstract class Shelf extends Base implements Store<string>, Sink { abstract load(id: string): string; declared: number; get size() { return 1; } set size(n) {} write() {} }`);
    expect(interfaces).toMatchObject([
      { name: 'Store', extends: [{ path: ['Reader'], binding: 0 }, { path: ['stores', 'Base'], binding: undefined }], signatures: [{ name: 'load' }, { name: 'size' }] },
      { name: 'Sink', extends: [], signatures: [{ name: 'write' }] },
    ]);
    expect(classes).toMatchObject([{
      name: 'Shelf', implements: [{ path: ['Store'] }, { path: ['Sink'] }], signatures: [{ name: 'load' }, { name: 'declared' }], members: [{ name: 'write' }],
      accessors: [{ name: 'size', kind: 'getter' }, { name: 'size', kind: 'setter' }],
    }]);
  });

  test('a function whose prototype is given methods makes objects like a class', async () => {
    const model = await modelOf(`
      function Store() {}
      Store.prototype.load = function (id) { return this.read(id); };
      Store.prototype = { read(id) { return id; } };
      const one = new Store(); one.load('a');`, '/shop/store.js');
    expect(model.classes).toMatchObject([{ name: 'Store', constructorFunction: 1, members: [{ name: 'load', function: 2 }, { name: 'read', function: 3 }] }]);
    expect(model.functions.map(({ name }) => name)).toEqual(['module', 'Store', 'Store.load', 'Store.read']);
    expect(calleesIn(model)).toEqual([{ kind: 'function', function: 2 }, { kind: 'function', function: 3 }]);
  });

  test('members of an object that is written where it is made, but for those that are given another value', async () => {
    const model = await modelOf(`
      const api = { load() {}, save: save, inner: { read: () => 1 }, get size() { return () => 1; } };
      function save() {}
      api.load(); api.save(); api.inner.read(); api.size();
      const changed = { load() {}, save() {} };
      changed.save = save;
      changed.load(); changed.save();`);
    expect(calleesIn(model).map((one) => (one.kind === 'function' ? model.functions[one.function]!.name : one))).toEqual([
      'load', 'save', 'read', { kind: 'unknown', name: 'size' }, 'load', { kind: 'unknown', name: 'save', isReplaced: true },
    ]);
  });
});

function calleesIn(model: FileModel): readonly ReturnType<typeof referenceOf>[] {
  const found: ReturnType<typeof referenceOf>[] = [];
  for (const one of model.functions) walkBlock(one.body, (value) => { if (value.kind === 'call' && !value.isNew) found.push(referenceOf(model, value.callee, one.id)); });
  return found;
}
