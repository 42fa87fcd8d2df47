import { describe, expect, it } from 'vitest';
import { exhibitionGraph, checkoutGraph, publishGraph } from './samples.testing.ts';
import { timelineOf, type Timeline } from './timeline.ts';

const minute = 60_000;

function row(timeline: Timeline, id: string) {
  const found = timeline.rows.find(({ node }) => node.id === id);
  if (!found) throw new Error(`${id} has no row`);
  return found;
}

describe('timeline', () => {
  it('draws what runs in turn as a staircase', () => {
    const timeline = timelineOf(checkoutGraph());
    expect(timeline.rows.map(({ node, segments }) => [node.id, segments[0]?.start])).toEqual([['0', 0], ['1', 1], ['2', 2], ['3', 3]]);
    expect(timeline.ticks.map(({ text }) => text)).toEqual(['0', '1', '2', '3', '4']);
  });

  it('draws what runs at once as a stack', () => {
    const after = checkoutGraph().previews[0]?.after;
    if (!after) throw new Error('the sample has a preview');
    const timeline = timelineOf(after);
    expect(timeline.rows.map(({ node, segments }) => [node.id, segments[0]?.start])).toEqual([['0/0', 0], ['0/1', 0], ['0/2', 0], ['1', 1]]);
    expect(timeline.total).toBe(2);
  });

  it('shows every turn of a loop, and the bound behind the span', () => {
    const timeline = timelineOf(exhibitionGraph());
    expect([timeline.span, timeline.bound, timeline.total]).toEqual([30 * minute, 60 * minute, 60 * minute]);
    const move = row(timeline, 'boards/game/pairs/0');
    expect(move.segments).toHaveLength(30);
    expect(move.segments[1]).toEqual({ start: minute, length: 5_000, isDense: false });
    expect(row(timeline, 'boards').note).toBe('× 24 at once');
    expect(timeline.ticks.map(({ text }) => text)).toEqual(['0', '10 min', '20 min', '30 min', '40 min', '50 min', '1 h']);
  });

  it('draws a step like the median of the times that are known', () => {
    const timeline = timelineOf(publishGraph());
    expect(timeline.stepMs).toBe(2_000);
    expect(row(timeline, '0').segments).toEqual([{ start: 0, length: 2_000, isDense: false }]);
  });

  it('marks ways that are not taken', () => {
    const timeline = timelineOf(publishGraph());
    const alternatives = timeline.rows.filter(({ isAlternative }) => isAlternative).map(({ node }) => node.id);
    expect(alternatives).toEqual(['1/0/else/1', '1/catch/0']);
  });

  it('draws thousands of turns as one', () => {
    const graph = exhibitionGraph();
    const many = { ...graph, region: JSON.parse(JSON.stringify(graph.region).replace('"count":30', '"count":5000')) as typeof graph.region };
    expect(row(timelineOf(many), 'boards/game/pairs/0').segments).toEqual([{ start: 0, length: 4999 * minute + 5_000, isDense: true }]);
  });
});
