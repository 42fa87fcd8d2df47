import { builtinModules } from 'node:module';
import { expect, test } from 'vitest';
import { hasPromises, isNodeOnly } from './node-modules.ts';

test('core modules that no bundler puts into a page are only for Node', () => {
  expect(['node:events', 'fs', 'fs/promises', 'http'].filter((module) => !isNodeOnly(module))).toEqual([]);
  expect(['events', 'path', 'react', './fs'].filter((module) => isNodeOnly(module))).toEqual([]);
  expect(builtinModules.filter((module) => isNodeOnly(module))).not.toEqual([]);
});

test('a Node that is too old has no such promises', () => {
  expect(hasPromises('node:timers/promises', 14)).toBe(false);
  expect(hasPromises('node:timers/promises', 16)).toBe(true);
  expect(hasPromises('node:timers/promises', undefined)).toBe(true);
  expect(hasPromises('fs-extra', 8)).toBe(true);
});
