import type { AwaitValue, FileModel, FunctionModel, Value, ValueId } from '../model/model.ts';
import { childrenOf, walkBlock } from '../model/walk.ts';
import { keptTasks, type KeptTask } from './started-tasks.ts';

/** A task that runs, with nobody to hear of its failure, while something else is awaited. */
export interface RejectionWindow {
  readonly task: KeptTask;
  /** What is awaited meanwhile. */
  readonly meanwhile: AwaitValue;
  /** Where the task itself is awaited at last. */
  readonly await: AwaitValue;
}

/**
 * Windows of the tasks that a function keeps under names. Whether a kept value is a promise at all is for the caller to
 * find out. A task that is named before anything else is awaited is taken to be taken care of, except by `void`.
 */
export function rejectionWindows(file: FileModel, one: FunctionModel): readonly RejectionWindow[] {
  const tasks = keptTasks(file, one);
  if (tasks.length === 0) return [];
  const awaitsAround = awaitsByValue(one);
  return tasks.flatMap((task) => windowOf(task, awaitsAround) ?? []);
}

/**
 * True when an await put at `offset` would itself be such a window: a task was started before, nobody has named it since,
 * and it is awaited later.
 */
export function wouldOpenWindow(file: FileModel, one: FunctionModel, offset: number): boolean {
  const tasks = keptTasks(file, one).filter(({ step, block }) => step.span.end <= offset && offset < block.span.end);
  if (tasks.length === 0) return false;
  const awaitsAround = awaitsByValue(one);
  return tasks.some((task) => {
    const uses: Value[] = [];
    walkBlock({ span: task.block.span, steps: task.block.steps.slice(task.index + 1) }, (value) => {
      if (value.kind === 'binding' && value.binding === task.binding.id) uses.push(value);
    });
    const around = awaitsAround.get(uses[0]?.id ?? -1);
    return uses[0] !== undefined && uses[0].span.start >= offset && around !== undefined && around !== 'void';
  });
}

function windowOf(task: KeptTask, awaitsAround: ReadonlyMap<ValueId, AwaitValue | 'void'>): RejectionWindow | undefined {
  let meanwhile: AwaitValue | undefined;
  let found: AwaitValue | undefined;
  let isOver = false;
  const later = { span: task.block.span, steps: task.block.steps.slice(task.index + 1) };
  walkBlock(later, (value, isConditional) => {
    if (isOver) return;
    if (value.kind === 'binding' && value.binding === task.binding.id) {
      const around = awaitsAround.get(value.id);
      if (around === 'void') return;
      if (around !== undefined && meanwhile !== undefined && !isConditional) found = around;
      // A handler that comes after the window is too late; before it, it is in time.
      isOver = around !== undefined || meanwhile === undefined;
    } else if (value.kind === 'await' && !isConditional && !names(value, task.binding.id)) meanwhile ??= value;
  });
  return found === undefined || meanwhile === undefined ? undefined : { task, meanwhile, await: found };
}

/** For each name in the operand of an await, that await; `void` for the operand of one. */
function awaitsByValue(one: FunctionModel): ReadonlyMap<ValueId, AwaitValue | 'void'> {
  const around = new Map<ValueId, AwaitValue | 'void'>();
  walkBlock(one.body, (value) => {
    if (value.kind === 'unary' && value.operator === 'void' && value.operand.kind === 'binding') around.set(value.operand.id, 'void');
    if (value.kind === 'await') mark(value.operand, value, around);
  });
  return around;
}

function mark(value: Value, awaited: AwaitValue, around: Map<ValueId, AwaitValue | 'void'>): void {
  if (value.kind === 'binding') around.set(value.id, awaited);
  for (const child of childrenOf(value)) mark(child, awaited, around);
}

function names(awaited: AwaitValue, binding: number): boolean {
  const isNamed = (value: Value): boolean => (value.kind === 'binding' && value.binding === binding) || childrenOf(value).some(isNamed);
  return isNamed(awaited.operand);
}
