import type { ConfigurableRule } from '../config/configurable-rule.ts';

/** What the command line tells about a rule. */
export interface RuleInfo extends ConfigurableRule {
  readonly fix: 'safe' | 'offer' | 'none';
}
