import type { Type, UnionType } from 'typescript/async';
import { isThenable, type Thenability } from '../model/answers.ts';
import type { Asking } from './asking.ts';
import { isUnion } from './call-returns.ts';
import { naturesOf } from './natures.ts';
import { withWrapping } from './places.ts';
import type { AskNatures } from './promise-givers.ts';
import type { Node } from './syntax.ts';

/** In the order of the nodes. The types of the few that may be promises are looked at part by part. */
export async function thenabilities(asking: Asking, nodes: readonly Node[], askNatures: AskNatures): Promise<readonly Thenability[]> {
  const whole = nodes.map(withWrapping);
  const natures = await askNatures(whole);
  const thenable = whole.filter((_node, index) => isThenable(natures[index] ?? 'unknown'));
  if (thenable.length === 0) return nodes.map(() => 'never');
  const { project: { checker }, rounds } = asking;
  const types = await rounds.ask(() => rounds.attemptEach(thenable, (some) => checker.getTypeAtLocation(some)));
  const unions = [...new Set(types)].filter((type) => type !== undefined && isUnion(type)) as readonly UnionType[];
  const ofUnions = await Promise.all(unions.map((type) => thenabilityOfUnion(asking, type)));
  const byType = new Map<Type, Thenability>(unions.map((type, index) => [type, ofUnions[index] ?? 'sometimes']));
  const byNode = new Map(thenable.map((node, index) => {
    const type = types[index];
    return [node, type === undefined ? 'never' : byType.get(type) ?? 'always'] as const;
  }));
  return whole.map((node) => byNode.get(node) ?? 'never');
}

async function thenabilityOfUnion(asking: Asking, union: UnionType): Promise<Thenability> {
  const parts = await asking.rounds.ask(() => asking.rounds.attempt(() => union.getTypes())) ?? [];
  const natures = await naturesOf(asking, parts);
  const promises = parts.filter((_part, index) => isThenable(natures[index] ?? 'unknown'));
  if (promises.length === parts.length) return 'always';
  const others = parts.filter((part) => !promises.includes(part));
  return await areSame(asking, others, await awaitedParts(asking, promises)) ? 'same' : 'sometimes';
}

async function awaitedParts({ project: { checker }, rounds }: Asking, promises: readonly Type[]): Promise<readonly Type[]> {
  const awaited = await rounds.ask(() => Promise.all(promises.map((type) => rounds.attempt(() => checker.getAwaitedType(type)))));
  const parts = await rounds.ask(() => Promise.all(awaited.map(async (type) => type === undefined ? [] : isUnion(type) ? await type.getTypes() : [type])));
  return parts.flat();
}

/** True when each type of either side has one on the other that it can be exchanged with. */
async function areSame({ project: { checker }, rounds }: Asking, left: readonly Type[], right: readonly Type[]): Promise<boolean> {
  const isSame = async (one: Type, other: Type): Promise<boolean> => one === other
    || (await Promise.all([checker.isTypeAssignableTo(one, other), checker.isTypeAssignableTo(other, one)])).every((is) => is);
  const table = await rounds.ask(() => Promise.all(left.map((one) => Promise.all(right.map((other) => isSame(one, other))))));
  return table.every((row) => row.includes(true)) && right.every((_other, column) => table.some((row) => row[column] === true));
}
