import type { Value } from '../../model/model.ts';

/** A list that is made on the spot: awaited as a statement, its promises are lost, and no-floating-promises tells. */
export function isListMaker(value: Value): boolean {
  return value.kind === 'array' || (value.kind === 'call' && value.callee.kind === 'member' && (value.callee.name === 'map' || value.callee.name === 'flatMap'));
}
