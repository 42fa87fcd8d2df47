import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { moveIntoPlace, npmCli, npmEnvironment } from '../setup/node-24.mjs';
import { userCache } from '../setup/places.mjs';
import { capture } from '../setup/run.mjs';
import { ensureSystem, toBuildVsCode, toShowVsCode } from '../setup/system-packages.mjs';
import { SetupTrouble } from '../setup/trouble.mjs';

const version = '4.139.1';

/** The host's own package: kept out of the project's, it takes about 100 s and 620 MB. */
const manifest = JSON.stringify({ name: 'async-lens-vscode-host', private: true, dependencies: { 'code-server': version } }, null, 2);

/**
 * Installs VS Code's server and what shows it, once for all clones of this user.
 * Built in a folder beside its final one and renamed when complete: a half-installed one is never seen, and of two
 * that build at once the first wins.
 * @returns path of the server's entry point, for Node 24
 */
export async function ensureVsCodeServer(): Promise<string> {
  await ensureSystem(toShowVsCode);
  const folder = join(userCache(), `code-server-${version}-${fingerprint()}`);
  const entry = join(folder, 'node_modules/code-server/lib/vscode/out/server-main.js');
  if (!existsSync(entry)) await install(folder);
  if (existsSync(entry)) return entry;
  throw new SetupTrouble(`code-server ${version} was installed without ${entry}.`, `Delete ${folder} and try again.`);
}

/** Native modules are built for one platform and one Node ABI. */
function fingerprint(): string {
  return createHash('sha256')
    .update([manifest, process.platform, process.arch, process.versions.modules].join('\n'))
    .digest('hex')
    .slice(0, 12);
}

async function install(folder: string): Promise<void> {
  await ensureSystem(toBuildVsCode);
  mkdirSync(dirname(folder), { recursive: true });
  const temporary = mkdtempSync(`${folder}.`);
  writeFileSync(join(temporary, 'package.json'), manifest);
  console.error(`Installing VS Code's server (code-server ${version}) into ${folder}, once for all clones; about two minutes.`);
  const began = Date.now();
  const { code, output } = await capture(process.execPath, [npmCli(), 'install', '--ignore-scripts=false', '--loglevel=error'], { cwd: temporary, env: npmEnvironment(process.execPath) });
  if (code !== 0) {
    rmSync(temporary, { recursive: true, force: true });
    throw new SetupTrouble(`\`npm install code-server@${version}\` ended with ${code}:\n${output.slice(-8000)}`, 'Mend what it names and try again.');
  }
  moveIntoPlace(temporary, folder);
  console.error(`Installed in ${Math.round((Date.now() - began) / 1000)} s.`);
}
