import { stat } from 'node:fs/promises';
import type { CompilerOptions, ParsedCommandLine } from 'typescript/async';
import { isRefusal } from './compiler-errors.ts';
import type { FileChange } from './contract.ts';
import type { CompilerSupervisor } from './compiler-supervisor.ts';
import { compilerPath, directoriesUpward, directoryOf, fileKey, isScriptFile, joined } from './paths.ts';

/** What configuration files on disk say about which project a file belongs to. Remembered until files come or go. */
export interface ProjectConfigs {
  /**
   * The project that lists the file: of the nearest tsconfig.json or jsconfig.json upward that includes it, or one
   * that this one references. Where none does, `nearest` is the nearest readable one that has files of its own.
   */
  ownerOf(file: string): Promise<ConfigOwner>;
  /** Undefined when it cannot be read. */
  read(configFile: string): Promise<ProjectConfig | undefined>;
  filesChanged(changes: readonly FileChange[]): void;
}

export interface ConfigOwner {
  readonly includedBy: ProjectConfig | undefined;
  readonly nearest: ProjectConfig | undefined;
  /** Configuration files on the way that cannot be read. */
  readonly unreadable: readonly { readonly configFile: string; readonly message: string }[];
}

export interface ProjectConfig {
  readonly configFile: string;
  readonly fileNames: readonly string[];
  /** Keys (`fileKey`) of `fileNames`. */
  readonly fileKeys: ReadonlySet<string>;
  readonly options: CompilerOptions;
  /** Configuration files that it references. */
  readonly references: readonly string[];
}

export function createProjectConfigs(supervisor: CompilerSupervisor): ProjectConfigs {
  const parsed = new Map<string, Promise<ParseResult>>();
  const inDirectory = new Map<string, Promise<readonly string[]>>();

  function parse(configFile: string): Promise<ParseResult> {
    return remembered(parsed, fileKey(configFile), () => parseConfig(supervisor, configFile));
  }

  /** The config itself or the first one it references, at any depth, that lists the file. */
  async function including(config: ProjectConfig, key: string): Promise<ProjectConfig | undefined> {
    const queue = [config];
    const seen = new Set<string>();
    for (const candidate of queue) {
      if (candidate.fileKeys.has(key)) return candidate;
      if (seen.has(candidate.configFile)) continue;
      seen.add(candidate.configFile);
      const references = await Promise.all(candidate.references.map(parse));
      queue.push(...references.flatMap((reference) => 'config' in reference ? [reference.config] : []));
    }
    return undefined;
  }

  return {
    async ownerOf(file) {
      const key = fileKey(file);
      let nearest: ProjectConfig | undefined;
      const unreadable: { configFile: string; message: string }[] = [];
      for (const directory of directoriesUpward(directoryOf(compilerPath(file)))) {
        for (const configFile of await remembered(inDirectory, directory, () => configFilesIn(directory))) {
          const result = await parse(configFile);
          if ('message' in result) {
            unreadable.push({ configFile, message: result.message });
            continue;
          }
          const includedBy = await including(result.config, key);
          if (includedBy !== undefined) return { includedBy, nearest, unreadable };
          if (result.config.fileNames.length > 0) nearest ??= result.config;
        }
      }
      return { includedBy: undefined, nearest, unreadable };
    },
    async read(configFile) {
      const result = await parse(compilerPath(configFile));
      return 'config' in result ? result.config : undefined;
    },
    filesChanged(changes) {
      // A source file that comes or goes changes what `include` means; so does any JSON file that a config may extend.
      if (!changes.some(({ file, change }) => change !== 'changed' ? isScriptFile(file) || isJson(file) : isJson(file))) return;
      parsed.clear();
      inDirectory.clear();
    },
  };
}

type ParseResult = { readonly config: ProjectConfig } | { readonly message: string };

async function parseConfig(supervisor: CompilerSupervisor, configFile: string): Promise<ParseResult> {
  const answer = await supervisor.use(async (compiler) => {
    try {
      return await compiler.api.parseConfigFile(configFile);
    } catch (error) {
      if (!isRefusal(compiler, error)) throw error;
      return error.message;
    }
  });
  return typeof answer === 'string' ? { message: `Cannot read ${configFile}: ${answer}` } : { config: configOf(configFile, answer) };
}

function configOf(configFile: string, { fileNames, options, projectReferences }: ParsedCommandLine): ProjectConfig {
  return {
    configFile,
    fileNames,
    fileKeys: new Set(fileNames.map(fileKey)),
    options,
    references: (projectReferences ?? []).map(({ path }) => path.endsWith('.json') ? path : joined(path, 'tsconfig.json')),
  };
}

async function configFilesIn(directory: string): Promise<readonly string[]> {
  const paths = ['tsconfig.json', 'jsconfig.json'].map((name) => joined(directory, name));
  const exist = await Promise.all(paths.map(async (path) => (await stat(path).catch(() => undefined))?.isFile() === true));
  return paths.filter((_, index) => exist[index]);
}

function isJson(file: string): boolean {
  return /\.jsonc?$/i.test(file);
}

/** A promise per key; one that rejects is forgotten. */
function remembered<Result>(cache: Map<string, Promise<Result>>, key: string, make: () => Promise<Result>): Promise<Result> {
  let result = cache.get(key);
  if (result === undefined) {
    const made = make();
    made.catch(() => { if (cache.get(key) === made) cache.delete(key); });
    cache.set(key, made);
    result = made;
  }
  return result;
}
