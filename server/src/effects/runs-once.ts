import type { FileModel, FunctionModel, Step } from '../model/model.ts';
import { collectValue } from './collect-body.ts';
import type { BodyFacts } from './facts.ts';

/**
 * True for a function that does its work at the first call only, and keeps that it did: `if (this.isLoaded) return; ..;
 * this.isLoaded = true`, or `if (!cache) { cache = .. } return cache`. The later calls find it done.
 */
export function runsOnce(file: FileModel, one: FunctionModel, body: BodyFacts): boolean {
  const [first, ...others] = one.body.steps;
  if (first?.kind !== 'branch' || first.otherwise !== undefined) return false;
  const isGuard = endsInReturn(first.then.steps);
  if (!isGuard && !others.every(({ kind }) => kind === 'return')) return false;
  const { reads, calls } = collectValue(file, first.test, one.id);
  return calls.length === 0 && [...reads].some((location) => location[0] !== 'p' && body.writes.has(location) && outlives(file, one, location));
}

function endsInReturn(steps: readonly Step[]): boolean {
  return steps.at(-1)?.kind === 'return';
}

/** What is kept longer than one call: a variable outside of the function, a property. */
function outlives(file: FileModel, one: FunctionModel, location: string): boolean {
  return location.startsWith('b:') ? file.bindings[Number(location.slice(2))]?.owner !== one.id : location.startsWith('t:');
}
