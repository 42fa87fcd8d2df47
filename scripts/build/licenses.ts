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
  /** Address of its source code; empty when it names none. */
  readonly source: string;
  /** Text of its licence and notice files; empty when it has none. */
  readonly text: string;
}

/** Licences that ask for no more than their text. */
const accepted = new Set(['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD', 'Apache-2.0', 'BlueOak-1.0.0', 'CC-BY-4.0', '(MIT OR CC0-1.0)']);

/**
 * Licences that also ask to say where the source is. elkjs is taken under the EPL-2.0, unmodified but for the bundling.
 */
const acceptedWithSource = new Set(['EPL-2.0 OR GPL-3.0-or-later']);

/** The packages that `files` (relative to the root) come from, sorted by name, each version once. */
export function packagesOf(files: readonly string[]): readonly ShippedPackage[] {
  const folders = new Set(files.map(packageFolder).filter((folder) => folder !== undefined));
  return [...folders].map(readPackage).sort((a, b) => a.name.localeCompare(b.name, 'en') || a.version.localeCompare(b.version, 'en'));
}

/** What keeps these packages from being shipped, one sentence each; empty when nothing does. */
export function licenseProblems(packages: readonly ShippedPackage[]): readonly string[] {
  return packages.flatMap(({ name, license, text, source }) => [
    ...(text === '' ? [`${name} has no licence file: add its text.`] : []),
    ...(accepted.has(license) || (acceptedWithSource.has(license) && source !== '') ? [] : [`${name} is under ${license || 'no licence'}: read it, then add it to the accepted ones in scripts/build/licenses.ts.`]),
  ]);
}

/** The list that is shipped: every package with the whole text of its licence. */
export function renderLicenses(packages: readonly ShippedPackage[]): string {
  const head = 'Async Lens contains these packages of others, whole or in part.\n';
  return head + packages.map(({ name, version, license, text, source }) => `\n${'='.repeat(80)}\n${heading({ name, version })} (${license})\n${'='.repeat(80)}\n${acceptedWithSource.has(license) ? `\nSource code: ${source}\n` : ''}\n${text.trim()}\n`).join('');
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
  const { name = folder, version = '', license = '', repository } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8')) as Partial<ShippedPackage> & { readonly repository?: string | { readonly url?: string } };
  const source = (typeof repository === 'string' ? repository : repository?.url) ?? '';
  const files = readdirSync(join(root, folder)).filter((file) => /^(licen[cs]e|notice|thirdpartynotices)/i.test(file)).sort();
  const texts = files.map((file) => join(root, folder, file)).filter((file) => existsSync(file)).map((file) => readFileSync(file, 'utf8').replaceAll('\r\n', '\n').trim());
  return { folder, name, version, license, source, text: texts.join('\n\n') };
}
