import { expect, it } from 'vitest';
import { licenseProblems, packagesOf, renderLicenses, type ShippedPackage } from './licenses.ts';

const orders: ShippedPackage = { folder: 'node_modules/orders', name: 'orders', version: '1.2.0', license: 'MIT', source: '', text: 'Copyright The Orders Authors' };

it('finds the package of a bundled file, once for all its files', () => {
  const files = ['server/src/cli/main.ts', 'node_modules/jsonc-parser/lib/esm/main.js', 'node_modules/jsonc-parser/lib/esm/impl/scanner.js'];
  const [found, ...others] = packagesOf(files);
  expect(others).toEqual([]);
  expect(found).toMatchObject({ name: 'jsonc-parser', license: 'MIT' });
  expect(found?.text).toContain('Permission is hereby granted');
});

it('lists every package with its whole text', () => {
  expect(renderLicenses([orders])).toContain('\norders 1.2.0 (MIT)\n');
  expect(renderLicenses([orders])).toContain('Copyright The Orders Authors');
});

it('refuses a licence that nobody has read', () => {
  expect(licenseProblems([{ ...orders, license: 'GPL-3.0' }])).toEqual(['orders is under GPL-3.0: read it, then add it to the accepted ones in scripts/build/licenses.ts.']);
});

it('refuses a package without the text of its licence', () => {
  expect(licenseProblems([{ ...orders, text: '' }])).toEqual(['orders has no licence file: add its text.']);
});

it('says where the source is of what is under a licence that asks for it', () => {
  const elk = { ...orders, license: 'EPL-2.0 OR GPL-3.0-or-later', source: 'https://example.com/orders.git' };
  expect(licenseProblems([elk])).toEqual([]);
  expect(renderLicenses([elk])).toContain('\nSource code: https://example.com/orders.git\n');
  expect(licenseProblems([{ ...elk, source: '' }])).toHaveLength(1);
});
