import type { Node } from '../../typescript/syntax.ts';
import type { ExtractionContext } from './context.ts';

const none: ReadonlyMap<string, string> = new Map();

/** JSDoc tags in front of a node: name to the rest of the tag's first line. The last of equal names wins. */
export function documentationTags(context: ExtractionContext, node: Node): ReadonlyMap<string, string> {
  const comments = node.jsDoc;
  if (comments === undefined || comments.length === 0) return none;
  const tags = new Map<string, string>();
  for (const comment of comments) {
    const text = context.text.slice(comment.pos, comment.end);
    for (const match of text.matchAll(/(?:^|[\s*])@([A-Za-z]+)[ \t]*([^\n]*?)(?=\s*(?:\*\/|\n|$))/g)) tags.set(match[1] ?? '', (match[2] ?? '').trim());
  }
  return tags;
}
