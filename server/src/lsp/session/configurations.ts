import { isAbsolute, join } from 'node:path/posix';
import type { Configuration } from '../../config/configuration.ts';
import { severities, type Severity } from '../../protocol/finding.ts';
import type { Settings } from '../../protocol/requests.ts';
import type { ConfigurationSource, ResolvedConfiguration } from './context.ts';
import type { OpenDocuments } from './documents.ts';
import type { SettingsStore } from './settings.ts';

/** What holds for a file: configuration files first, the editor's own settings over them. */
export interface Configurations {
  of(file: string): Promise<ResolvedConfiguration>;
  invalidate(): void;
}

export function createConfigurations(source: ConfigurationSource, settings: SettingsStore, documents: OpenDocuments, root: string): Configurations {
  return {
    async of(file) {
      const chosen = await settings.of(documents.uriOf(file));
      const resolved = await source.resolve(file, chosenConfigFile(chosen, root));
      return { ...resolved, configuration: withSettings(resolved.configuration, chosen) };
    },
    invalidate: () => source.invalidate(),
  };
}

function chosenConfigFile({ configPath }: Settings, root: string): string | undefined {
  if (typeof configPath !== 'string' || configPath === '') return undefined;
  return isAbsolute(configPath) || /^[a-z]:/i.test(configPath) ? configPath : join(root, configPath);
}

/** A severity from the settings wins over the configuration file; a rule or word that nobody knows is left alone. */
export function withSettings(configuration: Configuration, { enable, rules = {} }: Settings): Configuration {
  const overrides = Object.entries(rules).flatMap(([id, severity]) => {
    const setting = configuration.rules[id];
    return setting !== undefined && isSeverity(severity) ? [[id, { ...setting, severity }] as const] : [];
  });
  return {
    ...configuration,
    rules: { ...configuration.rules, ...Object.fromEntries(overrides) },
    isIgnored: configuration.isIgnored || enable === false,
  };
}

function isSeverity(value: string): value is Severity | 'off' {
  return value === 'off' || severities.some((severity) => severity === value);
}
