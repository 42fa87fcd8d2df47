import type { Place } from './span.ts';

/**
 * The tasks of a function, or of every function of a file, as data: what starts, what waits, what runs at once, what
 * blocks, what is lost. Plain JSON. A reader must refuse a `version` that it does not know.
 */
export interface TaskGraph {
  readonly version: 1;
  /**
   * `function`: `root` and what it calls. `file`: the functions of a file that wait, start tasks or block. `region` is
   * then `parallel` without a join; each child is a function titled by a `call` node that carries its name, no edge
   * leads from one to another, there is no `entry` and no `end`, and `metrics` are those of `root`.
   */
  readonly scope: 'function' | 'file';
  /** Function that the graph was asked for; in a file without a target, the one with the longest bound. An id in `functions`. */
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
  /** Where the rejection of a task goes that is waited for or lost here. Absent for nodes that no task rejects at. */
  readonly rejection?: Rejection;
  /** What can cancel the task, by its name in the code: `signal`, `AbortSignal.timeout(5_000)`. */
  readonly cancelledBy?: string;
  /** Rules with a finding on this node. */
  readonly ruleIds: readonly string[];
  readonly onCriticalPath: boolean;
  /** For `call`: can be expanded; for recursion: leads back to a function that is already open. */
  readonly expansion?: 'expandable' | 'expanded' | 'recursive';
}

/**
 * `caught`: by a `catch` clause or a handler, whose place is given; `caller`: it rejects the promise of the function;
 * `settled`: it becomes a result like any other (`Promise.allSettled`); `unheard`: nobody hears it.
 */
export type Rejection =
  | { readonly kind: 'caught'; readonly by: Place }
  | { readonly kind: 'caller' | 'settled' | 'unheard' };

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

/**
 * How often a loop runs, and how many of its turns at once. `count` is absent when only a run could tell, `limit` when
 * `bounded` has one that the code does not show.
 */
export interface Repeat {
  readonly mode: 'serial' | 'concurrent' | 'bounded';
  readonly count?: number;
  readonly limit?: number;
  /** For `serial`: what keeps the turns in order. Absent when nothing does, or nothing is known. */
  readonly reason?: SerialReason;
  readonly because?: Because;
}

export interface GraphEdge {
  readonly from: string;
  readonly to: string;
  readonly kind: 'sequence' | 'data' | 'fork' | 'join' | 'call' | 'detach';
  /** On every `sequence` edge: what forces the order. Absent there only when nothing does, which is what a fix removes. */
  readonly reason?: SerialReason;
  /** `reason` for people: the same words as in the hover and in `check --explain`. */
  readonly because?: Because;
}

/** What follows "because", with the names from the code in backticks (`it uses \`user\`, ..`), and where the code says so. */
export interface Because {
  readonly text: string;
  readonly place?: Place;
}

/**
 * - `data`: the later one uses or changes what the earlier one leaves in `name`;
 * - `control`: whether the later one runs at all is decided before (a guard, an exit, a branch, a handler);
 * - `shared-write`: both touch the memory `name`, and one of them writes it;
 * - `same-receiver`: both use `name`, which does one thing at a time (a transaction, a page, a lock);
 * - `effect-order`: the order of effects on `resource` can be seen;
 * - `failure`: the later one changes `resource`, or may end it, and must not when the earlier one fails;
 * - `unknown-call`: what `name` does is not known;
 * - `delay`: one of them waits on purpose;
 * - `thread`: one of them waits for nothing, or blocks, so the one thread runs them in order.
 */
export type SerialReason =
  | { readonly kind: 'data'; readonly name: string }
  | { readonly kind: 'control'; readonly text: string }
  | { readonly kind: 'shared-write'; readonly name: string }
  | { readonly kind: 'same-receiver'; readonly name: string }
  | { readonly kind: 'effect-order'; readonly resource: string }
  | { readonly kind: 'failure'; readonly resource: string }
  | { readonly kind: 'unknown-call'; readonly name: string }
  | { readonly kind: 'delay' }
  | { readonly kind: 'thread' };

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
