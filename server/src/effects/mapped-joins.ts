import type { CallValue, FileModel, FunctionId, Value } from '../model/model.ts';
import type { Join } from './joins.ts';

/** `Promise.all(items.map(callback))`, `Promise.all(Array.from(items, callback))`, with a function of this file. */
export interface MappedJoin {
  readonly join: Join;
  readonly map: CallValue;
  readonly items: Value;
  /** As it is handed in: written in place, or by name. */
  readonly handed: Value;
  readonly callback: FunctionId;
}

/** Undefined for joins of another form, and for those that end with the first task. */
export function mappedJoin(file: FileModel, join: Join): MappedJoin | undefined {
  if (join.method !== 'all' && join.method !== 'allSettled') return undefined;
  const { tasks } = join;
  const map = tasks.kind === 'binding' && file.bindings[tasks.binding]?.writes === 0 ? file.bindings[tasks.binding]?.initial : tasks;
  if (map?.kind !== 'call' || map.callee.kind !== 'member' || map.isNew) return undefined;
  const { object, name } = map.callee;
  const isFrom = name === 'from' && object.kind === 'global' && object.name === 'Array';
  const items = isFrom ? map.arguments[0] : name === 'map' ? object : undefined;
  const handed = map.arguments[isFrom ? 1 : 0];
  const callback = functionOf(file, handed);
  return items === undefined || handed === undefined || callback === undefined ? undefined : { join, map, items, handed, callback };
}

function functionOf(file: FileModel, value: Value | undefined): FunctionId | undefined {
  return value?.kind === 'function' ? value.function : value?.kind === 'binding' ? file.bindings[value.binding]?.function : undefined;
}
