import { describe, expect, test } from 'vitest';
import { delayVerbs, readVerbs, verbOf, writeVerbs } from './verbs.ts';

describe('verbOf', () => {
  test.each(['getUser', 'find_order', 'loadAll', 'isAllowed', 'listPages', 'FetchPrice', '#readState', '_countRows', 'tryLoadConfig', 'resolve', 'selectUnion'])('%s reads', (name) =>
    expect(verbOf(name)).toBe('read'));

  test.each(['saveUser', 'update_order', 'deleteAll', 'getOrCreateUser', 'findAndUpdate', 'loadAndLock', 'fetchThenStore', 'process', 'handleRequest', 'safePost'])('%s writes', (name) =>
    expect(verbOf(name)).toBe('write'));

  test.each(['sleep', 'waitForIdle', 'delayMs', 'backoff'])('%s waits', (name) => expect(verbOf(name)).toBe('delay'));

  test.each(['', '$', 'user', 'a1', 'getaway', 'issue', 'query', 'HTTPGet', 'constructor'])('"%s" says nothing', (name) => expect(verbOf(name)).toBe('unknown'));

  test('a joined noun is no second verb', () => {
    expect(verbOf('getTermsAndConditions')).toBe('read');
    expect(verbOf('findNameOrEmail')).toBe('read');
  });
});

test('no verb belongs to two groups', () => {
  const all = [...readVerbs, ...writeVerbs, ...delayVerbs];
  expect(all.filter((verb, position) => all.indexOf(verb) !== position)).toEqual([]);
});
