import type { ApiFacts } from '../knowledge/facts.ts';
import type { CallValue, FileModel, FunctionModel } from '../model/model.ts';

/** What a call runs, as far as is known. */
export type CallTarget =
  /** A function with source, in this file or another. */
  | { readonly kind: 'function'; readonly file: FileModel; readonly function: FunctionModel }
  /** An API of a package or the host; `name` as a person writes it (`fs.readFileSync`). */
  | { readonly kind: 'api'; readonly name: string; readonly module: string; readonly path: string; readonly facts: ApiFacts | undefined }
  | { readonly kind: 'unknown'; readonly name: string | undefined };

/** Resolves calls; built by `effects` from models, answers and knowledge. Pure and synchronous. */
export interface CallTargets {
  targetOf(file: FileModel, call: CallValue): CallTarget;
}
