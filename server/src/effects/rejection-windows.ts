import type { AwaitValue, Block, FileModel, FunctionModel, Value, ValueId } from '../model/model.ts';
import { childrenOf, walkBlock, walkStep } from '../model/walk.ts';
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
  const mentions = new Map<Block, readonly Mention[]>();
  return tasks.flatMap((task) => {
    const inBlock = mentions.get(task.block) ?? mentionsIn(task.block);
    mentions.set(task.block, inBlock);
    return windowOf(task, inBlock, awaitsAround) ?? [];
  });
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

/** A name or an await in a block, in the order of the program. */
interface Mention {
  readonly value: Extract<Value, { kind: 'await' | 'binding' }>;
  readonly isConditional: boolean;
  /** Index of the step of the block in which it stands. */
  readonly index: number;
}

/** Looked up once for all tasks of a block: a walk for each of them would be quadratic. */
function mentionsIn({ steps }: Block): readonly Mention[] {
  const found: Mention[] = [];
  steps.forEach((step, index) => {
    walkStep(step, (value, isConditional) => {
      if (value.kind === 'binding' || value.kind === 'await') found.push({ value, isConditional, index });
    });
  });
  return found;
}

function windowOf(task: KeptTask, mentions: readonly Mention[], awaitsAround: ReadonlyMap<ValueId, AwaitValue | 'void'>): RejectionWindow | undefined {
  let meanwhile: AwaitValue | undefined;
  for (let at = firstBehind(mentions, task.index); at < mentions.length; at += 1) {
    const mention = mentions[at];
    if (mention === undefined) break;
    const { value, isConditional } = mention;
    if (value.kind === 'await') {
      if (!isConditional && meanwhile === undefined && !names(value, task.binding.id)) meanwhile = value;
      continue;
    }
    const around = value.binding === task.binding.id ? awaitsAround.get(value.id) : 'void';
    if (around === 'void') continue;
    // A handler that comes after the window is too late; before it, it is in time.
    if (meanwhile === undefined) return undefined;
    if (around !== undefined) return isConditional ? undefined : { task, meanwhile, await: around };
  }
  return undefined;
}

/** The first mention in a later step. */
function firstBehind(mentions: readonly Mention[], index: number): number {
  let [low, high] = [0, mentions.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((mentions[middle]?.index ?? 0) <= index) low = middle + 1;
    else high = middle;
  }
  return low;
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
