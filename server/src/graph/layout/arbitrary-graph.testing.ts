import fc from 'fast-check';
import type { GraphEdge, GraphNode, GraphRegion, JoinMode, Repeat, TaskGraph } from '../../protocol/task-graph.ts';

/** A region tree without names: what a property test makes graphs from. */
export type Shape =
  | { readonly kind: 'leaf'; readonly node: GraphNode['kind']; readonly label: string }
  | { readonly kind: 'sequence'; readonly children: readonly Shape[] }
  | { readonly kind: 'parallel'; readonly children: readonly Shape[]; readonly joinMode: JoinMode }
  | { readonly kind: 'branch'; readonly arms: readonly Shape[] }
  | { readonly kind: 'loop'; readonly repeat: Repeat; readonly body: Shape }
  | { readonly kind: 'try'; readonly body: Shape; readonly handler: Shape | null; readonly finalizer: Shape | null }
  | { readonly kind: 'function'; readonly body: Shape };

const leafKinds: readonly GraphNode['kind'][] = ['start', 'await', 'work', 'blocking', 'call', 'exit', 'detached'];
const labels = ['save()', 'await fetchUser(id)', 'await 読み込む(注文)', 'await something.with.a.long(path, to, its, arguments, and, more)', ''];
const joinModes: readonly JoinMode[] = ['all', 'allSettled', 'race', 'any', 'each', 'none'];

export const shapes: fc.Arbitrary<Shape> = fc.letrec<{ shape: Shape }>((tie) => {
  const inner = tie('shape');
  const some = fc.array(inner, { maxLength: 4 });
  const repeat: fc.Arbitrary<Repeat> = fc.record({ mode: fc.constantFrom('serial', 'concurrent', 'bounded'), count: fc.integer({ min: 1, max: 99 }) });
  return {
    shape: fc.oneof(
      { maxDepth: 5, depthSize: 'medium' },
      fc.record({ kind: fc.constant('leaf' as const), node: fc.constantFrom(...leafKinds), label: fc.constantFrom(...labels) }),
      fc.record({ kind: fc.constant('sequence' as const), children: some }),
      fc.record({ kind: fc.constant('parallel' as const), children: some, joinMode: fc.constantFrom(...joinModes) }),
      fc.record({ kind: fc.constant('branch' as const), arms: some }),
      fc.record({ kind: fc.constant('loop' as const), repeat, body: inner }),
      fc.record({ kind: fc.constant('try' as const), body: inner, handler: fc.option(inner), finalizer: fc.option(inner) }),
      fc.record({ kind: fc.constant('function' as const), body: inner }),
    ),
  };
}).shape;

/** The graph of a shape. `pairs` become edges: each number chooses a node. Ids are paths, as the analysis makes them. */
export function graphOf(shape: Shape, pairs: readonly (readonly [number, number])[]): TaskGraph {
  const nodes: GraphNode[] = [];
  function add(id: string, kind: GraphNode['kind'], label: string): string {
    const place = { file: 'a.ts', start: 0, end: 0 };
    nodes.push({ id, kind, functionId: 'f', label, place, duration: { ms: 0, units: 1 }, durationSource: 'unit', isCertain: true, ruleIds: [], onCriticalPath: nodes.length % 3 === 0 });
    return id;
  }
  function regionOf(inner: Shape, path: string): GraphRegion {
    switch (inner.kind) {
      case 'leaf':
        return { kind: 'node', node: add(path, inner.node, inner.label) };
      case 'sequence':
        return { kind: 'sequence', children: inner.children.map((child, index) => regionOf(child, `${path}/${index}`)) };
      case 'parallel': {
        const children = inner.children.map((child, index) => regionOf(child, `${path}/${index}`));
        return { kind: 'parallel', children, joinMode: inner.joinMode, join: inner.joinMode === 'none' ? undefined : add(`${path}/join`, 'join', 'await Promise.all(…)') };
      }
      case 'branch':
        return { kind: 'branch', node: add(path, 'branch', 'if (ready)'), arms: inner.arms.map((arm, index) => ({ label: `case ${index}`, body: regionOf(arm, `${path}/${index}`) })) };
      case 'loop':
        return { kind: 'loop', node: add(path, 'loop', 'for (const item of items)'), repeat: inner.repeat, body: regionOf(inner.body, `${path}/0`) };
      case 'try':
        return {
          kind: 'try',
          body: regionOf(inner.body, `${path}/try`),
          handler: inner.handler ? regionOf(inner.handler, `${path}/catch`) : undefined,
          finalizer: inner.finalizer ? regionOf(inner.finalizer, `${path}/finally`) : undefined,
        };
      case 'function':
        return { kind: 'function', functionId: 'f', call: add(path, 'call', 'load()'), body: regionOf(inner.body, `${path}/0`) };
    }
  }
  const region = regionOf(shape, 'r');
  const edges = nodes.length === 0 ? [] : pairs.map(([from, to]): GraphEdge => ({ from: nodes[from % nodes.length]?.id ?? '', to: nodes[to % nodes.length]?.id ?? '', kind: 'data' }));
  const none = { ms: 0, units: 0 };
  return {
    version: 1,
    scope: 'function',
    root: 'f',
    functions: [{ id: 'f', name: 'f', place: { file: 'a.ts', start: 0, end: 0 }, isAsync: true }],
    nodes,
    edges,
    region,
    metrics: { work: none, span: none, loopTime: none, bound: none, parallelism: 1, isLowerBound: false, criticalPath: nodes.filter(({ onCriticalPath }) => onCriticalPath).map(({ id }) => id) },
    previews: [],
  };
}

export const nodePairs = fc.array(fc.tuple(fc.nat({ max: 200 }), fc.nat({ max: 200 })), { maxLength: 12 });
