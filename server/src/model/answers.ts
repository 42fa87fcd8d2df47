import type { BindingId, ValueId } from './model.ts';

/**
 * What syntax cannot decide. The model names the value; the type engine answers, in batches.
 * - `nature`: is this value a promise or another thenable, or a list of them?
 * - `declaration`: which declaration does this callee name?
 * - `thenability`: can this value be anything else than a promise?
 * - `unheard`: is this a function that gives a promise where nobody takes one?
 * - `inherited`: which methods of this class or interface give a promise where what it extends gives nothing?
 * - `callable`: is this certainly a function?
 * - `type-names`: what are the types of this value called, and where are they declared?
 * - `expected`: what is expected of the results of this function, by what stands around it?
 * - `overriding`: which methods of this class are also those of what it extends or implements?
 * - `waiting-only-each`: must each item that this iterates over be waited for, because it has no other iterator?
 * - `waiting`, `waiting-each`, `waiting-disposal`: is there anything to wait for in this value, in what it iterates
 *   over, in its disposal?
 * - `disposal`: what `using` would do with this value?
 * - `signal-places`: where does this call take an AbortSignal?
 *
 * About a name that is declared, a parameter above all, which may never be used as a value:
 * - `signals`: which AbortSignals does what it holds give?
 */
export type Question = ValueQuestion | NameQuestion;

export interface ValueQuestion {
  readonly kind: 'nature' | 'declaration' | 'thenability' | 'unheard' | 'inherited' | 'callable' | 'type-names' | 'expected' | 'overriding' | 'signal-places' | 'disposal' | WaitingQuestion;
  readonly value: ValueId;
}

export interface NameQuestion {
  readonly kind: 'signals';
  readonly binding: BindingId;
}

/**
 * What the place of a function does with what it gives: takes a `promise`, `nothing`, or something `other` that is none;
 * `none`: the place expects no function at all. `unknown` where types do not tell.
 */
export type Expected = 'promise' | 'nothing' | 'other' | 'none' | 'unknown';

export type WaitingQuestion = 'waiting' | 'waiting-each' | 'waiting-only-each' | 'waiting-disposal';

/**
 * What an `await` would wait for. `nothing` is certain: no part of the type is a thenable, and none could stand for one,
 * as type variables, `any`, `object` and `{}` can. `void`: the same, but a function declared to return nothing may give
 * a promise all the same. `list`: a list of promises, which no `await` waits for. `function`: one that is not called.
 */
export type Waiting = 'something' | 'nothing' | 'void' | 'list' | 'function' | 'unknown';

/**
 * Nature of a value. `promise`: the language's own Promise or a subclass of it; `thenable`: anything else with a
 * `then` that takes functions; the plurals for lists of them. `unknown` for `any` and for types that could not be
 * computed.
 */
export type Nature = 'promise' | 'promises' | 'thenable' | 'thenables' | 'other' | 'unknown';

/** True for what an `await` waits for. */
export function isThenable(nature: Nature): boolean {
  return nature === 'promise' || nature === 'thenable';
}

/** Where a callee is declared. Offsets are those of the declaration's node in its file. */
export type DeclarationAnswer =
  | { readonly kind: 'source'; readonly file: string; readonly start: number; readonly end: number; readonly name: string }
  /** Declared by a package or ambient module: `module` as imported, `path` as in `ApiFacts` (`Client.query`). */
  | { readonly kind: 'module'; readonly module: string; readonly path: string }
  /** Declared by the language or the host: `Array.push`, `fetch`. */
  | { readonly kind: 'global'; readonly path: string }
  | { readonly kind: 'unknown' };

/**
 * Whether a value is something to await: `always`, in `same` cases of a union whose other parts are what the promise
 * resolves to (`boolean | Promise<boolean>`), `sometimes`, or `never` as far as is known. Any thenable counts.
 */
export type Thenability = 'always' | 'same' | 'sometimes' | 'never';

/**
 * Where the promise of a function goes: `nowhere`, since a function that returns nothing is wanted, or into a `test`,
 * for which every promise is true. Undefined when it is expected, or the function gives none.
 */
export type Unheard = 'nowhere' | 'test' | undefined;

/** A member that gives a promise, the place of its name, and the type whose member of that name gives nothing. */
export interface InheritedMethod {
  readonly name: string;
  readonly start: number;
  readonly end: number;
  readonly from: string;
}

/** One name of a type. `where` is the file, or the package; empty for the language's and the host's own. */
export interface TypeName {
  readonly name: string;
  readonly from: 'file' | 'lib' | 'package';
  readonly where: string;
}

/** What a declaration with `using` would do with a value. */
export interface Disposal {
  /** The symbol that its type has; the asynchronous one where it has both. */
  readonly by: 'asyncDispose' | 'dispose' | undefined;
  /** It is a stream, which ends by itself. */
  readonly isStream: boolean;
  /**
   * Whether the project may write `using`: its target has it or its `lib` names it (`yes`), TypeScript would write helpers for
   * an older target (`helpers`), or it would not (`no`).
   */
  readonly syntax: 'yes' | 'helpers' | 'no';
}

/** A signal that a name gives: itself, where `property` is undefined, or under a property: `options.signal`. */
export interface HeldSignal {
  readonly property: string | undefined;
  /** It may be missing: `signal?: AbortSignal`, `options?: { signal }`. */
  readonly isOptional: boolean;
  /** What holds it may be missing itself: `options?: { signal }`. */
  readonly isHolderOptional: boolean;
  /** What the type of the holder is called: `Request`, `AbortController`; empty for one without a name. */
  readonly holder: string;
}

/** Where a call takes a signal, by one of the callee's overloads: as an argument, or as an option of that argument. */
export interface SignalPlace {
  readonly argument: number;
  readonly option: string | undefined;
  /** `undefined` may be given there. */
  readonly takesNothing: boolean;
}

/** Answers of one file. A value that was never asked about is `unknown`, or nothing that could be reported. */
export interface Answers {
  nature(value: ValueId): Nature;
  declaration(value: ValueId): DeclarationAnswer;
  thenability(value: ValueId): Thenability;
  unheard(value: ValueId): Unheard;
  inherited(value: ValueId): readonly InheritedMethod[];
  /** False for what is certainly no function in some case; true when unsure. */
  isCallable(value: ValueId): boolean;
  /** For each part of a union, all names it has: of an alias, of itself, of the parts of an intersection. */
  typeNames(value: ValueId): readonly (readonly TypeName[])[];
  expected(value: ValueId): Expected;
  /** Offsets of the names of methods. Undefined when they are not known. */
  overriding(value: ValueId): ReadonlySet<number> | undefined;
  waiting(kind: WaitingQuestion, value: ValueId): Waiting;
  /** `unknown` for `any` and for what the types do not tell. */
  signals(binding: BindingId): readonly HeldSignal[] | 'unknown';
  /** In the order of the overloads. Empty when it takes none, or that is not known. */
  signalPlaces(call: ValueId): readonly SignalPlace[];
  disposal(value: ValueId): Disposal;
}
