// Places that the pages of await-thenable, return-await, require-await, no-async-promise-executor and require-atomic-updates speak of.
declare function load(id?: string): Promise<string>;
declare function plain(): string;
declare function nothing(): void;
declare function maybe(): string | Promise<string>;
declare function anything(): any;
declare function unsure(): unknown;
declare function like(): PromiseLike<string>;
declare function list(): Promise<string>[];
declare const thenable: { then(done: (value: string) => void): void };
declare const named: { then: string };
declare const optional: { load?(): Promise<string>; plain?(): string } | undefined;
declare const numbers: readonly number[];
declare const promises: readonly Promise<number>[];
declare const pages: AsyncIterable<string>;
declare const resource: Disposable;
declare const asyncResource: AsyncDisposable;

export async function awaits<T, P extends Promise<string>, S extends string>(t: T, p: P, s: S): Promise<void> {
  await load();
  await plain();
  await nothing();
  await 'text';
  await 1;
  await null;
  await undefined;
  await 0;
  await void 0;
  await maybe();
  await anything();
  await unsure();
  await like();
  await list();
  await thenable;
  await named;
  await optional?.load?.();
  await optional?.plain?.();
  await t;
  await p;
  await s;
  await load;
  await [load()];
  await { a: load() };
  await (await load());
  await (Math.random() > 0.5 ? load() : plain());
  await (plain() as unknown as Promise<string>);
  await new Promise((resolve) => setTimeout(resolve, 1));
  await class {};
}

export async function iterates(): Promise<void> {
  for await (const page of pages) page;
  for await (const number of numbers) number;
  for await (const number of promises) number;
  for await (const value of anything()) value;
  await using one = asyncResource;
  await using other = resource;
  await Promise.all([1, 2]);
  await Promise.all(numbers);
  await Promise.all([load(), 2]);
  await Promise.all([load(), list()]);
  await Promise.all(promises);
  await Promise.all([anything()]);
  await Promise.race([plain()]);
}

export async function returnsInTry(): Promise<string> {
  try {
    return load();
  } catch {
    return load();
  } finally {
    nothing();
  }
}

export async function returnsInCatch(): Promise<string> {
  try {
    return await load();
  } catch {
    return load();
  }
}

export async function returnsAwaited(): Promise<string> {
  return await load();
}

export async function returnsPlainAwaited(): Promise<string> {
  return await plain();
}

export async function returnsChoice(isSet: boolean): Promise<string> {
  try {
    return isSet ? load() : plain();
  } catch {
    return '';
  }
}

export async function returnsLogical(text: string): Promise<string> {
  try {
    return text || load();
  } catch {
    return '';
  }
}

export async function returnsPastResource(): Promise<string> {
  await using one = asyncResource;
  return load();
}

export async function returnsInnerTry(): Promise<string> {
  try {
    nothing();
  } catch {
    nothing();
  }
  return load();
}

export async function returnsAny(): Promise<string> {
  try {
    return anything();
  } catch {
    return '';
  }
}

export async function returnsHandled(): Promise<string> {
  try {
    return load().catch(() => '');
  } catch {
    return '';
  }
}

export const arrow = async (): Promise<string> => await load();

async function needsNoAwait(): Promise<string> {
  return plain();
}

async function returnsPromise(): Promise<string> {
  return load();
}

async function returnsMaybe(): Promise<string> {
  return maybe();
}

async function throws(): Promise<never> {
  throw new Error('always');
}

async function empty(): Promise<void> {}

async function iteratesOnly(): Promise<void> {
  for await (const page of pages) page;
}

async function disposesOnly(): Promise<void> {
  await using one = asyncResource;
}

async function* generates(): AsyncGenerator<number> {
  yield 1;
}

async function* delegates(): AsyncGenerator<string> {
  yield* pages;
}

interface Store { load(): Promise<string> }

class Memory implements Store {
  async load(): Promise<string> {
    return plain();
  }
  async own(): Promise<string> {
    return plain();
  }
}

const typed: Store = {
  async load() {
    return plain();
  },
};

numbers.forEach(async (number) => { nothing(); });
promises.map(async (number) => plain());
setTimeout(async () => { nothing(); }, 1);
void [needsNoAwait(), returnsPromise(), returnsMaybe(), throws(), empty(), iteratesOnly(), disposesOnly(), generates(), delegates(), new Memory(), typed, arrow];

export const executors = [
  new Promise(async (resolve) => { resolve(await load()); }),
  new Promise(async function (resolve, reject) { reject(await load()); }),
  new Promise((resolve) => { void (async () => { resolve(await load()); })(); }),
];

const executor = async (resolve: (value: string) => void): Promise<void> => { resolve(await load()); };
export const byName = new Promise<string>(executor);

let total = 0;
const state = { total: 0, user: '' };

export async function adds(): Promise<void> {
  total += await Promise.resolve(1);
}

export async function addsBehind(): Promise<void> {
  total = total + (await Promise.resolve(1));
}

export async function addsFirst(): Promise<void> {
  total = (await Promise.resolve(1)) + total;
}

export async function addsLocally(): Promise<number> {
  let sum = 0;
  sum += await Promise.resolve(1);
  return sum;
}

export async function writesProperty(): Promise<void> {
  state.total += await Promise.resolve(1);
}

export async function writesUnrelated(given: { user: string }): Promise<void> {
  if (given.user === '') {
    const user = await load();
    given.user = user;
  }
}

export async function guards(): Promise<void> {
  if (state.user !== '') return;
  const user = await load();
  state.user = user;
}

export async function readsAgain(): Promise<void> {
  const before = total;
  await load();
  if (total === before) total = before + 1;
}
