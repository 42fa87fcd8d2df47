import type { ArrayValue, CallValue, FileModel, FunctionModel, Value } from '../model/model.ts';
import { walkBlock } from '../model/walk.ts';

export type JoinMethod = 'all' | 'allSettled' | 'race' | 'any';

/** `Promise.all(..)` and its kin, by syntax. */
export interface Join {
  readonly call: CallValue;
  readonly method: JoinMethod;
  /** What is joined: the one argument. */
  readonly tasks: Value;
  /** The function in whose code it stands. */
  readonly one: FunctionModel;
}

/** A join whose tasks are written in place: `Promise.all([a(), b()])`. */
export interface ListJoin extends Join {
  readonly tasks: ArrayValue;
}

/** All joins of a file, found once: its model never changes. */
export function joinsIn(file: FileModel): readonly Join[] {
  const known = joinsByModel.get(file) ?? file.functions.flatMap((one) => joinsOf(one));
  joinsByModel.set(file, known);
  return known;
}

const joinsByModel = new WeakMap<FileModel, readonly Join[]>();

export function listJoinsIn(file: FileModel): readonly ListJoin[] {
  return joinsIn(file).filter((join): join is ListJoin => join.tasks.kind === 'array');
}

function joinsOf(one: FunctionModel): readonly Join[] {
  const found: Join[] = [];
  walkBlock(one.body, (value) => {
    if (value.kind !== 'call' || value.callee.kind !== 'member' || value.callee.object.kind !== 'global' || value.callee.object.name !== 'Promise') return;
    const method = methods.get(value.callee.name);
    const [tasks] = value.arguments;
    if (method !== undefined && tasks !== undefined && tasks.kind !== 'spread') found.push({ call: value, method, tasks, one });
  });
  return found;
}

const methods: ReadonlyMap<string, JoinMethod> = new Map((['all', 'allSettled', 'race', 'any'] as const).map((name) => [name, name]));
