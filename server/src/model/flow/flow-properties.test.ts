import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { createParser } from '../../typescript/parse.ts';
import { extract } from '../extract.ts';
import type { Block, FileModel } from '../model.ts';
import { blocksOf, patternValues, walkBlock, walkValue } from '../walk.ts';
import { definitionsOf } from './definitions.ts';
import { dominanceOf } from './dominance.ts';
import { flowOf } from './flow.ts';
import { entryId, type FlowGraph, type FlowNode, type NodeId } from './graph.ts';
import { livenessOf } from './liveness.ts';
import { randomProgram } from './random-program.testing.ts';

const parser = createParser();
afterAll(() => parser[Symbol.asyncDispose]());

async function modelOf(text: string): Promise<FileModel> {
  return extract('/shop/random.ts', await parser.parse('/shop/random.ts', text)).model;
}

describe('for any program', () => {
  test('every await of the text is once in the model and once in the graph, and analysis does not throw', async () => {
    await fc.assert(fc.asyncProperty(randomProgram(), async ({ plain }) => {
      const model = await modelOf(plain);
      const inText = [...plain.matchAll(/\bawait\b/g)].length;
      const graphs = model.functions.map((one) => flowOf(one));
      expect(awaitsInModel(model)).toBe(inText);
      expect(graphs.flatMap(({ nodes }) => nodes).filter((node) => !node.isCopy && isAwait(node)).length).toBe(inText);
      for (const graph of graphs) {
        const definitions = definitionsOf(graph);
        const liveness = livenessOf(graph);
        const { order, parentOf, dominates } = dominanceOf(graph);
        for (const id of order) {
          const parent = parentOf(id);
          expect(parent === undefined || dominates(parent, id)).toBe(true);
          for (const { binding } of definitions.seenAt(id).writes.flatMap(({ target }) => (target.kind === 'bind' ? [target] : []))) liveness.isLiveAfter(id, binding);
        }
      }
    }), { numRuns: 60 });
  });

  test('the ways of a graph lead forth and back', async () => {
    await fc.assert(fc.asyncProperty(randomProgram(), async ({ plain }) => {
      for (const one of (await modelOf(plain)).functions) {
        const { nodes } = flowOf(one);
        const forth = nodes.flatMap(({ id, next }) => next.map(({ to }) => `${id} ${to}`)).toSorted();
        const back = nodes.flatMap(({ id, previous }) => previous.map((from) => `${from} ${id}`)).toSorted();
        expect(back).toEqual(forth);
      }
    }), { numRuns: 25 });
  });

  test('a point dominates what cannot be reached around it', async () => {
    await fc.assert(fc.asyncProperty(randomProgram(), async ({ plain }) => {
      const small = (await modelOf(plain)).functions.map((one) => flowOf(one)).filter(({ nodes }) => nodes.length < 150);
      for (const graph of small) {
        const { order, dominates } = dominanceOf(graph);
        for (const point of order) {
          const around = reachedWithout(graph, point);
          expect(order.filter((other) => dominates(point, other))).toEqual(order.filter((other) => !around.has(other)));
        }
      }
    }), { numRuns: 25 });
  });

  test('the model is the same, up to places, when it is printed otherwise', async () => {
    await fc.assert(fc.asyncProperty(randomProgram(), async ({ plain, reprinted }) => {
      expect(withoutPlaces(await modelOf(reprinted))).toEqual(withoutPlaces(await modelOf(plain)));
    }), { numRuns: 60 });
  });
});

/** Code that nests as deep as `depth`, in one way each. */
const nestings: Readonly<Record<string, (depth: number) => string>> = {
  blocks: (depth) => '{'.repeat(depth) + 'await a;' + '}'.repeat(depth),
  branches: (depth) => 'if (a) {'.repeat(depth) + 'await a;' + '} else b();'.repeat(depth),
  'else if': (depth) => 'if (a) b(); else '.repeat(depth) + 'await a;',
  loops: (depth) => 'for (;;) {'.repeat(depth) + 'await a;' + '}'.repeat(depth),
  tries: (depth) => 'try {'.repeat(depth) + 'await a;' + '} catch { b(); }'.repeat(depth),
  labels: (depth) => Array.from({ length: depth }, (_, index) => `l${index}: `).join('') + 'for (;;) { await a; }',
  calls: (depth) => 'a('.repeat(depth) + 'await a' + ')'.repeat(depth),
  'chains of calls': (depth) => 'a' + '.b()'.repeat(depth) + '; await a;',
  'chains of optional calls': (depth) => 'a' + '?.b()'.repeat(depth) + '; await a;',
  lists: (depth) => '['.repeat(depth) + 'await a' + ']'.repeat(depth),
  sums: (depth) => `await a;${Array.from({ length: depth }, () => 'a').join(' + ')}`,
  alternatives: (depth) => `await a;${Array.from({ length: depth }, () => 'a').join(' || ')}`,
  conditions: (depth) => 'a ? b : '.repeat(depth) + 'await a',
  negations: (depth) => `if (${'!'.repeat(depth)}a) await a;`,
  patterns: (depth) => `const ${'['.repeat(depth)}x${']'.repeat(depth)} = await a;`,
};

test.each(Object.entries(nestings))('%s may be nested as deep as the extraction can go', async (_, nested) => {
  for (let depth = 250; depth <= 16_000; depth *= 2) {
    const parse = (code: string) => parser.parse('/shop/deep.ts', `async function f(a, b) { ${code} }`);
    // How much fits on the stack hangs on what has been compiled to machine code by then: the extraction is asked for three times as much.
    const [syntax, deeper] = [await parse(nested(depth)), await parse(nested(depth * 3))];
    let model: FileModel;
    try {
      extract('/shop/deep.ts', deeper);
      ({ model } = extract('/shop/deep.ts', syntax));
    } catch (error) {
      expect(error).toBeInstanceOf(RangeError);
      break;
    }
    const graph = flowOf(model.functions[1] ?? model.functions[0]!);
    expect(graph.nodes.filter((node) => !node.isCopy && isAwait(node))).toHaveLength(1);
    expect(dominanceOf(graph).order.length).toBeGreaterThan(3);
    definitionsOf(graph);
  }
});

function reachedWithout({ nodes }: FlowGraph, left: NodeId): ReadonlySet<NodeId> {
  const reached = new Set(left === entryId ? [] : [entryId]);
  for (const id of reached) for (const { to } of nodes[id]?.next ?? []) if (to !== left) reached.add(to);
  return reached;
}

function awaitsInModel(model: FileModel): number {
  let awaits = 0;
  const visit = (value: { readonly kind: string }): void => {
    if (value.kind === 'await') awaits += 1;
  };
  for (const one of model.functions) {
    walkBlock(one.body, visit);
    awaits += resourcesIn(one.body);
    for (const { defaultValue, pattern } of one.parameters) for (const value of [...(defaultValue === undefined ? [] : [defaultValue]), ...patternValues(pattern)]) walkValue(value, visit);
  }
  return awaits;
}

/** `for await`, `await using`. */
function resourcesIn(block: Block): number {
  return block.steps.reduce((sum, step) => {
    const isLoop = step.kind === 'loop' && (step.loop === 'for-await' || step.declares === 'await using');
    const own = isLoop || (step.kind === 'declaration' && step.declares === 'await using') ? 1 : 0;
    return sum + own + blocksOf(step).reduce((inner, one) => inner + resourcesIn(one), 0);
  }, 0);
}

function isAwait(node: FlowNode): boolean {
  if (node.kind === 'value') return node.value.kind === 'await';
  return (node.kind === 'iterate' && node.step.loop === 'for-await') || (node.kind === 'dispose' && node.isAwaited);
}

/** All of a model but offsets: what stands where is all that a print may change. */
function withoutPlaces(model: FileModel): unknown {
  return JSON.parse(JSON.stringify(model, (key, value: unknown) => {
    if (/span$/i.test(key)) return undefined;
    return typeof value === 'bigint' ? `${value}n` : value;
  }));
}
