import type { Severity } from '../protocol/finding.ts';

/** What the command line says over every configuration file. Rule ids are known ones. */
export interface ConfigurationFlags {
  /** Only these rules. */
  readonly onlyRules?: readonly string[];
  readonly severities?: Readonly<Record<string, Severity | 'off'>>;
}
