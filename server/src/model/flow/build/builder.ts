import type { Value } from '../../model.ts';
import { exitId, failureId, type EdgeKind, type FlowEdge, type FlowPoint, type NodeId } from '../graph.ts';

/** A graph in the making: what there is so far, and where control stands. */
export interface Builder {
  readonly nodes: DraftNode[];
  /** Where control stands; undefined behind a jump, a return, a throw. */
  at: NodeId | undefined;
  /** How it leaves there. */
  via: Way;
  /** The innermost thing around that jumps or exceptions have to do with. */
  frame: Frame | undefined;
  /** Above 0 in further copies of a `finally` block. */
  copyDepth: number;
  /** Nodes made in such copies. */
  copied: number;
}

export type DraftNode = FlowPoint & { readonly id: NodeId; readonly next: FlowEdge[]; readonly previous: NodeId[]; readonly isCopy: boolean };
export interface Way { readonly kind: EdgeKind; readonly test: Value | undefined }

/** `handler`: the nearest frame that exceptions go to, itself included. */
export type Frame = { readonly parent: Frame | undefined; readonly handler: CatchFrame | FinallyFrame | undefined } & (JumpFrame | CatchFrame | FinallyFrame);
/** A loop, a switch, a labelled block. */
export interface JumpFrame { readonly kind: 'jump'; readonly labels: readonly string[]; readonly breakTo: NodeId; readonly continueTo: NodeId | undefined; readonly isPlainBreak: boolean }
export interface CatchFrame { readonly kind: 'catch'; readonly entry: NodeId }
export interface FinallyFrame { readonly kind: 'finally'; readonly continuations: Map<string, Continuation>; readonly outer: Frame | undefined }

/** A way on behind a `finally` block, and where that way enters it. */
export interface Continuation { readonly entry: NodeId; readonly resume: () => void }

const onwards: Way = { kind: 'next', test: undefined };

export function newBuilder(): Builder {
  const builder: Builder = { nodes: [], at: undefined, via: onwards, frame: undefined, copyDepth: 0, copied: 0 };
  for (const kind of ['entry', 'exit', 'failure'] as const) createNode(builder, { kind });
  startAt(builder, 0);
  return builder;
}

function createNode(builder: Builder, point: FlowPoint): NodeId {
  const id = builder.nodes.length;
  const isCopy = builder.copyDepth > 0;
  builder.nodes.push({ ...point, id, next: [], previous: [], isCopy });
  if (isCopy) builder.copied += 1;
  return id;
}

/** A place that ways lead to, of which none does yet. */
export function newJoin(builder: Builder): NodeId {
  return createNode(builder, { kind: 'join' });
}

/** Control comes to a new point. */
export function add(builder: Builder, point: FlowPoint): NodeId {
  const id = createNode(builder, point);
  flowTo(builder, id);
  startAt(builder, id);
  return id;
}

export function startAt(builder: Builder, node: NodeId, way: Way = onwards): void {
  builder.at = node;
  builder.via = way;
}

/** Control goes to a place that is there already. */
export function flowTo(builder: Builder, target: NodeId): void {
  if (builder.at !== undefined) connect(builder, builder.at, target, builder.via);
  builder.at = undefined;
}

/** The point where control stands, with one way on that is not decided yet. */
export function standAt(builder: Builder): NodeId {
  return builder.at !== undefined && builder.via === onwards ? builder.at : add(builder, { kind: 'join' });
}

export function connect({ nodes }: Builder, from: NodeId, to: NodeId, { kind, test }: Way): void {
  nodes[from]?.next.push({ to, kind, test });
  nodes[to]?.previous.push(from);
}

/** What stands at `from` can end in an exception: to the handler around it. */
export function raise(builder: Builder, from: NodeId, kind: 'throws' | 'may-throw'): void {
  const handler = builder.frame?.handler;
  const target = handler === undefined ? failureId : handler.kind === 'catch' ? handler.entry : throughFinally(builder, handler, kind, () => raiseHere(builder, kind));
  connect(builder, from, target, { kind, test: undefined });
}

function raiseHere(builder: Builder, kind: 'throws' | 'may-throw'): void {
  raise(builder, standAt(builder), kind);
  builder.at = undefined;
}

/** Control leaves for the normal end of the function, through what has to run before. */
export function leave(builder: Builder): void {
  jump(builder, undefined, exitId);
}

/** `from` may be the end of the function: a generator that nobody asks for more. */
export function mayBeAbandoned(builder: Builder, from: NodeId): void {
  const join = newJoin(builder);
  connect(builder, from, join, { kind: 'abandoned', test: undefined });
  startAt(builder, join);
  leave(builder);
  startAt(builder, from);
}

/** Control goes to a place outside of all frames up to `target`. */
export function jump(builder: Builder, target: Frame | undefined, node: NodeId): void {
  for (let frame = builder.frame; frame !== target && frame !== undefined; frame = frame.parent) {
    if (frame.kind !== 'finally') continue;
    flowTo(builder, throughFinally(builder, frame, `jump ${node}`, () => jump(builder, target, node)));
    return;
  }
  flowTo(builder, node);
}

/** Where a way enters the `finally` block of a frame. */
export function throughFinally(builder: Builder, frame: FinallyFrame, name: string, resume: () => void): NodeId {
  const known = frame.continuations.get(name);
  if (known !== undefined) return known.entry;
  const entry = newJoin(builder);
  frame.continuations.set(name, { entry, resume });
  return entry;
}

/** The frame that `break` or `continue` means; undefined in code that does not compile. */
export function jumpTarget(builder: Builder, kind: 'break' | 'continue', label: string | undefined): (Frame & JumpFrame) | undefined {
  for (let frame = builder.frame; frame !== undefined; frame = frame.parent) {
    if (frame.kind !== 'jump' || (kind === 'continue' && frame.continueTo === undefined)) continue;
    if (label === undefined ? kind === 'continue' || frame.isPlainBreak : frame.labels.includes(label)) return frame;
  }
  return undefined;
}

export function pushJumps(builder: Builder, jumps: Omit<JumpFrame, 'kind'>): void {
  const parent = builder.frame;
  builder.frame = { kind: 'jump', ...jumps, parent, handler: parent?.handler };
}

export function pushCatch(builder: Builder, entry: NodeId): void {
  const frame = { kind: 'catch' as const, entry, parent: builder.frame };
  builder.frame = { ...frame, handler: frame };
}

export function pushFinally(builder: Builder): FinallyFrame {
  const frame: FinallyFrame = { kind: 'finally', continuations: new Map(), outer: builder.frame };
  builder.frame = { ...frame, parent: builder.frame, handler: frame };
  return frame;
}

/** Copies of `finally` blocks may make a graph this much larger than it is without them. */
const copiesAllowed = 10_000;

/**
 * Ends a frame: its block is built once for each way that leads through it. When copies of copies grow too many
 * (`finally` inside `finally`, many deep), the ways that are left share one, and its end leads to all of them.
 */
export function popFinally(builder: Builder, frame: FinallyFrame, build: () => void): void {
  builder.frame = frame.outer;
  const left = [...frame.continuations.values()];
  if (left.length === 0) {
    builder.at = undefined;
    build();
    return;
  }
  const originals = builder.nodes.length - builder.copied;
  for (let isFirst = true; left.length > 0; isFirst = false) {
    const shared = left.splice(0, builder.copied > originals + copiesAllowed ? left.length : 1);
    if (!isFirst) builder.copyDepth += 1;
    copyFor(builder, shared, build);
    if (!isFirst) builder.copyDepth -= 1;
  }
  builder.at = undefined;
}

function copyFor(builder: Builder, ways: readonly Continuation[], build: () => void): void {
  const [first] = ways;
  if (first === undefined) return;
  for (const { entry } of ways) {
    startAt(builder, entry);
    if (entry !== first.entry) flowTo(builder, first.entry);
  }
  startAt(builder, first.entry);
  build();
  if (builder.at === undefined) return;
  const end = standAt(builder);
  for (const { resume } of ways) {
    startAt(builder, end);
    resume();
  }
}
