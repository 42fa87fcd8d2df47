import type { Binding, FileModel, FunctionId, FunctionModel } from './model.ts';

/** The bindings that live in a function, in order of the text. One walk of the file's bindings when it is first asked about. */
export function bindingsOf(file: FileModel, one: FunctionModel): readonly Binding[] {
  const known = bindingsByFile.get(file) ?? Map.groupBy(file.bindings, ({ owner }) => owner);
  bindingsByFile.set(file, known);
  return known.get(one.id) ?? [];
}

const bindingsByFile = new WeakMap<FileModel, ReadonlyMap<FunctionId, readonly Binding[]>>();
