import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { createConfigurationResolver } from '../src/config/resolver.ts';
import { createEngine, formatGraph, ruleMetas } from '../src/engine/index.ts';
import { layoutGraph } from '../src/graph/layout/layout-graph.ts';
import type { Rectangle } from '../src/graph/layout/layout.ts';
import type { TaskGraph } from '../src/protocol/task-graph.ts';

const file = join(import.meta.dirname, '../../test-fixtures/graph/kinds.ts').replaceAll('\\', '/');
const text = readFileSync(file, 'utf8');
const resolver = createConfigurationResolver({ rules: ruleMetas });
const engine = createEngine({ cwd: join(file, '..'), configurationFor: async (name) => (await resolver.resolve(name)).configuration, log: () => undefined });
afterAll(() => engine[Symbol.asyncDispose]());

test('the functions of a file stand below each other, and the figures are those of the longest', async () => {
  await expect(formatGraph(await graphOf(text), 'text')).toMatchFileSnapshot('./graph-kinds/file.txt');
});

test('no function overlaps another, no box stands outside of its frame', async () => {
  const { frames, boxes } = layoutGraph(await graphOf(text));
  const functions = frames.filter(({ kind, depth }) => kind === 'function' && depth === 1);
  expect(functions.length).toBeGreaterThan(10);
  functions.forEach((one, index) => {
    const below = functions[index + 1];
    if (below !== undefined) expect(one.y + one.height).toBeLessThanOrEqual(below.y);
  });
  for (const box of boxes) expect(functions.filter((frame) => holds(frame, box))).toHaveLength(1);
});

test('the picture is named after the file, and a blocking call stops its own function only', async () => {
  const graph = await graphOf(text);
  expect(formatGraph(graph, 'svg')).toContain('<title id="title">Task graph of kinds.ts</title>');
  const { bands, frames } = layoutGraph(graph);
  const own = frames.find(({ kind, title }) => kind === 'function' && title === 'readNow');
  expect(bands.filter((band) => own !== undefined && holds(own, band))).toHaveLength(1);
});

test('an edit in one function moves no node of another: ids and places in their frames stay', async () => {
  const before = await graphOf(text);
  const after = await graphOf(text.replace("  await report('empty');", "  await report('empty');\n    await report('still empty');").replace('/** Races,', '/** More races,'));
  expect(after.nodes.length).toBe(before.nodes.length + 1);
  const [places, placesAfter] = [placesOf(before), placesOf(after)];
  for (const [name, boxes] of places) if (name !== 'branched') expect(placesAfter.get(name)).toEqual(boxes);
  expect(placesAfter.get('branched')).not.toEqual(places.get('branched'));
});

test('a target says which function the figures are of', async () => {
  const graph = await engine.taskGraph({ file, target: { name: 'blocked' }, depth: 0, scope: 'file' });
  expect(graph?.root).toBe('blocked');
  expect(graph?.metrics.span).toEqual({ ms: 50, units: 0 });
});

async function graphOf(content: string): Promise<TaskGraph> {
  engine.setText(file, content);
  const graph = await engine.taskGraph({ file, target: { name: '' }, depth: 0, scope: 'file' });
  if (graph === undefined) throw new Error('There are no functions');
  return graph;
}

/** By function: boxes by id, as seen from the corner of its frame. */
function placesOf(graph: TaskGraph): ReadonlyMap<string, Readonly<Record<string, readonly number[]>>> {
  const { frames, boxes } = layoutGraph(graph);
  const titles = frames.filter(({ kind, depth }) => kind === 'function' && depth === 1);
  return new Map(titles.map((frame) => [frame.title, Object.fromEntries(boxes.filter((box) => holds(frame, box)).map(({ id, x, y, width, height }) => [id, [x - frame.x, y - frame.y, width, height]]))]));
}

function holds(outer: Rectangle, inner: Rectangle): boolean {
  return outer.x <= inner.x && outer.y <= inner.y && inner.x + inner.width <= outer.x + outer.width && inner.y + inner.height <= outer.y + outer.height;
}
