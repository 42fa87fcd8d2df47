import type { AccessorModel, Binding, ClassId, FileModel, FunctionId, MemberValue, ObjectValue, Value } from './model.ts';

/**
 * What a value names, as far as syntax tells: followed through constant aliases, destructuring, `require` and
 * `await import`. Plain data, so it can be kept without the tree.
 */
export type Reference =
  /** Behind a module: `fs.promises.readFile` is `{ module: 'fs', path: ['promises', 'readFile'] }`. */
  | { readonly kind: 'module'; readonly module: string; readonly path: readonly string[] }
  | { readonly kind: 'global'; readonly path: readonly string[] }
  | { readonly kind: 'function'; readonly function: FunctionId }
  /** A class of this file, or a member of its instances (`isStatic` false) or of itself. */
  | { readonly kind: 'class'; readonly class: ClassId; readonly member: string | undefined; readonly isStatic: boolean }
  /** An object that is written where it is made, with the members that hold functions or other objects. */
  | { readonly kind: 'object'; readonly members: ReadonlyMap<string, Reference> }
  /** A member of an instance of a class that a module or the host provides: `new Client()`, then `query`. */
  | { readonly kind: 'instance'; readonly of: Reference; readonly path: readonly string[] }
  /** What a call of an API gives, or a member of it: `createClient()`, then `get`. */
  | { readonly kind: 'result'; readonly of: Reference; readonly path: readonly string[] }
  /** `isReplaced`: the code gives it another value somewhere, so that where it is declared says nothing. */
  | { readonly kind: 'unknown'; readonly name: string | undefined; readonly isReplaced?: boolean };

/** Follows a value to what it names. `context` is the function it stands in, for `this`. */
export function referenceOf(file: FileModel, value: Value, context: FunctionId): Reference {
  return follow(file, value, context, 0);
}

/** Aliases of aliases end somewhere; a cycle (`a = b; b = a`) must too. */
const maxHops = 12;

function follow(file: FileModel, value: Value, context: FunctionId, hops: number): Reference {
  if (hops > maxHops) return unknown(undefined);
  switch (value.kind) {
    case 'global': return value.name === 'globalThis' || value.name === 'window' || value.name === 'self' ? { kind: 'global', path: [] } : { kind: 'global', path: [value.name] };
    case 'binding': return followBinding(file, file.bindings[value.binding], hops + 1);
    case 'member': return extend(file, follow(file, value.object, context, hops + 1), value.name);
    case 'function': return { kind: 'function', function: value.function };
    case 'class': return { kind: 'class', class: value.class, member: undefined, isStatic: true };
    case 'this': return followThis(file, context);
    case 'object': return { kind: 'object', members: membersOf(file, value, context, hops) };
    case 'call': return followCall(file, value, context, hops);
    case 'await': return value.operand.kind === 'import-call' ? modulePath(value.operand.specifier) : awaitedResult(follow(file, value.operand, context, hops + 1));
    default: return unknown(undefined);
  }
}

function followBinding(file: FileModel, binding: Binding | undefined, hops: number): Reference {
  if (binding === undefined) return unknown(undefined);
  if (binding.imported !== undefined) return imported(binding.imported.module, binding.imported.name);
  if (binding.function !== undefined) return { kind: 'function', function: binding.function };
  if (binding.class !== undefined) return { kind: 'class', class: binding.class, member: undefined, isStatic: true };
  if (binding.writes > 0 || binding.kind === 'parameter') return unknown(binding.name);
  if (binding.initial !== undefined) return named(unchanged(follow(file, binding.initial, binding.owner, hops), binding), binding.name);
  if (binding.taken !== undefined) {
    const from = follow(file, binding.taken.from, binding.owner, hops);
    return named(binding.taken.path.reduce<Reference>((reference, part) => extend(file, reference, String(part)), from), binding.name);
  }
  return unknown(binding.name);
}

/** With what is known of the members that nothing gives another value later. */
function unchanged(reference: Reference, { changedMembers }: Binding): Reference {
  if (reference.kind !== 'object' || changedMembers === undefined) return reference;
  const isChanged = (name: string): boolean => changedMembers.has(name) || changedMembers.has('*');
  return { kind: 'object', members: new Map([...reference.members].map(([name, member]) => [name, isChanged(name) ? { kind: 'unknown', name, isReplaced: true } : member])) };
}

const knownMembers = new WeakMap<ObjectValue, ReadonlyMap<string, Reference>>();

/** Functions and objects in a literal, by name. What stands before a spread or a computed name may be replaced by it. */
function membersOf(file: FileModel, object: ObjectValue, context: FunctionId, hops: number): ReadonlyMap<string, Reference> {
  const known = knownMembers.get(object);
  if (known !== undefined) return known;
  const members = new Map<string, Reference>();
  for (const { name, value } of object.properties) {
    if (name === undefined) for (const before of members.keys()) members.set(before, { kind: 'unknown', name: before, isReplaced: true });
    else if (value.kind === 'function' && isAccessor(file, value.function)) members.delete(name);
    else {
      const reference = value.kind === 'literal' ? unknown(name) : follow(file, value, context, hops + 1);
      if (reference.kind === 'unknown') members.delete(name);
      else members.set(name, reference);
    }
  }
  knownMembers.set(object, members);
  return members;
}

function isAccessor(file: FileModel, id: FunctionId): boolean {
  const kind = file.functions[id]?.kind;
  return kind === 'getter' || kind === 'setter';
}

/** The function that reading or writing a member runs, where syntax shows it: of a class of this file, or of an object that is written where it is made. */
export function accessorOf(file: FileModel, { object, name }: MemberValue, context: FunctionId, kind: AccessorModel['kind']): FunctionId | undefined {
  const reference = follow(file, object, context, 0);
  if (reference.kind === 'class' && reference.member === undefined) return file.classes[reference.class]?.accessors.find((one) => one.name === name && one.kind === kind && one.isStatic === reference.isStatic)?.function;
  const binding = reference.kind === 'object' && object.kind === 'binding' ? file.bindings[object.binding] : undefined;
  const literal = binding?.initial?.kind === 'object' ? binding.initial : undefined;
  const property = literal?.properties.findLast((one) => one.name === name && one.value.kind === 'function' && file.functions[one.value.function]?.kind === kind);
  return property?.value.kind === 'function' ? property.value.function : undefined;
}

function imported(module: string, name: string): Reference {
  return { kind: 'module', module, path: name === '*' ? [] : name.split('.') };
}

function named(reference: Reference, name: string): Reference {
  return reference.kind === 'unknown' && reference.name === undefined ? unknown(name) : reference;
}

function extend(file: FileModel, reference: Reference, name: string): Reference {
  switch (reference.kind) {
    case 'module': case 'global': return { ...reference, path: [...reference.path, name] };
    case 'instance': case 'result': return { ...reference, path: [...reference.path, name] };
    case 'class': return classMember(file, reference, name);
    case 'object': return reference.members.get(name) ?? unknown(name);
    case 'function': return unknown(name);
    case 'unknown': return unknown(name);
  }
}

function classMember(file: FileModel, reference: Extract<Reference, { kind: 'class' }>, name: string): Reference {
  if (reference.member !== undefined) return unknown(name);
  const member = file.classes[reference.class]?.members.find((candidate) => candidate.name === name && candidate.isStatic === reference.isStatic);
  return member === undefined ? unknown(name) : { kind: 'function', function: member.function };
}

function followThis(file: FileModel, context: FunctionId): Reference {
  const owner = thisOwner(file, context);
  if (owner === undefined || owner.classId === undefined) return unknown('this');
  return { kind: 'class', class: owner.classId, member: undefined, isStatic: owner.isStatic };
}

/** The function whose `this` an expression in `context` sees: arrows have none of their own. */
export function thisOwner(file: FileModel, context: FunctionId): FileModel['functions'][number] | undefined {
  let current = file.functions[context];
  while (current?.kind === 'arrow' && current.parent !== undefined) current = file.functions[current.parent];
  return current;
}

function followCall(file: FileModel, value: Extract<Value, { kind: 'call' }>, context: FunctionId, hops: number): Reference {
  if (value.callee.kind === 'global' && value.callee.name === 'require') return modulePath(value.arguments[0]);
  const callee = follow(file, value.callee, context, hops + 1);
  if (!value.isNew) return isApi(callee) ? { kind: 'result', of: callee, path: [] } : unknown(undefined);
  if (callee.kind === 'class' && callee.member === undefined) return { ...callee, isStatic: false };
  const made = callee.kind === 'function' ? file.classes.find(({ constructorFunction }) => constructorFunction === callee.function) : undefined;
  if (made !== undefined) return { kind: 'class', class: made.id, member: undefined, isStatic: false };
  return callee.kind === 'module' || callee.kind === 'global' ? { kind: 'instance', of: callee, path: [] } : unknown(undefined);
}

function isApi(reference: Reference): boolean {
  return reference.kind === 'module' || reference.kind === 'global' || reference.kind === 'instance' || reference.kind === 'result';
}

/** What a promise gives is what knowledge calls the result of the call; anything else awaited is not followed. */
function awaitedResult(reference: Reference): Reference {
  return reference.kind === 'result' ? reference : unknown(undefined);
}

function modulePath(specifier: Value | undefined): Reference {
  return specifier?.kind === 'literal' && typeof specifier.value === 'string' ? { kind: 'module', module: specifier.value, path: [] } : unknown(undefined);
}

function unknown(name: string | undefined): Reference {
  return { kind: 'unknown', name };
}

/** Last name of a callee as written: `save` in `this.store.save`. */
export function lastName(file: FileModel, value: Value): string | undefined {
  switch (value.kind) {
    case 'binding': return file.bindings[value.binding]?.name;
    case 'global': return value.name;
    case 'member': return value.name;
    case 'call': return lastName(file, value.callee);
    default: return undefined;
  }
}
