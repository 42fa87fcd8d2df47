import type { Node } from 'jsonc-parser';

/** The value of a node; objects without a prototype, so that `__proto__` is a key like any other. */
export function plainValue(node: Node): unknown {
  if (node.type === 'array') return (node.children ?? []).map(plainValue);
  if (node.type !== 'object') return node.value;
  const value: Record<string, unknown> = Object.create(null);
  for (const { children: [key, child] = [] } of node.children ?? []) {
    if (key !== undefined && child !== undefined) value[String(key.value)] = plainValue(child);
  }
  return value;
}
