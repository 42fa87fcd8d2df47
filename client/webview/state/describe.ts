import { kindWords } from '../../../server/src/graph/formats/kind-words.ts';
import { formatDuration } from '../../../server/src/graph/layout/duration-text.ts';
import type { DrawableGraph } from '../../../server/src/graph/layout/visible.ts';
import type { Place } from '../../../server/src/protocol/span.ts';
import type { GraphEdge, GraphNode } from '../../../server/src/protocol/task-graph.ts';

/** How long a node takes and how that is known; undefined when it takes no time of its own. */
export function durationWords({ duration, durationSource }: GraphNode): string | undefined {
  if (duration.ms === 0 && duration.units === 0) return undefined;
  return `${formatDuration(duration)}${sourceWords[durationSource]}`;
}

const sourceWords = {
  recorded: ', as recorded',
  literal: ', as the code says',
  annotated: ', as its comment says',
  unit: ' of unknown length',
  none: '',
} satisfies Record<GraphNode['durationSource'], string>;

/** Why one task comes after another, as a sentence: for an edge under the pointer. */
export function edgeWords(edges: readonly GraphEdge[], isRemovable: boolean): string {
  const reasons = [...new Set(edges.map(reasonSentence).filter((text) => text !== ''))];
  if (reasons.length > 0) return reasons.join('; ');
  return isRemovable ? 'Nothing forces this order: both could run at once' : '';
}

/** Empty where there is nothing to tell. */
export function reasonSentence({ kind, reason, because }: GraphEdge): string {
  if (because !== undefined) return `Waits because ${because.text.replaceAll('`', '')}`;
  switch (reason?.kind) {
    case undefined:
      return kind === 'call' ? 'Calls' : '';
    case 'data':
      return `Waits for the value of ${reason.name}`;
    case 'control':
      return `Runs only when ${reason.text} allows it`;
    case 'shared-write':
      return `Both write ${reason.name}`;
    case 'same-receiver':
      return `Both use ${reason.name}, which does one thing at a time`;
    case 'effect-order':
      return `The order of effects on ${reason.resource} can be seen`;
    case 'failure':
      return `Must not change ${reason.resource} when the task before fails`;
    case 'unknown-call':
      return `Nothing is known about ${reason.name}`;
    case 'delay':
      return 'Waits on purpose';
    case 'thread':
      return '';
  }
}

/** Why a node waits: one entry for every edge with something to tell that arrives at it. */
export function waitsFor({ edges }: DrawableGraph, id: string): readonly { readonly from: string; readonly text: string; readonly place: Place | undefined }[] {
  return edges.flatMap((edge) => {
    const text = edge.to === id && edge.reason !== undefined ? reasonSentence(edge) : '';
    return text === '' ? [] : [{ from: edge.from, text, place: edge.because?.place }];
  });
}

/** `await fetchUser(id), waits for a task, 120 ms, 2 of 7 on the longest path`: for people who hear the page. */
export function spokenNode(node: GraphNode, longestPath: readonly string[], note: string): string {
  const place = longestPath.indexOf(node.id);
  const parts = [
    node.label,
    kindWords[node.kind],
    note,
    durationWords(node) ?? '',
    place < 0 ? '' : `${place + 1} of ${longestPath.length} on the longest path`,
    node.isCertain ? '' : 'not resolved',
    node.ruleIds.length === 0 ? '' : `reported by ${node.ruleIds.join(' and ')}`,
    node.expansion === 'expandable' ? 'can be opened' : '',
  ];
  return parts.filter((part) => part !== '').join(', ');
}
