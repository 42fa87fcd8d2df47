/**
 * What is known about one exported API: data, not code. A path names the export as its user writes it behind the
 * module: `readFileSync`, `promises.readFile`, `Client.query` (method of instances of an exported class or interface),
 * `default` for the module itself when it is callable.
 */
export interface ApiFacts {
  readonly blocks?: BlockingFact;
  /** What a call does to the world, beyond its arguments. Empty: pure. Absent: unknown. */
  readonly effects?: readonly WorldEffect[];
  /** Effects of calls whose arguments say more: the first case that certainly holds, else `effects`. See `effectsOfCall`. */
  readonly effectsWhen?: readonly EffectCase[];
  /**
   * What comes back from every call, whatever its arguments. `value`: never a promise, nor anything that holds one
   * (`find` of an array of promises gives a promise: absent). `callback`: nothing, the result goes to a callback.
   * Absent: ask the types.
   */
  readonly returns?: 'promise' | 'value' | 'async-iterable' | 'callback';
  /** Path, in the same module, of what the call gives (awaited): calls on it, or of it, have the facts of that path. */
  readonly gives?: string;
  /** A join or pool: which argument holds the tasks, and how they are waited for. */
  readonly joins?: JoinFact;
  /** A delay: which argument holds the milliseconds. */
  readonly delays?: { readonly argument: number };
  /** Starts nothing: waits for what runs already (an event, the end of a stream). Waiting for two at once wins nothing. */
  readonly watches?: boolean;
  /** Calls on one receiver must stay in order: transactions, sessions, pages, readers. */
  readonly isOrderedReceiver?: boolean;
  /** The function at `argument` is handed, at `parameter`, an ordered receiver: calls on it or through it stay in order. */
  readonly handsOrderedReceiver?: { readonly argument: number; readonly parameter: number };
  /** Calls that name the same value under this option stay in order: `{ transaction }`, `{ session }`. */
  readonly orderedByOption?: string;
  /**
   * Function arguments at these positions run during the call, or before the promise that it gives settles (`-1`: all
   * of them): their effects are the call's. Empty: none does, they run later, in their own time. Absent: unknown.
   */
  readonly callsBack?: readonly number[];
  /** Gives a function that runs the one at `argument`: as it is, with its callback turned into a promise, or after a while. */
  readonly wraps?: { readonly argument: number; readonly calls: 'same' | 'promisified' | 'later' };
  /** Waits for ever unless one of these options, in the object at `argument`, sets a limit. Absent: it has a limit of its own. */
  readonly timeLimit?: TimeLimitFact;
  /** Takes a callback now; this form gives a promise. */
  readonly promiseForm?: Counterpart;
  /** For what has a promise form: how it calls back. Absent: the last argument is called with an error or nothing, then the result. */
  readonly callback?: CallbackFact;
  /** Throws, before it gives anything, on arguments that it does not like (`JSON.parse`). Of what blocks on a device this goes without saying. */
  readonly throws?: true;
  /** Always throws or ends the process: nothing behind it runs (`redirect`, `process.exit`). */
  readonly neverReturns?: boolean;
  /** Part of a test runner or assertion library: the order of what stands around the call is the point. */
  readonly isTestApi?: boolean;
}

export interface TimeLimitFact {
  readonly argument: number;
  readonly options: readonly string[];
}

export interface JoinFact {
  /** `map`: runs a function per item; `limit`: runs one function when a place is free; the others as `Promise.all` and its kin. */
  readonly mode: 'all' | 'allSettled' | 'race' | 'any' | 'map' | 'limit';
  /** Where the promises, the items or the function are. */
  readonly argument: number;
  /** Absent: promises for the modes named after `Promise`'s methods, items for `map`, a function for `limit`. */
  readonly holds?: 'functions';
  /** For `map`: where the function per item is. */
  readonly mapper?: number;
  /** Where the greatest number of tasks at once is given: an argument, or an option of it. Absent: no limit there. */
  readonly limit?: { readonly argument: number; readonly option?: string };
  /** One after another, although the name may sound otherwise. */
  readonly isSequential?: boolean;
}

/** A callback that is told of no error: it gets the results alone, or nothing. */
export interface CallbackFact {
  /** Absent: the last one. */
  readonly argument?: number;
  /**
   * What it gets: `results` as the promise form gives them; `given`: the arguments behind the one at `from` (of a timer);
   * `list`: what the promise form gives as an array.
   */
  readonly gets: 'results' | 'given' | 'list';
  readonly from?: number;
}

/** The call stops the event loop until it is done. */
export interface BlockingFact {
  /** What it spends the time on: a device, computing, or waiting on purpose. */
  readonly on: 'io' | 'cpu' | 'wait';
  /** Only blocks under this condition; absent: always. See `blocksInCall`. */
  readonly when?: 'without-callback' | ArgumentTest;
  /** For `without-callback`: the first position that can hold the callback. Absent: 0. */
  readonly callbackFrom?: number;
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
  /** The counterpart takes a callback as its last argument: `util.promisify(counterpart)` is meant. Always `different`. */
  readonly takesCallback?: boolean;
  /** For `takesCallback`: what `promisify` makes of it gives the one value that the callback gets. */
  readonly givesOneValue?: boolean;
  /** Gives or wants another kind of object, so that the code around the call changes with it. */
  readonly changesMore?: boolean;
  /** Gives `undefined`: whoever wants nothing of it gets the same. */
  readonly givesNothing?: boolean;
  /** What an import may call it, the best first, where its own name is known for something else. */
  readonly localNames?: readonly string[];
}

export interface EffectCase {
  readonly when: ArgumentTest;
  readonly effects: readonly WorldEffect[];
}

/** A question to one argument as it is written, or to an option of the object literal there. All set tests must hold. */
export interface ArgumentTest {
  readonly argument: number;
  /** Ask this property of the object literal instead. */
  readonly option?: string;
  readonly isAbsent?: true;
  readonly equals?: string | number | boolean;
  /** A number of at least this much. */
  readonly atLeast?: number;
  /** Text whose first word is one of these, in any case: `select` for SQL. */
  readonly startsWith?: readonly string[];
  /** Text that does not begin with one of these words, in any case. */
  readonly startsWithNone?: readonly string[];
  /** `new X(..)` where X is one of these names, each with at most one `*`: `Get*Command`. */
  readonly constructs?: readonly string[];
}

/**
 * What a call touches. `writes` implies that order can matter to other reads and writes of the same resource.
 * `writes:clock` is scheduling something for later; `receiver` is the object before the dot, `arguments` what the
 * arguments refer to (reading those is no effect).
 */
export type WorldEffect = `${'reads' | 'writes'}:${Resource}`;
export type Resource =
  | 'files' | 'network' | 'database' | 'process' | 'console' | 'clock' | 'random' | 'environment' | 'dom' | 'storage' | 'receiver' | 'arguments' | 'unknown';

/**
 * All that is known about one module, under every name that it is imported by (`['node:fs', 'fs']`); one `*` stands
 * for any text (`@aws-sdk/client-*`), and a name of a package also stands for its subpaths that have no entry.
 */
export interface ModuleKnowledge {
  /** `globalThis` APIs use the module name `global`. */
  readonly modules: readonly string[];
  /**
   * By path. A segment may hold a `*` (`Page.*`, `*Delegate.find*`): its facts hold for every path that fits, and a
   * longer pattern, then the exact path, overrides them fact by fact.
   */
  readonly exports: Readonly<Record<string, ApiFacts>>;
  /**
   * Other modules that this one holds under a name: `{ promises: 'fs/promises' }` makes `promises.readFile` their
   * `readFile`; `{ webcrypto: 'global#Crypto' }` makes `webcrypto.randomUUID` the global `Crypto.randomUUID`.
   */
  readonly contains?: Readonly<Record<string, string>>;
  /**
   * Other names of a path's first segment, where the type that declares a method is not the one that people know
   * (`{ ClientBase: 'Client' }`), or a variable stands for its type (`{ console: 'Console' }`). Empty: left out.
   */
  readonly aliases?: Readonly<Record<string, string>>;
  /** By the name of a class or interface: what its instances hold until they are told to give it back. */
  readonly holds?: Readonly<Record<string, HoldFact>>;
}

/** An instance holds something that runs out: a file, a connection of a pool, a lock, a process. */
export interface HoldFact {
  /** Methods that give it back; `()` is a call of the thing itself. */
  readonly givenBackBy: readonly string[];
  /** Which of them `[Symbol.asyncDispose]` or `[Symbol.dispose]` does, where the type has one. Absent: it does more or less than each. */
  readonly disposedAs?: string;
  /** Methods that end it as well, whose use does not say that it has to be given back: a reader that read to the end keeps nothing from anybody. */
  readonly alsoEndedBy?: readonly string[];
  /** Its own methods fail only when there is nothing left to give back, as those of a reader of a broken stream. */
  readonly failsWhenBroken?: true;
}
