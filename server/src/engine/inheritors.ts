import { dirname } from 'node:path/posix';
import { roleOf } from '../rules/support/file-role.ts';
import { relativeTo } from './judge.ts';
import { inheritanceWords, type InheritanceWords } from './inheritance-words.ts';
import { mapConcurrently } from './map-concurrently.ts';

/**
 * Which files of a project have classes or interfaces below a type, by name. The words of a file are kept until its text
 * changes; no tree is made for them. Tests are left out: their stand-ins run nowhere else.
 */
export interface Inheritors {
  /** Undefined while the project has not been read, or not again since something changed. */
  of(configFile: string, names: readonly string[]): readonly string[] | undefined;
  /** Makes `of` answer. */
  learn(configFile: string, signal: AbortSignal | undefined): Promise<void>;
  forget(file: string): void;
  /** Files came or went, or projects changed. */
  forgetProjects(): void;
}

export interface InheritorsHost {
  projectFiles(configFile: string): Promise<readonly string[]>;
  /** Undefined for what cannot be read. */
  textOf(file: string): Promise<string | undefined>;
}

interface ProjectWords {
  readonly byParent: ReadonlyMap<string, readonly string[]>;
  readonly aliases: ReadonlyMap<string, ReadonlySet<string>>;
}

export function createInheritors({ projectFiles, textOf }: InheritorsHost): Inheritors {
  const words = new Map<string, InheritanceWords>();
  const filesOf = new Map<string, readonly string[]>();
  const projects = new Map<string, ProjectWords>();
  const underWay = new Map<string, Promise<void>>();

  const read = async (configFile: string, signal: AbortSignal | undefined): Promise<void> => {
    const files = filesOf.get(configFile) ?? (await projectFiles(configFile)).filter((file) => roleOf(relativeTo(dirname(configFile), file), { imports: [] }) !== 'test');
    filesOf.set(configFile, files);
    const unread = files.filter((file) => !words.has(file));
    for await (const [file, text] of mapConcurrently(unread, 16, async (one) => [one, await textOf(one)] as const)) {
      signal?.throwIfAborted();
      words.set(file, inheritanceWords(text ?? ''));
    }
    projects.set(configFile, together(files, words));
  };

  return {
    of(configFile, names) {
      const project = projects.get(configFile);
      if (project === undefined) return undefined;
      const all = new Set(names);
      // A set visits what is added while it is walked.
      for (const name of all) for (const alias of project.aliases.get(name) ?? []) all.add(alias);
      return [...new Set([...all].flatMap((name) => project.byParent.get(name) ?? []))].toSorted();
    },
    async learn(configFile, signal) {
      const reading = underWay.get(configFile) ?? read(configFile, signal).finally(() => underWay.delete(configFile));
      underWay.set(configFile, reading);
      await reading;
    },
    forget(file) {
      words.delete(file);
      projects.clear();
    },
    forgetProjects() {
      words.clear();
      filesOf.clear();
      projects.clear();
    },
  };
}

function together(files: readonly string[], words: ReadonlyMap<string, InheritanceWords>): ProjectWords {
  const byParent = new Map<string, string[]>();
  const aliases = new Map<string, Set<string>>();
  for (const file of files) {
    const { parents = new Set<string>(), aliases: given = [] } = words.get(file) ?? {};
    for (const parent of parents) {
      const naming = byParent.get(parent);
      if (naming === undefined) byParent.set(parent, [file]);
      else naming.push(file);
    }
    for (const [original, alias] of given) aliases.set(original, (aliases.get(original) ?? new Set()).add(alias));
  }
  return { byParent, aliases };
}
