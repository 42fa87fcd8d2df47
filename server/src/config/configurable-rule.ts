import type { Severity } from '../protocol/finding.ts';

/** What the configuration must know of a rule: the part of a rule's metadata that it reads. */
export interface ConfigurableRule {
  readonly id: string;
  readonly family: string;
  /** One sentence without a full stop. */
  readonly summary: string;
  readonly severity: Severity | 'off';
  /** JSON schema of the options object. */
  readonly schema: Readonly<Record<string, unknown>>;
  readonly defaults: object;
}
