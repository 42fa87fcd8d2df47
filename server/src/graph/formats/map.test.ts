import { expect, it } from 'vitest';
import type { FunctionMap, MapFile, MapNode } from '../../protocol/function-map.ts';
import { gridPicture } from '../layout/map-size.ts';
import { formatMap } from './map.ts';

const shop = { isTest: false, ruleIds: [], awaits: 0, kind: 'function' } as const;
const nodes: readonly MapNode[] = [
  { ...shop, id: 'main.ts#main', label: 'main', place: { file: '/main.ts', start: 0, end: 4 }, isAsync: true, awaits: 1, distance: -1 },
  { ...shop, id: 'shop.ts#order', label: 'order', place: { file: '/shop.ts', start: 0, end: 5 }, isAsync: true, awaits: 2, distance: 0, ruleIds: ['no-floating-promises'] },
  { ...shop, id: 'shop.ts#<report>', label: '<report>', place: { file: '/shop.ts', start: 9, end: 12 }, isAsync: true, distance: 1 },
  { ...shop, id: 'shop.ts#configuration', label: 'configuration', place: { file: '/shop.ts', start: 20, end: 33 }, isAsync: false, distance: 1, blocks: { text: 'it calls `fs.readFileSync`' } },
];
const files: readonly MapFile[] = [{ file: '/main.ts', label: 'main.ts', nodes: ['main.ts#main'] }, { file: '/shop.ts', label: 'shop.ts', nodes: ['shop.ts#order', 'shop.ts#<report>', 'shop.ts#configuration'] }];
const place = { file: '/shop.ts', start: 1, end: 2 };
const calls: FunctionMap['calls'] = [
  { from: 'main.ts#main', to: 'shop.ts#order', kind: 'awaited', count: 1, place },
  { from: 'shop.ts#order', to: 'shop.ts#<report>', kind: 'lost', count: 1, place },
  { from: 'shop.ts#order', to: 'shop.ts#configuration', kind: 'sync', count: 2, place },
];
const map: FunctionMap = { version: 1, scope: 'neighbours', root: 'shop.ts#order', title: 'order', nodes, calls, files, functionCount: 4, picture: gridPicture(nodes, files, calls) };

it.each([['text', 'txt'], ['mermaid', 'mmd'], ['dot', 'dot'], ['svg', 'svg'], ['html', 'html']] as const)('reads well as %s', async (format, extension) => {
  await expect(formatMap(map, format)).toMatchFileSnapshot(`snapshots/map.${extension}`);
});

it('is the map as JSON', () => {
  expect(JSON.parse(formatMap(map, 'json'))).toEqual(map);
});

it('names of functions stay text in markup', () => {
  for (const format of ['svg', 'html', 'mermaid'] as const) expect(formatMap(map, format)).not.toContain('<report>');
});
