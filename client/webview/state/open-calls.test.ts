import { expect, it } from 'vitest';
import { largeGraph } from '../../../server/src/graph/layout/samples.testing.ts';
import { closedAfter, nothingClosed } from './open-calls.ts';

const graph = largeGraph(3, 2);

it('a first graph is shown as open as it comes', () => {
  expect(closedAfter(graph, undefined, nothingClosed).closed).toEqual(new Set());
});

it('a large graph is shown closed', () => {
  expect(closedAfter(largeGraph(30, 20), undefined, nothingClosed).closed.size).toBe(30);
});

it('what somebody closed stays closed, what was open stays open', () => {
  expect(closedAfter(graph, graph, { closed: new Set(['c1']), awaited: undefined }).closed).toEqual(new Set(['c1']));
});

it('a call that somebody asked for opens in a large graph, too', () => {
  const large = largeGraph(30, 20);
  const before = { ...large, nodes: large.nodes.map((node) => (node.id === 'c2' ? { ...node, expansion: 'expandable' as const } : node)) };
  const after = closedAfter(large, before, { closed: new Set(['c0']), awaited: 'c2' });
  expect(after).toEqual({ closed: new Set(['c0']), awaited: undefined });
});

it('goes on waiting for a call that a graph does not bring', () => {
  expect(closedAfter(graph, graph, { closed: new Set(), awaited: 'c9' }).awaited).toBe('c9');
});
