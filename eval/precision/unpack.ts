import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { moveIntoPlace, npmCli, npmEnvironment } from '../../scripts/setup/node-24.mjs';
import { userCache } from '../../scripts/setup/places.mjs';
import { capture } from '../../scripts/setup/run.mjs';
import { SetupTrouble } from '../../scripts/setup/trouble.mjs';
import { sourcesInMap } from './sources-in-map.ts';
import { installedAsOf, type EvalProject } from './projects.ts';

/** Fetches a project once for all clones into the user's cache. Returns the folder of its package. */
export async function ensureUnpacked(project: EvalProject): Promise<string> {
  const folder = join(userCache(), 'precision', `${project.name}-${project.version}-${layout}`);
  if (!existsSync(folder)) await unpack(project, folder);
  return join(folder, 'project');
}

/** Counts up when what is written into a project's folder changes. */
const layout = 1;

async function unpack(project: EvalProject, folder: string): Promise<void> {
  mkdirSync(dirname(folder), { recursive: true });
  const temporary = mkdtempSync(`${folder}.`);
  console.error(`Fetching ${project.package} ${project.version}, once for all clones.`);
  try {
    await (project.repository === undefined ? unpackPackage(project, temporary) : checkOut(project, project.repository, join(temporary, 'project')));
  } catch (error) {
    rmSync(temporary, { recursive: true });
    throw error;
  }
  moveIntoPlace(temporary, folder);
}

async function unpackPackage(project: EvalProject, folder: string): Promise<void> {
  const archive = await pack(project, folder);
  await run('tar', ['-xzf', archive], folder);
  rmSync(join(folder, archive));
  renameSync(join(folder, 'package'), join(folder, 'project'));
  if (project.isInMaps) writeSourcesOfMaps(join(folder, 'project'));
  writeSettings(project, folder);
  if (project.dependencies === 'installed') await installDependencies(folder);
}

/** One commit of a repository, code only: no pictures and fonts, no history. Its own settings and dependencies count. */
async function checkOut(project: EvalProject, repository: string, folder: string): Promise<void> {
  mkdirSync(folder);
  const git = async (...args: readonly string[]): Promise<string> => await run('git', args, folder);
  await git('init', '--quiet');
  await git('remote', 'add', 'origin', repository);
  await git('fetch', '--quiet', '--depth', '1', '--filter=blob:none', 'origin', project.version);
  await git('sparse-checkout', 'set', '--no-cone', ...codeFiles);
  await git('checkout', '--quiet', 'FETCH_HEAD');
  if (project.dependencies === 'installed') await npm(['install', ...installOptions], folder);
}

/** What code and its types are made of, as patterns of git. */
const codeFiles = ['*.ts', '*.tsx', '*.mts', '*.cts', '*.js', '*.jsx', '*.mjs', '*.cjs', '*.json', '*.prisma', '*.patch'];

/** Name of the archive in `folder`. */
async function pack(project: EvalProject, folder: string): Promise<string> {
  const output = await npm(['pack', `${project.package}@${project.version}`, '--silent', '--pack-destination', folder], folder);
  return basename(output.trim().split('\n').at(-1) ?? '');
}

/** Writes the sources where the maps say they were, as far as that is inside the package. */
function writeSourcesOfMaps(folder: string): void {
  const maps = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.map'));
  for (const map of maps) {
    for (const { file, text } of sourcesInMap(map, readFileSync(join(folder, map), 'utf8'))) {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, file), text);
    }
  }
}

/** Packed settings extend files that are not packed: they go, and only plain ones come. */
function writeSettings(project: EvalProject, folder: string): void {
  for (const name of ['tsconfig.json', 'jsconfig.json']) rmSync(join(folder, 'project', name), { force: true });
  if (project.settings === 'inferred') return;
  const include = project.sources.map((source) => `project/${source}`);
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions: project.isInMaps ? { ...plainOptions, ...bundled } : plainOptions, include }, null, 2));
}

const plainOptions = {
  target: 'es2023',
  lib: ['es2023', 'esnext.disposable', 'dom', 'dom.iterable'],
  module: 'nodenext',
  strict: true,
  noEmit: true,
  skipLibCheck: true,
  allowImportingTsExtensions: true,
  resolveJsonModule: true,
  experimentalDecorators: false,
  types: ['node'],
};

/** What a bundler put together imports its files without their extension. */
const bundled = { module: 'esnext', moduleResolution: 'bundler' };

/** Beside the package, without running a script of theirs: only their types are read. */
async function installDependencies(folder: string): Promise<void> {
  const manifest: { readonly dependencies?: Readonly<Record<string, string>> } = JSON.parse(readFileSync(join(folder, 'project', 'package.json'), 'utf8'));
  const dependencies = { ...manifest.dependencies, '@types/node': '24.19.2' };
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'async-lens-precision', private: true, dependencies }));
  await npm(['install', '--omit=dev', ...installOptions], folder);
}

const installOptions = ['--ignore-scripts', '--omit=optional', '--no-package-lock', '--no-audit', '--no-fund', '--legacy-peer-deps', '--loglevel=error', `--before=${installedAsOf}`];

async function npm(args: readonly string[], folder: string): Promise<string> {
  return await run(process.execPath, [npmCli(), ...args], folder);
}

async function run(program: string, args: readonly string[], folder: string): Promise<string> {
  const { code, output } = await capture(program, args, { cwd: folder, env: npmEnvironment(process.execPath) });
  if (code !== 0) throw new SetupTrouble(`\`${basename(program)} ${args.join(' ')}\` ended with ${code}:\n${output}`, 'Mend what it names and try again.');
  return output;
}
