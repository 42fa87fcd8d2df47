import { ModuleKind, type Project } from 'typescript/async';
import { isSourceFile } from './paths.ts';
import type { Rounds } from './rounds.ts';

/** Absolute names of the source files that a file's module specifiers mean; undefined for packages and what is missing. */
export async function resolveModules(project: Project, rounds: Rounds, file: string, specifiers: readonly string[]): Promise<readonly (string | undefined)[]> {
  if (specifiers.length === 0) return [];
  const { program } = project;
  // A program remembers a resolution under the kind of import that asked; which one that was costs more to find out.
  const resolved = await rounds.ask(() => Promise.all(specifiers.map(async (specifier) => {
    const answers = await Promise.all(importKinds.map((kind) => rounds.attempt(() => program.getResolvedModule(file, specifier.toWellFormed(), kind))));
    return answers.find((answer) => answer !== undefined)?.resolvedFileName;
  })));
  return resolved.map((name) => name !== undefined && isSourceFile(name) ? name : undefined);
}

const importKinds = [ModuleKind.None, ModuleKind.ESNext, ModuleKind.CommonJS];
