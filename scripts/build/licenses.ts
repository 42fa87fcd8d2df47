import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../setup/places.mjs';

/** A package of others that is shipped, whole or in part. */
export interface ShippedPackage {
  /** Its folder, relative to the root. */
  readonly folder: string;
  readonly name: string;
  readonly version: string;
  /** SPDX expression. */
  readonly license: string;
  /** Text of its licence and notice files; empty when it has none. */
  readonly text: string;
}

/** Licences that ask for no more than their text. */
const accepted = new Set(['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD', 'Apache-2.0', 'BlueOak-1.0.0', 'CC-BY-4.0', '(MIT OR CC0-1.0)']);

/** The packages that `files` (relative to the root) come from, sorted by name, each version once. */
export function packagesOf(files: readonly string[]): readonly ShippedPackage[] {
  const folders = new Set(files.map(packageFolder).filter((folder) => folder !== undefined));
  return [...folders].map(readPackage).sort((a, b) => a.name.localeCompare(b.name, 'en') || a.version.localeCompare(b.version, 'en'));
}

/** What keeps these packages from being shipped, one sentence each; empty when nothing does. */
export function licenseProblems(packages: readonly ShippedPackage[]): readonly string[] {
  return packages.flatMap(({ name, license, text }) => [
    ...(text === '' ? [`${name} has no licence file: add its text.`] : []),
    ...(accepted.has(license) ? [] : [`${name} is under ${license || 'no licence'}: read it, then add it to the accepted ones in scripts/build/licenses.ts.`]),
  ]);
}

/** The list that is shipped: every package with the whole text of its licence. */
export function renderLicenses(packages: readonly ShippedPackage[]): string {
  const head = 'Async Lens contains these packages of others, whole or in part.\n';
  return head + packages.map(({ name, version, license, text }) => `\n${'='.repeat(80)}\n${heading({ name, version })} (${license})\n${'='.repeat(80)}\n\n${text.trim()}\n`).join('');
}

/** How a package is named in the list. */
export function heading({ name, version }: Pick<ShippedPackage, 'name' | 'version'>): string {
  return `${name} ${version}`;
}

/** `node_modules/a/node_modules/@b/c` of a file in it; undefined for our own files. */
function packageFolder(file: string): string | undefined {
  return /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file.replaceAll('\\', '/'))?.[0];
}

function readPackage(folder: string): ShippedPackage {
  const { name = folder, version = '', license = '' } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8')) as Partial<ShippedPackage>;
  const files = readdirSync(join(root, folder)).filter((file) => /^(licen[cs]e|notice|thirdpartynotices)/i.test(file)).sort();
  const texts = files.map((file) => join(root, folder, file)).filter((file) => existsSync(file)).map((file) => readFileSync(file, 'utf8').replaceAll('\r\n', '\n').trim());
  return { folder, name, version, license, text: texts.join('\n\n') };
}
