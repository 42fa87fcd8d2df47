import type { Duration, GraphNode, Repeat } from '../../protocol/task-graph.ts';
import { isDropped, type Block, type FrameBlock, type Lanes, type Row } from './block.ts';
import { formatRepeat } from './repeat-text.ts';
import { ticksOf, type Tick } from './ticks.ts';
import { visibleBlocks, type DrawableGraph, type Visibility } from './visible.ts';

/**
 * A graph drawn to scale: when each task runs if everything starts as early as the structure allows. One number line:
 * milliseconds where any are known, else steps.
 */
export interface Timeline {
  /** In the order of the code: what runs in turn becomes a staircase, what runs at once a stack. */
  readonly rows: readonly TimelineRow[];
  /** End of the number line: the bound, or the last task when that goes on for longer. */
  readonly total: number;
  readonly span: number;
  /** Later than `span` when the one thread is busy for longer. */
  readonly bound: number;
  readonly ticks: readonly Tick[];
  /** Milliseconds that a step of unknown length is drawn as; absent when nothing but steps, or none, are drawn. */
  readonly stepMs?: number;
}

export interface TimelineRow {
  readonly node: GraphNode;
  /** A group frames the rows after it that are deeper. */
  readonly kind: 'task' | 'group';
  readonly depth: number;
  /** `× 30 in turn` for a loop. */
  readonly note: string;
  readonly segments: readonly Segment[];
  /** True for one of several ways: a branch not taken when another one takes longer, a handler. */
  readonly isAlternative: boolean;
}

/** `isDense`: so many turns that they are drawn as one. */
export interface Segment {
  readonly start: number;
  readonly length: number;
  readonly isDense: boolean;
}

export function timelineOf(graph: DrawableGraph, visibility: Visibility = {}): Timeline {
  const { rows: functions } = visibleBlocks(graph, visibility);
  const stepMs = stepLength(graph.nodes);
  const clock = clockOf(stepMs);
  const rows: TimelineRow[] = [];
  // The functions of a file have no common clock: each begins at 0.
  for (const one of functions) addRow(rows, clock, one, { start: 0, repeats: [], depth: 0, isAlternative: false });
  const span = functions.reduce((longest, one) => Math.max(longest, clock.ofRow(one)), clock.scalar(graph.metrics.span));
  const bound = Math.max(span, clock.scalar(graph.metrics.bound));
  const last = rows.flatMap(({ segments }) => segments).reduce((end, { start, length }) => Math.max(end, start + length), 0);
  const total = Math.max(bound, last);
  const isInSteps = stepMs === undefined && graph.nodes.every(({ duration }) => duration.ms === 0);
  return { rows, total, span, bound, ticks: ticksOf(total, isInSteps ? 'steps' : 'ms'), ...(stepMs !== undefined && { stepMs }) };
}

/** When milliseconds and steps mix, a step is drawn like the median of what is known. */
function stepLength(nodes: readonly GraphNode[]): number | undefined {
  const known = nodes.flatMap(({ duration: { ms } }) => (ms > 0 ? [ms] : [])).toSorted((a, b) => a - b);
  return nodes.some(({ duration }) => duration.units > 0) ? known[Math.floor(known.length / 2)] : undefined;
}

/** How long things take on the number line; each block is measured once. */
interface Clock {
  scalar(duration: Duration): number;
  ofBlock(block: Block): number;
  ofRow(row: Row): number;
}

function clockOf(stepMs: number | undefined): Clock {
  const known = new Map<Block | Row, number>();
  const clock: Clock = {
    scalar: ({ ms, units }) => ms + units * (stepMs ?? 1),
    ofBlock: (block) => remembered(block, () => lengthOfBlock(clock, block)),
    ofRow: (row) => remembered(row, () => row.children.reduce((sum, child) => (isDropped(child, row) ? sum : sum + clock.ofBlock(child)), 0)),
  };
  return clock;

  function remembered(key: Block | Row, measure: () => number): number {
    const found = known.get(key);
    if (found !== undefined) return found;
    const length = measure();
    known.set(key, length);
    return length;
  }
}

function lengthOfBlock(clock: Clock, block: Block): number {
  switch (block.kind) {
    case 'leaf':
      return clock.scalar(block.node.duration);
    case 'lanes':
      return lengthOfLanes(clock, block);
    case 'frame':
      return titleLength(clock, block) + turnsOf(block.repeat) * clock.ofRow(block.body);
  }
}

function lengthOfLanes(clock: Clock, { lanes, join, joinMode }: Lanes): number {
  const lengths = lanes.filter(({ isError }) => !isError).map(({ row }) => clock.ofRow(row));
  const isFirst = joinMode === 'race' || joinMode === 'any';
  const awaited = lengths.length === 0 ? 0 : isFirst ? Math.min(...lengths) : Math.max(...lengths);
  return awaited + (join ? clock.scalar(join.node.duration) : 0);
}

function titleLength(clock: Clock, { title }: FrameBlock): number {
  return title ? clock.scalar(title.node.duration) : 0;
}

/** How many turns stand one after another. */
function turnsOf(repeat: Repeat | undefined): number {
  if (repeat === undefined || repeat.mode === 'concurrent') return 1;
  return repeat.mode === 'serial' ? (repeat.count ?? 1) : Math.ceil((repeat.count ?? 1) / (repeat.limit ?? 1));
}

interface Moment {
  readonly start: number;
  /** Loops around, outermost first. */
  readonly repeats: readonly { readonly count: number; readonly period: number }[];
  readonly depth: number;
  readonly isAlternative: boolean;
}

function addRow(rows: TimelineRow[], clock: Clock, row: Row, moment: Moment): void {
  let { start } = moment;
  for (const child of row.children) {
    addBlock(rows, clock, child, { ...moment, start });
    if (!isDropped(child, row)) start += clock.ofBlock(child);
  }
}

function addBlock(rows: TimelineRow[], clock: Clock, block: Block, moment: Moment): void {
  switch (block.kind) {
    case 'leaf':
      return addTask(rows, clock, block.node, moment);
    case 'lanes':
      return addLanes(rows, clock, block, moment);
    case 'frame':
      return addFrame(rows, clock, block, moment);
  }
}

function addTask(rows: TimelineRow[], clock: Clock, node: GraphNode, moment: Moment): void {
  const length = clock.scalar(node.duration);
  if (length === 0 && node.kind !== 'detached') return;
  rows.push({ node, kind: 'task', depth: moment.depth, note: '', isAlternative: moment.isAlternative, segments: segmentsOf(moment, length) });
}

function addLanes(rows: TimelineRow[], clock: Clock, block: Lanes, moment: Moment): void {
  const longest = Math.max(...block.lanes.map(({ row, isError }) => (isError ? -1 : clock.ofRow(row))));
  let isTaken = false;
  for (const { row, isError } of block.lanes) {
    const isWay: boolean = block.style === 'parallel' || (!isTaken && !isError && clock.ofRow(row) === longest);
    isTaken ||= isWay;
    addRow(rows, clock, row, { ...moment, isAlternative: moment.isAlternative || !isWay });
  }
  if (block.join) addTask(rows, clock, block.join.node, { ...moment, start: moment.start + clock.ofBlock(block) - clock.scalar(block.join.node.duration) });
}

function addFrame(rows: TimelineRow[], clock: Clock, block: FrameBlock, moment: Moment): void {
  const { title, body, repeat } = block;
  const length = clock.ofBlock(block);
  const isShown = title !== undefined && block.frameKind !== 'branch' && length > 0;
  if (isShown) {
    const note = repeat ? formatRepeat(repeat) : '';
    rows.push({ node: title.node, kind: 'group', depth: moment.depth, note, isAlternative: moment.isAlternative, segments: segmentsOf(moment, length) });
  }
  const turns = turnsOf(repeat);
  const repeats = turns === 1 ? moment.repeats : [...moment.repeats, { count: turns, period: clock.ofRow(body) }];
  addRow(rows, clock, body, { ...moment, start: moment.start + titleLength(clock, block), repeats, depth: moment.depth + (isShown ? 1 : 0) });
}

/** One segment for every turn of the loops around, as long as they can be told apart. */
function segmentsOf({ start, repeats }: Moment, length: number): readonly Segment[] {
  const count = repeats.reduce((product, repeat) => product * repeat.count, 1);
  if (count > maxSegments) {
    const end = repeats.reduce((sum, repeat) => sum + (repeat.count - 1) * repeat.period, start + length);
    return [{ start, length: end - start, isDense: true }];
  }
  const starts = repeats.reduce((known, repeat) => known.flatMap((at) => Array.from({ length: repeat.count }, (_, turn) => at + turn * repeat.period)), [start]);
  return starts.map((at) => ({ start: at, length, isDense: false }));
}

const maxSegments = 120;
