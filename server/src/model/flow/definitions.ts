import type { BindingId } from '../model.ts';
import { dominanceOf, type Dominance } from './dominance.ts';
import { exitId, failureId, type FlowGraph, type FlowNode, type NodeId } from './graph.ts';

export type WriteNode = Extract<FlowNode, { kind: 'write' }>;

/** Which writes of a function a read of a variable may see. Writes of other functions are theirs to know. */
export interface Definitions {
  /**
   * For a point that reads a variable (a name, or the old value of `x += 1`): the writes that may have given the value.
   * `isComplete` is false when there is a path on which nothing in this function has written it before.
   */
  seenAt(read: NodeId): { readonly writes: readonly WriteNode[]; readonly isComplete: boolean };
}

const known = new WeakMap<FlowGraph, Definitions>();

/**
 * Static single assignment form (R. Cytron and others, 1991) of all variables at once: where several writes meet, a
 * variable is given a meeting of its own, so that each read sees exactly one. Computed once per graph.
 */
export function definitionsOf(graph: FlowGraph): Definitions {
  const found = known.get(graph) ?? compute(graph);
  known.set(graph, found);
  return found;
}

/** Where several definitions of a variable meet. `undefined` among them: none on that way. */
interface Meeting { readonly of: (Definition | undefined)[] }
type Definition = WriteNode | Meeting;

function compute(graph: FlowGraph): Definitions {
  const dominance = dominanceOf(graph);
  const meetings = placeMeetings(graph, dominance);
  const seen = rename(graph, dominance, meetings);
  const answers = new Map<Definition, ReturnType<Definitions['seenAt']>>();
  const nothing = { writes: [], isComplete: false };
  return {
    seenAt(read) {
      const definition = seen.get(read);
      if (definition === undefined) return nothing;
      const answer = answers.get(definition) ?? resolve(definition);
      answers.set(definition, answer);
      return answer;
    },
  };
}

function resolve(definition: Definition): ReturnType<Definitions['seenAt']> {
  const writes: WriteNode[] = [];
  const all = new Set<Definition>([definition]);
  let isComplete = true;
  for (const one of all) {
    if ('kind' in one) writes.push(one);
    else for (const part of one.of) {
      if (part === undefined) isComplete = false;
      else all.add(part);
    }
  }
  return { writes, isComplete };
}

type Meetings = ReadonlyMap<NodeId, ReadonlyMap<BindingId, Meeting>>;

/** A meeting stands where the paths of two writes come together for the first time: the iterated dominance frontier. */
function placeMeetings(graph: FlowGraph, dominance: Dominance): Meetings {
  const frontiers = dominanceFrontiers(graph, dominance);
  const meetings = new Map<NodeId, Map<BindingId, Meeting>>();
  for (const [binding, writes] of writesByBinding(graph, dominance)) {
    const reached = new Set(writes);
    for (const node of reached) {
      for (const join of frontiers.get(node) ?? []) {
        const here = meetings.get(join) ?? new Map<BindingId, Meeting>();
        meetings.set(join, here.set(binding, here.get(binding) ?? { of: [] }));
        reached.add(join);
      }
    }
  }
  return meetings;
}

function writesByBinding({ nodes }: FlowGraph, { order }: Dominance): ReadonlyMap<BindingId, readonly NodeId[]> {
  const writes = new Map<BindingId, NodeId[]>();
  for (const id of order) {
    const node = nodes[id];
    if (node?.kind !== 'write' || node.target.kind !== 'bind') continue;
    const known = writes.get(node.target.binding);
    if (known === undefined) writes.set(node.target.binding, [id]);
    else known.push(id);
  }
  return writes;
}

function dominanceFrontiers({ nodes }: FlowGraph, dominance: Dominance): ReadonlyMap<NodeId, ReadonlySet<NodeId>> {
  const frontiers = new Map<NodeId, Set<NodeId>>();
  for (const join of dominance.order) {
    const previous = nodes[join]?.previous ?? [];
    // Every call can lead to the end by an exception, where nothing is read any more.
    if (previous.length < 2 || join === exitId || join === failureId) continue;
    const stop = dominance.parentOf(join);
    for (const from of previous) {
      for (let at: NodeId | undefined = from; at !== undefined && at !== stop; at = dominance.parentOf(at)) {
        const frontier = frontiers.get(at) ?? new Set();
        if (frontier.has(join)) break;
        frontiers.set(at, frontier.add(join));
      }
    }
  }
  return frontiers;
}

/** A walk down the dominator tree, with the definitions in force: what each read sees. */
function rename({ nodes }: FlowGraph, dominance: Dominance, meetings: Meetings): ReadonlyMap<NodeId, Definition> {
  const seen = new Map<NodeId, Definition>();
  const inForce = new Map<BindingId, (Definition | undefined)[]>();
  const current = (binding: BindingId): Definition | undefined => inForce.get(binding)?.at(-1);
  const define = (binding: BindingId, definition: Definition): BindingId => {
    const stack = inForce.get(binding);
    if (stack === undefined) inForce.set(binding, [definition]);
    else stack.push(definition);
    return binding;
  };
  const enter = (id: NodeId): readonly BindingId[] => {
    const defined = [...(meetings.get(id) ?? [])].map(([binding, meeting]) => define(binding, meeting));
    const node = nodes[id];
    const read = node === undefined ? undefined : bindingReadAt(node);
    const definition = read === undefined ? undefined : current(read);
    if (definition !== undefined) seen.set(id, definition);
    if (node?.kind === 'write' && node.target.kind === 'bind') defined.push(define(node.target.binding, node));
    for (const { to } of node?.next ?? []) for (const [binding, meeting] of meetings.get(to) ?? []) meeting.of.push(current(binding));
    return defined;
  };
  const first = dominance.order[0] ?? 0;
  const stack: { readonly node: NodeId; readonly defined: readonly BindingId[]; at: number }[] = [{ node: first, defined: enter(first), at: 0 }];
  for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
    const child = dominance.childrenOf(top.node)[top.at];
    top.at += 1;
    if (child !== undefined) {
      stack.push({ node: child, defined: enter(child), at: 0 });
    } else {
      for (const binding of top.defined) inForce.get(binding)?.pop();
      stack.pop();
    }
  }
  return seen;
}

/** The variable that a point reads. */
export function bindingReadAt(node: FlowNode): BindingId | undefined {
  if (node.kind === 'value') return node.value.kind === 'binding' ? node.value.binding : undefined;
  return node.kind === 'read' && node.target.kind === 'bind' ? node.target.binding : undefined;
}
