import { expect, it } from 'vitest';
import { checkoutGraph } from '../../../server/src/graph/layout/samples.testing.ts';
import type { GraphRegion, TaskGraph } from '../../../server/src/protocol/task-graph.ts';
import { matchNodes } from './match-nodes.ts';
import { whyOf } from './why.ts';

const graph = checkoutGraph();
const after = graph.previews[0]?.after ?? graph;
const matches = matchNodes(graph.nodes, after.nodes);

it('lists the orders that nothing forced, and what still waits and why', () => {
  expect(whyOf(graph, after, matches)).toEqual({
    freed: [{ earlier: '0', later: '1' }, { earlier: '1', later: '2' }],
    freedLoops: [],
    kept: [{ id: '3', text: 'Waits for the value of total', place: undefined }, { id: '3', text: 'Waits for the value of user', place: undefined }],
  });
});

it('names the place of a reason', () => {
  const place = { file: 'src/checkout.ts', start: 10, end: 20 };
  const edges = graph.edges.map((edge) => (edge.reason ? { ...edge, because: { text: 'it uses `total`', place } } : edge));
  expect(whyOf({ ...graph, edges }, after, matches).kept).toEqual([{ id: '3', text: 'Waits because it uses total', place }]);
});

it('an order between the insides of opened calls is one of the calls', () => {
  const node = (id: string): GraphRegion => ({ kind: 'node', node: id });
  const call = (id: string): GraphRegion => ({ kind: 'function', functionId: id, call: id, body: node(`${id}/0`) });
  const opened: TaskGraph = { ...graph, region: { kind: 'sequence', children: [call('0'), call('1')] }, edges: [{ from: '0/0', to: '1', kind: 'sequence' }] };
  expect(whyOf(opened, { ...after, edges: [] }, matches).freed).toEqual([{ earlier: '0', later: '1' }]);
});

it('a loop whose turns need not wait is free once it runs at once', () => {
  const loop = (mode: 'serial' | 'concurrent'): GraphRegion => ({ kind: 'loop', node: '3', repeat: { mode }, body: { kind: 'node', node: '2' } });
  expect(whyOf({ ...graph, region: loop('serial') }, { ...after, region: loop('concurrent') }, matches).freedLoops).toEqual(['3']);
  expect(whyOf({ ...graph, region: loop('serial') }, { ...graph, region: loop('serial') }, matches).freedLoops).toEqual([]);
});
