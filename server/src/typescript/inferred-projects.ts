import { stat } from 'node:fs/promises';
import { JsxEmit, ModuleKind, ModuleResolutionKind, type CompilerOptions, type RawCompilerOptions } from 'typescript/async';
import { compilerPath, directoriesUpward, directoryOf, joined } from './paths.ts';
import type { ProjectConfig } from './project-configs.ts';

/** What the files that no configuration includes are compiled with, together with their like. */
export interface InferredProject {
  /** The same for files that share a program. */
  readonly key: string;
  readonly options: RawCompilerOptions;
}

/**
 * A file beside a project that leaves it out (a test, a script, JavaScript without `allowJs`) gets that project's
 * options; a file without any project those of its package.
 */
export async function inferProject(file: string, nearest: ProjectConfig | undefined): Promise<InferredProject> {
  if (nearest !== undefined) return { key: nearest.configFile, options: { ...forChecking(nearest.options), ...forAnyFile } };
  const directory = await packageDirectory(directoryOf(compilerPath(file)));
  const typeRoots = [...directoriesUpward(directory)].map((around) => joined(around, 'node_modules/@types'));
  return { key: directory, options: { ...withoutProject, ...forAnyFile, typeRoots } };
}

const forAnyFile = { allowJs: true, noEmit: true, skipLibCheck: true } satisfies RawCompilerOptions;

const withoutProject = {
  target: 99,
  module: ModuleKind.Preserve,
  moduleResolution: ModuleResolutionKind.Bundler,
  // Every file is a module: unrelated scripts do not share one global scope.
  moduleDetection: 3,
  allowImportingTsExtensions: true,
  resolveJsonModule: true,
  experimentalDecorators: true,
  jsx: JsxEmit.Preserve,
  strict: true,
  types: ['*'],
} satisfies RawCompilerOptions;

/** Without what only concerns output, which some options tie to the listed files. */
function forChecking(options: CompilerOptions): RawCompilerOptions {
  const { composite, incremental, tsBuildInfoFile, declaration, declarationDir, declarationMap, emitDeclarationOnly, outDir, rootDir, ...checked } = options;
  return checked;
}

async function packageDirectory(directory: string): Promise<string> {
  for (const around of directoriesUpward(directory)) {
    if ((await stat(joined(around, 'package.json')).catch(() => undefined))?.isFile() === true) return around;
  }
  return directory;
}
