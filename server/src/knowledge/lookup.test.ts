import { describe, expect, test } from 'vitest';
import { createKnowledge } from './lookup.ts';

const knowledge = createKnowledge();

describe('names of modules', () => {
  test('Node core modules are known with and without `node:`', () => {
    expect(knowledge.factsOf('fs', 'readFileSync')).toBe(knowledge.factsOf('node:fs', 'readFileSync'));
    expect(knowledge.factsOf('fs', 'readFileSync')?.blocks?.counterpart).toEqual({ module: 'node:fs/promises', path: 'readFile', shape: 'same' });
  });

  test('modules that exist only with the prefix do not speak for the package of that name', () => {
    expect(knowledge.factsOf('node:test', 'describe')?.isTestApi).toBe(true);
    expect(knowledge.isKnownModule('test')).toBe(false);
    expect(knowledge.factsOf('sqlite', 'DatabaseSync.exec')).toBeUndefined();
    expect(knowledge.factsOf('node:sqlite', 'DatabaseSync.exec')?.blocks?.on).toBe('io');
  });

  test('a subpath without an entry is its package, one with an entry is itself', () => {
    expect(knowledge.factsOf('drizzle-orm/pg-core/db', 'PgDatabase.select')?.effects).toEqual(['reads:database']);
    expect(knowledge.factsOf('mysql2/promise', 'Connection.query')?.returns).toBe('promise');
    expect(knowledge.factsOf('mysql2', 'Connection.query')?.returns).toBeUndefined();
  });

  test('a family of packages is named by a pattern', () => {
    expect(knowledge.factsOf('@aws-sdk/client-sqs', 'SQSClient.send')?.effects).toEqual(['reads:network', 'writes:network']);
    expect(knowledge.factsOf('@google-cloud/storage', 'Storage.bucket')?.effects).toEqual([]);
    expect(knowledge.factsOf('@google-cloud/tasks', 'CloudTasksClient.getQueue')?.effects).toEqual(['reads:network']);
  });

  test('files and unheard-of packages are unknown', () => {
    expect(knowledge.isKnownModule('./fs')).toBe(false);
    expect(knowledge.isKnownModule('/home/me/fs')).toBe(false);
    expect(knowledge.isKnownModule('left-pad')).toBe(false);
    expect(knowledge.factsOf('left-pad', 'default')).toBeUndefined();
  });
});

describe('names of exports', () => {
  test('a module inside another: `fs.promises`, `crypto.webcrypto`', () => {
    expect(knowledge.factsOf('fs', 'promises.readFile')).toBe(knowledge.factsOf('fs/promises', 'readFile'));
    expect(knowledge.factsOf('node:crypto', 'webcrypto.subtle.digest')?.returns).toBe('promise');
    expect(knowledge.factsOf('node:perf_hooks', 'performance.now')?.effects).toEqual(['reads:clock']);
  });

  test('the default import of a CommonJS module is the module', () => {
    expect(knowledge.factsOf('fs', 'default.readFileSync')).toEqual(knowledge.factsOf('fs', 'readFileSync'));
    expect(knowledge.factsOf('fs', 'default.promises.readFile')).toBe(knowledge.factsOf('fs/promises', 'readFile'));
    expect(knowledge.factsOf('axios', 'default.get')?.effects).toEqual(['reads:network']);
  });

  test('a module that is a function, and what hangs on it', () => {
    expect(knowledge.factsOf('fast-glob', 'default')?.effects).toEqual(['reads:files']);
    expect(knowledge.factsOf('glob', 'glob.sync')?.blocks?.counterpart?.path).toBe('glob');
    expect(knowledge.factsOf('cross-spawn', 'spawn.sync')?.blocks?.on).toBe('io');
    expect(knowledge.factsOf('node:assert', 'strict.equal')?.isTestApi).toBe(true);
    expect(knowledge.factsOf('p-map', 'pMap')).toEqual(knowledge.factsOf('p-map', 'default'));
    expect(knowledge.factsOf('fast-glob', 'FastGlob.sync')).toEqual(knowledge.factsOf('fast-glob', 'sync'));
    expect(knowledge.factsOf('ky', '__type.post')).toEqual(knowledge.factsOf('ky', 'post'));
  });

  test('methods are found under the type that declares them and the one that people know', () => {
    expect(knowledge.factsOf('pg', 'ClientBase.query')).toEqual(knowledge.factsOf('pg', 'Client.query'));
    expect(knowledge.factsOf('pg', 'Client.query')?.isOrderedReceiver).toBe(true);
    expect(knowledge.factsOf('pg', 'Pool.query')?.isOrderedReceiver).toBeUndefined();
    expect(knowledge.factsOf('stripe', 'Stripe.CustomerResource.retrieve')?.effects).toEqual(['reads:network']);
  });

  test('patterns hold for what fits, and the more special fact wins', () => {
    expect(knowledge.factsOf('playwright', 'Page.click')).toMatchObject({ isOrderedReceiver: true, returns: 'promise' });
    expect(knowledge.factsOf('playwright', 'Page.locator')).toMatchObject({ isOrderedReceiver: false, returns: 'value' });
    expect(knowledge.factsOf('@prisma/client', 'UserDelegate.findMany')?.effects).toEqual(['reads:database']);
    expect(knowledge.factsOf('@prisma/client', 'UserDelegate.upsert')?.effects).toEqual(['reads:database', 'writes:database']);
  });

  test('no name of `Object.prototype` is mistaken for an entry', () => {
    for (const name of ['constructor', 'toString', 'hasOwnProperty', '__proto__']) expect(knowledge.factsOf('fs', name)).toBeUndefined();
  });
});

describe('globals', () => {
  test('constructors, read-only forms and element types are the type itself', () => {
    expect(knowledge.factsOf('global', 'PromiseConstructor.all')?.joins).toEqual({ mode: 'all', argument: 0 });
    expect(knowledge.factsOf('global', 'ReadonlyArray.map')).toEqual(knowledge.factsOf('global', 'Array.map'));
    expect(knowledge.factsOf('global', 'Uint8Array.fill')?.effects).toEqual(['writes:receiver']);
  });

  test('variables stand for their types, the global object for what is on it', () => {
    expect(knowledge.factsOf('global', 'console.log')).toEqual(knowledge.factsOf('global', 'Console.log'));
    expect(knowledge.factsOf('global', 'window.localStorage.setItem')?.effects).toEqual(['writes:storage']);
    expect(knowledge.factsOf('global', 'globalThis.process.exit')?.neverReturns).toBe(true);
    expect(knowledge.factsOf('global', 'WindowOrWorkerGlobalScope.fetch')?.returns).toBe('promise');
  });

  test("a property of somebody's variable is not a global function", () => {
    expect(knowledge.factsOf('global', 'app.test')).toBeUndefined();
    expect(knowledge.factsOf('global', 'door.close')).toBeUndefined();
  });

  test('what hands on what it was given does not promise a plain value', () => {
    for (const path of ['Array.map', 'Array.find', 'Array.reduce', 'Map.get', 'Object.values']) expect(knowledge.factsOf('global', path)?.returns).toBeUndefined();
  });
});

describe('names for people', () => {
  test.each([
    ['node:fs', 'readFileSync', 'fs.readFileSync'],
    ['fs', 'default.readFileSync', 'fs.readFileSync'],
    ['node:fs/promises', 'readFile', 'fs/promises.readFile'],
    ['pg', 'Client.query', 'pg Client.query'],
    ['glob', 'default', 'glob'],
    ['glob', 'glob', 'glob'],
    ['axios', 'default.get', 'axios.get'],
    ['global', 'PromiseConstructor.all', 'Promise.all'],
    ['global', 'Console.log', 'console.log'],
    ['global', 'fetch', 'fetch'],
  ])('%s %s is `%s`', (module, path, name) => expect(knowledge.displayName(module, path)).toBe(name));
});

describe('what a user adds', () => {
  const user = createKnowledge({
    blocking: [
      { module: '@acme/db', path: '*Sync', replacement: { module: '@acme/db/async', path: '*' } },
      { module: 'node:fs', path: 'readFileSync', replacement: { module: '@acme/files', path: 'read' } },
      { module: '@acme/legacy', path: 'Store.load' },
    ],
    fireAndForget: [{ module: '@acme/metrics', path: 'count' }, { module: 'global', path: 'console.*' }],
    modules: [{ modules: ['@acme/db'], exports: { 'Session.*': { isOrderedReceiver: true } } }],
  });

  test('a pattern blocks, and its star names the replacement', () => {
    expect(user.factsOf('@acme/db', 'loadSync')?.blocks).toEqual({ on: 'io', counterpart: { module: '@acme/db/async', path: 'load', shape: 'same' } });
    expect(user.factsOf('@acme/db', 'default.loadSync')?.blocks?.counterpart?.path).toBe('load');
    expect(user.factsOf('@acme/db', 'load')).toBeUndefined();
  });

  test("the user's word is laid over what is known", () => {
    expect(user.factsOf('fs', 'readFileSync')).toMatchObject({ effects: ['reads:files'], blocks: { counterpart: { module: '@acme/files' } } });
  });

  test('without a replacement it blocks all the same', () => {
    expect(user.factsOf('@acme/legacy', 'Store.load')?.blocks).toEqual({ on: 'io' });
    expect(user.isKnownModule('@acme/legacy')).toBe(true);
  });

  test('facts of every kind can be added', () => {
    expect(user.factsOf('@acme/db', 'Session.run')?.isOrderedReceiver).toBe(true);
  });

  test('fire-and-forget helpers are known by every name of theirs', () => {
    expect(user.isFireAndForget('@acme/metrics', 'count')).toBe(true);
    expect(user.isFireAndForget('@acme/metrics', 'flush')).toBe(false);
    expect(user.isFireAndForget('global', 'Console.log')).toBe(true);
    expect(createKnowledge().isFireAndForget('global', 'Console.log')).toBe(false);
  });
});
