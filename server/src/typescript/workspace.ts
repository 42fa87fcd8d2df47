import type { CompilerProcess } from './compiler-process.ts';
import type { CompilerSupervisor } from './compiler-supervisor.ts';
import type { FileChange } from './contract.ts';
import { createOverlay } from './overlay.ts';
import { openPrograms, type OpenedPrograms, type Programs } from './programs.ts';
import { createProjectConfigs, type ProjectConfigs } from './project-configs.ts';
import { createSnapshotUsers, type SnapshotUsers } from './snapshot-users.ts';

/** The chain of snapshots: each open builds on the last one, so that it costs what changed and not a program. */
export interface Workspace {
  readonly configs: ProjectConfigs;
  readonly users: SnapshotUsers;
  setText(file: string, text: string): void;
  clearText(file: string): void;
  filesChanged(changes: readonly FileChange[]): void;
  /** One after another; one that is aborted before its turn is left out. The caller releases the snapshot. */
  open(files: readonly string[], signal: AbortSignal | undefined): Promise<OpenedFiles>;
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

  return {
    configs,
    users,
    setText: overlay.setText,
    clearText: overlay.clearText,
    filesChanged(changes) {
      overlay.filesChanged(changes);
      configs.filesChanged(changes);
    },
    open(files, signal) {
      const opened = queue.then(() => {
        signal?.throwIfAborted();
        return supervisor.use((compiler) => openOn(compiler, files));
      });
      queue = opened.catch(() => undefined);
      return opened;
    },
    async reopen(compiler, files, texts) {
      const opened = await openPrograms(configs, compiler, undefined, { files, texts, changes: [] });
      users.retain(opened.programs.snapshot);
      return opened;
    },
  };
}
