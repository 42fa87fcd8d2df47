import { existsSync, mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { build, type Metafile } from 'esbuild';
import { buildCache, root } from '../setup/places.mjs';
import { bundles, type Bundle } from './bundles.ts';

/** What a bundle became. */
export interface Built {
  readonly bundle: Bundle;
  readonly bytes: number;
  /** Files that went in, relative to the root. */
  readonly inputs: readonly string[];
}

/** Where `bundleAll` leaves what went into each bundle, for the list of licences. */
export const inputsFile = join(buildCache, 'bundle-inputs.json');

/** Bundles everything that ships into a fresh dist/. Throws when one does not build. */
export async function bundleAll(): Promise<readonly Built[]> {
  rmSync(join(root, 'dist'), { recursive: true, force: true });
  const built: Built[] = [];
  for (const bundle of bundles) {
    // Until the first version is whole: a folder whose entry nobody has written yet is left out, and said so.
    if (!existsSync(join(root, bundle.entry))) console.warn(`${bundle.entry} does not exist yet: ${bundle.output} is not built.`);
    else built.push(await bundleOne(bundle));
  }
  mkdirSync(dirname(inputsFile), { recursive: true });
  writeFileSync(inputsFile, JSON.stringify([...new Set(built.flatMap(({ inputs }) => inputs))].sort()));
  return built;
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
    legalComments: 'none',
    metafile: true,
    logLevel: 'error',
  });
  return { bundle, bytes: statSync(join(root, bundle.output)).size, inputs: inputsOf(metafile) };
}

function inputsOf(metafile: Metafile): string[] {
  return Object.values(metafile.outputs).flatMap((output) => Object.entries(output.inputs).filter(([, { bytesInOutput }]) => bytesInOutput > 0).map(([file]) => file));
}
