import type { VirtualClock } from './clock.ts';

/** What a program can touch outside itself, simulated: files, a database, a network, a service, the console. */
export interface World {
  /** What an import or `require` gives; undefined for a module that is not there. */
  module(specifier: string): unknown;
  readonly globals: Readonly<Record<'fetch' | 'console' | 'setTimeout' | 'clearTimeout', unknown>>;
  /** Writes in order, by resource. */
  readonly writes: Map<string, string[]>;
  /** Wraps a state object of the program, so that its writes are seen. */
  watch(name: string, state: object): object;
  /** What is left at the end. */
  remains(): unknown;
}

/** The number at the end of a name is how long it takes: `file/5`, `select 5`. */
function durationOf(name: string): number {
  return Number(/\d+$/.exec(name)?.[0] ?? 2);
}

export function createWorld(clock: VirtualClock): World {
  const writes = new Map<string, string[]>();
  const note = (resource: string, what: string): void => {
    const list = writes.get(resource) ?? [];
    list.push(what);
    writes.set(resource, list);
  };
  const files = createFiles(clock, note);
  const database = createDatabase(clock, note);
  const service = createService(clock, note);
  const modules: Readonly<Record<string, unknown>> = {
    'fs/promises': files.promises, fs: { ...files.sync, promises: files.promises }, pg: database.pg, service: service.functions,
    'timers/promises': { setTimeout: (delayMs: number, result?: unknown) => clock.sleep(delayMs, result) },
    'p-limit': { default: limiter },
    'p-map': { default: mapper },
  };
  return {
    writes,
    module: (specifier) => modules[specifier.replace(/^node:/, '')],
    globals: {
      fetch: createFetch(clock, note),
      console: { log: (...parts: readonly unknown[]) => note('console', parts.join(' ')) },
      setTimeout: (run: () => void, delayMs: number) => clock.schedule(delayMs, run),
      clearTimeout: (timer: ReturnType<VirtualClock['schedule']>) => clock.cancel(timer),
    },
    watch: (name, state) => new Proxy(state, {
      set(target, key, value) {
        note(name, `${String(key)} = ${JSON.stringify(value)}`);
        return Reflect.set(target, key, value);
      },
    }),
    remains: () => ({ files: [...files.contents].toSorted(([one], [other]) => (one < other ? -1 : 1)), rows: database.rows(), service: service.prices() }),
  };
}

type Note = (resource: string, what: string) => void;

function createFiles(clock: VirtualClock, note: Note) {
  const contents = new Map<string, string>();
  const read = (path: string): string => {
    if (path.startsWith('missing')) throw new Error(`ENOENT ${path}`);
    return contents.get(path) ?? 'x'.repeat(durationOf(path));
  };
  const write = (path: string, text: string): void => {
    note(`file ${path}`, text);
    contents.set(path, text);
  };
  const append = (path: string, text: string): void => write(path, (contents.get(path) ?? '') + text);
  return {
    contents,
    promises: {
      async readFile(path: string) {
        await clock.sleep(durationOf(path), undefined);
        return read(path);
      },
      async writeFile(path: string, text: string) {
        await clock.sleep(durationOf(path), undefined);
        write(path, text);
      },
      async appendFile(path: string, text: string) {
        await clock.sleep(durationOf(path), undefined);
        append(path, text);
      },
    },
    sync: {
      readFile(path: string, _encoding: string, done: (error: Error | null, text?: string) => void) {
        clock.schedule(durationOf(path), () => {
          if (path.startsWith('missing')) done(new Error(`ENOENT ${path}`));
          else done(null, read(path));
        });
      },
      appendFile(path: string, text: string, done: (error: null) => void) {
        clock.schedule(durationOf(path), () => {
          append(path, text);
          done(null);
        });
      },
      readFileSync(path: string) {
        clock.block(durationOf(path));
        return read(path);
      },
      appendFileSync(path: string, text: string) {
        clock.block(durationOf(path));
        append(path, text);
      },
    },
  };
}

function createDatabase(clock: VirtualClock, note: Note) {
  let count = 1;
  const query = async (statement: string): Promise<{ readonly rows: readonly number[] }> => {
    await clock.sleep(durationOf(statement), undefined);
    if (statement.startsWith('insert')) {
      count += 1;
      note('database', statement);
    }
    return { rows: Array.from({ length: count }, (_, index) => index) };
  };
  /** One connection: a second query while one runs is an error, as `pg` will have it. */
  class Client {
    #isBusy = false;
    async query(statement: string) {
      if (this.#isBusy) throw new Error('client is busy');
      this.#isBusy = true;
      const result = await query(statement);
      this.#isBusy = false;
      return result;
    }
  }
  class Pool {
    query = query;
  }
  return { pg: { Pool, Client }, rows: () => count };
}

function createFetch(clock: VirtualClock, note: Note) {
  return async (url: string, options?: { readonly method?: string }) => {
    if (options?.method === 'POST') note('network', `post ${url}`);
    await clock.sleep(durationOf(url), undefined);
    return { status: 200 + durationOf(url) };
  };
}

/** A package without source. `loadTicket` is called like a reader and is none: every call gives the next number. */
function createService(clock: VirtualClock, note: Note) {
  let price = 10;
  let ticket = 0;
  const functions = {
    async loadPrice(x: number) {
      await clock.sleep(3, undefined);
      return price + x;
    },
    async getStock(x: number) {
      await clock.sleep(2, undefined);
      if (x > 4) throw new Error(`no stock of ${x}`);
      return x * 2;
    },
    async loadTicket(x: number) {
      await clock.sleep(x > 2 ? 1 : 4, undefined);
      ticket += 1;
      note('tickets', `${ticket} for ${x}`);
      return ticket;
    },
    async savePrice(x: number) {
      await clock.sleep(2, undefined);
      price = x;
      note('price', String(x));
      return x;
    },
  };
  return { functions, prices: () => ({ price, ticket }) };
}

/** `p-limit`, as far as fixes use it. */
function limiter(most: number) {
  let running = 0;
  const waiting: (() => void)[] = [];
  return async <Result>(task: () => Promise<Result>): Promise<Result> => {
    while (running >= most) await new Promise<void>((resolve) => { waiting.push(resolve); });
    running += 1;
    try {
      return await task();
    } finally {
      running -= 1;
      waiting.shift()?.();
    }
  };
}

/** `p-map`, as far as fixes use it. */
async function mapper<Item, Result>(items: readonly Item[], map: (item: Item, index: number) => Promise<Result>, { concurrency }: { readonly concurrency: number }): Promise<Result[]> {
  const limit = limiter(concurrency);
  return await Promise.all(items.map((item, index) => limit(async () => await map(item, index))));
}
