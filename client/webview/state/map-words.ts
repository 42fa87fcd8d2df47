import { callWords } from '../../../server/src/graph/formats/map-text.ts';
import type { FunctionMap, MapCall, MapNode } from '../../../server/src/protocol/function-map.ts';
import { formatDuration } from '../../../server/src/graph/layout/duration-text.ts';

/** What there is to say about a box, without its name. */
export function mapNodeFacts({ kind, isAsync, awaits, blocks, span, isTest, distance }: MapNode): readonly string[] {
  return [
    kind === 'file' ? 'a file' : isAsync ? 'async function' : 'function',
    awaits === 0 ? '' : `${awaits} ${awaits === 1 ? 'await' : 'awaits'}`,
    span === undefined ? '' : `waits ${formatDuration(span)} at least`,
    blocks === undefined ? '' : `blocks the event loop: ${blocks.text.replaceAll('`', '')}`,
    isTest ? 'a test' : '',
    distance === undefined || distance === 0 ? '' : distance < 0 ? `${-distance} ${distance === -1 ? 'call' : 'calls'} above` : `${distance} ${distance === 1 ? 'call' : 'calls'} below`,
  ].filter((fact) => fact !== '');
}

/** For people who hear the page. */
export function spokenMapNode(map: FunctionMap, node: MapNode): string {
  const callees = map.calls.filter(({ from }) => from === node.id).length;
  const callers = map.calls.filter(({ to }) => to === node.id).length;
  const rules = node.ruleIds.length === 0 ? [] : [`reported by ${node.ruleIds.join(' and ')}`];
  return [node.label, ...mapNodeFacts(node), `${callers} callers, ${callees} callees`, ...rules].join(', ');
}

/** Of a line under the pointer. */
export function callSentence(map: FunctionMap, { from, to, kind, count }: MapCall): string {
  const labelOf = (id: string) => map.nodes.find((node) => node.id === id)?.label ?? id;
  const words = callWords[kind];
  return `${labelOf(from)} calls ${labelOf(to)}${count > 1 ? ` × ${count}` : ''}${words === '' ? '' : `, ${words}`}`;
}
