import type { GraphNode } from '../../../server/src/protocol/task-graph.ts';

/**
 * Which node after a fix is which node before it. A fix moves nodes into other regions and so changes their ids; what
 * stays is the code that they stand for: same function, same label but for `await`, in the same order.
 */
export function matchNodes(before: readonly GraphNode[], after: readonly GraphNode[]): ReadonlyMap<string, string> {
  const waiting = new Map<string, string[]>();
  for (const node of before) {
    const key = keyOf(node);
    const ids = waiting.get(key);
    if (ids) ids.push(node.id);
    else waiting.set(key, [node.id]);
  }
  const matches = new Map<string, string>();
  for (const node of after) {
    const id = waiting.get(keyOf(node))?.shift();
    if (id !== undefined) matches.set(node.id, id);
  }
  return matches;
}

function keyOf({ functionId, kind, label }: GraphNode): string {
  const isEnd = kind === 'entry' || kind === 'end';
  return `${functionId}\n${isEnd ? kind : label.replace(/^(?:return\s+)?await\s+/, '')}`;
}
