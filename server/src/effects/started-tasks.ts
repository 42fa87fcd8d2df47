import type { Binding, Block, DeclarationStep, FileModel, FunctionModel, Value } from '../model/model.ts';
import { walkBlocks } from '../model/walk.ts';

/** What can start a task. */
export type StartingValue = Extract<Value, { kind: 'call' | 'import-call' }>;

/** A call whose result is kept under a name, without an await: `const user = loadUser(id)`. Whether it starts a task, only targets and types tell. */
export interface KeptTask {
  readonly step: DeclarationStep;
  readonly block: Block;
  /** Index of `step` in `block`. */
  readonly index: number;
  readonly binding: Binding;
  readonly value: StartingValue;
}

/** Calls that a function keeps under names of its own which nobody else writes or captures. */
export function keptTasks(file: FileModel, one: FunctionModel): readonly KeptTask[] {
  const found: KeptTask[] = [];
  walkBlocks(one.body, (block) => {
    block.steps.forEach((step, index) => {
      const kept = step.kind === 'declaration' ? keptTask(file, step) : undefined;
      if (kept !== undefined && step.kind === 'declaration') found.push({ step, block, index, ...kept });
    });
  });
  return found;
}

function keptTask(file: FileModel, step: DeclarationStep): Pick<KeptTask, 'binding' | 'value'> | undefined {
  const [declarator] = step.declarators;
  const isPlain = step.declarators.length === 1 && !step.isExported && step.declares !== 'using' && step.declares !== 'await using';
  if (!isPlain || declarator?.pattern.kind !== 'bind' || (declarator.value?.kind !== 'call' && declarator.value?.kind !== 'import-call')) return undefined;
  const binding = file.bindings[declarator.pattern.binding];
  return binding === undefined || binding.isCaptured || binding.writes > 0 ? undefined : { binding, value: declarator.value };
}
