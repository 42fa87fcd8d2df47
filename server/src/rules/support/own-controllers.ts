import type { Binding, FileModel, FunctionModel, Value } from '../../model/model.ts';
import { parentsOf } from '../../model/parents.ts';
import { lastName } from '../../model/references.ts';
import { patternTargets, walkBlock } from '../../model/walk.ts';

/**
 * Nobody reads the signal of this controller: it is aborted, and perhaps kept where somebody aborts it later
 * (`abortRef.current = controller`), and that is all. A place that it is kept in counts as read when its signal is.
 */
export function isUnheard(file: FileModel, { id }: Binding): boolean {
  let uses = 0;
  let isHeard = false;
  const kept = new Set<string>();
  for (const one of file.functions) {
    walkBlock(one.body, (value) => {
      if (value.kind !== 'binding' || value.binding !== id) return;
      uses += 1;
      const use = useOf(file, one, value);
      if (use === 'heard') isHeard = true;
      else if (use !== 'aborted') kept.add(use.keptAs);
    });
  }
  return uses > 0 && !isHeard && ![...kept].some((name) => hasSignalReadFrom(file, name)) && !file.exports.some(({ binding }) => binding === id);
}

function useOf(file: FileModel, one: FunctionModel, value: Value): 'aborted' | 'heard' | { readonly keptAs: string } {
  const parent = parentsOf(one).parentOf(value);
  if (parent?.kind === 'member' && parent.name === 'abort') return 'aborted';
  if (parent?.kind !== 'assign' || parent.value !== value) return 'heard';
  const [target] = patternTargets(parent.target);
  const name = target?.kind === 'place' ? lastName(file, target.value) : undefined;
  return name === undefined ? 'heard' : { keptAs: name };
}

/** `this.controller.signal`, or the controller handed on as a whole. That it is there may be tested. */
function hasSignalReadFrom(file: FileModel, name: string): boolean {
  let found = false;
  for (const one of file.functions) {
    walkBlock(one.body, (value) => {
      if (value.kind !== 'member' || value.name !== name) return;
      const { parentOf, stepOf } = parentsOf(one);
      const parent = parentOf(value);
      const isTested = parent === undefined ? stepOf(value)?.kind === 'branch' : parent.kind === 'unary' || parent.kind === 'choice' || parent.kind === 'binary' || (parent.kind === 'member' && parent.name === 'abort');
      if (!isTested) found = true;
    });
  }
  return found;
}
