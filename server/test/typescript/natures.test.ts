import { describe, expect, it } from 'vitest';
import type { Nature } from '../../src/model/answers.ts';
import { natureOf, openText } from './project.testing.ts';

const declarations = `
declare function load(): Promise<number>;
declare function like(): PromiseLike<number>;
declare function count(): number;
declare function anything(): any;
declare function maybe(): Promise<number> | undefined;
declare function all(): Promise<number>[];
declare function pair(): readonly [Promise<number>, Promise<string>];
declare function numbers(): number[];
declare function identity<T>(value: T): T;
declare function wrap<T>(value: T): Promise<T>;
declare function overloaded(value: string): Promise<void>;
declare function overloaded(value: number): void;
declare function handle(callback: () => void): void;
declare const untyped: any;
interface Custom { then(done: (value: number) => void): void }
declare function custom(): Custom;
declare function customs(): Custom[];
declare function mixture(): Custom | Promise<void>;
declare function either<T>(value: T): T | PromiseLike<void>;
interface Chain { then(next: string): Chain }
declare function chain(): Chain;
declare function lists(): Promise<number>[] | undefined;
type Id = Promise<string> & { readonly tag: 'id' };
declare function tagged(): Id;
class Job extends Promise<void> {}
interface Query<T> extends Pick<Promise<T>, 'then' | 'catch'> { where(key: string): Query<T> }
declare function query<T>(table: string): Query<T>;
interface Task<T> extends Promise<T> { cancel(): void }
declare function task(): Task<number>;
class Store { async save(): Promise<void> {} static open() { return load(); } items(): number[] { return []; } chained(): this { return this; } }
declare const store: Store | undefined;
const save = async () => { await load(); };
const later = () => load();
`;

describe('nature of a call', () => {
  it.each<[string, Nature]>([
    ['load()', 'promise'],
    ['like()', 'thenable'],
    ['query<string>("users")', 'thenable'],
    ['query("users").where("id")', 'thenable'],
    ['task()', 'promise'],
    ['count()', 'other'],
    ['anything()', 'unknown'],
    ['untyped()', 'unknown'],
    ['untyped.save()', 'unknown'],
    ['maybe()', 'promise'],
    ['all()', 'promises'],
    ['pair()', 'promises'],
    ['lists()', 'promises'],
    ['numbers()', 'other'],
    ['identity(load())', 'promise'],
    ['identity(1)', 'other'],
    ['identity(untyped)', 'unknown'],
    ['wrap(1)', 'promise'],
    ['overloaded("")', 'promise'],
    ['overloaded(1)', 'other'],
    ['custom()', 'thenable'],
    ['customs()', 'thenables'],
    ['mixture()', 'promise'],
    ['either(like())', 'thenable'],
    ['either(load())', 'promise'],
    ['chain()', 'other'],
    ['tagged()', 'promise'],
    ['new Store().save()', 'promise'],
    ['Store.open()', 'promise'],
    ['store?.save()', 'promise'],
    ['store?.items()', 'other'],
    ['store!.save()', 'promise'],
    ['new Store().chained()', 'other'],
    ['save()', 'promise'],
    ['later()', 'promise'],
    ['(save)()', 'promise'],
    ['store!["save"]()', 'promise'],
    ['(async () => 1)()', 'promise'],
    ['(() => 1)()', 'other'],
    ['import("node:fs")', 'promise'],
    ['[1, 2].map(async (n) => n)', 'promises'],
    ['[1, 2].map((n) => n)', 'other'],
    ['Promise.all([load()])', 'promise'],
    ['missing()', 'unknown'],
  ])('%s is %s', async (call, nature) => {
    const { project, view, source } = await openText(`${declarations}\n${call};`);
    await using _ = project;
    expect(await natureOf(view, source, call)).toEqual([nature]);
  });
});

describe('nature of a value', () => {
  it.each<[string, string, Nature]>([
    ['const task = load();', 'task', 'promise'],
    ['const tasks = [load(), load()];', 'tasks', 'promises'],
    ['const mixed = [load(), 1];', 'mixed', 'promises'],
    ['new Job(() => {});', 'new Job(() => {})', 'promise'],
    ['new Store();', 'new Store()', 'other'],
    ['const text = "";', 'text', 'other'],
    ['function run<T extends Promise<void>>(task: T) { task; }', 'task', 'promise'],
    ['function run<T>(task: T) { task; }', 'task', 'unknown'],
    ['async function run(x: unknown) { x; }', 'x', 'unknown'],
    ['class A { task?: Promise<void>; run() { this.task; } }', 'this.task', 'promise'],
    ['const all2 = untyped as any[];', 'all2', 'unknown'],
    ['function run(job: () => void | Promise<void>) { job(); }', 'job()', 'promise'],
    ['function run(job: (() => void) | (() => Promise<void>)) { job(); }', 'job()', 'promise'],
    ['let f: (() => void) | (() => Promise<void>) = () => {}; f();', 'f()', 'other'],
    ['function run(job?: () => Promise<void>) { job?.(); }', 'job?.()', 'promise'],
    ['class B<T> { constructor(readonly value: T) {} get(): T { return this.value; } } new B(load()).get();', 'new B(load()).get()', 'promise'],
    ['function each<T extends () => Promise<void>>(f: T) { f(); }', 'f()', 'promise'],
  ])('in %s, %s is %s', async (code, text, nature) => {
    const { project, view, source } = await openText(`${declarations}\n${code}`);
    await using _ = project;
    expect(await natureOf(view, source, text)).toEqual([nature]);
  });

  it('reads JSDoc types in JavaScript', async () => {
    const { project, view, source } = await openText(
      '/** @returns {Promise<number>} */ function load() { return fetchIt(); }\n/** @type {Promise<void>[]} */ let tasks = [];\nload(); tasks;\nclass A { async run() {} }\nnew A().run();',
      {}, 'a.js',
    );
    await using _ = project;
    expect(await natureOf(view, source, 'load()', 'tasks', 'new A().run()')).toEqual(['promise', 'promises', 'promise']);
  });
});
