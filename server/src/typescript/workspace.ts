import type { CompilerProcess } from './compiler-process.ts';
import type { CompilerSupervisor } from './compiler-supervisor.ts';
import type { FileChange } from './contract.ts';
import { createOverlay } from './overlay.ts';
import { compilerPath } from './paths.ts';
import { openPrograms, type OpenedPrograms, type Programs } from './programs.ts';
import { createProjectConfigs, type ProjectConfigs } from './project-configs.ts';
import { createSnapshotUsers, type SnapshotUsers } from './snapshot-users.ts';
import { transportableText } from './transportable-text.ts';

/** The chain of snapshots: each open builds on the last one, so that it costs what changed and not a program. */
export interface Workspace {
  readonly configs: ProjectConfigs;
  readonly users: SnapshotUsers;
  setText(file: string, text: string): void;
  clearText(file: string): void;
  filesChanged(changes: readonly FileChange[]): void;
  /** One after another; one that is aborted before its turn is left out. The caller releases the snapshot. */
  open(files: readonly string[], signal: AbortSignal | undefined): Promise<OpenedFiles>;
  /** Opens files with other texts, on top of the chain and apart from it. The caller releases the snapshot. */
  openApart(files: readonly string[], texts: ReadonlyMap<string, string>, signal: AbortSignal | undefined): Promise<OpenedFiles>;
  /** Opens the same files with the same texts once more, apart from the chain. The caller releases the snapshot. */
  reopen(compiler: CompilerProcess, files: readonly string[], texts: ReadonlyMap<string, string>): Promise<OpenedPrograms>;
}

export interface OpenedFiles extends OpenedPrograms {
  /** The unsaved texts that the snapshot holds, by file. */
  readonly texts: ReadonlyMap<string, string>;
}

export function createWorkspace(supervisor: CompilerSupervisor): Workspace {
  const configs = createProjectConfigs(supervisor);
  const users = createSnapshotUsers();
  const overlay = createOverlay();
  let last: Programs | undefined;
  let queue: Promise<unknown> = Promise.resolve();

  async function openOn(compiler: CompilerProcess, files: readonly string[]): Promise<OpenedFiles> {
    const base = last?.compiler === compiler ? last : undefined;
    const texts = overlay.unsaved();
    const taken = base === undefined ? overlay.takeEverything() : await overlay.takeChanges();
    try {
      const opened = await openPrograms(configs, compiler, base, { files, texts: taken.texts, changes: taken.changes });
      taken.commit();
      users.retain(opened.programs.snapshot);
      users.retain(opened.programs.snapshot);
      last = opened.programs;
      if (base !== undefined) await users.release(compiler, base.snapshot);
      return { ...opened, texts };
    } catch (error) {
      taken.putBack();
      throw error;
    }
  }

  async function openApartOn(compiler: CompilerProcess, files: readonly string[], texts: ReadonlyMap<string, string>): Promise<OpenedFiles> {
    const base = await openOn(compiler, files);
    const given = new Map([...texts].map(([file, text]) => [compilerPath(file), transportableText(text)]));
    const opened = await openPrograms(configs, compiler, base.programs, { files, texts: given, changes: [] });
    users.retain(opened.programs.snapshot);
    await users.release(compiler, base.programs.snapshot);
    return { ...opened, texts: new Map([...base.texts, ...given]) };
  }

  /** One after another, so that each builds on the one before. */
  function inTurn(signal: AbortSignal | undefined, open: (compiler: CompilerProcess) => Promise<OpenedFiles>): Promise<OpenedFiles> {
    const opened = queue.then(() => {
      signal?.throwIfAborted();
      return supervisor.use(open);
    });
    queue = opened.catch(() => undefined);
    return opened;
  }

  return {
    configs,
    users,
    setText: overlay.setText,
    clearText: overlay.clearText,
    filesChanged(changes) {
      overlay.filesChanged(changes);
      configs.filesChanged(changes);
    },
    open: (files, signal) => inTurn(signal, (compiler) => openOn(compiler, files)),
    openApart: (files, texts, signal) => inTurn(signal, (compiler) => openApartOn(compiler, files, texts)),
    async reopen(compiler, files, texts) {
      const opened = await openPrograms(configs, compiler, undefined, { files, texts, changes: [] });
      users.retain(opened.programs.snapshot);
      return opened;
    },
  };
}
