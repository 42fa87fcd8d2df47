import type { BindingId, FileModel, FunctionId, FunctionModel, Value } from './model.ts';
import { walkBlock } from './walk.ts';

/** A value that names something, and the function whose body it stands in. */
export interface Mention {
  readonly value: Value;
  readonly inside: FunctionModel;
}

/** Where the bodies of a file's functions name its bindings, and hold its functions. In order of the functions. */
export interface Mentions {
  ofBinding(binding: BindingId): readonly Mention[];
  ofFunction(one: FunctionId): readonly Mention[];
}

/** One walk of the file when it is first asked about; kept as long as its model. */
export function mentionsOf(file: FileModel): Mentions {
  const known = mentionsByFile.get(file) ?? collect(file);
  mentionsByFile.set(file, known);
  return known;
}

const mentionsByFile = new WeakMap<FileModel, Mentions>();

function collect(file: FileModel): Mentions {
  const bindings = new Map<BindingId, Mention[]>();
  const functions = new Map<FunctionId, Mention[]>();
  for (const inside of file.functions) {
    walkBlock(inside.body, (value) => {
      if (value.kind === 'binding') add(bindings, value.binding, { value, inside });
      else if (value.kind === 'function') add(functions, value.function, { value, inside });
    });
  }
  return { ofBinding: (binding) => bindings.get(binding) ?? [], ofFunction: (one) => functions.get(one) ?? [] };
}

function add(known: Map<number, Mention[]>, id: number, mention: Mention): void {
  const some = known.get(id);
  if (some === undefined) known.set(id, [mention]);
  else some.push(mention);
}
