/**
 * Test step `vscode`: `node scripts/vscode-host/suite.ts <result file> [<extension folder>]` runs test/vscode/suite in
 * a real VS Code, against this clone's extension or the one in the folder given.
 */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { root } from '../setup/places.mjs';
import { endWith } from '../setup/trouble.mjs';
import { bundleSuite } from './bundle-suite.ts';
import { runSuite } from './run-suite.ts';
import { startServer } from './server.ts';

const limitMs = 5 * 60_000;
const [resultFile, extension = root] = process.argv.slice(2);
if (resultFile === undefined) throw new Error('Usage: node scripts/vscode-host/suite.ts <result file> [<extension folder>]');

/** The suite edits files: it gets a copy of the fixtures, outside the repository. */
const workspace = mkdtempSync(join(tmpdir(), 'async-lens-workspace-'));
cpSync(join(root, 'test-fixtures/tutorial'), workspace, { recursive: true });
const env = { ASYNC_LENS_RESULT: resolve(resultFile), ASYNC_LENS_WORKSPACE: workspace };

await (usesDesktop() ? runInDesktop() : runInBrowser())
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
    extensionDevelopmentPath: extension,
    extensionTestsPath: await bundleSuite(),
    extensionTestsEnv: env,
    launchArgs: [workspace, '--disable-workspace-trust', '--disable-telemetry', '--skip-welcome'],
  });
}

async function runInBrowser(): Promise<number> {
  const tests = await bundleSuite();
  const server = await startServer({ env });
  try {
    const { exitCode, log } = await runSuite(server, { folder: workspace, extension, tests }, limitMs);
    console.log(log.join('\n'));
    return exitCode;
  } finally {
    await server.stop();
  }
}
