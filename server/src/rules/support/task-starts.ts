import type { StartingValue } from '../../effects/started-tasks.ts';
import type { FunctionModel } from '../../model/model.ts';
import type { QuestionContext, RuleContext } from './rule.ts';
import { callFactOf, natureBySyntax } from './promise-by-syntax.ts';

/** Whether a value gives a promise that can be rejected, as far as no type is needed. */
export function rejectableBySyntax(context: QuestionContext, value: StartingValue, one: FunctionModel): boolean | undefined {
  if (value.kind === 'call' && (hasRejectionHandler(value) || neverRejects(context, value, one))) return false;
  const nature = natureBySyntax(context, value, one);
  return nature === undefined ? undefined : nature === 'promise';
}

/** The same, types included. */
export function canReject(context: RuleContext, value: StartingValue, one: FunctionModel): boolean {
  return rejectableBySyntax(context, value, one) ?? context.answers.nature(value.id) === 'promise';
}

/** `new Promise(..)`: what settles it may be the very code that follows. */
export function isMadeByHand(value: StartingValue): boolean {
  return value.kind === 'call' && value.isNew && value.callee.kind === 'global' && value.callee.name === 'Promise';
}

/** `f().catch(g)`: whatever becomes of it, somebody has been told. */
function hasRejectionHandler(value: Extract<StartingValue, { kind: 'call' }>): boolean {
  if (value.callee.kind !== 'member') return false;
  const { name, object } = value.callee;
  if (name === 'catch') return value.arguments.length > 0;
  if (name === 'then') return value.arguments.length > 1;
  return (name === 'finally' || name === 'then') && object.kind === 'call' && hasRejectionHandler(object);
}

/** `Promise.allSettled`, a timer that nothing can abort, a `new Promise` that nobody can reject. */
function neverRejects(context: QuestionContext, value: Extract<StartingValue, { kind: 'call' }>, one: FunctionModel): boolean {
  const [executor] = value.arguments;
  if (isMadeByHand(value) && executor?.kind === 'function') return (context.file.functions[executor.function]?.parameters.length ?? 2) < 2;
  const call = callFactOf(context, value.id, one);
  const target = call === undefined ? undefined : context.targets.targetOf(context.file.file, call);
  if (target?.kind !== 'api') return false;
  return target.facts?.joins?.mode === 'allSettled' || (target.facts?.delays !== undefined && value.arguments.length < 3);
}
