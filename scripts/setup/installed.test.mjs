import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { whyStale } from './installed.mjs';

/** @type {string} */
let clone;
beforeEach(() => {
  clone = mkdtempSync(join(tmpdir(), 'async-lens-installed-'));
  mkdirSync(join(clone, 'node_modules'));
  write('package-lock.json', { '': { version: '1.0.0' }, 'node_modules/esbuild': { version: '0.28.2' }, 'node_modules/fsevents': { version: '2.3.3', optional: true } });
});
afterEach(() => rmSync(clone, { recursive: true }));

it('is content with what the lockfile asks for', () => {
  write('node_modules/.package-lock.json', { 'node_modules/esbuild': { version: '0.28.2' }, 'node_modules/fsevents': { version: '2.3.3', optional: true } });
  expect(whyStale(clone)).toBeUndefined();
});

it('does without an optional package of another platform', () => {
  write('node_modules/.package-lock.json', { 'node_modules/esbuild': { version: '0.28.2' } });
  expect(whyStale(clone)).toBeUndefined();
});

it('names a package of another version', () => {
  write('node_modules/.package-lock.json', { 'node_modules/esbuild': { version: '0.27.0' } });
  expect(whyStale(clone)).toBe('node_modules/esbuild is 0.27.0, package-lock.json asks for 0.28.2');
});

it('names a missing package', () => {
  write('node_modules/.package-lock.json', {});
  expect(whyStale(clone)).toBe('node_modules/esbuild is missing, package-lock.json asks for 0.28.2');
});

it('takes an install that was interrupted for none', () => {
  expect(whyStale(clone)).toBe('node_modules is missing or incomplete');
});

/**
 * @param {string} file
 * @param {object} packages
 */
function write(file, packages) {
  writeFileSync(join(clone, file), JSON.stringify({ packages }));
}
