import type { BindingId, CallValue, FileModel, FunctionModel, Parameter, Value } from '../../model/model.ts';
import { walkBlock } from '../../model/walk.ts';

/** A `new Promise(..)` with an executor of this file. */
export interface Construction {
  readonly call: CallValue;
  /** The function in whose code it stands. */
  readonly inside: FunctionModel;
  readonly executor: FunctionModel;
  readonly isInline: boolean;
  /** The names by which the executor settles the promise. */
  readonly resolve: BindingId | undefined;
  readonly reject: BindingId | undefined;
}

/** All of a file, in order of the text. Found once: a file's model never changes. */
export function constructionsIn(file: FileModel): readonly Construction[] {
  const known = foundByModel.get(file) ?? file.functions.flatMap((one) => constructionsOf(file, one));
  foundByModel.set(file, known);
  return known;
}

const foundByModel = new WeakMap<FileModel, readonly Construction[]>();

function constructionsOf(file: FileModel, inside: FunctionModel): readonly Construction[] {
  const found: Construction[] = [];
  const visit = (value: Value): void => {
    if (value.kind !== 'call' || !value.isNew || value.callee.kind !== 'global' || value.callee.name !== 'Promise') return;
    const [first] = value.arguments;
    const id = first?.kind === 'function' ? first.function : first?.kind === 'binding' ? file.bindings[first.binding]?.function : undefined;
    const executor = id === undefined ? undefined : file.functions[id];
    if (executor === undefined || first === undefined) return;
    const [resolve, reject] = executor.parameters.map(nameOf);
    found.push({ call: value, inside, executor, isInline: first.kind === 'function', resolve, reject });
  };
  walkBlock(inside.body, visit);
  for (const { defaultValue } of inside.parameters) if (defaultValue !== undefined) walkBlock({ span: defaultValue.span, steps: [{ kind: 'expression', span: defaultValue.span, value: defaultValue }] }, visit);
  return found;
}

function nameOf({ pattern, isRest }: Parameter): BindingId | undefined {
  return pattern.kind === 'bind' && !isRest ? pattern.binding : undefined;
}
