import { expect, it } from 'vitest';
import { checkoutGraph } from '../../../server/src/graph/layout/samples.testing.ts';
import { matchNodes } from './match-nodes.ts';

const graph = checkoutGraph();

it('finds a task again that a fix has moved into a lane', () => {
  const matches = matchNodes(graph.nodes, graph.previews[0]?.after.nodes ?? []);
  expect(Object.fromEntries(matches)).toEqual({ entry: 'entry', '0/0': '0', '0/1': '1', '0/2': '2', '1': '3', end: 'end' });
});

it('tells tasks of one name apart by their order', () => {
  const twins = graph.nodes.slice(1, 3).map((node) => ({ ...node, label: 'await load()' }));
  const after = twins.map((node) => ({ ...node, id: `after/${node.id}`, label: 'load()' }));
  expect([...matchNodes(twins, after)]).toEqual([['after/0', '0'], ['after/1', '1']]);
});
