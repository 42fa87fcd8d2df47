import { computed, type ReadonlySignal } from '@preact/signals';
import { countShown } from '../../../server/src/graph/layout/count.ts';
import type { Layout, Rectangle } from '../../../server/src/graph/layout/layout.ts';
import { layoutGraph } from '../../../server/src/graph/layout/layout-graph.ts';
import { outlineGraph } from '../../../server/src/graph/layout/outline.ts';
import { timedPath } from '../../../server/src/graph/layout/timed-path.ts';
import { timelineOf, type Timeline } from '../../../server/src/graph/layout/timeline.ts';
import type { DrawableGraph, Visibility } from '../../../server/src/graph/layout/visible.ts';
import type { FunctionMap } from '../../../server/src/protocol/function-map.ts';
import type { GraphNode, GraphPreview, TaskGraph } from '../../../server/src/protocol/task-graph.ts';
import { keptBy } from './filters.ts';
import { ghostsOf, type Ghost } from './ghosts.ts';
import { matchNodes } from './match-nodes.ts';
import { maxDrawnNodes } from './open-calls.ts';
import { mapBoxes, mapHops, type MapBox } from './map-boxes.ts';
import type { Hop } from './neighbours.ts';
import { searchIds, type Searchable } from './search.ts';
import type { PageSignals, Shown, ShownMap } from './signals.ts';
import { entriesOfMap, entriesOfOutline, type TreeEntry } from './tree-entries.ts';
import { whyOf, type Why } from './why.ts';

/** Everything that follows from what the page remembers. Undefined while there is no graph, or none that can be drawn. */
export interface PageViews {
  /** What is on the screen, the map before the graph. */
  readonly arrived: ReadonlySignal<Shown | ShownMap | undefined>;
  readonly graph: ReadonlySignal<TaskGraph | undefined>;
  readonly map: ReadonlySignal<FunctionMap | undefined>;
  readonly preview: ReadonlySignal<GraphPreview | undefined>;
  /** The graph that is drawn: as the code is, or as it would be after the preview. */
  readonly drawn: ReadonlySignal<DrawableGraph | undefined>;
  /** The nodes on the longest path that take time, in order. */
  readonly longestPath: ReadonlySignal<readonly string[]>;
  readonly nodes: ReadonlySignal<ReadonlyMap<string, GraphNode>>;
  readonly shownCount: ReadonlySignal<number>;
  readonly isTooLarge: ReadonlySignal<boolean>;
  readonly layout: ReadonlySignal<Layout | undefined>;
  readonly timeline: ReadonlySignal<Timeline | undefined>;
  /** Of the map. */
  readonly mapBoxes: ReadonlySignal<readonly MapBox[]>;
  /** The nodes of whatever picture there is, in the order of the code, and the ways between them. */
  readonly boxes: ReadonlySignal<readonly (Rectangle & { readonly id: string })[]>;
  readonly hops: ReadonlySignal<readonly Hop[]>;
  /** Of the lanes or the map at a zoom of 1; the timeline has none of its own. */
  readonly size: ReadonlySignal<{ readonly width: number; readonly height: number } | undefined>;
  readonly tree: ReadonlySignal<readonly TreeEntry[]>;
  readonly ghosts: ReadonlySignal<readonly Ghost[]>;
  /** By drawn node: its name in the picture before, so that a node keeps its element when a fix moves it. */
  readonly identities: ReadonlySignal<ReadonlyMap<string, string>>;
  /** What the preview frees and what it keeps; undefined without one. */
  readonly why: ReadonlySignal<Why | undefined>;
  readonly hits: ReadonlySignal<readonly string[]>;
}

export function viewsOf(signals: PageSignals): PageViews {
  const arrived = computed(() => signals.shownMap.value ?? signals.shown.value);
  const map = computed(() => signals.shownMap.value?.map);
  const graph = computed(() => (map.value === undefined ? signals.shown.value?.graph : undefined));
  const preview = computed(() => graph.value?.previews[signals.previewIndex.value]);
  const drawn = computed(() => (signals.isAfter.value ? preview.value?.after : undefined) ?? graph.value);
  const longestPath = computed(() => (drawn.value ? timedPath(drawn.value) : []));
  const nodes = computed(() => new Map(drawn.value?.nodes.map((node) => [node.id, node])));
  const visibility = computed((): Visibility => {
    const { closed } = signals.openCalls.value;
    const keeps = keptBy(signals.filters.value);
    return { isOpen: (call) => !closed.has(call), ...(keeps && { keeps }) };
  });
  const shownCount = computed(() => (drawn.value ? countShown(drawn.value, visibility.value) : 0));
  const isTooLarge = computed(() => shownCount.value > maxDrawnNodes);
  const drawable = computed(() => (isTooLarge.value ? undefined : drawn.value));
  const layout = computed(() => drawable.value && layoutGraph(drawable.value, visibility.value));
  const timeline = computed(() => drawable.value && timelineOf(drawable.value, visibility.value));
  const boxesOfMap = computed(() => (map.value ? mapBoxes(map.value) : []));
  const boxes = computed(() => (map.value ? boxesOfMap.value : (layout.value?.boxes ?? [])));
  const hops = computed(() => (map.value ? mapHops(map.value) : (layout.value?.wires ?? [])));
  const size = computed(() => map.value?.picture ?? (signals.view.value === 'flow' ? layout.value : undefined));
  const tree = computed(() => (map.value ? entriesOfMap(map.value) : drawable.value ? entriesOfOutline(outlineGraph(drawable.value, visibility.value), longestPath.value) : []));
  const identities = computed(() => matchNodes(graph.value?.nodes ?? [], (signals.isAfter.value && drawn.value?.nodes) || []));
  const why = computed(() => {
    const [before, after] = [graph.value, preview.value?.after];
    return before && after && whyOf(before, after, matchNodes(before.nodes, after.nodes));
  });
  const ghosts = computed((): readonly Ghost[] => (signals.isAfter.value && why.value && layout.value ? ghostsOf(why.value.freed, layout.value, identities.value) : []));
  const searchable = computed((): readonly Searchable[] =>
    map.value
      ? map.value.nodes.map(({ id, label, ruleIds, place }) => ({ id, words: [label, ...ruleIds, place.file.slice(place.file.lastIndexOf('/') + 1)] }))
      : (layout.value?.boxes ?? []).flatMap(({ id }) => {
          const node = nodes.value.get(id);
          return node ? [{ id, words: [node.label, ...node.ruleIds] }] : [];
        }),
  );
  const hits = computed(() => (signals.query.value === null ? [] : searchIds(searchable.value, signals.query.value)));
  return { arrived, graph, map, mapBoxes: boxesOfMap, boxes, hops, size, tree, preview, drawn, longestPath, nodes, shownCount, isTooLarge, layout, timeline, ghosts, identities, why, hits };
}
