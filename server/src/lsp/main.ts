import { readFile } from 'node:fs/promises';
import { findPackageJSON } from 'node:module';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { createConfigurationResolver } from '../config/resolver.ts';
import { findSourceFiles } from '../config/source-files.ts';
import { createEngine, ruleMetas } from '../engine/index.ts';
import { createServer } from './server.ts';

/**
 * Serves the editor that started this process, over what the arguments name: `--stdio`, or `--node-ipc` for a client
 * that forked it. Returns at once; the process ends with `exit`, or when the editor is gone.
 */
export function startServer(): void {
  const connection = createConnection(ProposedFeatures.all);
  // A promise that nobody awaited is a bug of ours; it must not take the editor's diagnostics with it.
  process.on('unhandledRejection', (error) => connection.console.error(`Unhandled: ${error instanceof Error ? error.stack : String(error)}`));
  // Over IPC the channel closes when the editor dies; over stdio the library watches the stream and the parent's id.
  process.on('disconnect', () => process.exit(1));
  createServer(connection, {
    version: readVersion(),
    rules: ruleMetas,
    createEngine,
    createConfigurationResolver: () => createConfigurationResolver({ rules: ruleMetas }),
    findSourceFiles,
  });
  connection.listen();
}

/** Of the package that this file ships in, bundled or not. */
async function readVersion(): Promise<string> {
  const manifest = findPackageJSON('..', import.meta.url);
  if (manifest === undefined) return 'unknown';
  const { version } = JSON.parse(await readFile(manifest, 'utf8')) as { version?: string };
  return version ?? 'unknown';
}
