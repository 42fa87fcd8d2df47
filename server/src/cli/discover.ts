import { readdir, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path/posix';
import { glob, isDynamicPattern } from 'tinyglobby';
import { didYouMean } from '../config/nearest-name.ts';
import { findSourceFiles, isCheckable, isSourceFile, skippedFolders, type FoundFiles } from '../config/source-files.ts';
import { UserError } from '../config/user-error.ts';
import type { Engine } from '../engine/contract.ts';
import { absolutePath, displayPath } from './paths.ts';

export interface DiscoveryPlace {
  readonly cwd: string;
  readonly engine: Pick<Engine, 'projectFiles'>;
  readonly signal: AbortSignal;
}

/**
 * The files that arguments name, each once, sorted. An argument is a file, a folder, a glob or a tsconfig; without
 * arguments it is the working directory. Throws a `UserError` for one that names nothing.
 */
export async function discoverFiles(paths: readonly string[], place: DiscoveryPlace): Promise<FoundFiles> {
  const parts: FoundFiles[] = [];
  for (const path of paths.length === 0 ? ['.'] : paths) parts.push(await filesOf(path, place));
  return {
    files: [...new Set(parts.flatMap(({ files }) => files))].sort(),
    problems: parts.flatMap(({ problems }) => problems),
  };
}

/** Source files of the project that a tsconfig describes. */
export async function projectFiles(configFile: string, { cwd, engine }: DiscoveryPlace): Promise<FoundFiles> {
  const path = absolutePath(configFile, cwd);
  if (await kindOf(path) !== 'file') throw await missing(configFile, path, cwd);
  try {
    return { files: [...await engine.projectFiles(path)].sort(), problems: [] };
  } catch (error) {
    throw new UserError('project-broken', `Cannot read the project ${displayPath(path, cwd)}: ${firstLine(error)}.`, '');
  }
}

async function filesOf(argument: string, place: DiscoveryPlace): Promise<FoundFiles> {
  const path = absolutePath(argument, place.cwd);
  const kind = await kindOf(path);
  if (kind === 'folder') return findSourceFiles(path, place.signal);
  if (kind === 'file') return isProjectFile(path) ? projectFiles(path, place) : namedFile(path);
  if (isDynamicPattern(argument)) return filesMatching(argument, place);
  throw await missing(argument, path, place.cwd);
}

function isProjectFile(path: string): boolean {
  return /^[tj]sconfig.*\.json$/.test(basename(path));
}

/** A file that is named is checked whatever its folder; a text of another language is told, not checked. */
function namedFile(path: string): FoundFiles {
  if (isCheckable(path)) return { files: [path], problems: [] };
  return { files: [], problems: [{ code: 'file-unsupported', message: 'Neither TypeScript nor JavaScript.', file: path }] };
}

async function filesMatching(pattern: string, { cwd, signal }: DiscoveryPlace): Promise<FoundFiles> {
  const named = pattern.split('/');
  const ignore = [...skippedFolders].filter((folder) => !named.includes(folder)).map((folder) => `**/${folder}/**`);
  const matches = await glob(pattern, { cwd, ignore, absolute: true, dot: true, signal });
  const files = matches.filter(isSourceFile);
  if (files.length === 0) throw new UserError('path-missing', `No TypeScript or JavaScript file matches "${pattern}".`, '');
  return { files, problems: [] };
}

async function missing(argument: string, path: string, cwd: string): Promise<UserError> {
  const parent = dirname(path);
  const neighbours = await readdir(parent).catch(() => []);
  // A link that leads nowhere is its own neighbour.
  const suggestion = didYouMean(displayPath(path, cwd), neighbours.map((name) => join(parent, name)).filter((neighbour) => neighbour !== path).map((neighbour) => displayPath(neighbour, cwd)));
  return new UserError('path-missing', `Cannot find "${argument}".`, suggestion.trim());
}

async function kindOf(path: string): Promise<'file' | 'folder' | undefined> {
  const stats = await stat(path).catch(() => undefined);
  return stats === undefined ? undefined : stats.isDirectory() ? 'folder' : 'file';
}

function firstLine(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n', 1)[0]!.replace(/\.$/, '');
}
