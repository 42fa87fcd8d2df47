import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { moveIntoPlace, npmCli, npmEnvironment } from '../setup/node-24.mjs';
import { userCache } from '../setup/places.mjs';
import { capture } from '../setup/run.mjs';
import { SetupTrouble } from '../setup/trouble.mjs';

/** A real project to measure on. */
export interface BenchProject {
  readonly folder: string;
  readonly name: string;
  readonly files: number;
  readonly lines: number;
}

/** viem publishes its TypeScript sources: about 1,500 files, one in four of them with an `await`. MIT. */
const packed = { name: 'viem', version: '2.45.0' };

/** Fetches the project once for all clones: its sources in src/, its dependencies' types beside them. */
export async function ensureBenchProject(): Promise<BenchProject> {
  const folder = join(userCache(), `bench-${packed.name}-${packed.version}-1`);
  if (!existsSync(folder)) await install(folder);
  const sources = readdirSync(join(folder, 'src'), { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  const lines = sources.reduce((sum, file) => sum + readFileSync(join(folder, 'src', file), 'utf8').split('\n').length, 0);
  return { folder, name: `${packed.name} ${packed.version}`, files: sources.length, lines };
}

async function install(folder: string): Promise<void> {
  mkdirSync(dirname(folder), { recursive: true });
  const temporary = mkdtempSync(`${folder}.`);
  const manifest = { name: 'async-lens-bench', private: true, type: 'module', dependencies: { [packed.name]: packed.version, '@types/node': '24.19.2' } };
  writeFileSync(join(temporary, 'package.json'), JSON.stringify(manifest));
  console.error(`Fetching the source of ${packed.name} ${packed.version}, once for all clones.`);
  const { code, output } = await capture(process.execPath, [npmCli(), 'install', '--ignore-scripts', '--loglevel=error'], { cwd: temporary, env: npmEnvironment(process.execPath) });
  if (code !== 0) {
    rmSync(temporary, { recursive: true });
    throw new SetupTrouble(`npm could not install ${packed.name}@${packed.version}:\n${output}`, 'Mend what it names and try again.');
  }
  const from = join(temporary, 'node_modules', packed.name);
  // Folders that begin with an underscore hold what was compiled from the others.
  cpSync(from, join(temporary, 'src'), { recursive: true, filter: (file) => !isCompiled(relative(from, file)) });
  writeFileSync(join(temporary, 'tsconfig.json'), JSON.stringify(tsconfig, null, 2));
  moveIntoPlace(temporary, folder);
}

function isCompiled(file: string): boolean {
  return file.startsWith('_') || file.split(sep).includes('node_modules') || /\.(d\.ts|js|map)$|(^|[\\/])(tsconfig|package)\.json$/.test(file);
}

const tsconfig = {
  compilerOptions: {
    target: 'es2022',
    lib: ['es2022', 'dom'],
    module: 'nodenext',
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    types: ['node'],
    resolveJsonModule: true,
  },
  include: ['src'],
};
