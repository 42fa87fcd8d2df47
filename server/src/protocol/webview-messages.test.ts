import { expect, test } from 'vitest';
import { isFromPage, isPersistedView, isToPage } from './webview-messages.ts';

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
  const source = { uri: 'file:///a.ts', functionName: 'load', offset: 0, depth: 0, isPinned: false };
  expect(isPersistedView({ version: 1, source, page: {} })).toBe(true);
  expect(isPersistedView({ version: 2, source, page: {} })).toBe(false);
  expect(isPersistedView({ version: 1, source: {}, page: {} })).toBe(false);
});
