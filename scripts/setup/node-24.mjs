import { existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, renameSync, rmSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { onPath } from './on-path.mjs';
import { capture } from './run.mjs';
import { root, userCache } from './places.mjs';
import { SetupTrouble } from './trouble.mjs';

/**
 * A Node that may run `npm ci`. npm leaves out optional packages whose `engines` refuse the running Node, and the
 * native parts of the test tools are such packages: on Node 18 `npm ci` succeeds and the tools do not start. So an
 * older Node first fetches Node 24 into the user's cache, once for all clones.
 * @returns {Promise<string>} path of the executable
 */
export async function nodeForInstalling() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 22 || (major === 22 && minor >= 18)) return process.execPath;
  const folder = join(userCache(), `node-${wantedNode()}-${process.platform}-${process.arch}`);
  const executable = join(folder, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  if (!existsSync(executable)) await install(folder);
  return executable;
}

/**
 * Path of npm's JavaScript, for a Node of our choice to run: `npm run` names it in the environment; started by hand,
 * it is what `npm` on PATH leads to.
 * @returns {string}
 */
export function npmCli() {
  const npm = onPath('npm');
  const candidates = [process.env.npm_execpath, npm && realpathSync(npm), npm && join(dirname(npm), 'node_modules/npm/bin/npm-cli.js')];
  const found = candidates.find((path) => path?.endsWith('npm-cli.js') && existsSync(path));
  if (found) return found;
  throw new SetupTrouble('npm was not found on PATH.', 'Install npm, it comes with Node, and try again.');
}

/**
 * The environment for an npm that `node` runs, started from inside another npm: that one's Node, package and user agent
 * are not passed on (install scripts judge the Node by them), its settings for the registry are.
 * @param {string} node path of the executable
 * @returns {NodeJS.ProcessEnv}
 */
export function npmEnvironment(node) {
  const ofOuterNpm = /^(npm_(package_|lifecycle_|node_execpath|execpath|command|config_(user_agent|local_prefix|prefix|node_gyp))|NODE$|INIT_CWD$)/i;
  const kept = Object.entries(process.env).filter(([name]) => !ofOuterNpm.test(name));
  return { ...Object.fromEntries(kept), PATH: [dirname(node), process.env.PATH].join(delimiter) };
}

/** @param {string} folder */
async function install(folder) {
  mkdirSync(dirname(folder), { recursive: true });
  const temporary = mkdtempSync(`${folder}.`);
  console.error(`Fetching Node ${wantedNode()} (this is ${process.versions.node}); once for all clones.`);
  const args = [npmCli(), 'install', '--prefix', temporary, '--no-save', '--ignore-scripts=false', `node@${wantedNode()}`];
  const { code, output } = await capture(process.execPath, args, { cwd: temporary });
  if (code !== 0) {
    rmSync(temporary, { recursive: true, force: true });
    throw new SetupTrouble(`Node ${wantedNode()} could not be installed from the npm registry:\n${output}`, 'Check the connection to the registry, or run this with Node 22.18 or later.');
  }
  moveIntoPlace(temporary, folder);
}

/**
 * Gives a finished folder its final name. When another process was faster, its folder is as good and this one goes.
 * @param {string} temporary
 * @param {string} folder
 */
export function moveIntoPlace(temporary, folder) {
  try {
    renameSync(temporary, folder);
  } catch (error) {
    if (!existsSync(folder)) throw error;
    rmSync(temporary, { recursive: true, force: true });
  }
}

/** Exact version of Node that the project's scripts run on. */
function wantedNode() {
  return JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).devDependencies.node;
}
