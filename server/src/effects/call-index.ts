import type { ValueId } from '../model/model.ts';
import type { BodyFacts, CallFact } from './facts.ts';

/** The call with this value id among the calls of a body. The index is made once per body: bodies can hold thousands. */
export function callWithValue(body: BodyFacts, value: ValueId): CallFact | undefined {
  const known = indexes.get(body) ?? new Map(body.calls.map((call) => [call.value, call]));
  indexes.set(body, known);
  return known.get(value);
}

const indexes = new WeakMap<BodyFacts, ReadonlyMap<ValueId, CallFact>>();
