import type { Binding, FileModel, FunctionId, Pattern, Value } from '../../model/model.ts';
import { thisOwner } from '../../model/references.ts';

/** A variable or property, named so that two mentions of one place have the same key. */
export interface Place {
  /** `this.#count`, `cache.size`, `total`, by the ids of variables. */
  readonly key: string;
  readonly root: { readonly kind: 'this' } | { readonly kind: 'global' } | { readonly kind: 'binding'; readonly binding: Binding };
  /** How many properties lie between the root and the place. */
  readonly depth: number;
}

/** The place that a value mentions, other names for its object followed; undefined for what has no name. */
export function placeOf(file: FileModel, value: Value, context: FunctionId, hops = 0): Place | undefined {
  switch (value.kind) {
    case 'this': return thisOwner(file, context) === undefined ? undefined : { key: 'this', root: { kind: 'this' }, depth: 0 };
    case 'global': return { key: value.name, root: { kind: 'global' }, depth: 0 };
    case 'binding': return placeOfBinding(file.bindings[value.binding]);
    case 'member': return inside(placeOfObject(file, value.object, context, hops), `.${value.name}`);
    case 'element': {
      const index = indexKey(file, value.index);
      return index === undefined ? undefined : inside(placeOfObject(file, value.object, context, hops), index);
    }
    default: return undefined;
  }
}

/** The place that an assignment writes. */
export function placeOfTarget(file: FileModel, target: Pattern, context: FunctionId): Place | undefined {
  if (target.kind === 'bind') return placeOfBinding(file.bindings[target.binding]);
  return target.kind === 'place' ? placeOf(file, target.value, context) : undefined;
}

/** Names for names end somewhere; a cycle must too. */
const mostHops = 6;

/** `const cache = this.cache`: an object by another name is the same object. */
function placeOfObject(file: FileModel, object: Value, context: FunctionId, hops: number): Place | undefined {
  const binding = object.kind === 'binding' ? file.bindings[object.binding] : undefined;
  const initial = binding?.writes === 0 && hops < mostHops ? binding.initial : undefined;
  const isName = initial !== undefined && (initial.kind === 'member' || initial.kind === 'this' || initial.kind === 'binding');
  const followed = binding === undefined || initial === undefined || !isName ? undefined : placeOf(file, initial, binding.owner, hops + 1);
  return followed ?? taken(file, binding, hops) ?? placeOf(file, object, context, hops);
}

/** `const { cache } = this`. */
function taken(file: FileModel, binding: Binding | undefined, hops: number): Place | undefined {
  if (binding?.taken === undefined || binding.writes > 0 || hops >= mostHops) return undefined;
  const { from, path } = binding.taken;
  return path.reduce<Place | undefined>((place, part) => inside(place, `.${part}`), placeOfObject(file, from, binding.owner, hops + 1));
}

function placeOfBinding(binding: Binding | undefined): Place | undefined {
  return binding === undefined ? undefined : { key: `#${binding.id}`, root: { kind: 'binding', binding }, depth: 0 };
}

function inside(place: Place | undefined, part: string): Place | undefined {
  return place === undefined ? undefined : { ...place, key: place.key + part, depth: place.depth + 1 };
}

/** An index that is the same when it is used again. */
function indexKey(file: FileModel, index: Value): string | undefined {
  if (index.kind === 'literal') return `[${String(index.value)}]`;
  const binding = index.kind === 'binding' ? file.bindings[index.binding] : undefined;
  return binding === undefined || binding.writes > 0 ? undefined : `[#${binding.id}]`;
}
