import { isAbsolute, join } from 'node:path/posix';
import type { Configuration } from '../../config/configuration.ts';
import type { ConfigChoice, ConfigurationResolver, ResolvedConfiguration } from '../../config/resolver.ts';
import { UserError } from '../../config/user-error.ts';
import { severities, type Severity } from '../../protocol/finding.ts';
import type { Settings } from '../../protocol/requests.ts';
import type { OpenDocuments } from './documents.ts';
import type { Folders } from './folders.ts';
import type { SettingsStore } from './settings.ts';

/** What holds for a file: configuration files first, the editor's own settings over them. */
export interface Configurations {
  of(file: string): Promise<ResolvedConfiguration>;
  invalidate(): void;
}

export interface ConfigurationParts {
  readonly resolver: ConfigurationResolver;
  readonly settings: SettingsStore;
  readonly documents: OpenDocuments;
  readonly folders: Folders;
  /** Shows a mistake in a configuration file until it is mended. */
  tell(mistake: string | undefined): void;
}

export function createConfigurations({ resolver, settings, documents, folders, tell }: ConfigurationParts): Configurations {
  return {
    async of(file) {
      const chosen = await settings.of(documents.uriOf(file));
      const resolved = await resolve(file, choiceOf(chosen, folders.of(file)));
      return { ...resolved, configuration: withSettings(resolved.configuration, chosen) };
    },
    invalidate() {
      resolver.invalidate();
      tell(undefined);
    },
  };

  /** A broken configuration file is told of; meanwhile the defaults hold, so that nobody works without any checks. */
  async function resolve(file: string, choice: ConfigChoice): Promise<ResolvedConfiguration> {
    try {
      return await resolver.resolve(file, choice);
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      tell(error.message);
      return resolver.resolve(file, 'none');
    }
  }
}

function choiceOf({ configPath }: Settings, folder: string): ConfigChoice {
  if (typeof configPath !== 'string' || configPath === '') return 'nearest';
  return { path: isAbsolute(configPath) || /^[a-z]:/i.test(configPath) ? configPath : join(folder, configPath) };
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
