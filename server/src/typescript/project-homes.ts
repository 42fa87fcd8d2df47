import type { Project, Snapshot } from 'typescript/async';
import { isRefusal } from './compiler-errors.ts';
import type { CompilerProcess } from './compiler-process.ts';
import { inferProject, type InferredProject } from './inferred-projects.ts';
import type { ConfigOwner, ProjectConfig } from './project-configs.ts';

/** Where a file is to be opened: in a project that lists it, in one that may import it, or in an inferred one. */
export type Home = ConfiguredHome | InferredHome;

export interface ConfiguredHome {
  readonly kind: 'listed' | 'imported';
  readonly file: string;
  readonly config: ProjectConfig;
}

export interface InferredHome {
  readonly kind: 'inferred';
  readonly file: string;
  readonly project: InferredProject;
}

/** `inferredRoots` gives the files of an inferred project that is open, by its key. */
export async function findHome(file: string, { includedBy, nearest }: ConfigOwner, inferredRoots: (key: string) => readonly string[]): Promise<Home> {
  if (includedBy !== undefined) return { kind: 'listed', file, config: includedBy };
  if (nearest === undefined || inferredRoots(nearest.configFile).includes(file)) return inferredHome(file, nearest);
  return { kind: 'imported', file, config: nearest };
}

/**
 * Only an open program can tell whether it imports a file that its configuration does not list. Homes that turn out
 * wrong are replaced by inferred ones; the same array when all are right.
 */
export async function settleHomes(compiler: CompilerProcess, snapshot: Snapshot, homes: readonly Home[]): Promise<readonly Home[]> {
  const settled = await Promise.all(homes.map((home) => home.kind === 'inferred' ? home : settle(compiler, snapshot, home)));
  return settled.every((home, index) => home === homes[index]) ? homes : settled;
}

/**
 * Files that their configuration lists but that its program does not hold: they came to the disk after it was opened,
 * and nobody has told the compiler yet. An editor's event about them may come later than the file is opened.
 */
export async function findUnnoticed(compiler: CompilerProcess, snapshot: Snapshot, homes: readonly Home[]): Promise<readonly string[]> {
  const files = await Promise.all(homes.map(async (home) => {
    const project = home.kind === 'listed' ? snapshot.getConfiguredProject(home.config.configFile) : undefined;
    return project !== undefined && !await holds(compiler, project, home.file) ? home.file : undefined;
  }));
  return files.filter((file) => file !== undefined);
}

async function settle(compiler: CompilerProcess, snapshot: Snapshot, home: ConfiguredHome): Promise<Home> {
  const project = snapshot.getConfiguredProject(home.config.configFile);
  if (project === undefined) return inferredHome(home.file, undefined);
  if (home.kind === 'listed' || await holds(compiler, project, home.file)) return home;
  return inferredHome(home.file, home.config);
}

async function holds(compiler: CompilerProcess, { program }: Project, file: string): Promise<boolean> {
  try {
    return await program.getSourceFileMetadata(file) !== undefined;
  } catch (error) {
    // A file that is nowhere is refused.
    if (isRefusal(compiler, error)) return false;
    throw error;
  }
}

async function inferredHome(file: string, nearest: ProjectConfig | undefined): Promise<InferredHome> {
  return { kind: 'inferred', file, project: await inferProject(file, nearest) };
}
