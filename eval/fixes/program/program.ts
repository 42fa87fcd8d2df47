/**
 * A program before it is text. What a statement refers to (a primitive, a name in scope) is a number, taken modulo what
 * there is when it is printed: every tree is a program, and every smaller tree too.
 */
export interface Program {
  readonly style: Style;
  /** Durations of the primitives, in the order in which they are first called. */
  readonly durations: readonly number[];
  readonly body: readonly Statement[];
}

export interface Style {
  readonly language: 'ts' | 'mjs' | 'cjs';
  readonly semicolons: boolean;
  readonly quote: "'" | '"';
  readonly indentation: '  ' | '    ' | '\t';
  readonly lineEnd: '\n' | '\r\n';
  /** Core modules are imported as `node:fs`. */
  readonly prefix: boolean;
}

export type Expression =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'name'; readonly pick: number }
  | { readonly kind: 'state'; readonly pick: number }
  | { readonly kind: 'length'; readonly pick: number }
  | { readonly kind: 'sum'; readonly left: Expression; readonly right: Expression }
  | { readonly kind: 'choice'; readonly test: Expression; readonly left: Expression; readonly right: Expression }
  /** An awaited call inside an expression. */
  | { readonly kind: 'awaited'; readonly call: Call }
  | { readonly kind: 'value'; readonly pick: number; readonly argument: Expression };

export interface Call {
  /** `readers`: of those that only read; `tasks`: of all; `closures`: of the functions made in the program. */
  readonly among: 'readers' | 'tasks' | 'closures';
  readonly pick: number;
  readonly argument: Expression;
}

export type Statement =
  | { readonly kind: 'call'; readonly form: 'const' | 'let' | 'assign' | 'bare' | 'float' | 'void' | 'start' | 'push' | 'add' | 'caught'; readonly call: Call; readonly comment: number }
  | { readonly kind: 'join'; readonly pick: number; readonly form: 'const' | 'bare' }
  | { readonly kind: 'all'; readonly calls: readonly Call[]; readonly isAwaitedInside: boolean; readonly form: 'const' | 'bare' }
  | { readonly kind: 'local'; readonly form: 'const' | 'let' | 'add' | 'push' | 'list' | 'state'; readonly value: Expression }
  | { readonly kind: 'blocking'; readonly form: 'read' | 'append' | 'helper' }
  /** Two or three rows of calls, each call on what the one before it in its row gave, written turn by turn. */
  | { readonly kind: 'rows'; readonly rows: readonly (readonly Call[])[] }
  /** A loop that only collects what one call gives for each item. */
  | { readonly kind: 'collect'; readonly times: number; readonly form: 'push' | 'bare' | 'later' | 'caught' | 'add' | 'table' | 'fold' | 'settled'; readonly call: Call }
  /** An asynchronous callback of an array method. */
  | { readonly kind: 'callback'; readonly method: 'forEach' | 'filter' | 'some' | 'find' | 'map' | 'flatMap'; readonly times: number; readonly call: Call }
  /** A task for each item of a list, all at once. */
  | { readonly kind: 'mapped'; readonly method: 'all' | 'allSettled'; readonly isAsync: boolean; readonly pick: number; readonly call: Call }
  /** A promise where a condition is meant. */
  | { readonly kind: 'condition'; readonly call: Call }
  | { readonly kind: 'log'; readonly value: Expression }
  | { readonly kind: 'chain'; readonly form: 'const' | 'bare' | 'assign' | 'return' | 'returnAwait'; readonly call: Call; readonly reactions: readonly Reaction[]; readonly isBroken: boolean }
  | { readonly kind: 'promisified'; readonly api: 'read' | 'missing' | 'append' | 'timer'; readonly isShort: boolean; readonly argument: Expression }
  | { readonly kind: 'pause' }
  | { readonly kind: 'closure'; readonly form: 'sync' | 'async' | 'reads'; readonly duration: number }
  | { readonly kind: 'branch'; readonly test: Expression; readonly exit: 'none' | 'return' | 'throw' | 'break' | 'continue'; readonly body: readonly Statement[]; readonly otherwise: readonly Statement[] }
  | { readonly kind: 'loop'; readonly loop: 'of' | 'list' | 'set' | 'for' | 'while' | 'entries'; readonly times: number; readonly collects: boolean; readonly body: readonly Statement[] }
  | { readonly kind: 'try'; readonly body: readonly Statement[]; readonly handler: 'ignore' | 'count' | 'rethrow' | 'inspect' | 'none'; readonly finalizer: readonly Statement[] }
  | { readonly kind: 'iterate'; readonly times: number; readonly body: readonly Statement[] };

/** A link of a chain. `name` picks what its function calls what it gets: the same name in several places on purpose. */
export type Reaction =
  | { readonly kind: 'then'; readonly body: 'call' | 'value' | 'block' | 'early' | 'log' | 'throws'; readonly name: number; readonly call: Call }
  | { readonly kind: 'catch'; readonly body: 'value' | 'block' | 'rethrow' | 'call'; readonly name: number; readonly call: Call }
  | { readonly kind: 'both'; readonly body: 'value' | 'rethrow'; readonly name: number; readonly call: Call }
  | { readonly kind: 'finally'; readonly body: 'log' | 'call'; readonly call: Call };
