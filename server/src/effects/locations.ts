import type { Binding, FileModel, FunctionId, FunctionModel, Value } from '../model/model.ts';
import { referenceOf, thisOwner } from '../model/references.ts';
import { patternTargets } from '../model/walk.ts';
import type { Location } from './facts.ts';

/**
 * Where an object expression is rooted: `order.items[0]` in what the binding `order` holds, `this.cache.size` in the
 * property `cache`. Names that only stand for something else (`const { cache } = this`) are followed.
 */
export function rootLocation(file: FileModel, value: Value, context: FunctionId): Location | undefined {
  return follow(file, value, context, 0);
}

/** Names for names for names end somewhere; a cycle must too. */
const maxHops = 6;

function follow(file: FileModel, value: Value, context: FunctionId, hops: number): Location | undefined {
  let current: Value = value;
  let property: string | undefined;
  while (current.kind === 'member' || current.kind === 'element') {
    property = current.kind === 'member' ? current.name : undefined;
    current = current.object;
  }
  switch (current.kind) {
    case 'binding': return bindingLocation(file, current.binding, context, hops);
    case 'this': case 'super': return `t:${thisOwner(file, context)?.classId ?? '?'}.${property ?? '*'}`;
    case 'global': return `g:${current.name}`;
    default: return undefined;
  }
}

function bindingLocation(file: FileModel, id: number, context: FunctionId, hops: number): Location {
  const parameter = parameterLocation(file, id, context);
  if (parameter !== undefined) return parameter;
  const binding = file.bindings[id];
  const alias = binding === undefined || binding.writes > 0 || hops > maxHops ? undefined : aliasOf(binding);
  const followed = alias === undefined || binding === undefined ? undefined : follow(file, alias.value, binding.owner, hops + 1);
  if (followed === undefined) return `o:${id}`;
  return followed.endsWith('.*') && alias?.property !== undefined ? `${followed.slice(0, -1)}${alias.property}` : followed;
}

/** What a binding is another name for, when it is made from a name or a member. */
function aliasOf(binding: Binding): { readonly value: Value; readonly property: string | undefined } | undefined {
  const { initial, taken } = binding;
  if (initial !== undefined) return isName(initial) ? { value: initial, property: undefined } : undefined;
  const first = taken?.path[0];
  return taken !== undefined && isName(taken.from) ? { value: taken.from, property: first === undefined ? undefined : String(first) } : undefined;
}

function isName(value: Value): boolean {
  return value.kind === 'binding' || value.kind === 'member' || value.kind === 'element' || value.kind === 'this';
}

/** A parameter of the function itself holds an object of the caller's. */
function parameterLocation(file: FileModel, binding: number, context: FunctionId): Location | undefined {
  const model = file.functions[context];
  if (model === undefined || file.bindings[binding]?.kind !== 'parameter') return undefined;
  const index = parameterIndexes(model).get(binding);
  return index === undefined ? undefined : `p:${index}`;
}

const indexesOfFunctions = new WeakMap<FunctionModel, ReadonlyMap<number, number>>();

function parameterIndexes(model: FunctionModel): ReadonlyMap<number, number> {
  const known = indexesOfFunctions.get(model);
  if (known !== undefined) return known;
  const indexes = new Map<number, number>();
  model.parameters.forEach(({ pattern }, index) => {
    for (const target of patternTargets(pattern)) if (target.kind === 'bind') indexes.set(target.binding, index);
  });
  indexesOfFunctions.set(model, indexes);
  return indexes;
}

/**
 * True when a binding holds something that was made for it: a literal, a `new`, what an API of a package or the host
 * gives. What a function of the program gives may be shared with others.
 */
export function holdsFreshObject(file: FileModel, binding: Binding): boolean {
  const value = binding.initial ?? binding.taken?.from;
  return value !== undefined && isFresh(file, value, binding.owner);
}

function isFresh(file: FileModel, value: Value, context: FunctionId): boolean {
  switch (value.kind) {
    case 'literal': case 'object': case 'array': case 'template': case 'function': case 'class': case 'binary': case 'unary': return true;
    case 'await': return isFresh(file, value.operand, context);
    case 'choice': return isFresh(file, value.second, context) && (value.third === undefined || isFresh(file, value.third, context));
    case 'call': {
      if (value.isNew) return true;
      const { kind } = referenceOf(file, value.callee, context);
      return kind === 'module' || kind === 'global' || kind === 'instance' || kind === 'result';
    }
    default: return false;
  }
}
