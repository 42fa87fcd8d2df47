import type { Place } from './span.ts';

/**
 * The tasks of a function as data: what starts, what waits, what runs at once, what blocks, what is lost.
 * Plain JSON. A reader must refuse a `version` that it does not know.
 */
export interface TaskGraph {
  readonly version: 1;
  /** Function that the graph was asked for; an id in `functions`. */
  readonly root: string;
  readonly functions: readonly GraphFunction[];
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
  /** Structure of the root's body; a view lays lanes out from it. */
  readonly region: GraphRegion;
  readonly metrics: GraphMetrics;
  /** One entry for every fix in the graph that changes concurrency: the graph as it would be after it. */
  readonly previews: readonly GraphPreview[];
}

export interface GraphFunction {
  readonly id: string;
  readonly name: string;
  readonly place: Place;
  readonly isAsync: boolean;
}

/**
 * - `start` begins a task; `await` waits for tasks; `join` waits for several at once;
 * - `work` is a synchronous step worth drawing, `blocking` one that stops the event loop;
 * - `call` stands for a function with source that can be expanded in place;
 * - `branch`, `loop` open a region; `exit` leaves the function early; `detached` is a task that nobody awaits.
 */
export type GraphNodeKind =
  | 'entry' | 'start' | 'await' | 'join' | 'work' | 'blocking' | 'call' | 'branch' | 'loop' | 'exit' | 'detached' | 'end';

export interface GraphNode {
  /** Stable while the shape of the function stays: made from the path through the regions, not from offsets. */
  readonly id: string;
  readonly kind: GraphNodeKind;
  readonly functionId: string;
  /** Short text from the code, at most 60 characters: `await fetchUser(id)`. */
  readonly label: string;
  readonly place: Place;
  readonly duration: Duration;
  /** Where `duration` comes from. `unit`: nothing is known, it counts as one. */
  readonly durationSource: 'recorded' | 'literal' | 'annotated' | 'unit' | 'none';
  /** False when the callee could not be resolved: drawn dashed. */
  readonly isCertain: boolean;
  /** Rules with a finding on this node. */
  readonly ruleIds: readonly string[];
  readonly onCriticalPath: boolean;
  /** For `call`: can be expanded; for recursion: leads back to a function that is already open. */
  readonly expansion?: 'expandable' | 'expanded' | 'recursive';
}

/** Time as a sum of milliseconds that are known and of steps that count as one unit each. */
export interface Duration {
  readonly ms: number;
  readonly units: number;
}

export type GraphRegion =
  | { readonly kind: 'node'; readonly node: string }
  | { readonly kind: 'sequence'; readonly children: readonly GraphRegion[] }
  | { readonly kind: 'parallel'; readonly join: string | undefined; readonly joinMode: JoinMode; readonly children: readonly GraphRegion[] }
  | { readonly kind: 'branch'; readonly node: string; readonly arms: readonly { readonly label: string; readonly body: GraphRegion }[] }
  | { readonly kind: 'loop'; readonly node: string; readonly repeat: Repeat; readonly body: GraphRegion }
  | { readonly kind: 'try'; readonly body: GraphRegion; readonly handler: GraphRegion | undefined; readonly finalizer: GraphRegion | undefined }
  | { readonly kind: 'function'; readonly functionId: string; readonly call: string; readonly body: GraphRegion };

export type JoinMode = 'all' | 'allSettled' | 'race' | 'any' | 'each' | 'none';

/** How often a loop runs, and how many of its turns at once. `count` is absent when only a run could tell. */
export interface Repeat {
  readonly mode: 'serial' | 'concurrent' | 'bounded';
  readonly count?: number;
  readonly limit?: number;
}

export interface GraphEdge {
  readonly from: string;
  readonly to: string;
  readonly kind: 'sequence' | 'data' | 'fork' | 'join' | 'call' | 'detach';
  /** For a serial edge: what forces the order. Absent when nothing does, which is what the fix removes. */
  readonly reason?: SerialReason;
}

export type SerialReason =
  | { readonly kind: 'data'; readonly name: string }
  | { readonly kind: 'control'; readonly text: string }
  | { readonly kind: 'shared-write'; readonly name: string }
  | { readonly kind: 'same-receiver'; readonly name: string }
  | { readonly kind: 'effect-order'; readonly resource: string }
  | { readonly kind: 'unknown-call'; readonly name: string };

/**
 * Field terms. `work`: sum of all durations. `span`: longest dependent chain. `loopTime`: what occupies the one
 * thread (synchronous steps, blocking calls). `bound`: max(span, loopTime); no schedule ends before it.
 * `parallelism`: work / span, 1 for an empty graph. A loop whose count is unknown counts once and makes
 * `isLowerBound` true.
 */
export interface GraphMetrics {
  readonly work: Duration;
  readonly span: Duration;
  readonly loopTime: Duration;
  readonly bound: Duration;
  readonly parallelism: number;
  readonly isLowerBound: boolean;
  /** Node ids in order. */
  readonly criticalPath: readonly string[];
}

export interface GraphPreview {
  readonly title: string;
  readonly ruleId: string;
  /** Where the finding stands, to find its fix again. */
  readonly place: Place;
  readonly after: Omit<TaskGraph, 'previews'>;
}
