import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { createConfigurationResolver } from '../src/config/resolver.ts';
import { createEngine, ruleMetas } from '../src/engine/index.ts';
import type { OutlinedTask, TaskOutline } from '../src/protocol/task-outline.ts';

const file = join(import.meta.dirname, '../../test-fixtures/graph/kinds.ts').replaceAll('\\', '/');
const text = readFileSync(file, 'utf8');
const resolver = createConfigurationResolver({ rules: ruleMetas });
const engine = createEngine({ cwd: join(file, '..'), configurationFor: async (name) => (await resolver.resolve(name)).configuration, log: () => undefined });
afterAll(() => engine[Symbol.asyncDispose]());

test('every function with something to wait for, and its steps in words', async () => {
  const { functions } = await outlineOf(text);
  const lines = functions.flatMap(({ id, longestChain, work, tasks }) => [`${id}  (span ${longestChain}, work ${work})`, ...tasks.flatMap((task) => linesOf(task, '  '))]);
  await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('./graph-kinds/outline.txt');
});

test('steps have the ids of the graph of their function, and their place in the code', async () => {
  const { functions } = await outlineOf(text);
  expect(functions.length).toBeGreaterThan(10);
  for (const { name, span, tasks } of functions) {
    const graph = await engine.taskGraph({ file, target: { offset: span.start }, depth: 0 });
    if (graph?.functions.find(({ id }) => id === graph.root)?.place.start !== span.start) continue;
    const places = new Map(graph.nodes.map(({ id, place }) => [id, { start: place.start, end: place.end }]));
    const steps = tasks.flatMap(function all(task): readonly OutlinedTask[] { return [task, ...task.tasks.flatMap(all)]; }).filter(({ kind }) => kind !== 'heading');
    expect(steps.length, name).toBeGreaterThan(0);
    for (const step of steps) expect(places.get(step.id), `${name}: ${step.label}`).toEqual(step.span);
  }
});

test('functions that only compute are left out, and of the same name each has an id of its own', async () => {
  const { functions } = await outlineOf(`
    declare function load(): Promise<void>;
    export function sum(a: number, b: number) { return a + b; }
    export const one = { async run() { await load(); } };
    { const run = async () => { await load(); }; void run(); }
    export function run() { return load(); }
  `);
  const ids = functions.map(({ id }) => id);
  expect(ids).not.toContain('sum');
  expect(new Set(ids).size).toBe(ids.length);
});

async function outlineOf(content: string): Promise<TaskOutline> {
  engine.setText(file, content);
  const outline = await engine.taskOutline(file);
  if (outline === undefined) throw new Error('There is no outline.');
  return outline;
}

function linesOf({ kind, label, time, notes, ruleIds, tasks }: OutlinedTask, indent: string): readonly string[] {
  return [`${indent}${kind}: ${[label, time, ...notes, ...ruleIds].filter((part) => part !== '').join(', ')}`, ...tasks.flatMap((task) => linesOf(task, `${indent}  `))];
}
