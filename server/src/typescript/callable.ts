import { SignatureKind, TypeFlags } from 'typescript/async';
import type { Asking } from './asking.ts';
import { isUnion, signaturesOf } from './call-returns.ts';
import { withWrapping } from './places.ts';
import type { Node } from './syntax.ts';

/** False for what is no function in some case: `handler` of the type `(() => void) | undefined`. True for `any`. */
export async function callables(asking: Asking, nodes: readonly Node[]): Promise<readonly boolean[]> {
  if (nodes.length === 0) return [];
  const { project: { checker }, rounds } = asking;
  const types = await rounds.ask(() => rounds.attemptEach(nodes.map(withWrapping), (some) => checker.getTypeAtLocation(some)));
  const parts = await rounds.ask(() => Promise.all(types.map(async (type) => type === undefined ? [] : isUnion(type) ? await type.getTypes() : [type])));
  const signatures = await signaturesOf(asking, parts.flat(), SignatureKind.Call);
  let next = 0;
  return parts.map((some) => {
    const own = signatures.slice(next, next += some.length);
    return some.every(({ flags }, index) => (flags & (TypeFlags.Any | TypeFlags.Unknown)) !== 0 || (own[index]?.length ?? 0) > 0);
  });
}
