import type { GraphNode, GraphRegion, TaskGraph } from '../../protocol/task-graph.ts';
import type { Block, Lane, Lanes, Leaf, Row } from './block.ts';
import { choiceOf, frameOf, leafOf, loopTitle, parallelOf, rowOf } from './measure.ts';
import { formatRepeat } from './repeat-text.ts';

export type DrawableGraph = Omit<TaskGraph, 'previews'>;

/** What of a graph is drawn. */
export interface Visibility {
  /** Whether the function behind a call is drawn in place. Everything that the graph holds, when absent. */
  readonly isOpen?: (callId: string) => boolean;
  /** Whether a node is drawn; frames stay while something in them does. Every node, when absent. */
  readonly keeps?: (node: GraphNode) => boolean;
}

/** The part of a graph that is drawn, measured. */
export interface Visible {
  /** One for a function; of a file, one for each of its functions. */
  readonly rows: readonly Row[];
  /** By node: the node that stands for it, itself or the closed call around it. Nodes that are left out are missing. */
  readonly shownAs: ReadonlyMap<string, string>;
}

/**
 * The region tree as blocks. A node that titles a frame or joins lanes stands there, any other where the regions name
 * it first; `entry` and `end` that they leave out frame the root, and what else they leave out stands before the end,
 * so that nothing is lost.
 */
export function visibleBlocks(graph: DrawableGraph, { isOpen = () => true, keeps = () => true }: Visibility): Visible {
  const nodes = new Map(graph.nodes.map((node) => [node.id, node]));
  const names = new Map(graph.functions.map(({ id, name }) => [id, name]));
  const shownAs = new Map<string, string>();
  const claimed = claimedNodes(graph.region);

  function take(id: string | undefined): GraphNode | undefined {
    const node = id === undefined || shownAs.has(id) ? undefined : nodes.get(id);
    if (node === undefined || !keeps(node)) return undefined;
    shownAs.set(node.id, node.id);
    return node;
  }

  function takeLeaf(id: string | undefined): Leaf | undefined {
    const node = take(id);
    return node && leafOf(node);
  }

  function blocksOf(region: GraphRegion): readonly Block[] {
    switch (region.kind) {
      case 'node':
        return claimed.has(region.node) ? [] : present(takeLeaf(region.node));
      case 'sequence':
        return region.children.flatMap(blocksOf);
      case 'parallel': {
        const lanes = region.children.map((child): Lane => ({ row: rowOf(blocksOf(child)), label: undefined, isError: false }));
        return filled(parallelOf(lanes.filter(({ row }) => row.children.length > 0), takeLeaf(region.join), region.joinMode));
      }
      case 'branch': {
        const title = takeLeaf(region.node);
        const lanes = region.arms.map((arm): Lane => ({ row: rowOf(blocksOf(arm.body)), label: arm.label, isError: false }));
        // A single arm can be passed by.
        if (lanes.length < 2) lanes.push({ row: rowOf([]), label: 'else', isError: false });
        return framed('branch', title, '', lanes);
      }
      case 'loop': {
        const node = take(region.node);
        const title = node && loopTitle(node, region.repeat);
        const body = rowOf(blocksOf(region.body));
        if (title === undefined && body.children.length === 0) return [];
        return [frameOf({ frameKind: 'loop', title, titleText: formatRepeat(region.repeat), repeat: region.repeat, body })];
      }
      case 'try':
        return tryBlocks(region);
      case 'function':
        return functionBlocks(region);
    }
  }

  function tryBlocks({ body, handler, finalizer }: Extract<GraphRegion, { kind: 'try' }>): readonly Block[] {
    const lanes: Lane[] = [{ row: rowOf(blocksOf(body)), label: handler && 'try', isError: false }];
    if (handler) lanes.push({ row: rowOf(blocksOf(handler)), label: 'catch', isError: true });
    const last: Lane[] = finalizer ? [{ row: rowOf(blocksOf(finalizer)), label: 'finally', isError: false }] : [];
    if ([...lanes, ...last].every(({ row }) => row.children.length === 0)) return [];
    const rowed = rowOf([choiceOf(lanes), ...last.map((lane) => choiceOf([lane]))]);
    const titleText = ['try', ...(handler ? ['catch'] : []), ...(finalizer ? ['finally'] : [])].join(' · ');
    return [frameOf({ frameKind: 'try', title: undefined, titleText, repeat: undefined, body: rowed })];
  }

  function functionBlocks(region: Extract<GraphRegion, { kind: 'function' }>): readonly Block[] {
    const node = take(region.call);
    if (node && !isOpen(node.id)) {
      hide(region.body, node.id);
      return [leafOf({ ...node, expansion: node.expansion === 'recursive' ? 'recursive' : 'expandable' })];
    }
    const title = node && leafOf({ ...node, expansion: 'expanded' });
    const body = rowOf(blocksOf(region.body));
    if (title === undefined && body.children.length === 0) return [];
    const name = names.get(region.functionId) ?? '';
    return [frameOf({ frameKind: 'function', title, titleText: name, repeat: undefined, body })];
  }

  function hide(region: GraphRegion, behind: string): void {
    visitIds(region, (id) => {
      if (!shownAs.has(id)) shownAs.set(id, behind);
    });
  }

  function framed(frameKind: 'branch', title: Leaf | undefined, titleText: string, lanes: readonly Lane[]): readonly Block[] {
    if (title === undefined && lanes.every(({ row }) => row.children.length === 0)) return [];
    return [frameOf({ frameKind, title, titleText, repeat: undefined, body: rowOf([choiceOf(lanes)]) })];
  }

  if (graph.scope === 'file' && graph.region.kind === 'parallel') {
    return { rows: graph.region.children.map((child) => rowOf(blocksOf(child))).filter(({ children }) => children.length > 0), shownAs };
  }
  const body = blocksOf(graph.region);
  const rest = graph.nodes.filter(({ id }) => !shownAs.has(id));
  const entries = rest.filter(({ kind }) => kind === 'entry').flatMap(({ id }) => present(takeLeaf(id)));
  const others = rest.filter(({ kind }) => kind !== 'entry' && kind !== 'end').flatMap(({ id }) => present(takeLeaf(id)));
  const ends = rest.filter(({ kind }) => kind === 'end').flatMap(({ id }) => present(takeLeaf(id)));
  return { rows: [rowOf([...entries, ...body, ...others, ...ends])], shownAs };
}

/** Nodes that title a frame or join lanes. A call may be named once more right before the function that it opens. */
function claimedNodes(region: GraphRegion, claimed: Set<string> = new Set()): ReadonlySet<string> {
  switch (region.kind) {
    case 'node':
      return claimed;
    case 'sequence':
      for (const child of region.children) claimedNodes(child, claimed);
      return claimed;
    case 'parallel':
      if (region.join !== undefined) claimed.add(region.join);
      for (const child of region.children) claimedNodes(child, claimed);
      return claimed;
    case 'branch':
      claimed.add(region.node);
      for (const { body } of region.arms) claimedNodes(body, claimed);
      return claimed;
    case 'loop':
      claimed.add(region.node);
      return claimedNodes(region.body, claimed);
    case 'try':
      for (const part of [region.body, region.handler, region.finalizer]) if (part) claimedNodes(part, claimed);
      return claimed;
    case 'function':
      claimed.add(region.call);
      return claimedNodes(region.body, claimed);
  }
}

/** Visits every node that a region names, titles and joins included. */
function visitIds(region: GraphRegion, visit: (id: string) => void): void {
  switch (region.kind) {
    case 'node':
      return visit(region.node);
    case 'sequence':
      return region.children.forEach((child) => visitIds(child, visit));
    case 'parallel':
      region.children.forEach((child) => visitIds(child, visit));
      return region.join === undefined ? undefined : visit(region.join);
    case 'branch':
      visit(region.node);
      return region.arms.forEach(({ body }) => visitIds(body, visit));
    case 'loop':
      visit(region.node);
      return visitIds(region.body, visit);
    case 'try':
      for (const part of [region.body, region.handler, region.finalizer]) if (part) visitIds(part, visit);
      return;
    case 'function':
      visit(region.call);
      return visitIds(region.body, visit);
  }
}

function present(leaf: Leaf | undefined): readonly Block[] {
  return leaf ? [leaf] : [];
}

function filled(lanes: Lanes): readonly Block[] {
  return lanes.lanes.length === 0 ? present(lanes.join) : [lanes];
}
