import type { FunctionId, ValueId } from '../model/model.ts';
import type { CallFact, FileFacts } from './facts.ts';

/** Functions of one file that run when the roots run, as far as syntax tells; the roots are among them. */
export function reachableFrom(facts: FileFacts, roots: Iterable<FunctionId>): ReadonlySet<FunctionId> {
  const reached = new Set<FunctionId>(roots);
  // A set visits what is added while it is walked.
  for (const id of reached) {
    const body = facts.functions[id]?.body;
    for (const call of body?.calls ?? []) for (const callee of calledFunctions(call)) reached.add(callee);
    for (const created of body?.creates ?? []) reached.add(created);
  }
  return reached;
}

function calledFunctions(call: CallFact): readonly FunctionId[] {
  const named = call.reference.kind === 'function' ? [call.reference.function] : [];
  return [...named, ...call.arguments.flatMap((argument) => (argument.function === undefined ? [] : [argument.function]))];
}

/** Callees that only the types can resolve, in everything that runs when the roots run. */
export function unresolvedCallees(facts: FileFacts, roots: Iterable<FunctionId>): ReadonlySet<ValueId> {
  const callees = new Set<ValueId>();
  for (const id of reachableFrom(facts, roots)) for (const call of facts.functions[id]?.body.calls ?? []) if (isUnresolved(call)) callees.add(call.calleeValue);
  return callees;
}

/** True when only the types can tell what a call runs. */
export function isUnresolved(call: CallFact): boolean {
  return call.reference.kind === 'unknown' || call.reference.kind === 'result';
}
