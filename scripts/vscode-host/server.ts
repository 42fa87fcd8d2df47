import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { capture } from '../setup/run.mjs';
import { ensureVsCodeServer } from './install.ts';

/** A running VS Code server. */
export interface VsCodeServer {
  /** `127.0.0.1:PORT`, which is also the authority of its `vscode-remote:` addresses. */
  readonly authority: string;
  /** Folder where `--install-extension` puts extensions. */
  readonly extensionsFolder: string;
  /** Ends the server and its extension hosts, and deletes its data. */
  stop(): Promise<void>;
}

export interface ServerOptions {
  /** Added to what the server and its extension hosts find in their environment. */
  readonly env?: NodeJS.ProcessEnv;
  /** Packed extensions to install before the start. */
  readonly install?: readonly string[];
  /** Settings of the machine; what a user's settings.json would say. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** `asked`: VS Code asks whether the folder is to be trusted, as it asks a user. Otherwise every folder is. */
  readonly trust?: 'asked';
}

/** Settings that make a run repeatable: nothing asks, nothing pops up, nothing goes to the network. */
const quietSettings = {
  'telemetry.telemetryLevel': 'off',
  'extensions.autoUpdate': false,
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'update.mode': 'none',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'editor.minimap.enabled': false,
  'workbench.enableExperiments': false,
  'chat.disableAIFeatures': true,
  'git.enabled': false,
};

/** Starts a server on a free port with data of its own, in a temporary folder. */
export async function startServer({ env = {}, install = [], settings = {}, trust }: ServerOptions = {}): Promise<VsCodeServer> {
  const entry = await ensureVsCodeServer();
  const dataFolder = mkdtempSync(join(tmpdir(), 'async-lens-vscode-'));
  mkdirSync(join(dataFolder, 'data/Machine'), { recursive: true });
  writeFileSync(join(dataFolder, 'data/Machine/settings.json'), JSON.stringify({ ...quietSettings, ...settings }));
  for (const vsix of install) await installExtension(entry, dataFolder, vsix);
  const child = spawn(process.execPath, [entry, ...serverArguments(dataFolder), ...(trust === 'asked' ? [] : ['--disable-workspace-trust'])], {
    // A process group of its own: the extension hosts are to end with it.
    detached: true,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const endOnExit = () => endGroup(child);
  process.once('exit', endOnExit);
  const stop = async () => {
    const closed = new Promise((resolve) => (child.exitCode === null && child.signalCode === null ? child.once('close', resolve) : resolve(undefined)));
    endGroup(child);
    await closed;
    process.off('exit', endOnExit);
    rmSync(dataFolder, { recursive: true, force: true, maxRetries: 5 });
  };
  const port = await boundPort(child).catch(async (error: unknown) => {
    await stop();
    throw error;
  });
  return { authority: `127.0.0.1:${port}`, extensionsFolder: join(dataFolder, 'extensions'), stop };
}

async function installExtension(entry: string, dataFolder: string, vsix: string): Promise<void> {
  const { code, output } = await capture(process.execPath, [entry, '--accept-server-license-terms', '--server-data-dir', dataFolder, '--install-extension', vsix]);
  if (code !== 0) throw new Error(`VS Code could not install ${vsix}, it ended with ${code}:\n${output}`);
}

/** The smoke test driver: without it the built workbench ignores the addresses of a development extension and its tests. */
function serverArguments(dataFolder: string): string[] {
  const fixed = '--host 127.0.0.1 --port 0 --without-connection-token --accept-server-license-terms --enable-smoke-test-driver --telemetry-level off';
  return [...fixed.split(' '), '--server-data-dir', dataFolder];
}

/** The port that the server says it listens on. */
function boundPort(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    let said = '';
    const limit = setTimeout(() => reject(new Error(`VS Code's server did not name its port within 60 s. It said:\n${said}`)), 60_000);
    const listen = (chunk: Buffer) => {
      said += chunk.toString('utf8');
      const port = /Extension host agent listening on (\d+)/.exec(said)?.[1];
      if (port === undefined) return;
      clearTimeout(limit);
      resolve(Number(port));
    };
    child.stdout?.on('data', listen);
    child.stderr?.on('data', listen);
    child.once('error', reject);
    child.once('close', (code) => reject(new Error(`VS Code's server ended with ${code} before it listened. It said:\n${said}`)));
  });
}

function endGroup(child: ChildProcess): void {
  if (child.pid === undefined) return;
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch (error) {
    // The group is already gone: that is what was wanted.
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}
