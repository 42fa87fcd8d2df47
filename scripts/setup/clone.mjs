import { mkdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { capture, handOver } from './run.mjs';
import { whyStale } from './installed.mjs';
import { nodeForInstalling, npmCli, npmEnvironment } from './node-24.mjs';
import { cloneNode, root } from './places.mjs';
import { SetupTrouble } from './trouble.mjs';

/** Makes this clone ready: its packages as locked, and a Node 24 that starts. Says what it does, silent when done. */
export async function setUpClone() {
  if (whyStale(root) || !(await cloneNodeVersion())) await locked(installPackages);
  const version = await cloneNodeVersion();
  if (version?.startsWith('v24.')) return;
  throw new SetupTrouble(
    `${cloneNode} should be Node 24 and ${version ? `is ${version}` : 'does not start'}.`,
    'Delete node_modules and try again; if npm is set to skip install scripts for the package `node`, allow them.',
  );
}

async function installPackages() {
  const reason = whyStale(root) ?? ((await cloneNodeVersion()) ? undefined : 'Node 24 does not start');
  if (!reason) return;
  console.error(`Installing packages: ${reason}.`);
  const began = Date.now();
  const node = await nodeForInstalling();
  const { code, output } = await capture(node, [npmCli(), 'ci', '--ignore-scripts=false'], { cwd: root, env: npmEnvironment(node) });
  if (code !== 0) throw new SetupTrouble(`\`npm ci\` in ${root} ended with ${code}:\n${output}`, 'Mend what npm names above and try again.');
  console.error(`Packages installed in ${Math.round((Date.now() - began) / 1000)} s.`);
}

/**
 * The version that the clone's Node prints, undefined when it does not start.
 * @returns {Promise<string | undefined>}
 */
async function cloneNodeVersion() {
  const result = await capture(cloneNode, ['--version']).catch(() => undefined);
  return result?.code === 0 ? result.output.trim() : undefined;
}

/**
 * Lets one process of this clone at a time install: two `npm ci` in one folder destroy each other.
 * A lock older than 15 minutes belongs to a process that died.
 * @param {() => Promise<void>} work
 */
async function locked(work) {
  const lock = join(root, '.setup.lock');
  const limit = Date.now() + 15 * 60_000;
  while (!take(lock)) {
    if (Date.now() > limit) throw new SetupTrouble(`Another set-up holds ${lock}.`, 'If none is running, delete that folder and try again.');
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  try {
    await work();
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
}

/**
 * @param {string} lock
 * @returns {boolean} whether the lock is now ours
 */
function take(lock) {
  try {
    mkdirSync(lock);
    return true;
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') throw error;
    const age = Date.now() - (statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
    if (age > 15 * 60_000) rmSync(lock, { recursive: true, force: true });
    return false;
  }
}

/**
 * The whole of an npm script: sets the clone up, then runs `script` (relative to the root) on Node 24 with the
 * arguments given here, and ends with its exit code.
 * @param {string} script
 * @returns {Promise<number>}
 */
export async function runOnNode24(script) {
  await setUpClone();
  const path = [join(root, 'node_modules', '.bin'), process.env.PATH].join(process.platform === 'win32' ? ';' : ':');
  return handOver(cloneNode, [join(root, script), ...process.argv.slice(2)], { cwd: root, env: { ...process.env, PATH: path } });
}
