import type { BindingId, ClassModel, FunctionId, MemberValue, Pattern, Value } from '../model.ts';
import type { ExtractionContext } from './context.ts';

/** A function that an assignment gives to all objects of a constructor: `Store.prototype.load = function () {}`. */
export interface PrototypeMember {
  readonly constructor: BindingId;
  readonly name: string;
  readonly function: FunctionId;
}

/** Notes what an assignment to a prototype, or to one of its members, defines. */
export function notePrototype(context: ExtractionContext, target: Pattern, value: Value): void {
  if (target.kind !== 'place' || target.value.kind !== 'member') return;
  const { object, name } = target.value;
  if (object.kind === 'member' && value.kind === 'function') note(context, object, name, value.function);
  if (value.kind === 'object') for (const property of value.properties) if (property.name !== undefined && property.value.kind === 'function') note(context, target.value, property.name, property.value.function);
}

function note(context: ExtractionContext, { object, name }: MemberValue, member: string, id: FunctionId): void {
  if (name === 'prototype' && object.kind === 'binding') context.prototypeMembers.push({ constructor: object.binding, name: member, function: id });
}

/** Makes classes of the functions whose prototypes were given methods; a class gains what it was given. */
export function extractPrototypes(context: ExtractionContext): void {
  for (const [id, given] of Map.groupBy(context.prototypeMembers, (one) => one.constructor)) {
    const binding = context.bindings[id];
    const constructor = context.functions[binding?.function ?? -1];
    const known = context.classes[binding?.class ?? -1];
    if (binding === undefined || (constructor === undefined && known === undefined)) continue;
    const one = known ?? emptyClass(context, binding.name, constructor?.span ?? binding.span, id, constructor?.id);
    context.classes[one.id] = { ...one, members: [...one.members, ...given.map(({ name, function: method }) => ({ name, isStatic: false, function: method }))] };
    for (const { name, function: method } of given) belong(context, method, one.id, `${one.name}.${name}`);
    if (constructor !== undefined) belong(context, constructor.id, one.id, constructor.name);
  }
}

function emptyClass(context: ExtractionContext, name: string, span: ClassModel['span'], binding: BindingId, constructorFunction: FunctionId | undefined): ClassModel {
  const one: ClassModel = { id: context.classes.length, name, span, binding, constructorFunction, heritage: undefined, implements: [], signatures: [], members: [], accessors: [] };
  context.classes.push(one);
  return one;
}

function belong(context: ExtractionContext, id: FunctionId, classId: number, name: string): void {
  const one = context.functions[id];
  if (one !== undefined) context.functions[id] = { ...one, classId, name };
}
