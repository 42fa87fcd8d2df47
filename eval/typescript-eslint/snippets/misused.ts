// Places that typescript-eslint's page of no-misused-promises speaks of, and their neighbours.
declare function load(): Promise<string>;
declare function ready(): Promise<boolean>;
declare function maybe(): Promise<string> | undefined;
declare function either(): boolean | Promise<boolean>;
declare function other(): string | Promise<boolean>;
declare function both(): Promise<string> | Promise<number>;
declare function like(): PromiseLike<string>;
declare function anything(): any;
declare function save(value: unknown): Promise<void>;
declare const field: { readonly ready: Promise<boolean>; readonly maybe?: Promise<boolean>; list(): Promise<string>[] };
declare function generic<T>(value: T): T;
interface OneHandler { then(done: (value: string) => void): void }
declare function oneHandler(): OneHandler;

export async function conditions<P extends Promise<string>, U>(promise: Promise<string>, typed: P, open: U, isOpen: boolean): Promise<unknown> {
  if (promise) return 1;
  if (load()) return 1;
  if (await load()) return 1;
  if (!load()) return 1;
  if (!!load()) return 1;
  if (maybe()) return 1;
  if (either()) return 1;
  if (other()) return 1;
  if (both()) return 1;
  if (like()) return 1;
  if (anything()) return 1;
  if (oneHandler()) return 1;
  if (field.ready) return 1;
  if (field.maybe) return 1;
  if (field.list()) return 1;
  if (typed) return 1;
  if (open) return 1;
  if (generic(promise)) return 1;
  if (generic(isOpen)) return 1;
  if (isOpen && load()) return 1;
  if ((isOpen || load()) && isOpen) return 1;
  if (isOpen ?? load()) return 1;
  if (load() ?? isOpen) return 1;
  if (promise === undefined) return 1;
  if (isOpen ? load() : load()) return 1;
  if ((promise)) return 1;
  if (promise as unknown) return 1;
  if (isOpen as unknown as Promise<string>) return 1;
  if (promise!) return 1;
  if ((isOpen, promise)) return 1;
  if (new Promise(() => {})) return 1;
  if (import('node:fs')) return 1;
  if (async () => {}) return 1;
  while (load()) break;
  do break; while (load());
  for (; load(); ) break;
  for (load(); isOpen; load()) break;
  const a = promise ? 1 : 2;
  const b = promise && 1;
  const c = promise || 1;
  const d = promise ?? 1;
  const e = (isOpen && promise) || 1;
  const f = isOpen && load();
  const g = !promise;
  const h = !(promise && isOpen);
  const i = !(isOpen ?? promise);
  const j = (promise || isOpen) ?? 1;
  let k = promise;
  k &&= load();
  let m = maybe();
  if (!m) m = load();
  if (m) return 1;
  switch (true) { case !load(): break; }
  let started;
  started = load();
  if (started) return 1;
  return [a, b, c, d, e, f, g, h, i, j, k, m];
}
export function inDefault(value = load() ? 1 : 2, { other = !load() } = {}): unknown { return [value, other]; }

export function predicates(list: readonly number[], pair: [number, number], either: number[] | string[], set: { filter(test: () => unknown): void }, promises: Promise<number>[]): unknown {
  return [
    list.filter(async (one) => one > 0),
    list.filter((one) => save(one)),
    list.filter(save),
    list.filter(() => load() as unknown),
    list.filter((one) => one > 0),
    list.some(async () => true), list.every(async () => true), list.find(async () => true), list.findIndex(async () => true),
    list.findLast(async () => true), list.findLastIndex(async () => true), list.map(async () => true), list.flatMap(async () => true),
    list.reduce(async (sum) => sum, Promise.resolve(0)), list.sort(async () => 0 as never),
    pair.filter(async () => true),
    either.some(async () => true),
    set.filter(async () => true),
    promises.filter(Boolean),
    list['filter'](async () => true),
    list?.filter(async () => true),
  ];
}

export function spreads(promise: Promise<object>, maybePromise: object | Promise<object>, optional?: Promise<object>): unknown {
  return [
    { ...promise }, { ...load() }, { ...maybePromise }, { ...optional }, { ...like() }, { ...anything() }, { a: 1, ...(promise as object) },
    { ...(true && promise) }, [...field.list()], Math.max(...([] as number[])), { ...{} },
  ];
}

declare function takesVoid(callback: () => void): void;
declare function takesVoidOrPromise(callback: () => void | Promise<void>): void;
declare function takesEither(callback: (() => void) | (() => Promise<void>)): void;
declare function takesUnknown(callback: () => unknown): void;
declare function takesAny(callback: any): void;
declare function takesFunction(callback: Function): void;
declare function takesVoidOptional(callback?: (() => void) | null): void;
declare function takesVoidOrUndefined(callback: () => void | undefined): void;
declare function takesVoidOrFalse(callback: () => void | boolean): void;
declare function takesUndefined(callback: () => undefined): void;
declare function takesGeneric<T>(callback: () => T): T;
declare function takesConstraint<T extends () => void>(callback: T): void;
declare function takesMaybePromise<T>(callback: () => T | PromiseLike<T>): void;
declare function takesRest(...callbacks: (() => void)[]): void;
declare function takesTuple(...callbacks: [string, () => void]): void;
declare function takesObject(options: { done: () => void; start?(): void; also: (() => Promise<void>) | (() => void); nested?: { end: () => void } }): void;
declare function overloaded(callback: () => void): void;
declare function overloaded(callback: () => Promise<void>): void;
declare function overloadedByCount(callback: () => void): void;
declare function overloadedByCount(name: string, callback: () => void): void;
declare class Emitter { constructor(start?: () => void); on(name: string, listener: (value: string) => void): this; set: (listener: () => void) => void }
declare const emitter: Emitter;
declare const unionOfFunctions: ((callback: () => void) => void) | ((callback: () => Promise<void>) => void);
declare const record: Record<'a' | 'b', (callback: () => void) => void>;
declare class Box<T> { use(callback: () => T): void; each(callback: (value: T) => void): void }
declare const voidBox: Box<void>;
declare const promiseBox: Box<Promise<void>>;
declare const store: { save(): Promise<void>; name: string; sync(): void; lazy?: () => Promise<void> };
declare function makeHandler(): () => Promise<void>;
declare function makeSync(): () => void;
declare const asynchronous: () => Promise<void>;
declare const sometimes: () => Promise<void> | undefined;
declare const returnsAny: () => any;

export function passed(list: readonly string[], callback: () => Promise<void>, isOpen: boolean): unknown {
  takesVoid(async () => {});
  takesVoid(() => load());
  takesVoid(() => { return load(); });
  takesVoid(() => { if (isOpen) return load(); return undefined; });
  takesVoid(() => void load());
  takesVoid(() => { load().catch(() => {}); });
  takesVoid(() => isOpen ? load() : undefined);
  takesVoid(async function () {});
  takesVoid(function () { return load(); });
  takesVoid(async function* () {});
  takesVoid((): Promise<string> => load());
  takesVoid((): void => { load().catch(() => {}); });
  takesVoid(callback);
  takesVoid(asynchronous);
  takesVoid(sometimes);
  takesVoid(returnsAny);
  takesVoid(store.save);
  takesVoid(store.sync);
  takesVoid(store.lazy ?? (() => {}));
  takesVoid(makeHandler());
  takesVoid(makeSync());
  takesVoid(isOpen ? asynchronous : () => {});
  takesVoid(asynchronous as () => void);
  takesVoid((() => {}) as () => Promise<void>);
  takesVoid((asynchronous));
  takesVoid(asynchronous!);
  takesVoid((async () => {}) satisfies unknown);
  takesVoid(store.save.bind(store));
  takesVoid(anything());
  takesVoidOrPromise(async () => {});
  takesEither(async () => {});
  takesUnknown(async () => {});
  takesAny(async () => {});
  takesFunction(async () => {});
  takesVoidOptional(async () => {});
  takesVoidOrUndefined(asynchronous as () => any);
  takesVoidOrFalse(asynchronous as () => any);
  takesUndefined((() => undefined));
  takesGeneric(async () => {}).catch(() => {});
  takesGeneric<void>(async () => {});
  takesConstraint(async () => {});
  takesMaybePromise(async () => {});
  takesRest(async () => {}, () => {}, asynchronous);
  takesTuple('x', async () => {});
  takesObject({ done: async () => {}, also: async () => {} });
  takesObject({ done: asynchronous, async start() {}, also: async () => {} });
  takesObject({ done() { return load(); }, also: async () => {}, nested: { end: async () => {} } });
  const done = asynchronous;
  takesObject({ done, also: asynchronous });
  takesObject({ 'done': async () => {}, ['start']: async () => {}, also: asynchronous });
  takesObject({ done: (): Promise<string> => load(), also: asynchronous });
  takesObject({ done: store.save, also: asynchronous });
  overloaded(async () => {});
  overloadedByCount(async () => {});
  overloadedByCount('x', async () => {});
  new Emitter(async () => {});
  emitter.on('x', async (value) => { await save(value); }).on('y', save);
  emitter.set(async () => {});
  unionOfFunctions(async () => {});
  record.a(async () => {});
  record['b'](async () => {});
  voidBox.use(async () => {});
  promiseBox.use(async () => {});
  voidBox.each(async () => {});
  list.forEach(async (one) => { await save(one); });
  list.forEach(save);
  list.forEach((one) => save(one));
  new Map<string, number>().forEach(async () => {});
  new Promise<void>(async (resolve) => { await load(); resolve(); }).catch(() => {});
  load().then(async () => {}).catch(async () => {});
  load().finally(async () => {}).catch(() => {});
  setTimeout(async () => {}, 1);
  setTimeout(save, 1, 'x');
  queueMicrotask(async () => {});
  addEventListener('click', async () => {});
  [1].map(async () => {}).forEach((one) => one);
  Promise.all([1].map(async () => {})).then(() => {}, () => {});
  (function (start: () => void) { start(); })(async () => {});
  ((): ((callback: () => void) => void) => takesVoid)()(async () => {});
  takesVoid(...([async () => {}] as const));
  return done;
}

export const handlers: { readonly a: () => void; b?(): void; c: () => Promise<void> } = { a: async () => {}, async b() {}, c: async () => {} };
export const untyped = { a: async () => {}, async b() {} };
export const list: (() => void)[] = [async () => {}];
export const table: Record<string, () => void> = { a: async () => {}, async b() {} };
export const typed: () => void = async () => {};
export const typedNamed: () => void = asynchronous;
export const typedUnion: (() => void) | undefined = async () => {};
export const typedPromise: () => Promise<void> = async () => {};
export let assigned: () => void = () => {};
assigned = async () => {};
assigned ||= async () => {};
export function returnsHandler(): () => void { return async () => {}; }
export function returnsNamed(): () => void { return asynchronous; }
export const returnsArrow = (): (() => void) => async () => {};
export const returnsBlock: () => () => void = () => { return async () => {}; };
export function returnsObject(): { done: () => void } { return { done: async () => {} }; }
export function returnsUnknown(): unknown { return async () => {}; }
export async function returnsLater(): Promise<() => void> { return async () => {}; }
export function withDefault(callback: () => void = async () => {}): void { callback(); }

interface Sync { run(): void; value: number; lazy: () => void; maybe?(): void; either(): void | Promise<void> }
declare abstract class Base { run(): void; protected stop(): void; abstract close(): void; get ready(): () => void }
export class One implements Sync { async run() {} value = 1; lazy = async () => {}; async maybe() {} async either() {} }
export class Two extends Base { override async run() {} protected override async stop() {} async close() {} override get ready() { return async () => {}; } }
export class Three extends Base implements Sync { override async run() {} value = 1; lazy: () => Promise<void> = async () => {}; async either() {} close() {} static async run() {} }
export const Four = class extends Base { override run() { return load() as Promise<never>; } close() {} async unrelated() {} };
export interface Five extends Sync { run(): Promise<void>; lazy: () => Promise<void> }
export abstract class Six extends Base { abstract override close(): Promise<void> }
export class Seven extends Map<string, number> { override async clear() {} override async forEach() {} }
export class Eight<T> extends Box<T> { override async use() {} }
