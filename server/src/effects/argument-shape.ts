import type { ArgumentShape } from '../knowledge/calls.ts';
import type { FileModel, Value } from '../model/model.ts';

/** What the text of an argument shows, constants followed: the form in which knowledge asks about it. */
export function shapeOf(file: FileModel, value: Value): ArgumentShape {
  switch (value.kind) {
    case 'literal': return typeof value.value === 'bigint' ? { kind: 'unknown' } : { kind: 'literal', value: value.value };
    case 'template': return value.tag === undefined ? { kind: 'text', start: value.head } : { kind: 'unknown' };
    case 'object': return objectShape(file, value);
    case 'function': return { kind: 'function' };
    case 'spread': return { kind: 'spread' };
    case 'call': return value.isNew && (value.callee.kind === 'binding' || value.callee.kind === 'global') ? { kind: 'new', name: calleeName(file, value.callee) } : { kind: 'unknown' };
    case 'binding': return bindingShape(file, value.binding);
    default: return { kind: 'unknown' };
  }
}

function objectShape(file: FileModel, value: Extract<Value, { kind: 'object' }>): ArgumentShape {
  const options = new Map<string, ArgumentShape>();
  for (const property of value.properties) if (property.name !== undefined) options.set(property.name, shapeOf(file, property.value));
  return { kind: 'object', options, isComplete: value.properties.every((property) => property.name !== undefined) };
}

function calleeName(file: FileModel, callee: Extract<Value, { kind: 'binding' | 'global' }>): string {
  return callee.kind === 'global' ? callee.name : (file.bindings[callee.binding]?.imported?.name ?? file.bindings[callee.binding]?.name ?? '');
}

function bindingShape(file: FileModel, id: number): ArgumentShape {
  const binding = file.bindings[id];
  if (binding?.function !== undefined) return { kind: 'function' };
  const initial = binding?.writes === 0 ? binding.initial : undefined;
  return initial?.kind === 'literal' || initial?.kind === 'function' ? shapeOf(file, initial) : { kind: 'unknown' };
}
