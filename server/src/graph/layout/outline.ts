import type { GraphNode, JoinMode, Repeat } from '../../protocol/task-graph.ts';
import type { Block, Lane, Lanes, Row } from './block.ts';
import { visibleBlocks, type DrawableGraph, type Visibility } from './visible.ts';

/** One line of a task graph told as a tree: for a terminal, and for people who do not see the picture. */
export interface OutlineItem {
  /** Unique in the outline; the id of the node where there is one. */
  readonly key: string;
  /** Absent for a heading: `then`, `catch`, `at once`. */
  readonly node?: GraphNode;
  readonly text: string;
  /** For a node that titles a frame: what the frame is of; the name of the function that a call opens. */
  readonly frame?: 'function' | 'loop' | 'branch' | 'try';
  readonly frameTitle?: string;
  readonly repeat?: Repeat;
  /** For a join: what it waits for; the tasks are its children. */
  readonly joinMode?: JoinMode;
  readonly children: readonly OutlineItem[];
}

/** The same nodes as the layout draws, in the order of the code. */
export function outlineGraph(graph: DrawableGraph, visibility: Visibility = {}): readonly OutlineItem[] {
  return visibleBlocks(graph, visibility).rows.flatMap((row, index) => itemsOfRow(row, index === 0 ? '' : `${index}`));
}

function itemsOfRow(row: Row, path: string): readonly OutlineItem[] {
  return row.children.flatMap((block, index) => itemsOfBlock(block, `${path}/${index}`));
}

function itemsOfBlock(block: Block, path: string): readonly OutlineItem[] {
  switch (block.kind) {
    case 'leaf':
      return [itemOf(block.node, [])];
    case 'lanes':
      return itemsOfLanes(block, path);
    case 'frame': {
      const children = itemsOfRow(block.body, path);
      const repeat = block.repeat && { repeat: block.repeat };
      if (block.title) return [{ ...itemOf(block.title.node, children), frame: block.frameKind, frameTitle: block.titleText, ...repeat }];
      if (block.frameKind === 'try') return children;
      return [{ key: path, text: block.titleText, children, ...repeat }];
    }
  }
}

function itemsOfLanes(block: Lanes, path: string): readonly OutlineItem[] {
  if (block.style === 'choice') return block.lanes.flatMap((lane, index) => itemsOfChoice(lane, `${path}/${index}`));
  const children = block.lanes.flatMap((lane, index) => itemsOfTask(lane, `${path}/${index}`));
  if (block.join) return [{ ...itemOf(block.join.node, children), joinMode: block.joinMode }];
  return [{ key: path, text: 'at once', joinMode: block.joinMode, children }];
}

function itemsOfChoice({ label, row }: Lane, path: string): readonly OutlineItem[] {
  const children = itemsOfRow(row, path);
  return label === undefined || children.length === 0 ? children : [{ key: path, text: label, children }];
}

/** A task of one step is that step; one of several says that they run in turn. */
function itemsOfTask({ row }: Lane, path: string): readonly OutlineItem[] {
  const children = itemsOfRow(row, path);
  return children.length < 2 ? children : [{ key: path, text: 'in turn', children }];
}

function itemOf(node: GraphNode, children: readonly OutlineItem[]): OutlineItem {
  return { key: node.id, node, text: node.label, children };
}
