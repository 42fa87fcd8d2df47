import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { createConfigurationResolver } from '../src/config/resolver.ts';
import { createEngine, formatGraph, ruleMetas } from '../src/engine/index.ts';
import { listGraph } from './graph-kinds/graph-listing.testing.ts';

const file = join(import.meta.dirname, '../../test-fixtures/graph/kinds.ts').replaceAll('\\', '/');
const text = readFileSync(file, 'utf8');
const resolver = createConfigurationResolver({ rules: ruleMetas });
const engine = createEngine({ cwd: join(file, '..'), configurationFor: async (name) => (await resolver.resolve(name)).configuration, log: () => undefined });
afterAll(() => engine[Symbol.asyncDispose]());

test.each(['joined', 'beside', 'blocked', 'lost', 'branched', 'looped', 'caught', 'raced', 'ordered', 'annotated', 'walk', 'iterated'])('%s: outline, nodes and edges', async (name) => {
  const graph = await engine.taskGraph({ file, target: { name }, depth: 9 });
  if (graph === undefined) throw new Error(`There is no function ${name}`);
  await expect(`${formatGraph(graph, 'text')}\n${listGraph(graph, text)}`).toMatchFileSnapshot(`./graph-kinds/${name}.txt`);
});

test('every kind of node and of edge stands in one of them', async () => {
  const graphs = await Promise.all((await engine.functionsOf(file)).map(({ name }) => engine.taskGraph({ file, target: { name }, depth: 9 })));
  const kindsOf = (items: readonly { readonly kind: string }[]): readonly string[] => [...new Set(items.map(({ kind }) => kind))].sort();
  expect(kindsOf(graphs.flatMap((graph) => graph?.nodes ?? []))).toEqual(['await', 'blocking', 'branch', 'call', 'detached', 'end', 'entry', 'exit', 'join', 'loop', 'start', 'work']);
  expect(kindsOf(graphs.flatMap((graph) => graph?.edges ?? []))).toEqual(['call', 'data', 'detach', 'fork', 'join', 'sequence']);
});

test('every serial edge says why, or is one that a finding is about', async () => {
  const graphs = await Promise.all((await engine.functionsOf(file)).map(({ name }) => engine.taskGraph({ file, target: { name }, depth: 9 })));
  const unexplained = graphs.flatMap((graph) => {
    const reported = new Set(graph?.nodes.filter(({ ruleIds }) => ruleIds.length > 0).map(({ id }) => id));
    return graph?.edges.filter(({ kind, reason, to }) => kind === 'sequence' && reason === undefined && !reported.has(to)) ?? [];
  });
  expect(unexplained).toEqual([]);
});
