import fc from 'fast-check';
import { globSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { createConfigurationResolver } from '../src/config/resolver.ts';
import { createEngine, ruleMetas } from '../src/engine/index.ts';
import type { Duration, GraphMetrics, TaskGraph } from '../src/protocol/task-graph.ts';

const folder = join(tmpdir(), 'async-lens-graph-previews').replaceAll('\\', '/');
const resolver = createConfigurationResolver({ rules: ruleMetas });
const engine = createEngine({ cwd: folder, configurationFor: async (file) => (await resolver.resolve(file)).configuration, log: () => undefined });
afterAll(() => engine[Symbol.asyncDispose]());

const file = `${folder}/report.ts`;
const head = `import { readFile } from 'node:fs/promises';
/** @duration 3s */
async function loadSlow(name: string): Promise<string> { return await readFile(name, 'utf8'); }
/** @duration 1s */
async function loadFast(name: string): Promise<string> { return await readFile(name, 'utf8'); }
`;

test('a fix that changes what runs at once is drawn as it would be, with its figures', async () => {
  const graph = await graphOf(`${head}export async function report(): Promise<string> {
  const slow = await loadSlow('a');
  const fast = await loadFast('b');
  return slow + fast;
}
`);
  expect(graph.metrics).toMatchObject({ work: seconds(4), span: seconds(4), bound: seconds(4) });
  expect(graph.previews).toHaveLength(1);
  const [preview] = graph.previews;
  expect(preview).toMatchObject({ ruleId: 'no-sequential-await', title: 'Run 2 awaits at once' });
  expect(preview?.after.metrics).toMatchObject({ work: seconds(4), span: seconds(3), bound: seconds(3) });
  expect(preview?.after.nodes.map(({ kind }) => kind)).toEqual(['entry', 'start', 'start', 'join', 'end']);
});

test('the text that is only tried is seen by nobody else', async () => {
  const text = `${head}export async function report(): Promise<string> {\n  const slow = await loadSlow('a');\n  const fast = await loadFast('b');\n  return slow + fast;\n}\n`;
  const [first, { findings }] = [await graphOf(text), await engine.check(file)];
  const again = await engine.taskGraph({ file, target: { name: 'report' }, depth: 0 });
  expect(findings.map(({ ruleId }) => ruleId)).toEqual(['no-sequential-await']);
  expect(again).toEqual(first);
});

test('every fix that stands in an opened call of another file has its preview, too', async () => {
  engine.setText(`${folder}/pair.ts`, `${head}export async function pair(): Promise<string> {\n  const slow = await loadSlow('a');\n  const fast = await loadFast('b');\n  return slow + fast;\n}\n`);
  engine.setText(file, "import { pair } from './pair.ts';\nexport async function report(): Promise<string> {\n  return await pair();\n}\n");
  const closed = await engine.taskGraph({ file, target: { name: 'report' }, depth: 0 });
  const open = await engine.taskGraph({ file, target: { name: 'report' }, depth: 1 });
  expect(closed?.previews).toEqual([]);
  expect(open?.previews.map(({ place, after }) => [place.file, after.metrics.bound])).toEqual([[`${folder}/pair.ts`, seconds(3)]]);
});

const fixtures = globSync('{no-sequential-await,no-await-in-loop}/reported-*.ts', { cwd: join(import.meta.dirname, '../../test-fixtures/rules') }).filter((name) => !name.endsWith('.fixed.ts'));

test.each(fixtures)('the fix of %s never raises the bound', async (name) => {
  const graph = await fileGraphOf(readFileSync(join(import.meta.dirname, '../../test-fixtures/rules', name), 'utf8'));
  for (const { after } of graph.previews) expect(isLonger(boundOf(after.metrics), boundOf(graph.metrics))).toBe(false);
  expect(spanIsAtMostWork(graph.metrics)).toBe(true);
});

test('of any program, the span is at most the work, and no fix raises the bound', async () => {
  let previews = 0;
  await fc.assert(fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 6 }), async (steps) => {
    const graph = await graphOf(`${head}${programOf(steps)}`);
    expect(spanIsAtMostWork(graph.metrics)).toBe(true);
    for (const { after } of graph.previews) {
      previews += 1;
      expect(spanIsAtMostWork(after.metrics)).toBe(true);
      expect(isLonger(boundOf(after.metrics), boundOf(graph.metrics))).toBe(false);
      expect(after.metrics.work).toEqual(graph.metrics.work);
    }
  }), { numRuns: 30, seed: 7 });
  expect(previews).toBeGreaterThan(5);
}, 60_000);

/** One awaited call: how long it takes, and which earlier result it uses, if any. */
const step = fc.record({ callee: fc.constantFrom('loadSlow', 'loadFast'), uses: fc.option(fc.nat(5)), inLoop: fc.boolean() });

function programOf(steps: readonly { readonly callee: string; readonly uses: number | null; readonly inLoop: boolean }[]): string {
  const lines = steps.map(({ callee, uses, inLoop }, index) => {
    const argument = uses === null || uses >= index ? `'${index}'` : `text${uses}`;
    return inLoop ? `  const all${index}: string[] = [];\n  for (const name of ['x', 'y']) all${index}.push(await ${callee}(name));\n  const text${index} = all${index}.join();` : `  const text${index} = await ${callee}(${argument});`;
  });
  return `export async function report(): Promise<string> {\n${lines.join('\n')}\n  return [${steps.map((_step, index) => `text${index}`).join(', ')}].join();\n}\n`;
}

async function graphOf(text: string): Promise<TaskGraph> {
  engine.setText(file, text);
  const graph = await engine.taskGraph({ file, target: { name: 'report' }, depth: 0 });
  if (graph === undefined) throw new Error('There is no function report');
  return graph;
}

async function fileGraphOf(text: string): Promise<TaskGraph> {
  engine.setText(file, text);
  const graph = await engine.taskGraph({ file, target: { name: '' }, depth: 0, scope: 'file' });
  if (graph === undefined) throw new Error('The file has no functions');
  return graph;
}

function seconds(count: number): Duration {
  return { ms: count * 1_000, units: 0 };
}

function boundOf({ bound }: GraphMetrics): Duration {
  return bound;
}

function spanIsAtMostWork({ work, span }: GraphMetrics): boolean {
  return span.ms <= work.ms && span.units <= work.units;
}

function isLonger(one: Duration, other: Duration): boolean {
  return one.ms > other.ms || (one.ms === other.ms && one.units > other.units);
}
