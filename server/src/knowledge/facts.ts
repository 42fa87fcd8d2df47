/**
 * What is known about one exported API: data, not code. A path names the export as its user writes it behind the
 * module: `readFileSync`, `promises.readFile`, `Client.query` (method of instances of an exported class or interface),
 * `default` for the module itself when it is callable.
 */
export interface ApiFacts {
  readonly blocks?: BlockingFact;
  /** What a call does to the world, beyond its arguments. Empty: pure. Absent: unknown. */
  readonly effects?: readonly WorldEffect[];
  /** Absent: ask the types. */
  readonly returns?: 'promise' | 'value' | 'async-iterable' | 'callback';
  /** A join or pool: which argument holds the tasks, and how they are waited for. */
  readonly joins?: { readonly mode: 'all' | 'allSettled' | 'race' | 'any' | 'map' | 'limit'; readonly argument: number };
  /** A delay: which argument holds the milliseconds. */
  readonly delays?: { readonly argument: number };
  /** Calls on one receiver must stay in order: transactions, sessions, pages, readers. */
  readonly isOrderedReceiver?: boolean;
  /** Function arguments at these positions run during the call, synchronously (`-1`: all of them). */
  readonly callsBack?: readonly number[];
}

/** The call stops the event loop until it is done. */
export interface BlockingFact {
  /** What it spends the time on: a device, computing, or waiting on purpose. */
  readonly on: 'io' | 'cpu' | 'wait';
  /** Only blocks under this condition; absent: always. */
  readonly when?: 'without-callback' | { readonly argument: number; readonly equals: string | number | boolean };
  readonly counterpart?: Counterpart;
  /** What to do when no counterpart is a drop-in: one sentence fragment for the message, without a full stop. */
  readonly advice?: string;
}

/** The asynchronous API that does the same. */
export interface Counterpart {
  readonly module: string;
  /** Path behind the module, as in `ApiFacts`. */
  readonly path: string;
  /** `same`: drop-in after `await`, same arguments, same result. `different`: see `note`. */
  readonly shape: 'same' | 'different';
  /** For `different`: what changes. */
  readonly note?: string;
}

/** What a call touches. `writes` implies that order can matter to other reads and writes of the same resource. */
export type WorldEffect = `${'reads' | 'writes'}:${Resource}`;
export type Resource =
  | 'files' | 'network' | 'database' | 'process' | 'console' | 'clock' | 'random' | 'environment' | 'dom' | 'storage' | 'receiver' | 'arguments' | 'unknown';

/** All that is known about one module, under every name that it is imported by (`['node:fs', 'fs']`). */
export interface ModuleKnowledge {
  readonly modules: readonly string[];
  /** `globalThis` APIs use the module name `global`. */
  readonly exports: Readonly<Record<string, ApiFacts>>;
}
