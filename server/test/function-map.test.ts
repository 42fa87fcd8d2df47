import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createConfigurationResolver } from '../src/config/resolver.ts';
import type { Engine } from '../src/engine/contract.ts';
import { createEngine, ruleMetas } from '../src/engine/index.ts';
import { createArranger } from '../src/engine/map/arranger.ts';
import type { FunctionMap, MapFilter, MapNode, MapRectangle, MapScope } from '../src/protocol/function-map.ts';

let folder = '';
let engine: Engine;
const warnings: string[] = [];

const sources: Readonly<Record<string, string>> = {
  'tsconfig.json': '{ "compilerOptions": { "strict": true, "module": "nodenext", "target": "esnext", "types": [], "allowImportingTsExtensions": true, "noEmit": true } }',
  'store.ts': `export class Store {
  async save(id: string): Promise<void> { await this.write(id); }
  async write(id: string): Promise<void> { await fetch(id); }
}
`,
  'shop.ts': `import { readFileSync } from 'node:fs';
import { Store } from './store.ts';
function configuration(): string { return readFileSync('shop.json', 'utf8'); }
export async function order(store: Store, id: string): Promise<void> {
  configuration();
  await store.save(id);
  await Promise.all([price(id), price(configuration())]);
  report(id);
}
async function price(id: string): Promise<number> { await fetch(id); return 1; }
async function report(id: string): Promise<void> { await [1].reduce(async (before) => { await before; await price(id); return before; }, Promise.resolve()); }
`,
  'main.ts': `import { Store } from './store.ts';
import { order } from './shop.ts';
export async function main(): Promise<void> { await order(new Store(), 'a'); }
await main();
`,
  'shop.test.ts': `import { order } from './shop.ts';
import { Store } from './store.ts';
export async function testOrder(): Promise<void> { await order(new Store(), 'b'); }
`,
};

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'async-lens-map-')).replaceAll('\\', '/');
  for (const [name, text] of Object.entries(sources)) writeFileSync(join(folder, name), text);
  const resolver = createConfigurationResolver({ rules: ruleMetas });
  engine = createEngine({ cwd: folder, configurationFor: async (file) => (await resolver.resolve(file)).configuration, log: (level, message) => void (level === 'warn' && warnings.push(message)) });
});
afterAll(async () => {
  await engine[Symbol.asyncDispose]();
  rmSync(folder, { recursive: true });
});

test('a project: functions by file, calls by how their task is treated, methods by the types', async () => {
  const map = await mapOf({ kind: 'project' });
  expect(map.title).toBe('tsconfig.json');
  expect(map.files.map(({ label, nodes }) => [label, nodes.map((id) => id.slice(id.indexOf('#') + 1))])).toEqual([
    ['main.ts', ['(module)', 'main']],
    ['shop.test.ts', ['testOrder']],
    ['shop.ts', ['configuration', 'order', 'price', 'report']],
    ['store.ts', ['Store.save', 'Store.write']],
  ]);
  expect(map.calls.map(({ from, to, kind, count }) => `${from} -> ${to}: ${kind} ${count}`)).toEqual([
    'main.ts#(module) -> main.ts#main: awaited 1',
    'main.ts#main -> shop.ts#order: awaited 1',
    'shop.test.ts#testOrder -> shop.ts#order: awaited 1',
    'shop.ts#order -> shop.ts#configuration: sync 2',
    'shop.ts#order -> store.ts#Store.save: awaited 1',
    'shop.ts#order -> shop.ts#price: joined 2',
    'shop.ts#order -> shop.ts#report: lost 1',
    'shop.ts#report -> shop.ts#price: awaited 1',
    'store.ts#Store.save -> store.ts#Store.write: awaited 1',
  ]);
  expect(nodeOf(map, 'shop.ts#order')).toMatchObject({ isAsync: true, awaits: 2, blocks: { text: 'it calls `configuration`, which calls `fs.readFileSync`' } });
  expect(nodeOf(map, 'shop.ts#order').ruleIds).toContain('no-floating-promises');
  expect(nodeOf(map, 'shop.test.ts#testOrder').isTest).toBe(true);
});

test('neighbours: who calls it and what it calls, so many calls away', async () => {
  const one = await mapOf({ kind: 'neighbours', callers: 1, callees: 1 }, 'order');
  expect(one.root).toBe('shop.ts#order');
  expect(one.nodes.map(({ label, distance }) => [label, distance])).toEqual([['main', -1], ['testOrder', -1], ['configuration', 1], ['order', 0], ['price', 1], ['report', 1], ['Store.save', 1]]);
  const two = await mapOf({ kind: 'neighbours', callers: 2, callees: 0 }, 'price');
  expect(two.nodes.map(({ label, distance }) => [label, distance])).toEqual([['order', -1], ['price', 0], ['report', -1], ['main', -2], ['testOrder', -2]].toSorted((a, b) => two.nodes.findIndex(({ label }) => label === a[0]) - two.nodes.findIndex(({ label }) => label === b[0])));
  expect(await engine.functionMap({ file: `${folder}/shop.ts`, scope: { kind: 'neighbours', callers: 1, callees: 1 }, target: { name: 'nobody' } })).toBeUndefined();
});

test('a file: its functions, and what they call elsewhere', async () => {
  const map = await mapOf({ kind: 'file' });
  expect(map.nodes.map(({ label }) => label)).toEqual(['configuration', 'order', 'price', 'report', 'Store.save']);
});

test('filters: by text, without tests, tasks only, findings only', async () => {
  const labels = async (filter: MapFilter): Promise<readonly string[]> => (await mapOf({ kind: 'project' }, undefined, filter)).nodes.map(({ label }) => label);
  expect(await labels({ text: 'STORE' })).toEqual(['Store.save', 'Store.write']);
  expect(await labels({ hideTests: true })).not.toContain('testOrder');
  expect(await labels({ only: 'findings' })).toEqual(['order']);
  expect(await labels({ only: 'tasks' })).toContain('configuration');
});

test('no two boxes overlap, boxes stand in the frame of their file, every call has a line', async () => {
  const { picture, nodes, files, calls } = await mapOf({ kind: 'project' });
  expect(picture.arrangement).toBe('layered');
  picture.nodes.forEach((box, index) => picture.nodes.slice(index + 1).forEach((other) => expect(overlaps(box, other)).toBe(false)));
  picture.files.forEach((frame, index) => {
    for (const id of files[index]?.nodes ?? []) expect(holds(frame, picture.nodes[nodes.findIndex((node) => node.id === id)])).toBe(true);
  });
  expect(picture.calls).toHaveLength(calls.length);
  for (const line of picture.calls) expect(line.length).toBeGreaterThan(1);
});

test('the same project has the same map; an edit inside a function moves nothing', async () => {
  const before = await mapOf({ kind: 'project' });
  expect(await mapOf({ kind: 'project' })).toEqual(before);
  engine.setText(`${folder}/store.ts`, (sources['store.ts'] ?? '').replace('await fetch(id);', 'await fetch(id); await fetch(id);'));
  const after = await mapOf({ kind: 'project' });
  engine.clearText(`${folder}/store.ts`);
  expect(after.picture).toEqual(before.picture);
  expect(nodeOf(after, 'store.ts#Store.write').awaits).toBe(2);
});

test('what is not arranged in time is drawn as a grid, and the next map is not late for it', async () => {
  const told: string[] = [];
  const boxes = Array.from({ length: 400 }, (_box, index): MapNode => ({ id: `${index}`, kind: 'function', label: `function${index}`, place: { file: '/a.ts', start: index, end: index }, isAsync: true, awaits: 0, ruleIds: [], isTest: false }));
  const calls = boxes.flatMap(({ id }, index) => [1, 7, 31].map((step) => ({ from: id, to: `${(index + step) % boxes.length}` })));
  await using hasty = createArranger({ deadlineMs: 1, log: (_level, message) => void told.push(message) });
  const picture = await hasty.arrange({ nodes: boxes, files: [], calls });
  expect(picture.arrangement).toBe('grid');
  expect(told).toEqual(['The map of 400 boxes is drawn as a grid: no picture within 1 ms']);
  picture.nodes.forEach((box, index) => picture.nodes.slice(index + 1).forEach((other) => expect(overlaps(box, other)).toBe(false)));
  await using patient = createArranger({ deadlineMs: 60_000, log: () => undefined });
  const stopped = new AbortController();
  const aborted = patient.arrange({ nodes: boxes, files: [], calls }, stopped.signal);
  stopped.abort(new Error('the panel was closed'));
  await expect(aborted).rejects.toThrow('the panel was closed');
  expect((await patient.arrange({ nodes: boxes.slice(0, 2), files: [], calls: [{ from: '0', to: '1' }] })).arrangement).toBe('layered');
});

async function mapOf(scope: MapScope, name?: string, filter?: MapFilter): Promise<FunctionMap> {
  const answer = await engine.functionMap({ file: `${folder}/shop.ts`, scope, ...(name === undefined ? {} : { target: { name } }), ...(filter === undefined ? {} : { filter }) });
  if (answer?.state !== 'map') throw new Error(`No map of ${scope.kind}: ${JSON.stringify(answer)} ${warnings.join()}`);
  return answer.map;
}

function nodeOf({ nodes }: FunctionMap, id: string): MapNode {
  const found = nodes.find((node) => node.id === id);
  if (found === undefined) throw new Error(`There is no ${id}`);
  return found;
}

function overlaps(one: MapRectangle, other: MapRectangle): boolean {
  return one.x < other.x + other.width && other.x < one.x + one.width && one.y < other.y + other.height && other.y < one.y + one.height;
}

function holds(outer: MapRectangle, inner: MapRectangle | undefined): boolean {
  return inner !== undefined && outer.x <= inner.x && outer.y <= inner.y && inner.x + inner.width <= outer.x + outer.width && inner.y + inner.height <= outer.y + outer.height;
}
