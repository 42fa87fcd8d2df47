import { gridPicture } from '../../../server/src/graph/layout/map-size.ts';
import type { FunctionMap, MapCall, MapFile, MapNode } from '../../../server/src/protocol/function-map.ts';

const shop = { isTest: false, ruleIds: [], awaits: 0, kind: 'function' } as const;

/** A small shop: every way to call, a finding, a function that blocks, a test. */
export function shopMap(): FunctionMap {
  const nodes: readonly MapNode[] = [
    { ...shop, id: 'main.ts#main', label: 'main', place: { file: '/src/main.ts', start: 0, end: 4 }, isAsync: true, awaits: 1 },
    { ...shop, id: 'shop.ts#order', label: 'order', place: { file: '/src/shop.ts', start: 0, end: 5 }, isAsync: true, awaits: 2, ruleIds: ['no-floating-promises'] },
    { ...shop, id: 'shop.ts#report', label: 'report', place: { file: '/src/shop.ts', start: 9, end: 12 }, isAsync: true },
    { ...shop, id: 'shop.ts#configuration', label: 'configuration', place: { file: '/src/shop.ts', start: 20, end: 33 }, isAsync: false, blocks: { text: 'it calls `fs.readFileSync`' } },
    { ...shop, id: 'shop.test.ts#orders', label: 'orders', place: { file: '/src/shop.test.ts', start: 0, end: 6 }, isAsync: true, awaits: 1, isTest: true },
  ];
  const place = { file: '/src/shop.ts', start: 1, end: 2 };
  const calls: readonly MapCall[] = [
    { from: 'main.ts#main', to: 'shop.ts#order', kind: 'awaited', count: 1, place },
    { from: 'shop.test.ts#orders', to: 'shop.ts#order', kind: 'joined', count: 3, place },
    { from: 'shop.ts#order', to: 'shop.ts#report', kind: 'lost', count: 1, place },
    { from: 'shop.ts#order', to: 'shop.ts#configuration', kind: 'sync', count: 2, place },
  ];
  return mapOf('tsconfig.json', nodes, calls);
}

/** Functions in rows, each of which calls the next. */
export function longMap(count: number): FunctionMap {
  const nodes = Array.from({ length: count }, (_, index): MapNode => ({ ...shop, id: `f${index}`, label: `step${index}`, place: { file: `/src/file${Math.floor(index / 20)}.ts`, start: index, end: index + 1 }, isAsync: index % 2 === 0 }));
  const calls = nodes.slice(1).map((node, index): MapCall => ({ from: `f${index}`, to: node.id, kind: 'awaited', count: 1, place: node.place }));
  return mapOf('tsconfig.json', nodes, calls);
}

function mapOf(title: string, nodes: readonly MapNode[], calls: readonly MapCall[]): FunctionMap {
  const files = [...Map.groupBy(nodes, ({ place }) => place.file)].map(([file, members]): MapFile => ({ file, label: file.slice(5), nodes: members.map(({ id }) => id) }));
  return { version: 1, scope: 'project', title, nodes, calls, files, functionCount: nodes.length, picture: gridPicture(nodes, files, calls) };
}
