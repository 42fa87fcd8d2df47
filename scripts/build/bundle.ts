import { mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, type BuildFailure, type Metafile } from 'esbuild';
import { root } from '../setup/places.mjs';
import { SetupTrouble } from '../setup/trouble.mjs';
import { bundles, type Bundle } from './bundles.ts';
import { packagesOf, renderLicenses, type ShippedPackage } from './licenses.ts';

/** What a bundle became. */
export interface Built {
  readonly bundle: Bundle;
  /** Size of the main file. */
  readonly bytes: number;
  /** Files that went in, relative to the root. */
  readonly inputs: readonly string[];
  /** Files that came out, relative to the root. */
  readonly outputs: readonly string[];
}

const licenseFile = 'dist/THIRD-PARTY-LICENSES';

/**
 * Bundles everything that ships into dist/ and removes from there what no bundle made. One that does not build keeps
 * none of the others from being built; then it throws, after esbuild said why.
 */
export async function bundleAll(): Promise<readonly Built[]> {
  const built: Built[] = [];
  const broken: string[] = [];
  for (const bundle of bundles) {
    const result = await bundleOne(bundle).catch(onlyBuildFailure);
    if (result === undefined) broken.push(bundle.entry);
    else built.push(result);
  }
  if (broken.length > 0) throw new SetupTrouble(`Not bundled: ${broken.join(', ')}.`, 'Mend what esbuild names above.');
  writeFileSync(join(root, licenseFile), renderLicenses(shippedPackages(built)));
  removeAllBut(new Set([licenseFile, ...built.flatMap(({ outputs }) => outputs)]));
  return built;
}

/** The packages of others in the bundles, and the compiler beside them. */
export function shippedPackages(built: readonly Built[]): readonly ShippedPackage[] {
  const compilers = readdirSync(join(root, 'node_modules/@typescript')).map((name) => `node_modules/@typescript/${name}/package.json`);
  return packagesOf([...built.flatMap(({ inputs }) => inputs), 'node_modules/typescript/package.json', ...compilers]);
}

async function bundleOne(bundle: Bundle): Promise<Built> {
  const { metafile } = await build({
    ...bundle.options,
    absWorkingDir: root,
    entryPoints: [bundle.entry],
    outfile: bundle.output,
    bundle: true,
    minify: true,
    // Names in a user's stack trace are worth their bytes.
    keepNames: true,
    sourcemap: false,
    // The texts of all licences are in dist/THIRD-PARTY-LICENSES.
    legalComments: 'none',
    metafile: true,
    logLevel: 'error',
  });
  return { bundle, bytes: statSync(join(root, bundle.output)).size, inputs: inputsOf(metafile), outputs: Object.keys(metafile.outputs) };
}

function inputsOf(metafile: Metafile): string[] {
  return Object.values(metafile.outputs).flatMap(({ inputs }) => Object.keys(inputs).filter((file) => (inputs[file]?.bytesInOutput ?? 0) > 0));
}

/** esbuild has printed what is wrong with the sources; anything else is a bug and goes on. */
function onlyBuildFailure(error: BuildFailure | Error): undefined {
  if (!('errors' in error)) throw error;
  return undefined;
}

function removeAllBut(kept: ReadonlySet<string>): void {
  mkdirSync(join(root, 'dist'), { recursive: true });
  for (const entry of readdirSync(join(root, 'dist'), { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    const file = path.slice(root.length + 1).replaceAll('\\', '/');
    if (entry.isFile() && !kept.has(file)) rmSync(path);
  }
}
