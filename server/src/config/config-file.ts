import type { Severity } from '../protocol/finding.ts';
import type { UserKnowledge } from './configuration.ts';

/** The name that is looked for in the folder of a checked file and upwards. */
export const configFileName = 'async-lens.config.json';

/** What stands in a configuration file, after it was validated. The generated schema describes the same. */
export interface ConfigFile {
  readonly extends?: string | readonly string[];
  readonly rules?: RuleEntries;
  readonly likely?: Severity | 'off';
  readonly overrides?: readonly ConfigOverride[];
  readonly ignore?: readonly string[];
  readonly knowledge?: Partial<UserKnowledge>;
  readonly reportUnusedSuppressions?: boolean;
}

export interface ConfigOverride {
  readonly files: string | readonly string[];
  readonly rules: RuleEntries;
}

export type RuleEntries = Readonly<Record<string, RuleEntry>>;
/** A severity alone keeps the options that hold so far; options replace them and are completed with the defaults. */
export type RuleEntry = Severity | 'off' | readonly [severity: Severity | 'off', options?: Readonly<Record<string, unknown>>];
