/**
 * `npm run package [-- <target>..]`: builds one VSIX per target (this machine's without any), says how large it is, and
 * checks what it holds.
 */
import { readFileSync, statSync, writeFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { bundleAll, shippedPackages } from '../build/bundle.ts';
import { heading, licenseProblems } from '../build/licenses.ts';
import { buildCache, root } from '../setup/places.mjs';
import { capture } from '../setup/run.mjs';
import { endWith, SetupTrouble } from '../setup/trouble.mjs';
import { contentProblems } from './expected-content.ts';
import { findTarget, targetOfThisMachine, type Target } from './targets.ts';
import { vsixOf } from './vsix.ts';
import { listZip } from './zip.ts';

await packageAll(process.argv.slice(2)).catch(endWith);

async function packageAll(names: readonly string[]): Promise<void> {
  const targets = names.length === 0 ? [targetOfThisMachine()] : names.map(findTarget);
  const packages = shippedPackages(await bundleAll());
  const list = readFileSync(join(root, 'dist/THIRD-PARTY-LICENSES'), 'utf8');
  const unlisted = packages.filter((one) => !list.includes(`\n${heading(one)} (`)).map(({ name }) => `dist/THIRD-PARTY-LICENSES does not list ${name}.`);
  const problems = [...licenseProblems(packages), ...unlisted];
  for (const target of targets) problems.push(...(await packageFor(target)));
  console.log(`Licences: ${packages.length} packages of others, ${packages.map(({ name }) => name).join(', ')}.`);
  if (problems.length === 0) return;
  console.error(problems.map((problem) => `  ${problem}`).join('\n'));
  throw new SetupTrouble(`The package has ${problems.length} problems.`, 'See .vscodeignore for what goes in and scripts/package/expected-content.ts for what should.');
}

/** Builds the VSIX of one target and returns what is wrong with it. */
async function packageFor(target: Target): Promise<readonly string[]> {
  const vsix = vsixOf(target.name);
  const args = ['package', '--target', target.name, '--out', vsix, '--ignoreFile', ignoreFile(target), '--no-rewrite-relative-links', '--allow-missing-repository'];
  const { code, output } = await capture(join(root, 'node_modules/.bin/vsce'), args, { cwd: root });
  if (code !== 0) throw new SetupTrouble(`vsce package --target ${target.name} ended with ${code}:\n${output}`, 'Mend what it names and try again.');
  const entries = listZip(vsix);
  const inside = entries.filter(({ path }) => path.startsWith('extension/')).map((entry) => ({ ...entry, path: entry.path.slice('extension/'.length) }));
  console.log(`${vsix}: ${mebibytes(statSync(vsix).size)}, ${inside.length} files, ${mebibytes(inside.reduce((sum, { bytes }) => sum + bytes, 0))} installed.`);
  for (const [part, size] of sizesByPart(inside)) console.log(`  ${part.padEnd(44)} ${mebibytes(size).padStart(10)}`);
  return contentProblems(inside.map(({ path }) => path), target);
}

/** .vscodeignore with the compiler of this target only: other platforms' may be installed beside it. */
function ignoreFile({ name, compilerPackage }: Target): string {
  const file = join(buildCache, `vscodeignore-${name}`);
  mkdirSync(buildCache, { recursive: true });
  writeFileSync(file, readFileSync(join(root, '.vscodeignore'), 'utf8').replaceAll('@typescript/typescript-*', compilerPackage));
  return file;
}

/** Compressed bytes per shipped part, largest first. */
function sizesByPart(entries: readonly { path: string; compressedBytes: number }[]): [string, number][] {
  const sizes = new Map<string, number>();
  for (const { path, compressedBytes } of entries) {
    const part = /^node_modules\/(?:@[^/]+\/)?[^/]+|^[^/]+/.exec(path)?.[0] ?? path;
    sizes.set(part, (sizes.get(part) ?? 0) + compressedBytes);
  }
  return [...sizes].sort(([, a], [, b]) => b - a);
}

function mebibytes(bytes: number): string {
  return `${(bytes / 1024 / 1024).toFixed(2)} MiB`;
}
