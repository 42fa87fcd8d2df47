import type { MapCall, MapFilter, MapNode, MapScope } from '../../protocol/function-map.ts';
import type { FunctionGraph } from './function-graph.ts';

/** At most so many calls away from the function in the middle, each way. */
const maxDistance = 3;

/** The part of a graph that a scope means. */
export function inScope(graph: FunctionGraph, scope: MapScope, file: string, root: string | undefined): FunctionGraph {
  switch (scope.kind) {
    case 'project': return graph;
    case 'file': {
      const own = new Set(graph.nodes.filter(({ place }) => place.file === file).map(({ id }) => id));
      const calls = graph.calls.filter(({ from }) => own.has(from));
      const shown = new Set([...own, ...calls.map(({ to }) => to)]);
      return { nodes: graph.nodes.filter(({ id }) => shown.has(id)), calls };
    }
    case 'neighbours': {
      const distances = distancesFrom(graph.calls, root ?? '', Math.min(scope.callers, maxDistance), Math.min(scope.callees, maxDistance));
      const nodes = graph.nodes.flatMap((node) => {
        const distance = distances.get(node.id);
        return distance === undefined ? [] : [{ ...node, distance }];
      });
      return { nodes, calls: graph.calls.filter(({ from, to }) => distances.has(from) && distances.has(to)) };
    }
  }
}

/** Breadth first, callers below 0 and callees above; who is both is what it is nearer as. */
function distancesFrom(calls: readonly MapCall[], root: string, callers: number, callees: number): ReadonlyMap<string, number> {
  const distances = new Map([[root, 0]]);
  const byCallee = Map.groupBy(calls, ({ to }) => to);
  const byCaller = Map.groupBy(calls, ({ from }) => from);
  for (let step = 1; step <= maxDistance; step += 1) {
    const at = (distance: number): readonly string[] => [...distances].filter(([, found]) => found === distance).map(([id]) => id);
    const outward = step <= callees ? at(step - 1).flatMap((id) => byCaller.get(id) ?? []).map(({ to }) => to) : [];
    const inward = step <= callers ? at(1 - step).flatMap((id) => byCallee.get(id) ?? []).map(({ from }) => from) : [];
    for (const id of outward) if (!distances.has(id)) distances.set(id, step);
    for (const id of inward) if (!distances.has(id)) distances.set(id, -step);
  }
  return distances;
}

/** What a filter leaves; the function in the middle always stays. */
export function filtered(graph: FunctionGraph, filter: MapFilter, labelOf: (file: string) => string, root: string | undefined): FunctionGraph {
  const text = filter.text?.trim().toLowerCase() ?? '';
  const shown = shownBy(graph, filter.only);
  const keeps = (node: MapNode): boolean => node.id === root
    || (shown(node) && !(filter.hideTests === true && node.isTest) && (text === '' || `${labelOf(node.place.file)} ${node.label}`.toLowerCase().includes(text)));
  return restrictedTo(graph, new Set(graph.nodes.filter(keeps).map(({ id }) => id)));
}

function shownBy({ nodes, calls }: FunctionGraph, only: MapFilter['only']): (node: MapNode) => boolean {
  if (only === undefined) return () => true;
  if (only === 'findings') return ({ ruleIds }) => ruleIds.length > 0;
  const tasks = new Set(nodes.filter(({ isAsync, awaits, blocks }) => isAsync || awaits > 0 || blocks !== undefined).map(({ id }) => id));
  const callers = new Set(calls.filter(({ to }) => tasks.has(to)).map(({ from }) => from));
  return ({ id }) => tasks.has(id) || callers.has(id);
}

function restrictedTo({ nodes, calls }: FunctionGraph, ids: ReadonlySet<string>): FunctionGraph {
  return { nodes: nodes.filter(({ id }) => ids.has(id)), calls: calls.filter(({ from, to }) => ids.has(from) && ids.has(to)) };
}

/** Every file as one node, with the calls between files. */
export function foldedIntoFiles({ nodes, calls }: FunctionGraph, labelOf: (file: string) => string): FunctionGraph {
  const fileOf = new Map(nodes.map(({ id, place }) => [id, place.file]));
  const folded = [...Map.groupBy(nodes, ({ place }) => place.file)].map(([file, members]): MapNode => {
    const blocking = members.find(({ blocks }) => blocks !== undefined);
    return {
      id: labelOf(file), kind: 'file', label: labelOf(file), place: { file, start: 0, end: 0 }, isAsync: members.some(({ isAsync }) => isAsync), awaits: members.reduce((sum, { awaits }) => sum + awaits, 0),
      ...(blocking?.blocks === undefined ? {} : { blocks: blocking.blocks }), ruleIds: [...new Set(members.flatMap(({ ruleIds }) => ruleIds))], isTest: members.every(({ isTest }) => isTest),
    };
  });
  const between = new Map<string, MapCall>();
  for (const call of calls) {
    const [from, to] = [labelOf(fileOf.get(call.from) ?? ''), labelOf(fileOf.get(call.to) ?? '')];
    const known = between.get(`${from} ${to}`);
    if (from !== to) between.set(`${from} ${to}`, { ...(known ?? call), from, to, count: (known?.count ?? 0) + call.count });
  }
  return { nodes: folded, calls: [...between.values()] };
}
