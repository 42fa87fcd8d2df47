import type { GraphNode, JoinMode } from '../../protocol/task-graph.ts';
import { formatDuration } from '../layout/duration-text.ts';
import type { OutlineItem } from '../layout/outline.ts';
import { formatRepeat } from '../layout/repeat-text.ts';

/** How long a step takes; empty when it takes no time of its own. */
export function timeOf(node: GraphNode | undefined): string {
  if (node === undefined || (node.duration.ms === 0 && node.duration.units === 0)) return '';
  return formatDuration(node.duration);
}

/** What is to be known of a line of an outline, a few words each; the rules that report it are not among them. */
export function notesOf({ node, repeat, joinMode }: OutlineItem, reason?: string): readonly string[] {
  const notes: string[] = [];
  if (repeat) notes.push(formatRepeat(repeat));
  if (joinMode && node) notes.push(joinWords[joinMode]);
  if (node?.kind === 'blocking') notes.push('blocks the event loop');
  if (node?.kind === 'detached') notes.push('lost: nobody awaits it');
  if (node?.kind === 'exit') notes.push('leaves the function');
  if (node?.expansion === 'expandable') notes.push('more inside');
  if (node?.expansion === 'recursive') notes.push('calls itself again');
  if (reason !== undefined) notes.push(reason);
  if (node?.isCertain === false) notes.push('not resolved');
  return notes;
}

const joinWords = {
  all: 'waits for all',
  allSettled: 'waits for all, whatever becomes of them',
  race: 'waits for the first',
  any: 'waits for the first success',
  each: 'waits for each',
  none: 'waits for none',
} satisfies Record<JoinMode, string>;
