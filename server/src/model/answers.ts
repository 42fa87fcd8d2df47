import type { ValueId } from './model.ts';

/**
 * What syntax cannot decide. The model names the value; the type engine answers, in batches.
 * - `nature`: is this value a promise or another thenable, or a list of them?
 * - `declaration`: which declaration does this callee name?
 */
export type Question =
  | { readonly kind: 'nature'; readonly value: ValueId }
  | { readonly kind: 'declaration'; readonly value: ValueId };

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

/** Answers of one file. A value that was never asked about is `unknown`. */
export interface Answers {
  nature(value: ValueId): Nature;
  declaration(value: ValueId): DeclarationAnswer;
}
