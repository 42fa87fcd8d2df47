import type { BindingId, FileModel, FunctionModel, Value } from '../../model/model.ts';
import { patternTargets, walkBlock } from '../../model/walk.ts';
import type { Place } from './places.ts';

/** What is known of a file's functions beside their own code. */
export interface Sharing {
  /** Variables that a function writes which does not own them. */
  readonly writtenByOthers: ReadonlySet<BindingId>;
  /** Functions that run for several items at once, each on its own: callbacks of `map`. */
  readonly isRunAtOnce: (one: FunctionModel) => boolean;
}

/** Whether other code can write a place while a function waits. */
export function isShared(file: FileModel, one: FunctionModel, { root, depth }: Place, sharing: Sharing): boolean {
  if (root.kind === 'this') return depth > 0 && one.kind !== 'constructor';
  if (root.kind === 'global') return false;
  const { binding } = root;
  if (binding.owner === one.id) return depth === 0 && sharing.writtenByOthers.has(binding.id);
  if (binding.kind === 'parameter' || binding.kind === 'import' || binding.kind === 'catch') return false;
  const owner = file.functions[binding.owner];
  // A variable of a function lives for one call of it: what it holds is shared by what that call runs at once.
  return owner?.kind === 'module' ? isModuleState(binding.initial, depth) : isInsideOf(file, one, binding.owner, sharing);
}

/** What a module's constant holds is state when the module made it. */
function isModuleState(initial: Value | undefined, depth: number): boolean {
  return depth === 0 || initial === undefined || initial.kind === 'object' || initial.kind === 'array' || (initial.kind === 'call' && initial.isNew);
}

/** Some function between the variable's owner and this one runs at once for several items. */
function isInsideOf(file: FileModel, one: FunctionModel, owner: number, { isRunAtOnce }: Sharing): boolean {
  for (let current: FunctionModel | undefined = one; current !== undefined && current.id !== owner; current = current.parent === undefined ? undefined : file.functions[current.parent]) {
    if (isRunAtOnce(current)) return true;
  }
  return false;
}

/** Looked up once per file. */
export function sharingIn(file: FileModel, isRunAtOnce: Sharing['isRunAtOnce']): Sharing {
  const writtenByOthers = new Set<BindingId>();
  for (const one of file.functions) {
    walkBlock(one.body, (value) => {
      if (value.kind !== 'assign' && value.kind !== 'update') return;
      for (const target of patternTargets(value.target)) {
        if (target.kind === 'bind' && file.bindings[target.binding]?.owner !== one.id) writtenByOthers.add(target.binding);
      }
    });
  }
  return { writtenByOthers, isRunAtOnce };
}
