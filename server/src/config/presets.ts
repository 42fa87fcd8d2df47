import type { Severity } from '../protocol/finding.ts';
import type { ConfigurableRule } from './configurable-rule.ts';

export type PresetName = 'recommended' | 'strict' | 'quiet';

export interface Preset {
  readonly description: string;
  /** How loud a `likely` finding may be. */
  readonly likely: Severity | 'off';
  severityOf(rule: ConfigurableRule): Severity | 'off';
}

/** Ready-made sets, extended as `async-lens:<name>`. Without any configuration `recommended` holds. */
export const presets: Readonly<Record<PresetName, Preset>> = {
  recommended: {
    description: 'Every rule as loud as its page says; likely findings as information',
    likely: 'info',
    severityOf: ({ severity }) => severity,
  },
  strict: {
    description: 'Opt-in rules switched on as hints; likely findings as loud as proven ones',
    likely: 'warning',
    severityOf: ({ severity }) => (severity === 'off' ? 'hint' : severity),
  },
  quiet: {
    description: 'Only what is proven and worth a warning, and promises that nobody awaits',
    likely: 'off',
    severityOf: ({ family, severity }) => (family === 'never-awaited' || severity === 'error' || severity === 'warning' ? severity : 'off'),
  },
};

export const presetPrefix = 'async-lens:';

/** The names as they are written in `extends`. */
export const presetReferences: readonly string[] = Object.keys(presets).map((name) => `${presetPrefix}${name}`);
