/**
 * Test steps `vscode` and `installed`: `node scripts/vscode-host/suite.ts <result file> [vsix]` runs test/vscode/suite in
 * a real VS Code: on this clone's extension, or on what VS Code installs from the VSIX of this machine's target.
 */
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { targetOfThisMachine } from '../package/targets.ts';
import { vsixOf } from '../package/vsix.ts';
import { root } from '../setup/places.mjs';
import { endWith } from '../setup/trouble.mjs';
import { bundleSuite } from './bundle-suite.ts';
import { runSuite } from './run-suite.ts';
import { startServer, type VsCodeServer } from './server.ts';

const limitMs = 5 * 60_000;
const [resultFile, source] = process.argv.slice(2);
if (resultFile === undefined) throw new Error('Usage: node scripts/vscode-host/suite.ts <result file> [vsix]');

/** The suite edits files: it gets a copy of the fixtures, outside the repository. */
const workspace = mkdtempSync(join(tmpdir(), 'async-lens-workspace-'));
cpSync(join(root, 'test-fixtures/tutorial'), workspace, { recursive: true });
const env = { ASYNC_LENS_RESULT: resolve(resultFile), ASYNC_LENS_WORKSPACE: workspace };

await (usesDesktop() && source !== 'vsix' ? runInDesktop() : runInBrowser())
  .finally(() => rmSync(workspace, { recursive: true, force: true }))
  .then((code) => (process.exitCode = code), endWith);

/** A VS Code at hand, or leave to download one: elsewhere the browser host is the one that always works. */
function usesDesktop(): boolean {
  return Boolean(process.env.VSCODE_EXECUTABLE) || process.env.ASYNC_LENS_DOWNLOAD_VSCODE === '1';
}

async function runInDesktop(): Promise<number> {
  const { runTests } = await import('@vscode/test-electron');
  return runTests({
    ...(process.env.VSCODE_EXECUTABLE ? { vscodeExecutablePath: process.env.VSCODE_EXECUTABLE } : {}),
    extensionDevelopmentPath: root,
    extensionTestsPath: await bundleSuite(),
    extensionTestsEnv: env,
    launchArgs: [workspace, '--disable-workspace-trust', '--disable-telemetry', '--skip-welcome'],
  });
}

async function runInBrowser(): Promise<number> {
  const tests = await bundleSuite();
  const server = await startServer({ env, install: source === 'vsix' ? [vsixOf(targetOfThisMachine().name)] : [] });
  try {
    const extension = source === 'vsix' ? installedExtension(server) : root;
    const { exitCode, log } = await runSuite(server, { folder: workspace, extension, tests }, limitMs);
    console.log(log.join('\n'));
    return exitCode;
  } finally {
    await server.stop();
  }
}

/** Where VS Code unpacked the VSIX. */
function installedExtension({ extensionsFolder }: VsCodeServer): string {
  const name = readdirSync(extensionsFolder).find((folder) => folder.startsWith('async-lens.async-lens-'));
  if (name === undefined) throw new Error(`VS Code installed no Async Lens into ${extensionsFolder}; there is: ${readdirSync(extensionsFolder).join(', ')}`);
  return join(extensionsFolder, name);
}
