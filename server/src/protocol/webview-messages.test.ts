import { expect, it, test } from 'vitest';
import { isFromPage, isPersistedView, isToPage } from './webview-messages.ts';

const source = { uri: 'file:///a.ts', functionName: 'load', offset: 0, depth: 0, open: ['0/1'], scope: { kind: 'function' }, filter: {}, isPinned: false };

test('a message is taken when its type is known and its fields are of their types', () => {
  expect(isFromPage({ type: 'ready' })).toBe(true);
  expect(isFromPage({ type: 'drawn', version: 3, nodeCount: 7 })).toBe(true);
  expect(isToPage({ type: 'select', nodeId: null })).toBe(true);
});

test('anything else is not', () => {
  expect(isFromPage(undefined)).toBe(false);
  expect(isFromPage('ready')).toBe(false);
  expect(isFromPage({ type: 'toString' })).toBe(false);
  expect(isFromPage({ type: 'drawn', version: '3', nodeCount: 7 })).toBe(false);
  expect(isFromPage({ type: 'graph' })).toBe(false);
  expect(isToPage({ type: 'select' })).toBe(false);
  expect(isToPage({ type: 'graph', graph: null, title: '', version: 1, isStale: false, source: {} })).toBe(false);
});

test('a stored view of another version is not restored', () => {
  expect(isPersistedView({ version: 2, source, page: {} })).toBe(true);
  expect(isPersistedView({ version: 1, source, page: {} })).toBe(false);
  expect(isPersistedView({ version: 2, source })).toBe(false);
});

it.each<readonly [field: string, value: unknown]>([
  ['uri', undefined],
  ['functionName', 7],
  ['offset', -1],
  ['offset', '12'],
  ['depth', 0.5],
  ['depth', Number.NaN],
  ['open', ['a', 1]],
  ['open', 'a'],
  ['scope', undefined],
  ['scope', { kind: 'neighbours', callers: 1 }],
  ['scope', { kind: 'everything' }],
  ['filter', { only: 'tests' }],
  ['filter', { text: null }],
  ['isPinned', 'yes'],
])('a stored view whose %s is %j is not restored', (field, value) => {
  expect(isPersistedView({ version: 2, source: { ...source, [field]: value }, page: {} })).toBe(false);
});

test('a place and a scope are looked into', () => {
  expect(isFromPage({ type: 'revealPlace', version: 1, place: { file: '/a.ts', start: 0, end: 4 }, focus: 'keep' })).toBe(true);
  expect(isFromPage({ type: 'revealPlace', version: 1, place: { file: '/a.ts', start: 0 }, focus: 'keep' })).toBe(false);
  expect(isFromPage({ type: 'scope', scope: { kind: 'neighbours', callers: 1, callees: 2 }, filter: { hideTests: true } })).toBe(true);
  expect(isFromPage({ type: 'scope', scope: { kind: 'neighbours' }, filter: {} })).toBe(false);
});
