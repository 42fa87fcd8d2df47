import type { FileModel, FunctionModel, Step, Value } from '../../model/model.ts';
import { walkBlocks } from '../../model/walk.ts';

/** The function that a call runs on the spot, or for each item: `(async () => ..)()`, `items.map(async (item) => ..)`. */
export function functionRunBy({ functions }: FileModel, value: Value): FunctionModel | undefined {
  if (value.kind !== 'call') return undefined;
  if (value.callee.kind === 'function') return functions[value.callee.function];
  const [first] = value.arguments;
  const isPerItem = value.callee.kind === 'member' && (value.callee.name === 'map' || value.callee.name === 'flatMap');
  return isPerItem && first?.kind === 'function' ? functions[first.function] : undefined;
}

/** An async function that catches all that it does, and throws nothing in turn: its promise has no failure to hear of. */
export function catchesAll(one: FunctionModel): boolean {
  return one.isAsync && !one.isGenerator && one.body.steps.length > 0 && one.body.steps.every((step) => isHarmless(step) || isCaught(step));
}

function isHarmless(step: Step): boolean {
  if (step.kind === 'declaration') return step.declarators.every(({ value }) => value === undefined || value.kind === 'literal');
  return step.kind === 'function' || (step.kind === 'return' && (step.value === undefined || step.value.kind === 'literal'));
}

function isCaught(step: Step): boolean {
  if (step.kind !== 'try' || step.handler === undefined) return false;
  let throws = false;
  for (const block of [step.handler.body, ...(step.finalizer === undefined ? [] : [step.finalizer])]) {
    walkBlocks(block, ({ steps }) => {
      if (steps.some(({ kind }) => kind === 'throw')) throws = true;
    });
  }
  return !throws;
}
