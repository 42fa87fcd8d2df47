import type { DeclarationStep, FunctionModel, LoopStep, Pattern, Step, Value } from '../model.ts';

/**
 * Control flow of one function: points in the order in which they run, and the ways between them. Built by `flowOf`
 * from the steps of the model; what it stands on is docs/decisions/0010-flow.md.
 *
 * `nodes[0]` is the entry, `nodes[1]` the normal end (a return, or the end of the body), `nodes[2]` the end by an
 * exception that nothing in the function catches. Code that cannot be reached has nodes, but no way leads there.
 */
export interface FlowGraph {
  readonly function: FunctionModel;
  readonly nodes: readonly FlowNode[];
}

/** Index in `FlowGraph.nodes`. */
export type NodeId = number;

export const entryId: NodeId = 0;
export const exitId: NodeId = 1;
export const failureId: NodeId = 2;

export type FlowNode = FlowPoint & {
  readonly id: NodeId;
  readonly next: readonly FlowEdge[];
  readonly previous: readonly NodeId[];
  /**
   * True in the second and later copies of a `finally` block: it has one for each way in which the code before it ends
   * (normally, by an exception, by a jump to some place), so that no path enters it in one way and leaves in another.
   */
  readonly isCopy: boolean;
};

export type FlowPoint =
  | { readonly kind: 'entry' | 'exit' | 'failure' }
  /** Nothing happens: ways meet or part. */
  | { readonly kind: 'join' }
  /** The value has been computed. Every value of the body has one, literals and operators of tests (`!`, `&&`) aside. */
  | { readonly kind: 'value'; readonly value: Value }
  /** The old value of what `x += 1`, `x ??= 1`, `x++` is about to write. */
  | { readonly kind: 'read'; readonly target: Target }
  | FlowWrite
  /** A loop takes the next item: `next` leads into the body, `done` out. With `for await` it waits for it. */
  | { readonly kind: 'iterate'; readonly step: LoopStep }
  /** Resources declared by `using` or `await using` are released. */
  | { readonly kind: 'dispose'; readonly step: DeclarationStep | LoopStep; readonly isAwaited: boolean }
  /** A `return` with its value computed, a `throw`; a function declaration where it stands. */
  | { readonly kind: 'step'; readonly step: Extract<Step, { kind: 'return' | 'throw' | 'function' }> };

export type Target = Extract<Pattern, { kind: 'bind' | 'place' }>;

/** A variable or property gets its value. */
export interface FlowWrite {
  readonly kind: 'write';
  readonly target: Target;
  readonly by: 'declaration' | 'parameter' | 'assignment' | 'update' | 'iteration' | 'catch';
  /** Exactly what it holds from now on, when that is one value as a whole; undefined for what a pattern or operator makes of it. */
  readonly value: Value | undefined;
  /** What it is made from: `value`, or what is taken apart, or what an operator combines with the old value. */
  readonly from: Value | undefined;
  /** The default of a pattern that may stand in for what is missing. */
  readonly defaultValue: Value | undefined;
}

export interface FlowEdge {
  readonly to: NodeId;
  readonly kind: EdgeKind;
  /** For ways that depend on a value: which. */
  readonly test: Value | undefined;
}

/**
 * Why control goes this way. `true`, `false`: a test; `nullish`, `present`: `??`, `?.` or a default; `match`, `differs`: a
 * case of a switch; `no-match`: none of its cases, where there is no default; `done`: nothing more to iterate;
 * `throws`: a `throw`; `may-throw`: whatever a call, an await, a yield or an iteration may throw; `abandoned`: a generator
 * that nobody asks for more.
 */
export type EdgeKind =
  | 'next' | 'true' | 'false' | 'nullish' | 'present' | 'match' | 'differs' | 'no-match' | 'done' | 'throws' | 'may-throw' | 'abandoned';

/** True where the function waits and other code runs meanwhile. */
export function suspends(node: FlowNode): boolean {
  switch (node.kind) {
    case 'value': return node.value.kind === 'await' || node.value.kind === 'yield';
    case 'iterate': return node.step.loop === 'for-await';
    case 'dispose': return node.isAwaited;
    default: return false;
  }
}
