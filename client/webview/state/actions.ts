import { batch } from '@preact/signals';
import type { Place } from '../../../server/src/protocol/span.ts';
import type { ExportFormat, PageAction, ViewScope } from '../../../server/src/protocol/webview-messages.ts';
import type { Channel } from '../channel.ts';
import { exporterOf } from './exports.ts';
import { mapFilterOf, type FilterId } from './filters.ts';
import { neighbourOf, type Direction } from './neighbours.ts';
import type { PageSignals, ViewId } from './signals.ts';
import type { PageViews } from './views.ts';

/** Everything that a person can do; commands of the editor end here, too. */
export interface PageActions {
  select(id: string | null): void;
  /** Shows the code of a node: beside the page, or with the focus in the editor. */
  reveal(id: string, focus: 'keep' | 'editor'): void;
  /** Shows a place that the picture names, beside the page. */
  revealPlace(place: Place): void;
  /** Opens or closes a call. */
  toggleCall(id: string): void;
  /** Opens or closes a call; on a map shows the graph of a function, or the functions of a file; goes to the code of anything else. */
  open(id: string): void;
  isCall(id: string): boolean;
  move(direction: Direction): void;
  /** To the first, the last, the next or the previous node in the order of the picture. */
  step(to: 'first' | 'last' | 'next' | 'previous'): void;
  setView(view: ViewId): void;
  /** Another part of the code; only an editor can draw it. */
  setScope(scope: ViewScope): void;
  toggleFilter(filter: FilterId): void;
  /** Part of the names and files that a map shows. */
  setFilterText(text: string): void;
  showAfter(isAfter: boolean): void;
  choosePreview(index: number): void;
  /** To the next or the previous fix, around the end. */
  stepPreview(by: 1 | -1): void;
  applyFix(how: 'direct' | 'review'): void;
  stepHit(by: 1 | -1): void;
  exportGraph(format: ExportFormat, to: 'file' | 'clipboard'): void;
  setPinned(isPinned: boolean): void;
  setFollows(followsCaret: boolean): void;
  setDepth(depth: number): void;
  act(action: PageAction['id']): void;
}

export function actionsOf(signals: PageSignals, views: PageViews, channel: Channel): PageActions {
  const version = () => views.arrived.value?.version ?? 0;
  const order = () => views.boxes.value.map(({ id }) => id);

  /** In the picture after a fix there is no code yet to go to. */
  function reveal(id: string, focus: 'keep' | 'editor'): void {
    if (!signals.isAfter.value) channel.post({ type: 'reveal', version: version(), nodeId: id, focus });
  }

  function toggleCall(id: string): void {
    const expansion = views.nodes.value.get(id)?.expansion;
    const { closed } = signals.openCalls.value;
    if (expansion === 'expanded') {
      const next = new Set(closed);
      if (!next.delete(id)) next.add(id);
      signals.openCalls.value = { ...signals.openCalls.value, closed: next };
    } else if (expansion === 'expandable' && !signals.isAfter.value) {
      signals.openCalls.value = { ...signals.openCalls.value, awaited: id };
      channel.post({ type: 'expand', version: version(), callNodeId: id });
    }
  }

  function step(to: 'first' | 'last' | 'next' | 'previous'): void {
    const ids = order();
    const at = ids.indexOf(signals.selected.value ?? '');
    const target = { first: 0, last: ids.length - 1, next: Math.min(at + 1, ids.length - 1), previous: Math.max(at - 1, 0) }[to];
    signals.selected.value = ids[target] ?? null;
  }

  function tellScope(scope: ViewScope): void {
    if (channel.isHosted) channel.post({ type: 'scope', scope, filter: mapFilterOf(signals.filters.value, signals.filterText.value) });
  }

  function setFilterText(text: string): void {
    signals.filterText.value = text;
    if (isMapScope(signals.scope.value)) tellScope(signals.scope.value);
  }

  const isCall = (id: string) => ['expanded', 'expandable'].includes(views.nodes.value.get(id)?.expansion ?? '');

  return {
    select: (id) => (signals.selected.value = id),
    reveal,
    revealPlace: (place) => channel.post({ type: 'revealPlace', version: version(), place, focus: 'keep' }),
    toggleCall,
    open(id) {
      const box = views.mapBoxes.value.find((one) => one.id === id);
      if (box?.node.kind === 'function') channel.post({ type: 'openFunction', version: version(), nodeId: id });
      else if (box) setFilterText(box.node.label);
      else if (isCall(id)) toggleCall(id);
      else reveal(id, 'editor');
    },
    isCall,
    move(direction) {
      const { boxes, hops } = views;
      const here = signals.selected.value;
      if (here === null || !boxes.value.some(({ id }) => id === here)) return step('first');
      signals.selected.value = neighbourOf(boxes.value, hops.value, here, direction) ?? here;
    },
    step,
    setView: (view) => (signals.view.value = view),
    setScope: (scope) => tellScope(scope),
    toggleFilter(filter) {
      const next = new Set(signals.filters.value);
      if (!next.delete(filter)) next.add(filter);
      signals.filters.value = next;
      if (isMapScope(signals.scope.value)) tellScope(signals.scope.value);
    },
    setFilterText,
    showAfter(isAfter) {
      if (isAfter && views.preview.value === undefined) return;
      const { selected } = signals;
      const before = new Map([...views.identities.value].map(([after, id]) => [after, id]));
      batch(() => {
        if (signals.isAfter.value && !isAfter) selected.value = before.get(selected.value ?? '') ?? null;
        signals.isAfter.value = isAfter;
        if (isAfter) selected.value = [...views.identities.value].find(([, id]) => id === selected.value)?.[0] ?? null;
      });
    },
    choosePreview(index) {
      signals.previewIndex.value = index;
    },
    stepPreview(by) {
      const count = views.graph.value?.previews.length ?? 0;
      if (count > 0) signals.previewIndex.value = (signals.previewIndex.value + by + count) % count;
    },
    applyFix(how) {
      if (views.preview.value !== undefined) channel.post({ type: 'applyFix', version: version(), previewIndex: signals.previewIndex.value, how });
    },
    stepHit(by) {
      const hits = views.hits.value;
      if (hits.length === 0) return;
      const at = hits.indexOf(signals.selected.value ?? '');
      const next = at < 0 ? (by === 1 ? 0 : hits.length - 1) : (at + by + hits.length) % hits.length;
      signals.selected.value = hits[next] ?? null;
    },
    exportGraph: exporterOf(signals, views, channel),
    setPinned: (isPinned) => channel.post({ type: 'pin', isPinned }),
    setFollows: (followsCaret) => channel.post({ type: 'follow', followsCaret }),
    setDepth: (depth) => channel.post({ type: 'depth', depth: Math.min(maxDepth, Math.max(0, depth)) }),
    act: (action) => channel.post({ type: 'action', action }),
  };
}

/** True for what the server draws as boxes. */
export function isMapScope({ kind }: ViewScope): boolean {
  return kind === 'neighbours' || kind === 'project';
}

/** Levels of calls that can be opened at once; a single call can be opened wherever it stands. */
export const maxDepth = 3;
