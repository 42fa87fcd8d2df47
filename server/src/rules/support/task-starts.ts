import type { StartingValue } from '../../effects/started-tasks.ts';
import { lostTasks, type LostTask } from '../../effects/tasks/task-life.ts';
import type { CallValue, FunctionModel } from '../../model/model.ts';
import { catchesAll, functionRunBy } from './catches-all.ts';
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

/** `Promise.allSettled`, a timer that nothing can abort, a `new Promise` that nobody can reject, `Promise.resolve()`. */
function neverRejects(context: QuestionContext, value: Extract<StartingValue, { kind: 'call' }>, one: FunctionModel): boolean {
  const [executor] = value.arguments;
  if (isMadeByHand(value) && executor?.kind === 'function') return (context.file.functions[executor.function]?.parameters.length ?? 2) < 2;
  const inner = functionRunBy(context.file, value);
  if (inner !== undefined && catchesAll(inner)) return true;
  if (isResolved(value)) return executor === undefined || executor.kind === 'literal';
  const call = callFactOf(context, value.id, one);
  const target = call === undefined ? undefined : context.targets.targetOf(context.file.file, call);
  if (target?.kind !== 'api') return false;
  return target.facts?.joins?.mode === 'allSettled' || (target.facts?.delays !== undefined && value.arguments.length < 3);
}

function isResolved({ callee }: CallValue): boolean {
  return callee.kind === 'member' && callee.name === 'resolve' && callee.object.kind === 'global' && callee.object.name === 'Promise';
}

const lostInFunctions = new WeakMap<FunctionModel, readonly LostTask[]>();

/** What a function starts, keeps and loses on some path, as far as no type is needed. Worked out once per function. */
export function lostTasksOf(context: QuestionContext, one: FunctionModel): readonly LostTask[] {
  const known = lostInFunctions.get(one);
  if (known !== undefined) return known;
  const ends = (call: CallValue): boolean => {
    const fact = callFactOf(context, call.id, one);
    const target = fact === undefined ? undefined : context.targets.targetOf(context.file.file, fact);
    return target?.kind === 'api' && target.facts?.neverReturns === true;
  };
  const lost = lostTasks(context.file, one, ends, ({ value }) => rejectableBySyntax(context, value, one) !== false);
  lostInFunctions.set(one, lost);
  return lost;
}
