import type { Place } from '../../../server/src/protocol/span.ts';
import type { GraphRegion, Repeat } from '../../../server/src/protocol/task-graph.ts';
import type { DrawableGraph } from '../../../server/src/graph/layout/visible.ts';
import { reasonSentence } from './describe.ts';
import { callsAround, lifted } from './lift.ts';

/** An order that a fix takes away: the later task waited for the earlier one, and nothing forces that. Ids of the graph before. */
export interface FreedOrder {
  readonly earlier: string;
  readonly later: string;
}

/** What goes on waiting, and why. Ids and places of the code as it is: those of the graph after belong to a text that is not there. */
export interface KeptOrder {
  readonly id: string;
  readonly text: string;
  readonly place: Place | undefined;
}

/** What a fix does, as a list that a person can check. */
export interface Why {
  readonly freed: readonly FreedOrder[];
  /** Loops whose turns no longer wait for each other, by their node in the graph before. */
  readonly freedLoops: readonly string[];
  readonly kept: readonly KeptOrder[];
}

/** `matches`: which node after the fix is which before. */
export function whyOf(before: DrawableGraph, after: DrawableGraph, matches: ReadonlyMap<string, string>): Why {
  const around = callsAround(before.region);
  const afterwards = new Map([...matches].map(([afterId, id]) => [id, afterId]));
  const still = new Set(after.edges.filter(({ kind }) => kind === 'sequence').map(({ from, to }) => `${from}\n${to}`));
  const borders = new Set(before.nodes.filter((node) => node.kind === 'entry' || node.kind === 'end').map(({ id }) => id));
  const freed = before.edges.flatMap(({ from, to, kind, reason }) => {
    if (kind !== 'sequence' || borders.has(from) || borders.has(to) || reason !== undefined || still.has(`${afterwards.get(from)}\n${afterwards.get(to)}`)) return [];
    const [earlier, later] = lifted(around, from, to);
    return [{ earlier, later }];
  });
  return { freed, freedLoops: freedLoops(before, after), kept: keptOrders(before) };
}

/** Reasons that name something: that the one thread runs steps in order is no news. */
function keptOrders({ edges }: DrawableGraph): readonly KeptOrder[] {
  const orders = edges.flatMap((edge): readonly KeptOrder[] => {
    const text = edge.reason === undefined || (edge.kind !== 'sequence' && edge.kind !== 'data') ? '' : reasonSentence(edge);
    return text === '' ? [] : [{ id: edge.to, text, place: edge.because?.place }];
  });
  return [...new Map(orders.map((order) => [`${order.id}\n${order.text}`, order])).values()];
}

function freedLoops(before: DrawableGraph, after: DrawableGraph): readonly string[] {
  const free = (graph: DrawableGraph) => loopsOf(graph.region).filter(({ repeat }) => repeat.mode === 'serial' && repeat.reason === undefined).map(({ node }) => node);
  const labels = (graph: DrawableGraph, ids: readonly string[]) => ids.flatMap((id) => graph.nodes.find((node) => node.id === id)?.label ?? []);
  const left = labels(after, free(after));
  return free(before).filter((id) => {
    const at = left.indexOf(before.nodes.find((node) => node.id === id)?.label ?? '');
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

function loopsOf(region: GraphRegion): readonly { readonly node: string; readonly repeat: Repeat }[] {
  switch (region.kind) {
    case 'node':
      return [];
    case 'sequence':
    case 'parallel':
      return region.children.flatMap(loopsOf);
    case 'branch':
      return region.arms.flatMap(({ body }) => loopsOf(body));
    case 'loop':
      return [{ node: region.node, repeat: region.repeat }, ...loopsOf(region.body)];
    case 'try':
      return [region.body, region.handler, region.finalizer].flatMap((part) => (part ? loopsOf(part) : []));
    case 'function':
      return loopsOf(region.body);
  }
}
