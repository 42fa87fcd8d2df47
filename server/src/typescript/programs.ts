import type { CreateSnapshotParams, ProjectId, Snapshot, SyntheticProjectId } from 'typescript/async';
import { createFileSystemLayer } from 'typescript/fs';
import type { CompilerProcess } from './compiler-process.ts';
import type { FileChange, ProjectProblem } from './contract.ts';
import { findConfigProblems, type OwnedFile } from './config-problems.ts';
import type { InferredProject } from './inferred-projects.ts';
import { compilerPath, fileKey, isScriptFile } from './paths.ts';
import type { ProjectConfigs } from './project-configs.ts';
import { findHome, findUnnoticed, settleHomes, type Home } from './project-homes.ts';
import { forget } from './snapshot-users.ts';

/** The programs of one snapshot. */
export interface Programs {
  readonly compiler: CompilerProcess;
  readonly snapshot: Snapshot;
  /** Configuration files whose projects are open, the one used last at the end. */
  readonly configFiles: readonly string[];
  /** Programs of files that no configuration includes, by `InferredProject.key`. */
  readonly inferred: ReadonlyMap<string, InferredProgram>;
}

export interface InferredProgram {
  readonly id: SyntheticProjectId;
  readonly roots: readonly string[];
}

export interface OpenRequest {
  readonly files: readonly string[];
  /** Text that wins over the disk, by file; undefined for a file that is to be missing. */
  readonly texts: ReadonlyMap<string, string | undefined>;
  readonly changes: readonly FileChange[];
}

export interface OpenedPrograms {
  readonly programs: Programs;
  /** By `fileKey`; without files that no program can hold. */
  readonly projects: ReadonlyMap<string, OpenedProject>;
  readonly problems: readonly ProjectProblem[];
}

export interface OpenedProject {
  readonly id: ProjectId;
  readonly configFile: string | undefined;
}

/**
 * Opens files in the projects that own them, in a new snapshot on top of `base`. The compiler's own search
 * (`openFiles`) is not used: it ends the process on a file beside a solution that leaves it out, and refuses all
 * files for the sake of a missing one.
 */
export async function openPrograms(configs: ProjectConfigs, compiler: CompilerProcess, base: Programs | undefined, request: OpenRequest): Promise<OpenedPrograms> {
  const files = request.files.map(compilerPath).filter(isScriptFile);
  const owned = await Promise.all(files.map(async (file) => ({ file, owner: await configs.ownerOf(file) })));
  const inferredRoots = (key: string) => base?.inferred.get(key)?.roots ?? [];
  const homes = await Promise.all(owned.map(({ file, owner }) => findHome(file, owner, inferredRoots)));

  const first = await update(compiler, base, request, homes);
  const settled = await settleHomes(compiler, first.snapshot, homes);
  // A first snapshot has just read the disk.
  const unnoticed = base === undefined ? [] : await findUnnoticed(compiler, first.snapshot, settled);
  if (settled === homes && unnoticed.length === 0) return describe(first, homes, owned);
  const changes = unnoticed.map((file) => ({ file, change: 'created' as const }));
  const second = await update(compiler, first, { files: [], texts: new Map(), changes }, settled);
  if (first.snapshot !== second.snapshot && first.snapshot !== base?.snapshot) await forget(compiler, first.snapshot);
  return describe(second, settled, owned);
}

async function update(compiler: CompilerProcess, base: Programs | undefined, request: OpenRequest, homes: readonly Home[]): Promise<Programs> {
  const wanted = [...new Set(homes.flatMap((home) => home.kind === 'inferred' ? [] : [home.config.configFile]))];
  const kept = keptConfigs(base?.configFiles ?? [], wanted);
  const groups = inferredGroups(base, homes);
  const added = [...groups].filter(([key, { roots }]) => !base?.inferred.has(key) && roots.length > 0);
  const grown = [...groups].filter(([key, { roots }]) => base?.inferred.has(key) && roots !== base.inferred.get(key)?.roots);
  const removed = [...request.texts].flatMap(([file, text]) => text === undefined ? [file] : []);
  const changes: CreateSnapshotParams = {
    openProjects: wanted.filter((config) => !base?.configFiles.includes(config)),
    closeProjects: (base?.configFiles ?? []).filter((config) => !kept.includes(config)),
    createPrograms: added.map(([, { roots, options }]) => ({ rootFiles: roots, compilerOptions: options })),
    reconfigurePrograms: grown.map(([key, { roots, options }]) => ({ id: programOf(base, key), rootFiles: roots, compilerOptions: options })),
    ...request.texts.size > 0 && { fileSystem: createFileSystemLayer(present(request.texts), { removedPaths: removed }) },
    ...request.changes.length > 0 && { fileNotifications: notificationsOf(request.changes) },
    // Without this a program that a change made stale goes on answering from before the change.
    ensurePrograms: base === undefined ? true : [...projectIds(base, wanted), ...[...groups.keys()].flatMap((key) => base.inferred.get(key)?.id ?? [])],
  };
  if (base !== undefined && changesNothing(changes, base.snapshot)) return { ...base, configFiles: kept };
  const snapshot: Snapshot = base === undefined ? await compiler.api.createSnapshot(changes) : await base.snapshot.update(changes);
  const created = snapshot.operation.createdPrograms ?? [];
  const inferred = new Map(base?.inferred);
  for (const [key, { roots }] of grown) inferred.set(key, { id: programOf(base, key), roots });
  added.forEach(([key, { roots }], index) => {
    const program = created[index];
    if (program !== undefined) inferred.set(key, { id: program.id, roots });
  });
  return { compiler, snapshot, configFiles: kept, inferred };
}

/** Projects that nobody asked for lately are closed: each holds the memory of a whole program. */
function keptConfigs(open: readonly string[], wanted: readonly string[]): readonly string[] {
  const idle = open.filter((config) => !wanted.includes(config));
  return [...idle.slice(-maxIdleProjects), ...wanted];
}

const maxIdleProjects = 4;

interface InferredGroup {
  readonly roots: readonly string[];
  readonly options: InferredProject['options'];
}

/** The inferred programs that the files need, with the roots that they have and shall have. */
function inferredGroups(base: Programs | undefined, homes: readonly Home[]): ReadonlyMap<string, InferredGroup> {
  const groups = new Map<string, { files: Set<string>; options: InferredProject['options'] }>();
  for (const home of homes) {
    if (home.kind !== 'inferred') continue;
    const group = groups.get(home.project.key) ?? { files: new Set(), options: home.project.options };
    group.files.add(home.file);
    groups.set(home.project.key, group);
  }
  return new Map([...groups].map(([key, { files, options }]) => {
    const before = base?.inferred.get(key)?.roots ?? [];
    if ([...files].every((file) => before.includes(file))) return [key, { roots: before, options }];
    const others = before.filter((file) => !files.has(file)).slice(-maxIdleRoots);
    return [key, { roots: [...others, ...files], options }];
  }));
}

const maxIdleRoots = 100;

function programOf(base: Programs | undefined, key: string): SyntheticProjectId {
  const program = base?.inferred.get(key);
  if (program === undefined) throw new Error(`The inferred program of ${key} is not open.`);
  return program.id;
}

function projectIds({ snapshot }: Programs, configFiles: readonly string[]): readonly ProjectId[] {
  return configFiles.flatMap((config) => snapshot.getConfiguredProject(config)?.id ?? []);
}

function present(texts: ReadonlyMap<string, string | undefined>): readonly (readonly [string, string])[] {
  return [...texts].flatMap(([file, text]) => text === undefined ? [] : [[file, text] as const]);
}

function notificationsOf(changes: readonly FileChange[]): { created: string[]; changed: string[]; deleted: string[] } {
  const of = (kind: FileChange['change']) => changes.filter(({ change }) => change === kind).map(({ file }) => compilerPath(file));
  return { created: of('created'), changed: of('changed'), deleted: of('deleted') };
}

function changesNothing({ ensurePrograms, ...changes }: CreateSnapshotParams, snapshot: Snapshot): boolean {
  const isEmpty = Object.values(changes).every((change: unknown) => Array.isArray(change) && change.length === 0);
  return isEmpty && Array.isArray(ensurePrograms) && ensurePrograms.every((id: ProjectId) => snapshot.getProject(id)?.dirty === false);
}

async function describe(programs: Programs, homes: readonly Home[], owned: readonly OwnedFile[]): Promise<OpenedPrograms> {
  const projects = new Map(homes.flatMap((home) => {
    const project = openedProject(programs, home);
    return project === undefined ? [] : [[fileKey(home.file), project] as const];
  }));
  return { programs, projects, problems: await findConfigProblems(programs.snapshot, homes, owned) };
}

function openedProject({ snapshot, inferred }: Programs, home: Home): OpenedProject | undefined {
  if (home.kind === 'inferred') {
    const program = inferred.get(home.project.key);
    return program && { id: program.id, configFile: undefined };
  }
  const { configFile } = home.config;
  const project = snapshot.getConfiguredProject(configFile);
  return project && { id: project.id, configFile };
}
