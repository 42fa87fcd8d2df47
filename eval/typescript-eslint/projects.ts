import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { glob, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** A package whose sources are in its archive. */
export interface Project {
  readonly name: string;
  readonly version: string;
  /** Globs of what is checked. */
  readonly sources: readonly string[];
  readonly compilerOptions: object;
}

export const projects: readonly Project[] = [
  { name: 'mongodb', version: '6.20.0', sources: ['src/**/*.ts'], compilerOptions: { strict: true, module: 'commonjs', moduleResolution: 'node10', ignoreDeprecations: '6.0', skipLibCheck: true } },
  { name: '@tanstack/query-core', version: '5.90.5', sources: ['src/**/*.ts'], compilerOptions: { strict: true, module: 'esnext', moduleResolution: 'bundler', skipLibCheck: true } },
  { name: 'undici', version: '7.16.0', sources: ['index.js', 'lib/**/*.js'], compilerOptions: { strict: true, allowJs: true, checkJs: false, module: 'nodenext', moduleResolution: 'nodenext', skipLibCheck: true } },
  { name: 'fastify', version: '5.6.1', sources: ['fastify.js', 'lib/**/*.js'], compilerOptions: { strict: true, allowJs: true, checkJs: false, module: 'nodenext', moduleResolution: 'nodenext', skipLibCheck: true } },
];

/** Unpacks a package with what it depends on; once. Answers its folder. */
export async function unpack(cache: string, { name, version, sources, compilerOptions }: Project): Promise<string> {
  const folder = join(cache, `${name.replace('/', '-')}-${version}`);
  const project = join(folder, 'package');
  if (!existsSync(join(project, 'node_modules/@types/node'))) {
    await mkdir(folder, { recursive: true });
    const { stdout } = await run('npm', ['pack', `${name}@${version}`, '--silent', '--pack-destination', folder], folder);
    await run('tar', ['-xzf', stdout.trim()], folder);
    await withoutDevDependencies(join(project, 'package.json'));
    await run('npm', ['install', '--no-save', '--omit=dev', '--ignore-scripts', '--legacy-peer-deps', '--no-audit', '--no-fund', '--no-package-lock', '@types/node@24.19.2'], project);
  }
  await writeFile(join(project, 'tsconfig.json'), JSON.stringify({ compilerOptions: { target: 'esnext', types: ['node'], noEmit: true, ...compilerOptions }, include: sources }, undefined, 2));
  return project;
}

/** Packages of a monorepo name others there that no registry has. */
async function withoutDevDependencies(manifest: string): Promise<void> {
  const { devDependencies: _left, ...kept } = JSON.parse(await readFile(manifest, 'utf8')) as Readonly<Record<string, unknown>>;
  await writeFile(manifest, JSON.stringify(kept, undefined, 2));
}

export async function filesOf(folder: string, sources: readonly string[]): Promise<readonly string[]> {
  const files: string[] = [];
  for await (const file of glob([...sources], { cwd: folder })) if (!/\.d\.[cm]?ts$/.test(file)) files.push(join(folder, file).replaceAll('\\', '/'));
  return files.toSorted();
}

async function run(command: string, options: readonly string[], cwd: string): Promise<{ readonly stdout: string }> {
  return await promisify(execFile)(command, [...options], { cwd, maxBuffer: 64 * 1024 * 1024 });
}
