import type { GraphRegion } from '../../../server/src/protocol/task-graph.ts';

/** By node: the opened calls that it stands in, outermost first. */
export type CallsAround = ReadonlyMap<string, readonly string[]>;

export function callsAround(region: GraphRegion): CallsAround {
  const around = new Map<string, readonly string[]>();
  visit(region, [], around);
  return around;
}

function visit(region: GraphRegion, calls: readonly string[], around: Map<string, readonly string[]>): void {
  const note = (id: string | undefined) => {
    if (id !== undefined && !around.has(id)) around.set(id, calls);
  };
  switch (region.kind) {
    case 'node':
      return note(region.node);
    case 'sequence':
      return region.children.forEach((child) => visit(child, calls, around));
    case 'parallel':
      note(region.join);
      return region.children.forEach((child) => visit(child, calls, around));
    case 'branch':
      note(region.node);
      return region.arms.forEach(({ body }) => visit(body, calls, around));
    case 'loop':
      note(region.node);
      return visit(region.body, calls, around);
    case 'try':
      for (const part of [region.body, region.handler, region.finalizer]) if (part) visit(part, calls, around);
      return;
    case 'function':
      note(region.call);
      return visit(region.body, [...calls, region.call], around);
  }
}

/** Both ends of an edge in the function that they have in common: what stands in an opened call is that call. */
export function lifted(around: CallsAround, from: string, to: string): readonly [from: string, to: string] {
  const [left, right] = [around.get(from) ?? [], around.get(to) ?? []];
  let common = 0;
  while (common < left.length && left[common] === right[common]) common += 1;
  return [left[common] ?? from, right[common] ?? to];
}
