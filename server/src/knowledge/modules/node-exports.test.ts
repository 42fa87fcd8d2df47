import nodeConsole from 'node:console';
import { Dir, watch } from 'node:fs';
import { open } from 'node:fs/promises';
import { builtinModules } from 'node:module';
import { createInterface } from 'node:readline/promises';
import { DatabaseSync } from 'node:sqlite';
import { PassThrough } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { blocksInCall } from '../calls.ts';
import type { ModuleKnowledge } from '../facts.ts';
import { createKnowledge } from '../lookup.ts';
import { isPattern } from '../path-pattern.ts';
import { modules } from './index.generated.ts';

// The data names what Node exports, so Node itself is asked. Run on the Node that the project pins.

const knowledge = createKnowledge();
const coreModules = modules.filter((entry) => entry.modules[0]?.startsWith('node:'));

/** Deprecated or experimental; none of them has a `..Sync`. */
const warnsWhenImported: ReadonlySet<string> = new Set(['punycode', 'sys', 'wasi']);

/** Types that their module does not export, by one object of each. */
const samples: Readonly<Record<string, object>> = await sampleObjects();

/** There only with a channel between processes, inside of a test of `node:test`, or on macOS. */
const notHere: ReadonlySet<string> = new Set([
  'node:process send', 'node:child_process ChildProcess.send', 'node:child_process ChildProcess.disconnect', 'node:test TestContext.test',
  ...(process.platform === 'darwin' ? [] : ['node:fs lchmod', 'node:fs lchmodSync']),
]);

describe.each(coreModules)('$modules.0', (entry) => {
  test('every export that the data names exists', async () => {
    expect(await missingExports(entry)).toEqual([]);
  });

  test('every name of the module means the same', () => {
    for (const name of entry.modules) expect(builtinModules.includes(name) || builtinModules.includes(name.replace(/^node:/, ''))).toBe(true);
  });
});

test('what Node calls `..Sync` is known', async () => {
  const unknown: string[] = [];
  for (const name of builtinModules.filter((module) => !module.startsWith('_') && !warnsWhenImported.has(module))) {
    const exported = await import(name.startsWith('node:') ? name : `node:${name}`) as Record<string, unknown>;
    for (const path of syncPaths(exported)) if (knowledge.factsOf(name, path) === undefined) unknown.push(`${name} ${path}`);
  }
  expect(unknown).toEqual([]);
});

test('a name that ends in Sync is no proof of blocking', () => {
  expect(blocksInCall(knowledge.factsOf('node:dgram', 'Socket.bindSync') ?? {}, [])).toBe('no');
});

test('the promise forms of `fs` are those of `fs/promises`', async () => {
  const promises = await import('node:fs/promises');
  const functions = Object.entries(promises).filter(([, value]) => typeof value === 'function').map(([name]) => name).filter((name) => name !== 'default');
  expect(functions.filter((name) => knowledge.factsOf('fs/promises', name) === undefined)).toEqual([]);
});

async function missingExports(entry: ModuleKnowledge): Promise<readonly string[]> {
  const [name = ''] = entry.modules;
  const exported = await import(name) as Record<string, unknown>;
  return Object.keys(entry.exports).filter((path) => !isPattern(path) && !notHere.has(`${name} ${path}`) && !exists(exported, path));
}

function exists(exported: Record<string, unknown>, path: string): boolean {
  const [first = '', ...rest] = path.split('.');
  const starts = [exported[first], samples[first]].filter((value) => value !== undefined && value !== null);
  return starts.some((start) => rest.length === 0 || hasPath(start, rest) || hasPath((start as { prototype?: unknown }).prototype, rest));
}

function hasPath(start: unknown, path: readonly string[]): boolean {
  let value = start;
  for (const name of path) {
    if (value === null || value === undefined || !(name in Object(value))) return false;
    value = (value as Record<string, unknown>)[name];
  }
  return typeof value === 'function';
}

/** `readFileSync`, and `Dir.readSync` for methods of exported classes; the classes themselves are types. */
function syncPaths(exported: Record<string, unknown>): readonly string[] {
  return Object.entries(exported).flatMap(([name, value]) => {
    if (typeof value !== 'function') return [];
    const methods = Object.getOwnPropertyNames((value as { prototype?: object }).prototype ?? {}).filter((method) => method.endsWith('Sync'));
    return [...(/^[a-z].*Sync$/.test(name) ? [name] : []), ...methods.map((method) => `${name}.${method}`)];
  });
}

async function sampleObjects(): Promise<Readonly<Record<string, object>>> {
  const file = await open(import.meta.filename);
  const watcher = watch(import.meta.dirname, { persistent: false });
  const dialogue = createInterface({ input: new PassThrough() });
  const database = new DatabaseSync(':memory:');
  const objects = { Console: nodeConsole, FileHandle: file, Dir: Dir.prototype, FSWatcher: watcher, Interface: dialogue, SQLTagStore: database.createTagStore(), Process: process };
  await file.close();
  watcher.close();
  dialogue.close();
  database.close();
  return objects;
}
