import { existsSync } from 'node:fs';
import { onPath } from './on-path.mjs';
import { capture } from './run.mjs';
import { SetupTrouble } from './trouble.mjs';

/**
 * Something that the tests need from the operating system.
 * @typedef {object} SystemNeed
 * @property {string} debian name of the Debian package
 * @property {string} reason what it is for
 * @property {() => boolean} isPresent
 */

/** Chromium, or a browser of its family; `CHROMIUM_EXECUTABLE` names another. Undefined when there is none. */
export function chromiumExecutable() {
  const named = process.env.CHROMIUM_EXECUTABLE;
  if (named) return existsSync(named) ? named : undefined;
  return onPath('chromium') ?? onPath('chromium-browser') ?? onPath('google-chrome') ?? macChrome();
}

/** @type {readonly SystemNeed[]} */
export const toShowVsCode = [
  { debian: 'chromium', reason: 'to show VS Code', isPresent: () => chromiumExecutable() !== undefined },
];

/** @type {readonly SystemNeed[]} */
export const toBuildVsCode = [
  ...['g++', 'make', 'python3'].map((name) => need(name, 'to build native modules of the VS Code host', name)),
  need('pkg-config', 'to build native modules of the VS Code host', 'pkg-config'),
  {
    debian: 'libkrb5-dev',
    reason: 'to build native modules of the VS Code host',
    isPresent: () => process.platform !== 'linux' || existsSync('/usr/include/gssapi/gssapi.h'),
  },
];

/**
 * Makes sure that all of it is there: installs with apt-get as root on Debian, else names everything missing at once.
 * @param {readonly SystemNeed[]} needs
 */
export async function ensureSystem(needs) {
  const missing = needs.filter((one) => !one.isPresent());
  if (missing.length === 0) return;
  if (process.getuid?.() === 0 && onPath('apt-get')) await installWithApt(missing.map(({ debian }) => debian));
  const still = missing.filter((one) => !one.isPresent());
  if (still.length === 0) return;
  throw new SetupTrouble(
    `Missing from this machine:\n${still.map(({ debian, reason }) => `  ${debian}, ${reason}`).join('\n')}`,
    `On Debian or Ubuntu: sudo apt-get install ${still.map(({ debian }) => debian).join(' ')}\n` +
      'Elsewhere install what bears a like name; CHROMIUM_EXECUTABLE may name any Chromium, Chrome or Edge.',
  );
}

/** @param {readonly string[]} packages */
async function installWithApt(packages) {
  console.error(`Installing with apt-get: ${packages.join(', ')}.`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const wait = ['-o', 'DPkg::Lock::Timeout=600'];
  await capture('apt-get', [...wait, '-qq', 'update'], { env });
  const { code, output } = await capture('apt-get', [...wait, '-y', '-qq', '--no-install-recommends', 'install', ...packages], { env });
  if (code !== 0) throw new SetupTrouble(`apt-get could not install ${packages.join(', ')}:\n${output}`, 'Install them by hand and try again.');
}

/**
 * @param {string} debian
 * @param {string} reason
 * @param {string} program
 * @returns {SystemNeed}
 */
function need(debian, reason, program) {
  return { debian, reason, isPresent: () => onPath(program) !== undefined };
}

function macChrome() {
  const path = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
  return existsSync(path) ? path : undefined;
}
