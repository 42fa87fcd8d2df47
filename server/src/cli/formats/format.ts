import type { Finding } from '../../protocol/finding.ts';
import type { CheckResult } from '../check-result.ts';
import type { Colors } from '../colors.ts';
import type { RuleInfo } from '../rule-info.ts';

/** Turns a result into the text that is printed, with a final line break unless it is empty. Pure. */
export type Formatter = (result: CheckResult, options: FormatOptions) => string;

export interface FormatOptions {
  readonly colors: Colors;
  /** Width of the terminal in columns. */
  readonly columns: number;
  /** At most so many findings are listed; all are counted. */
  readonly maxFindings: number;
  /** Leave out everything but the findings. */
  readonly quiet: boolean;
  readonly rules: readonly RuleInfo[];
  readonly version: string;
  rulePage(ruleId: string): string;
}

/** The findings that are listed. */
export function listed({ findings }: CheckResult, { maxFindings }: FormatOptions): readonly Finding[] {
  return findings.slice(0, maxFindings);
}
