import type { FileModel, FunctionModel, Value } from '../model/model.ts';
import { walkBlocks, walkValue } from '../model/walk.ts';
import type { UnheardCall } from './facts.ts';
import { listJoinsIn } from './joins.ts';
import { rejectionWindows } from './rejection-windows.ts';

/** Calls of a function that, if they start tasks, may fail with nobody to hear it: dropped, or awaited too late. */
export function unheardCalls(file: FileModel, one: FunctionModel): readonly UnheardCall[] {
  const late = one.isAsync ? rejectionWindows(file, one).map(({ task }) => ({ call: task.value.id, isAwaitedLater: true })) : [];
  return [...droppedCalls(one), ...late, ...earlyInLists(file, one)];
}

/** `Promise.all([load(), save(await make())])`: until the list is there, nobody hears `load`. */
function earlyInLists(file: FileModel, one: FunctionModel): readonly UnheardCall[] {
  return listJoinsIn(file).filter((join) => join.one.id === one.id).flatMap(({ tasks: { elements } }) => {
    const last = elements.findLastIndex((element) => element !== undefined && holdsAwait(element));
    return elements.slice(0, Math.max(0, last)).flatMap((element) => (element?.kind === 'call' ? [{ call: element.id, isAwaitedLater: true }] : []));
  });
}

function holdsAwait(value: Value): boolean {
  let found = false;
  walkValue(value, ({ kind }) => {
    if (kind === 'await') found = true;
  });
  return found;
}

/** `load();`, `void load();`, without a handler. */
function droppedCalls(one: FunctionModel): readonly UnheardCall[] {
  const found: UnheardCall[] = [];
  walkBlocks(one.body, (block) => {
    for (const step of block.steps) {
      const value = step.kind === 'expression' ? withoutVoid(step.value) : undefined;
      if (value?.kind === 'call' && !isHandled(value)) found.push({ call: value.id, isAwaitedLater: false });
    }
  });
  return found;
}

function withoutVoid(value: Value): Value {
  return value.kind === 'unary' && value.operator === 'void' ? value.operand : value;
}

/** `.catch(f)`, `.then(f, g)`. */
function isHandled({ callee, arguments: given }: Extract<Value, { kind: 'call' }>): boolean {
  return callee.kind === 'member' && (callee.name === 'catch' || (callee.name === 'then' && given.length > 1));
}
