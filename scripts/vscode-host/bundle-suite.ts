import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { buildCache, root } from '../setup/places.mjs';

/**
 * Bundles `test/vscode/suite` for the extension host, each test file on its own, and returns the module whose `run()`
 * VS Code calls.
 */
export function bundleSuite(): Promise<string> {
  const from = join(root, 'test/vscode/suite');
  return bundleForHost('vscode-suite', readdirSync(from).filter((name) => name === 'index.ts' || name.endsWith('.test.ts')).map((name) => join(from, name)), 'index');
}

/** Bundles modules for the extension host into a folder of the cache; returns the path of the one called `main`. */
export async function bundleForHost(folder: string, entryPoints: readonly string[], main: string): Promise<string> {
  const to = join(buildCache, folder);
  rmSync(to, { recursive: true, force: true });
  await build({
    entryPoints: [...entryPoints],
    outdir: to,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node22.15',
    external: ['vscode', 'mocha'],
    sourcemap: 'inline',
    logLevel: 'error',
    // The cache lies in a package of type `module`; these files are CommonJS.
    outExtension: { '.js': '.cjs' },
  });
  return join(to, `${main}.cjs`);
}
