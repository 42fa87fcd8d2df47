import { globSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { createConfigurationResolver } from '../src/config/resolver.ts';
import { createEngine, formatGraph, ruleMetas } from '../src/engine/index.ts';
import type { Duration, TaskGraph } from '../src/protocol/task-graph.ts';

const folder = join(import.meta.dirname, '../../test-fixtures/tutorial');
const resolver = createConfigurationResolver({ rules: ruleMetas });
const engine = createEngine({ cwd: folder, configurationFor: async (file) => (await resolver.resolve(file)).configuration, log: () => undefined });
afterAll(() => engine[Symbol.asyncDispose]());

const second = (count: number): Duration => ({ ms: count * 1_000, units: 0 });
const minute = (count: number): Duration => second(count * 60);
const hour = (count: number): Duration => minute(count * 60);
const unit = (count: number): Duration => ({ ms: 0, units: count });
const nothing = second(0);

/** Worked out by hand; the arithmetic stands in the README of the programs. */
const figures: readonly (readonly [program: string, name: string, work: Duration, span: Duration, loopTime: Duration, bound: Duration])[] = [
  ['count-asynchronous', 'main', second(3), second(1), nothing, second(1)],
  ['count-synchronous', 'main', second(3), second(3), second(3), second(3)],
  ['chess-synchronous', 'exhibition', hour(12), hour(12), hour(1), hour(12)],
  ['chess-exhibition', 'exhibition', hour(12), minute(30), hour(1), hour(1)],
  ['chained-parts', 'main', second(33), second(11), nothing, second(11)],
  ['three-sleeps-sequential', 'awaitedOneByOne', second(6), second(6), nothing, second(6)],
  ['three-sleeps-sequential', 'awaitedInALoop', second(6), second(6), nothing, second(6)],
  ['three-sleeps-gathered', 'gathered', second(6), second(3), nothing, second(3)],
  ['page-scraper', 'main', unit(6), unit(2), nothing, unit(2)],
  ['cat-facts-blocking', 'main', unit(3), unit(1), unit(3), unit(3)],
  ['cat-facts-worker', 'main', unit(3), unit(1), nothing, unit(1)],
  ['cat-facts-gather', 'main', unit(10), unit(2), nothing, unit(2)],
  ['asynchronous-context-manager', 'main', second(4), second(4), nothing, second(4)],
  ['task-never-awaited', 'startAndForget', second(4), second(1), nothing, second(1)],
  ['gather-as-completed-wait', 'gather', second(13), second(10), nothing, second(10)],
];

describe.each(figures)('%s %s', (program, name, work, span, loopTime, bound) => {
  test('work, span, loop time and bound are those worked out by hand', async () => {
    const { metrics } = await graphOf(program, name, 0);
    expect({ work: metrics.work, span: metrics.span, loopTime: metrics.loopTime, bound: metrics.bound }).toEqual({ work, span, loopTime, bound });
  });

  test('the figures do not depend on how many calls are shown open', async () => {
    const [closed, open] = [await graphOf(program, name, 0), await graphOf(program, name, 9)];
    expect(open.metrics.bound).toEqual(closed.metrics.bound);
    expect(open.nodes.length).toBeGreaterThanOrEqual(closed.nodes.length);
    expect(closed.metrics.criticalPath.length).toBeGreaterThan(0);
  });

  test('the graph as text', async () => {
    const text = formatGraph(await graphOf(program, name, 9), 'text');
    await expect(text).toMatchFileSnapshot(`./tutorial-graphs/${program}.${name}.txt`);
  });

  test('every edge joins two nodes, every region names nodes that exist, ids are unique', async () => {
    const graph = await graphOf(program, name, 9);
    const ids = graph.nodes.map((node) => node.id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const edge of graph.edges) expect(ids).toEqual(expect.arrayContaining([edge.from, edge.to]));
    for (const id of graph.metrics.criticalPath) expect(ids).toContain(id);
  });
});

const programs = globSync('*.ts', { cwd: folder }).map((name) => name.slice(0, -'.ts'.length)).sort();

test.each(programs)('all functions of %s as text', async (program) => {
  const graph = await engine.taskGraph({ file: `${folder}/${program}.ts`, target: { name: '' }, depth: 0, scope: 'file' });
  await expect(graph === undefined ? '' : formatGraph(graph, 'text')).toMatchFileSnapshot(`./tutorial-graphs/${program}.txt`);
});

test('a call is opened by its id, and what it holds by ids of its own; others stay closed', async () => {
  const closed = await graphOf('chess-exhibition', 'exhibition', 0);
  const [game] = closed.nodes.filter(({ expansion }) => expansion === 'expandable').map(({ id }) => id);
  const opened = await graphOf('chess-exhibition', 'exhibition', 0, [game ?? '', 'gone']);
  expect(opened.nodes.filter(({ expansion }) => expansion === 'expanded').map(({ id }) => id)).toEqual([game]);
  const inside = opened.nodes.filter(({ expansion }) => expansion === 'expandable').map(({ id }) => id);
  expect(inside).toHaveLength(2);
  const both = await graphOf('chess-exhibition', 'exhibition', 0, [game ?? '', inside[1] ?? '']);
  expect(both.nodes.filter(({ expansion }) => expansion === 'expanded').map(({ id }) => id)).toEqual([game, inside[1]]);
  expect(both.nodes.filter(({ expansion }) => expansion === 'expandable').map(({ id }) => id)).toEqual([inside[0]]);
});

async function graphOf(program: string, name: string, depth: number, open: readonly string[] = []): Promise<TaskGraph> {
  const file = `${folder}/${program}.ts`;
  const graph = await engine.taskGraph({ file, target: { name }, depth, open });
  if (graph === undefined) throw new Error(`${file} has no function ${name}`);
  return graph;
}
