import type { Binding, BindingId, FileModel, FunctionModel, Value } from '../../model/model.ts';
import { walkBlock } from '../../model/walk.ts';
import type { StartingValue } from '../started-tasks.ts';
import { usesIn, type Use } from './value-uses.ts';

/** A call whose result a variable of the function holds, alone or among others. Whether it starts a task, only targets and types tell. */
export interface KeptStart {
  readonly value: StartingValue;
  readonly binding: Binding;
  readonly kept: Extract<Use, { kind: 'kept' }>;
}

/** Calls that a function keeps in variables of its own, which no inner function sees and no other module. */
export function keptStarts(file: FileModel, one: FunctionModel): readonly KeptStart[] {
  const isOwn = ownBindings(file, one);
  const starts: KeptStart[] = [];
  walkBlock(one.body, (value) => {
    if (value.kind !== 'call' && value.kind !== 'import-call') return;
    const use = usesIn(one).of(value);
    const binding = use.kind === 'kept' && isOwn(use.binding) ? file.bindings[use.binding] : undefined;
    if (use.kind === 'kept' && binding !== undefined && (use.by.kind === 'write' || isFreshCollection(binding))) starts.push({ value, binding, kept: use });
  });
  return starts;
}

/** Variables of which everything that happens to them happens in this function. */
export function ownBindings(file: FileModel, one: FunctionModel): (binding: BindingId) => boolean {
  const exported = one.kind === 'module' ? exportedBindings(file) : undefined;
  return (id) => {
    const binding = file.bindings[id];
    return binding !== undefined && binding.owner === one.id && !binding.isCaptured && exported?.has(id) !== true
      && (binding.kind === 'const' || binding.kind === 'let' || binding.kind === 'var' || binding.kind === 'parameter');
  };
}

/** What a script declares at its top, other scripts of the page may use. */
function exportedBindings(file: FileModel): Pick<ReadonlySet<BindingId>, 'has'> {
  const isModule = file.exports.length > 0 || file.imports.length > 0;
  return isModule ? new Set(file.exports.flatMap(({ binding }) => binding ?? [])) : { has: () => true };
}

/** An array, a set or a map that was made here: nobody else has it. */
export function isFreshCollection({ initial, writes }: Binding): boolean {
  return writes === 0 && initial !== undefined && (initial.kind === 'array' || (initial.kind === 'call' && initial.isNew && isCollectionName(initial.callee)));
}

function isCollectionName(callee: Value): boolean {
  return callee.kind === 'global' && (callee.name === 'Array' || callee.name === 'Set' || callee.name === 'Map');
}
