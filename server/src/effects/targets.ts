import type { ApiFacts } from '../knowledge/facts.ts';
import type { CallFact, FileFacts, FunctionFacts } from './facts.ts';

/** What a call runs, as far as is known. */
export type CallTarget =
  /** A function with source, in this file or another. */
  | { readonly kind: 'function'; readonly file: FileFacts; readonly function: FunctionFacts }
  /**
   * A method of a class that others override, or of an interface: one of these runs. `isClosed`: none other can, as far
   * as the project goes; objects without a class may implement an interface all the same.
   */
  | { readonly kind: 'one-of'; readonly name: string; readonly targets: readonly FunctionTarget[]; readonly isClosed: boolean }
  /** An API of a package or the host; `name` as a person writes it (`fs.readFileSync`). */
  | { readonly kind: 'api'; readonly name: string; readonly module: string; readonly path: string; readonly facts: ApiFacts | undefined }
  /** `isOpen`: the types could tell, and nobody has asked them yet. `implementations`: it may run any of so many that none is followed. */
  | { readonly kind: 'unknown'; readonly name: string | undefined; readonly isOpen?: boolean; readonly implementations?: number };

export type FunctionTarget = Extract<CallTarget, { kind: 'function' }>;

/** A mention of a function: what a call is resolved by. */
export type Callee = Pick<CallFact, 'reference' | 'calleeValue' | 'name' | 'receiver'> & Partial<Pick<CallFact, 'isOnSuper'>>;

/** Resolves calls from facts, links between files, type answers and knowledge. Synchronous. */
export interface CallTargets {
  targetOf(file: string, callee: Callee): CallTarget;
}
