import type { Severity } from '../protocol/finding.ts';

/** What holds for one file after defaults, presets, the configuration file, its overrides and flags were merged. */
export interface Configuration {
  /** By rule id; every rule of the catalogue has an entry. */
  readonly rules: Readonly<Record<string, RuleSetting>>;
  /** How loud a `likely` finding may be at the most; a rule that is quieter stays as quiet. Absent: `info`. */
  readonly likely?: Severity | 'off';
  /** Report unused suppressions. */
  readonly reportUnusedSuppressions: boolean;
  readonly knowledge: UserKnowledge;
  /** True when the file is excluded (`ignore` globs): the engine answers `skipped`. */
  readonly isIgnored: boolean;
}

export interface RuleSetting {
  readonly severity: Severity | 'off';
  /** Already validated against the rule's schema and completed with its defaults. */
  readonly options: Readonly<Record<string, unknown>>;
}

/** What a team adds to the knowledge. Each name may hold stars. */
export interface UserKnowledge {
  readonly blocking: readonly (ApiName & { readonly replacement?: ApiName })[];
  /** What calls read and change; neither: nothing, and they do not throw. */
  readonly effects: readonly (ApiName & { readonly reads?: readonly KnownResource[]; readonly writes?: readonly KnownResource[] })[];
  /** Classes whose objects do one thing at a time. */
  readonly oneAtATime: readonly ApiName[];
  readonly fireAndForget: readonly ApiName[];
}

export interface ApiName {
  readonly module: string;
  readonly path: string;
}

export const knownResources = ['files', 'network', 'database', 'process', 'console', 'clock', 'random', 'environment', 'dom', 'storage', 'receiver', 'arguments'] as const;
export type KnownResource = typeof knownResources[number];
