import { createSupervisor } from './compiler-supervisor.ts';
import type { TypeEngine, TypeView } from './contract.ts';
import { fileKey, isSourceFile } from './paths.ts';
import type { ProjectConfigs } from './project-configs.ts';
import { createTypeView } from './type-view.ts';
import { createWorkspace, type OpenedFiles } from './workspace.ts';

export interface TypeEngineOptions {
  /** Directory that relative names are resolved against. */
  readonly cwd: string;
  /** The native compiler; undefined for the one of the installed `typescript` package. */
  readonly compilerPath?: string | undefined;
  log(level: 'debug' | 'info' | 'warn' | 'error', message: string): void;
}

/** A type engine on TypeScript's native compiler. The compiler starts with the first request. */
export function createTypeEngine({ cwd, compilerPath, log }: TypeEngineOptions): TypeEngine {
  const supervisor = createSupervisor({ cwd, compilerPath, log });
  const workspace = createWorkspace(supervisor);
  const viewOf = async (files: readonly string[], opening: Promise<OpenedFiles>, signal: AbortSignal | undefined): Promise<TypeView> => {
    const opened = await opening;
    if (signal?.aborted === true) {
      await workspace.users.release(opened.programs.compiler, opened.programs.snapshot);
      signal.throwIfAborted();
    }
    return createTypeView(supervisor, workspace, files, opened, (message) => log('debug', message));
  };
  return {
    setText: workspace.setText,
    clearText: workspace.clearText,
    filesChanged: workspace.filesChanged,
    projectFiles: (configFile) => listProjectFiles(workspace.configs, configFile),
    open: (files, signal) => viewOf(files, workspace.open(files, signal), signal),
    openApart: (files, texts, signal) => viewOf(files, workspace.openApart(files, texts, signal), signal),
    [Symbol.asyncDispose]: () => supervisor[Symbol.asyncDispose](),
  };
}

async function listProjectFiles(configs: ProjectConfigs, configFile: string): Promise<readonly string[]> {
  const root = await configs.read(configFile);
  if (root === undefined) throw new Error(`Cannot read the project ${configFile}.`);
  const queue = [root];
  const seen = new Set([fileKey(root.configFile)]);
  const files = new Map<string, string>();
  for (const { fileNames, references } of queue) {
    for (const file of fileNames.filter(isSourceFile)) files.set(fileKey(file), file);
    for (const reference of references.filter((path) => !seen.has(fileKey(path)))) {
      seen.add(fileKey(reference));
      const config = await configs.read(reference);
      if (config !== undefined) queue.push(config);
    }
  }
  return [...files.values()];
}
