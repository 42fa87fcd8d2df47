import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { isPattern } from '../path-pattern.ts';
import { modules } from './index.generated.ts';

// Of the packages in the data, those that this project itself depends on are asked what they export. The others were
// checked by hand against their type declarations (docs/decisions/0301-knowledge-as-data.md).

const manifest = JSON.parse(readFileSync(new URL('../../../../package.json', import.meta.url), 'utf8')) as { readonly devDependencies: Readonly<Record<string, string>> };
const installed = modules.flatMap((entry) => entry.modules.filter((name) => name in manifest.devDependencies).map((name) => ({ name, paths: Object.keys(entry.exports) })));

test('some of the packages are here', () => {
  expect(installed.map(({ name }) => name)).toEqual(expect.arrayContaining(['esbuild', 'tinyglobby', 'playwright-core']));
});

describe.each(installed.filter(({ name }) => !needsItsRunner(name)))('$name', ({ name, paths }) => {
  test('every function that the data names is exported', async () => {
    const exported = await import(name) as Record<string, unknown>;
    expect(paths.filter((path) => !isPattern(path) && !isOnType(path) && typeof exported[path] !== 'function')).toEqual([]);
  });
});

/** A method of a type, which need not exist at run time. */
function isOnType(path: string): boolean {
  return path.includes('.');
}

/** Mocha exports its functions only while it runs. */
function needsItsRunner(name: string): boolean {
  return name === 'mocha';
}
