import { dirname, join } from 'node:path/posix';
import { configFileName } from './config-file.ts';
import type { ConfigurableRule } from './configurable-rule.ts';
import type { Configuration } from './configuration.ts';
import type { ConfigurationFlags } from './flags.ts';
import { loadLayers } from './load-layers.ts';
import { createLayerMerger, type LayerMerger } from './merge-layers.ts';
import { readFileFromDisk, type ReadFile } from './read-file.ts';
import { createConfigValidator } from './validate.ts';

export interface ResolverOptions {
  /** Metadata of all rules. */
  readonly rules: readonly ConfigurableRule[];
  readonly flags?: ConfigurationFlags;
  /** Absent: from the disk. */
  readonly readFile?: ReadFile;
}

/** Where configuration comes from: the nearest file upwards, one that was chosen, or none. */
export type ConfigChoice = 'nearest' | 'none' | { readonly path: string };

export interface ResolvedConfiguration {
  readonly configuration: Configuration;
  /** Undefined when the defaults hold. */
  readonly configFile: string | undefined;
}

/** Paths are absolute with forward slashes. Both questions reject with a `UserError` for a file that is wrong. */
export interface ConfigurationResolver {
  /** What holds for a file. Remembered per folder and per configuration file until `invalidate`. */
  resolve(file: string, choice?: ConfigChoice): Promise<ResolvedConfiguration>;
  /** Forgets what was read: a configuration file was written, created or deleted. */
  invalidate(): void;
}

export function createConfigurationResolver({ rules, flags = {}, readFile = readFileFromDisk }: ResolverOptions): ConfigurationResolver {
  const source = { readFile, validate: createConfigValidator(rules) };
  const nearest = new Map<string, Promise<string | undefined>>();
  const mergers = new Map<string, Promise<LayerMerger>>();

  const findNearest = (folder: string): Promise<string | undefined> => remember(nearest, folder, async () => {
    const path = join(folder, configFileName);
    if (await readFile(path) !== undefined) return path;
    const parent = dirname(folder);
    // Above a drive (`C:`) there is only `.`.
    return parent === folder || parent === '.' ? undefined : findNearest(parent);
  });

  const mergerFor = (configFile: string): Promise<LayerMerger> => remember(mergers, configFile, async () =>
    createLayerMerger(await loadLayers(configFile, source), dirname(configFile), rules, flags));

  const defaults = createLayerMerger([], '/', rules, flags);
  return {
    async resolve(file, choice = 'nearest') {
      const configFile = choice === 'nearest' ? await findNearest(dirname(file)) : choice === 'none' ? undefined : choice.path;
      const merger = configFile === undefined ? defaults : await mergerFor(configFile);
      return { configuration: merger.configurationOf(file), configFile };
    },
    invalidate() {
      nearest.clear();
      mergers.clear();
    },
  };
}

function remember<Value>(known: Map<string, Promise<Value>>, key: string, make: () => Promise<Value>): Promise<Value> {
  const value = known.get(key) ?? make();
  known.set(key, value);
  return value;
}
