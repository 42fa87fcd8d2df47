import { readFile } from 'node:fs/promises';
import { findPackageJSON } from 'node:module';
import { dirname, join } from 'node:path';

/** What the command line reads from the package that it ships in, whether it runs from source or bundled. */
export interface InstalledPackage {
  readonly version: string;
  readRulePage(ruleId: string): Promise<string | undefined>;
}

export async function findPackage(): Promise<InstalledPackage> {
  const manifest = findPackageJSON('..', import.meta.url);
  if (manifest === undefined) throw new Error('No package.json above the command line');
  const { version } = JSON.parse(await readFile(manifest, 'utf8')) as { readonly version: string };
  return {
    version,
    readRulePage: (ruleId) => readIfExists(join(dirname(manifest), 'docs', 'rules', `${ruleId}.md`)),
  };
}

async function readIfExists(path: string): Promise<string | undefined> {
  return readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
}
