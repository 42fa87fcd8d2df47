import { expect, it } from 'vitest';
import { layoutGraph } from '../../../server/src/graph/layout/layout-graph.ts';
import type { Box, Layout } from '../../../server/src/graph/layout/layout.ts';
import { checkoutGraph } from '../../../server/src/graph/layout/samples.testing.ts';
import { ghostsOf } from './ghosts.ts';
import { matchNodes } from './match-nodes.ts';
import { whyOf } from './why.ts';

const graph = checkoutGraph();
const after = graph.previews[0]?.after ?? graph;

it('an order that is gone is struck through between the lanes', () => {
  const matches = matchNodes(graph.nodes, after.nodes);
  const layout = layoutGraph(after);
  const ghosts = ghostsOf(whyOf(graph, after, matches).freed, layout, matches);
  const [first, second] = ['0/0', '0/1'].map((id) => layout.boxes.find((box) => box.id === id));
  expect(ghosts.map(({ id }) => id)).toEqual(['0 1', '1 2']);
  expect(ghosts[0]?.points.map(({ y }) => y)).toEqual([(first?.y ?? 0) + (first?.height ?? 0), second?.y]);
});

it('goes across where the tasks stand side by side, and is left out where one is not drawn', () => {
  const box = (id: string, x: number): Box => ({ id, x, y: 10, width: 50, height: 20, kind: 'await', text: id, chipWidth: 0, isTitle: false });
  const layout = { boxes: [box('a', 0), box('b', 90)] } as unknown as Layout;
  const same = new Map([['a', 'a'], ['b', 'b']]);
  expect(ghostsOf([{ earlier: 'a', later: 'b' }, { earlier: 'b', later: 'c' }], layout, same)).toEqual([{ id: 'a b', points: [{ x: 50, y: 20 }, { x: 90, y: 20 }], middle: { x: 70, y: 20 } }]);
});
