// Statements that typescript-eslint's page of no-floating-promises speaks of, and their neighbours.
declare function load(): Promise<string>;
declare function loadAll(): Promise<string>[];
declare function maybe(): Promise<string> | undefined;
declare function like(): PromiseLike<string>;
declare function anything(): any;
declare function audit(): Promise<void>;
declare function track(): Promise<void>;
declare const trackLater: () => Promise<void>;
declare const metrics: { audit(): Promise<void>; count(): Promise<void> };
declare const onError: (error: unknown) => void;
declare const maybeOnError: ((error: unknown) => void) | undefined;
declare const anyHandler: any;
declare const isOpen: boolean;
type Logged = Promise<number> & { readonly isLogged?: true };
type Unlogged = Promise<number> & { readonly isLogged?: false };
declare function logged(): Logged;
declare function unlogged(): Unlogged;
declare function loggedMaybe(): Logged | undefined;
class Job extends Promise<void> {
  stop(): void {}
}
class OwnThen extends Promise<string> {
  override then<A, B>(a?: ((value: string) => A | PromiseLike<A>) | null, b?: ((error: unknown) => B | PromiseLike<B>) | null): Promise<A | B> {
    return super.then(a, b);
  }
}
interface OneHandler { then(done: (value: string) => void): void }
interface NoHandler { then(name: string): void }
declare function oneHandler(): OneHandler;
declare function noHandler(): NoHandler;

export async function statements(values: readonly number[], promise: Promise<string>): Promise<string> {
  load();
  promise;
  new Promise<void>((resolve) => resolve());
  load().then(() => {});
  load().then(() => {}, undefined);
  load().then(() => {}, onError);
  load().then(() => {}, maybeOnError);
  load().catch();
  load().catch(null);
  load().catch(onError);
  load().catch(maybeOnError);
  load().catch(anyHandler);
  load().catch(() => {}).finally(() => {});
  load().catch().finally(() => {});
  load().finally();
  load().finally(() => {}).catch(() => {});
  load().finally(() => {}).finally(() => {});
  load().catch(() => {}).then(() => {});
  values.map(async (value) => value + 1);
  values.forEach(async (value) => { await Promise.resolve(value); });
  loadAll();
  [load(), load()];
  [load().catch(() => {})];
  await Promise.all(values.map(async (value) => value));
  await values.map(async (value) => value);
  Promise.all([load()]);
  Promise.resolve('x');
  Promise.reject(new Error('x')).catch(() => {});
  void load();
  void [load()];
  void load().catch(() => {});
  await load();
  isOpen && load();
  isOpen || load();
  maybe() ?? load();
  isOpen ? load() : undefined;
  isOpen ? load().catch(() => {}) : load();
  isOpen && load().catch(() => {});
  (load(), isOpen);
  (isOpen, load());
  maybe();
  maybe()?.catch(() => {});
  maybe()?.then(() => {});
  like();
  anything();
  oneHandler();
  noHandler();
  new Job(() => {});
  new OwnThen(() => {});
  Job.resolve();
  (async () => { await load(); })();
  (async function () { await load(); })();
  (() => load())();
  await (async () => {})();
  (async () => {})().catch(() => {});
  (async () => {})().then(() => {});
  import('node:fs');
  (load() as Promise<unknown>);
  load()!;
  (promise as unknown as string);
  `${String(load())}`;
  const kept = load();
  let later: Promise<string>;
  later = load();
  logged();
  unlogged();
  logged().finally();
  unlogged().finally();
  loggedMaybe();
  audit();
  track();
  trackLater();
  metrics.audit();
  metrics.count();
  fetch('https://example.com');
  for (load(); isOpen; load()) break;
  if (isOpen) load();
  switch (values.length) { case 0: load(); }
  try { load(); } catch { load(); } finally { load(); }
  label: load();
  return await kept + await later;
}

export const arrow = () => load();
export const arrowVoid = () => void load();
export const arrowBlock = () => { load(); };
export class Store {
  readonly #loading = load();
  constructor() { this.save(); }
  async save(): Promise<void> { await this.#loading; }
  get value() { this.save(); return 1; }
  static { load(); }
}
export function* generate() { load(); yield load(); }
export async function* generateLater() { load(); generateLater(); yield* generateLater(); }
load();
