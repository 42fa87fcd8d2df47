import type { ArgumentShape } from '../knowledge/calls.ts';
import type { BindingId, ClassId, FunctionId, MemberSignature, ValueId } from '../model/model.ts';
import type { Reference } from '../model/references.ts';
import type { Span } from '../protocol/span.ts';

/**
 * What one file contributes to the effects of a program, cut loose from its model: small enough to keep for every
 * file of a project, and the same as long as the file's text is the same.
 */
export interface FileFacts {
  readonly file: string;
  /** By function id. */
  readonly functions: readonly FunctionFacts[];
  readonly types: readonly TypeFacts[];
  readonly exports: ReadonlyMap<string, ExportFact>;
  /** Modules whose exports are all exported again. */
  readonly starExports: readonly string[];
  /** Every module specifier of the file, in order of the text. */
  readonly specifiers: readonly string[];
}

/** A class or an interface, and what objects of it can be asked for. */
export interface TypeFacts {
  readonly name: string;
  readonly span: Span;
  /** Undefined for an interface. */
  readonly classId: ClassId | undefined;
  /** What it extends and implements, as far as syntax tells. */
  readonly parents: readonly TypeReference[];
  /** Members that say nothing of what they do. */
  readonly signatures: readonly MemberSignature[];
  /** Own methods of its objects that have a body, by name. */
  readonly methods: ReadonlyMap<string, FunctionId>;
  /** Own methods of the class itself. */
  readonly statics: ReadonlyMap<string, FunctionId>;
}

/** An `interface` is one of the same file, or unknown there. */
export type TypeReference =
  | { readonly kind: 'class'; readonly class: ClassId }
  | { readonly kind: 'interface'; readonly name: string }
  | { readonly kind: 'module'; readonly module: string; readonly path: readonly string[] };

/** What an exported name stands for. */
export type ExportFact =
  | { readonly kind: 'reference'; readonly reference: Reference }
  | { readonly kind: 'module'; readonly module: string; readonly name: string };

export interface FunctionFacts {
  readonly id: FunctionId;
  readonly name: string;
  readonly span: Span;
  readonly nameSpan: Span;
  readonly isAsync: boolean;
  readonly isGenerator: boolean;
  readonly parent: FunctionId | undefined;
  readonly classId: ClassId | undefined;
  readonly declared: 'blocking' | 'nonblocking' | 'pure' | undefined;
  /** False for overloads, ambient and abstract declarations: what they do is written elsewhere, or nowhere. */
  readonly hasBody: boolean;
  /** Bindings that live in this function; true for those that hold an object made here, which nobody else has yet. */
  readonly locals: ReadonlyMap<BindingId, boolean>;
  readonly body: BodyFacts;
  /** It does its work at the first call only, and keeps that it did. */
  readonly runsOnce: boolean;
  /** Calls that, if they start tasks, may fail with nobody to hear it: dropped, or only awaited after something else was. */
  readonly unheard: readonly UnheardCall[];
}

export interface UnheardCall {
  readonly call: ValueId;
  /** It is awaited at last, so it gives a promise; of one that is dropped, nobody says so. */
  readonly isAwaitedLater: boolean;
}

/**
 * What a stretch of code does by itself, calls not followed. Inner functions count only through `creates`.
 *
 * A location is a string: `b:7` the binding 7, `o:7` the object that binding 7 holds, `t:2.name` the property `name`
 * of instances of class 2, `t:?.name` of an unknown `this`, `p:1` the object passed as the second parameter,
 * `g:document` a global, `s:?` some object that others may hold as well.
 */
export interface BodyFacts {
  readonly reads: ReadonlySet<Location>;
  readonly writes: ReadonlySet<Location>;
  readonly calls: readonly CallFact[];
  /** Functions that come into being here. Whoever gets them may run them. */
  readonly creates: readonly FunctionId[];
  readonly awaits: number;
  /** Names that stand here and say that what they name does one thing at a time: `tx`, `transaction`. */
  readonly names: ReadonlySet<string>;
  /** True when a `throw` stands here outside of any `try` with a handler. */
  readonly throws: boolean;
}

export type Location = string;

export interface CallFact {
  readonly value: ValueId;
  /** Value id of the callee: what a declaration question is asked about. */
  readonly calleeValue: ValueId;
  readonly reference: Reference;
  /** Last name of the callee as written. */
  readonly name: string | undefined;
  /** The callee is handed in: its name is only what it is called here. */
  readonly isParameter: boolean;
  /** What is called is kept in a variable, made by a call: `const stop = start()`, then `stop()`. */
  readonly isMadeHere: boolean;
  /** The callee, without arguments. */
  readonly calleeSpan: Span;
  readonly span: Span;
  readonly isNew: boolean;
  /** No call is written: a property is read or written that has a function behind it. */
  readonly isAccess: boolean;
  readonly isAwaited: boolean;
  /** An async function gives what it gives: whoever awaits the function waits for it. */
  readonly isReturned: boolean;
  readonly isConditional: boolean;
  /** It stands in a `try` with a handler: what it throws goes there. */
  readonly isHandled: boolean;
  readonly arguments: readonly ArgumentFact[];
  /** What the receiver is rooted in (`o:7`, `t:2.store`, `g:console`), for calls of methods. */
  readonly receiver: Location | undefined;
  /** `super.save()`: runs what the parent has, whatever else overrides it. */
  readonly isOnSuper: boolean;
  /** Last name of the receiver as written: `client` in `this.client.query()`. */
  readonly receiverName: string | undefined;
}

export interface ArgumentFact {
  readonly span: Span;
  /** What its text shows, for knowledge that asks arguments. */
  readonly shape: ArgumentShape;
  /** A function of this file, written here or named. */
  readonly function: FunctionId | undefined;
  readonly isInline: boolean;
  /** Where the object is rooted that the callee gets hold of. */
  readonly location: Location | undefined;
}
