import { signal, type Signal } from '@preact/signals';
import type { FunctionMap } from '../../../server/src/protocol/function-map.ts';
import type { GraphSource, PageAction, PageState, ViewScope } from '../../../server/src/protocol/webview-messages.ts';
import type { TaskGraph } from '../../../server/src/protocol/task-graph.ts';
import type { FilterId } from './filters.ts';
import { nothingClosed, type OpenCalls } from './open-calls.ts';

/** A graph as it arrived. */
export interface Shown extends Arrived {
  readonly graph: TaskGraph;
}

/** A map as it arrived. */
export interface ShownMap extends Arrived {
  readonly map: FunctionMap;
}

interface Arrived {
  readonly title: string;
  readonly version: number;
  readonly isStale: boolean;
  /** Absent in a file of its own. */
  readonly source: GraphSource | undefined;
}

export interface Notice {
  readonly state: PageState;
  readonly text: string;
  readonly action: PageAction | undefined;
}

export type ViewId = 'flow' | 'timeline';

/** Everything that the page remembers; nothing here is derived. */
export interface PageSignals {
  readonly shown: Signal<Shown | undefined>;
  /** Drawn in place of the graph while there is one. */
  readonly shownMap: Signal<ShownMap | undefined>;
  readonly scope: Signal<ViewScope>;
  readonly notice: Signal<Notice | undefined>;
  readonly view: Signal<ViewId>;
  readonly filters: Signal<ReadonlySet<FilterId>>;
  /** Part of the names and files that a map shows; empty for all. */
  readonly filterText: Signal<string>;
  readonly isFilterOpen: Signal<boolean>;
  /** The reasons of the preview are shown. */
  readonly isWhyOpen: Signal<boolean>;
  readonly openCalls: Signal<OpenCalls>;
  /** The preview looked at, and whether the picture shows the code after it. */
  readonly previewIndex: Signal<number>;
  readonly isAfter: Signal<boolean>;
  readonly selected: Signal<string | null>;
  readonly hasFocus: Signal<boolean>;
  /** Of the lanes; the timeline is as wide as the page at 1. */
  readonly zoom: Signal<number>;
  readonly timelineZoom: Signal<number>;
  /** Search text; null while the search is closed. */
  readonly query: Signal<string | null>;
  readonly isMinimapShown: Signal<boolean>;
  readonly isHelpOpen: Signal<boolean>;
  readonly isExportOpen: Signal<boolean>;
  readonly isPinned: Signal<boolean>;
  readonly followsCaret: Signal<boolean>;
  readonly depth: Signal<number>;
  /** Said once to people who hear the page. */
  readonly announcement: Signal<string>;
}

export function newSignals(): PageSignals {
  return {
    shown: signal(undefined),
    shownMap: signal(undefined),
    scope: signal({ kind: 'function' }),
    notice: signal(undefined),
    view: signal('flow'),
    filters: signal(new Set()),
    filterText: signal(''),
    isFilterOpen: signal(false),
    isWhyOpen: signal(false),
    openCalls: signal(nothingClosed),
    previewIndex: signal(0),
    isAfter: signal(false),
    selected: signal(null),
    hasFocus: signal(false),
    zoom: signal(1),
    timelineZoom: signal(1),
    query: signal(null),
    isMinimapShown: signal(true),
    isHelpOpen: signal(false),
    isExportOpen: signal(false),
    isPinned: signal(false),
    followsCaret: signal(true),
    depth: signal(0),
    announcement: signal(''),
  };
}
