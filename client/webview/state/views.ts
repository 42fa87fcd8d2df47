import { computed, type ReadonlySignal } from '@preact/signals';
import { countShown } from '../../../server/src/graph/layout/count.ts';
import type { Layout } from '../../../server/src/graph/layout/layout.ts';
import { layoutGraph } from '../../../server/src/graph/layout/layout-graph.ts';
import { outlineGraph, type OutlineItem } from '../../../server/src/graph/layout/outline.ts';
import { timedPath } from '../../../server/src/graph/layout/timed-path.ts';
import { timelineOf, type Timeline } from '../../../server/src/graph/layout/timeline.ts';
import type { DrawableGraph, Visibility } from '../../../server/src/graph/layout/visible.ts';
import type { GraphNode, GraphPreview } from '../../../server/src/protocol/task-graph.ts';
import { filterOf } from './filters.ts';
import { ghostsOf, type Ghost } from './ghosts.ts';
import { matchNodes } from './match-nodes.ts';
import { maxDrawnNodes } from './open-calls.ts';
import { searchNodes } from './search.ts';
import type { PageSignals } from './signals.ts';

/** Everything that follows from what the page remembers. Undefined while there is no graph, or none that can be drawn. */
export interface PageViews {
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
  readonly outline: ReadonlySignal<readonly OutlineItem[]>;
  readonly ghosts: ReadonlySignal<readonly Ghost[]>;
  /** By drawn node: its name in the picture before, so that a node keeps its element when a fix moves it. */
  readonly identities: ReadonlySignal<ReadonlyMap<string, string>>;
  readonly hits: ReadonlySignal<readonly string[]>;
}

export function viewsOf(signals: PageSignals): PageViews {
  const preview = computed(() => signals.shown.value?.graph.previews[signals.previewIndex.value]);
  const drawn = computed(() => (signals.isAfter.value ? preview.value?.after : undefined) ?? signals.shown.value?.graph);
  const longestPath = computed(() => (drawn.value ? timedPath(drawn.value) : []));
  const nodes = computed(() => new Map(drawn.value?.nodes.map((node) => [node.id, node])));
  const visibility = computed((): Visibility => {
    const { closed } = signals.openCalls.value;
    const { keeps, id } = filterOf(signals.filter.value);
    return { isOpen: (call) => !closed.has(call), ...(id !== 'all' && { keeps }) };
  });
  const shownCount = computed(() => (drawn.value ? countShown(drawn.value, visibility.value) : 0));
  const isTooLarge = computed(() => shownCount.value > maxDrawnNodes);
  const drawable = computed(() => (isTooLarge.value ? undefined : drawn.value));
  const layout = computed(() => drawable.value && layoutGraph(drawable.value, visibility.value));
  const timeline = computed(() => drawable.value && timelineOf(drawable.value, visibility.value));
  const outline = computed(() => (drawable.value ? outlineGraph(drawable.value, visibility.value) : []));
  const identities = computed(() => matchNodes(signals.shown.value?.graph.nodes ?? [], (signals.isAfter.value && drawn.value?.nodes) || []));
  const ghosts = computed((): readonly Ghost[] => {
    const before = signals.shown.value?.graph;
    if (!signals.isAfter.value || before === undefined || layout.value === undefined) return [];
    return ghostsOf(layoutGraph(before, visibility.value), layout.value, identities.value);
  });
  const hits = computed(() => searchNodes(nodes.value, layout.value?.boxes.map(({ id }) => id) ?? [], signals.query.value ?? ''));
  return { preview, drawn, longestPath, nodes, shownCount, isTooLarge, layout, timeline, outline, ghosts, identities, hits };
}
