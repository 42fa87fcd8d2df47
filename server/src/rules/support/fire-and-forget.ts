import type { CallValue, FunctionModel } from '../../model/model.ts';
import { callFactOf } from './promise-by-syntax.ts';
import type { RuleContext } from './rule.ts';

/** True for a call that the team's configuration declares to be one that nobody waits for. */
export function isFireAndForget(context: RuleContext, value: CallValue, one: FunctionModel): boolean {
  const call = context.knowledge.hasFireAndForget ? callFactOf(context, value.id, one) : undefined;
  if (call === undefined) return false;
  const { reference } = call;
  // A module that resolves to source is named as the import names it.
  if (reference.kind === 'module' && context.knowledge.isFireAndForget(reference.module, reference.path.join('.') || 'default')) return true;
  const target = context.targets.targetOf(context.file.file, call);
  return target.kind === 'api' && context.knowledge.isFireAndForget(target.module, target.path);
}
