import { expect, it } from 'vitest';
import type { DeclarationAnswer } from '../model/answers.ts';
import { declaredName } from './declared-name.ts';

it.each<[string, string, DeclarationAnswer]>([
  ['"node:fs".readFileSync', '/app/node_modules/@types/node/fs.d.ts', { kind: 'module', module: 'node:fs', path: 'readFileSync' }],
  ['"fs/promises".readFile', '/app/node_modules/@types/node/fs/promises.d.ts', { kind: 'module', module: 'fs/promises', path: 'readFile' }],
  ['path.PlatformPath.join', '/app/node_modules/@types/node/path.d.ts', { kind: 'module', module: 'path', path: 'path.PlatformPath.join' }],
  ['global.NodeJS.Process.exit', '/app/node_modules/@types/node/process.d.ts', { kind: 'module', module: 'process', path: 'Process.exit' }],
  ['global.BufferConstructor.from', '/app/node_modules/@types/node/buffer.buffer.d.ts', { kind: 'global', path: 'Buffer.from' }],
  ['"/app/node_modules/pg/lib/index".Client.query', '/app/node_modules/pg/lib/index.d.ts', { kind: 'module', module: 'pg', path: 'Client.query' }],
  ['"/app/node_modules/.pnpm/@a+b@1.0.0/node_modules/@a/b/x".f', '/app/node_modules/.pnpm/@a+b@1.0.0/node_modules/@a/b/x.d.ts', { kind: 'module', module: '@a/b', path: 'f' }],
  ['"/app/node_modules/@types/acme__db/index".open', '/app/node_modules/@types/acme__db/index.d.ts', { kind: 'module', module: '@acme/db', path: 'open' }],
  ['RedisCommander.get', '/app/node_modules/ioredis/built/utils/RedisCommander.d.ts', { kind: 'module', module: 'ioredis', path: 'RedisCommander.get' }],
  ['"/app/node_modules/express/index".export=', '/app/node_modules/express/index.d.ts', { kind: 'module', module: 'express', path: 'default' }],
  ['describe', '/app/node_modules/@types/mocha/index.d.ts', { kind: 'module', module: 'mocha', path: 'describe' }],
  ['Array.push', '/tools/lib/lib.es5.d.ts', { kind: 'global', path: 'Array.push' }],
  ['PromiseConstructor.all', '/tools/lib/lib.es2015.promise.d.ts', { kind: 'global', path: 'Promise.all' }],
  ['fetch', '/tools/lib/lib.dom.d.ts', { kind: 'global', path: 'fetch' }],
  ['legacy', '/app/src/globals.d.ts', { kind: 'global', path: 'legacy' }],
  ['"/app/src/api"', '/app/src/api.d.ts', { kind: 'unknown' }],
])('%s in %s', (qualifiedName, file, answer) => {
  expect(declaredName(qualifiedName, [file])).toEqual(answer);
});

it('takes what both the language and a package declare for global', () => {
  expect(declaredName('fetch', ['/tools/lib/lib.dom.d.ts', '/app/node_modules/@types/node/web-globals/fetch.d.ts'])).toEqual({ kind: 'global', path: 'fetch' });
});
