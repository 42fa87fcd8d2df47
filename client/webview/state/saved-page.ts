import type { PersistedView } from '../../../server/src/protocol/webview-messages.ts';
import type { PageSignals, ViewId } from './signals.ts';
import type { FilterId } from './filters.ts';
import type { TaskGraph } from '../../../server/src/protocol/task-graph.ts';

/** A larger graph is asked for again instead of being kept. */
const maxSavedCharacters = 200_000;

/** What the page keeps of itself while it is hidden, inside `PersistedView.page`. */
interface SavedPage {
  readonly view: ViewId;
  readonly filters: readonly FilterId[];
  readonly filterText: string;
  readonly isMinimapShown: boolean;
  readonly zoom: number;
  readonly selected: string | null;
  readonly closed: readonly string[];
  readonly graph?: { readonly graph: TaskGraph; readonly title: string };
}

/** Reads every signal that `savedView` does, for an effect that waits for their changes. */
export function readSaved({ shown, shownMap, view, filters, filterText, isMinimapShown, zoom, selected, openCalls, depth, isPinned }: PageSignals): void {
  for (const { value: _value } of [shown, shownMap, view, filters, filterText, isMinimapShown, zoom, selected, openCalls, depth, isPinned]);
}

/** Undefined without a source: there is nothing that could be asked for again. */
export function savedView(signals: PageSignals): PersistedView | undefined {
  const shown = signals.shown.value;
  const arrived = signals.shownMap.value ?? shown;
  if (arrived?.source === undefined) return undefined;
  const page: SavedPage = {
    view: signals.view.value,
    filters: [...signals.filters.value],
    filterText: signals.filterText.value,
    isMinimapShown: signals.isMinimapShown.value,
    zoom: signals.zoom.value,
    selected: signals.selected.value,
    closed: [...signals.openCalls.value.closed],
    // A map is soon asked for again.
    ...(arrived === shown && isSmall(shown.graph) && { graph: { graph: shown.graph, title: shown.title } }),
  };
  return { version: 2, source: { ...arrived.source, depth: signals.depth.value, isPinned: signals.isPinned.value }, page };
}

const sizes = new WeakMap<TaskGraph, number>();

/** Measured once for each graph: a selection is saved often. */
function isSmall(graph: TaskGraph): boolean {
  const size = sizes.get(graph) ?? JSON.stringify(graph).length;
  sizes.set(graph, size);
  return size <= maxSavedCharacters;
}

/** Draws what was saved at once, marked as old: the editor sends the graph of today in a moment. */
export function restoreView(signals: PageSignals, saved: PersistedView): void {
  if (!isSavedPage(saved.page)) return;
  const { view, filters, filterText, isMinimapShown, zoom, selected, closed, graph } = saved.page;
  signals.view.value = view;
  signals.filters.value = new Set(filters);
  signals.filterText.value = filterText;
  signals.isMinimapShown.value = isMinimapShown;
  signals.scope.value = saved.source.scope;
  signals.zoom.value = zoom;
  signals.selected.value = selected;
  signals.openCalls.value = { closed: new Set(closed), awaited: undefined };
  if (graph) signals.shown.value = { ...graph, version: 0, isStale: true, source: saved.source };
}

function isSavedPage(page: unknown): page is SavedPage {
  if (typeof page !== 'object' || page === null || !('view' in page && 'zoom' in page && 'closed' in page && 'filters' in page && 'filterText' in page && 'isMinimapShown' in page && 'selected' in page)) return false;
  const { view, zoom, closed, filters, filterText, isMinimapShown, selected } = page;
  const isGraph = !('graph' in page) || (typeof page.graph === 'object' && page.graph !== null && 'graph' in page.graph && 'title' in page.graph);
  return (view === 'flow' || view === 'timeline') && typeof zoom === 'number' && Array.isArray(closed) && Array.isArray(filters) && typeof filterText === 'string' && typeof isMinimapShown === 'boolean' && (selected === null || typeof selected === 'string') && isGraph;
}
