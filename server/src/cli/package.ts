import { readFile } from 'node:fs/promises';
import { findPackageJSON } from 'node:module';
import { dirname, join } from 'node:path';
import type { GraphPage } from './context.ts';

/** What the command line reads from the package that it ships in, whether it runs from source or bundled. */
export interface InstalledPackage {
  readonly version: string;
  readRulePage(ruleId: string): Promise<string | undefined>;
  readGraphPage(): Promise<GraphPage | undefined>;
}

export async function findPackage(): Promise<InstalledPackage> {
  const manifest = findPackageJSON('..', import.meta.url);
  if (manifest === undefined) throw new Error('No package.json above the command line');
  const { version } = JSON.parse(await readFile(manifest, 'utf8')) as { readonly version: string };
  const root = dirname(manifest);
  return {
    version,
    readRulePage: (ruleId) => readIfExists(join(root, 'docs', 'rules', `${ruleId}.md`)),
    async readGraphPage() {
      const script = await readIfExists(join(root, 'dist', 'webview', 'task-graph.js'));
      const style = await readIfExists(join(root, 'dist', 'webview', 'task-graph.css'));
      return script === undefined || style === undefined ? undefined : { script, style };
    },
  };
}

async function readIfExists(path: string): Promise<string | undefined> {
  return readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
}
