import type { OutlineItem } from '../../../server/src/graph/layout/outline.ts';
import { formatRepeat } from '../../../server/src/graph/layout/repeat-text.ts';
import type { FunctionMap } from '../../../server/src/protocol/function-map.ts';
import { spokenNode } from './describe.ts';
import { spokenMapNode } from './map-words.ts';

/** One line of the tree that stands for the picture. */
export interface TreeEntry {
  readonly key: string;
  /** Absent for a heading. */
  readonly id: string | undefined;
  /** Can be opened, and is not. */
  readonly isClosed: boolean;
  /** Made when the line is: a long tree is filled after the picture is painted. */
  readonly speak: () => string;
  readonly children: readonly TreeEntry[];
}

export function entriesOfOutline(items: readonly OutlineItem[], longestPath: readonly string[]): readonly TreeEntry[] {
  return items.map(({ key, node, text, repeat, children }) => ({
    key,
    id: node?.id,
    isClosed: node?.expansion === 'expandable',
    speak: () => (node ? spokenNode(node, longestPath, repeat ? formatRepeat(repeat) : '') : text),
    children: entriesOfOutline(children, longestPath),
  }));
}

/** Functions below their files. */
export function entriesOfMap(map: FunctionMap): readonly TreeEntry[] {
  const leaves = new Map(map.nodes.map((node): readonly [string, TreeEntry] => [node.id, { key: node.id, id: node.id, isClosed: false, speak: () => spokenMapNode(map, node), children: [] }]));
  if (map.files.length === 0) return [...leaves.values()];
  return map.files.map(({ file, label, nodes }) => ({ key: file, id: undefined, isClosed: false, speak: () => label, children: nodes.flatMap((id) => leaves.get(id) ?? []) }));
}
