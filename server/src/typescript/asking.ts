import type { Project, Symbol, Type } from 'typescript/async';
import type { DeclarationAnswer, Nature } from '../model/answers.ts';
import type { Rounds } from './rounds.ts';

/** What answering questions about a file of a project needs. */
export interface Asking {
  readonly project: Project;
  readonly rounds: Rounds;
  readonly known: KnownAnswers;
}

/** What is known about the types and symbols of a project in one snapshot, in which they never change. */
export interface KnownAnswers {
  readonly shapes: Map<Type, TypeShape>;
  /** By how a type is declared: without knowing what its type variables stand for. */
  readonly declaredNatures: Map<Type, Nature | 'open'>;
  readonly natures: Map<Type, Nature>;
  /** What a method `then` makes of its type, by its declaration, which all instances of a generic type share. */
  readonly thens: Map<string, 'promise' | 'thenable' | 'other'>;
  /** What calls of a symbol give; `open` when that depends on the call. */
  readonly calls: Map<Symbol, Nature | 'open'>;
  readonly declarations: Map<Symbol, DeclarationAnswer>;
}

/** What decides whether a type is thenable. */
export type TypeShape =
  | { readonly kind: 'plain'; readonly nature: Nature }
  | { readonly kind: 'variable'; readonly constraint: Type | undefined }
  | { readonly kind: 'union'; readonly parts: readonly Type[] }
  | { readonly kind: 'list'; readonly elements: readonly Type[] }
  | { readonly kind: 'object'; readonly then: Symbol | undefined };

/** The answers live as long as the project object, which belongs to one snapshot. */
export function knownAnswersOf(project: Project): KnownAnswers {
  let known = answersByProject.get(project);
  if (known === undefined) {
    known = { shapes: new Map(), declaredNatures: new Map(), natures: new Map(), thens: new Map(), calls: new Map(), declarations: new Map() };
    answersByProject.set(project, known);
  }
  return known;
}

const answersByProject = new WeakMap<Project, KnownAnswers>();
