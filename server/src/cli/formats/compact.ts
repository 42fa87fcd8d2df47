import type { ExplainedWait } from '../../protocol/explained-wait.ts';
import type { Finding } from '../../protocol/finding.ts';
import type { CheckResult } from '../check-result.ts';
import { listed, type Formatter } from './format.ts';
import { regionOf } from './regions.ts';
import { visible } from './visible.ts';

/** One finding a line, as compilers print them: `src/a.ts:12:9: warning no-blocking-call: message`; then the waits. */
export const formatCompact: Formatter = (result, options) => [
  ...listed(result, options).map((finding) => findingLine(finding, result)),
  ...(result.waits ?? []).map((wait) => waitLine(wait, result)),
].join('');

function findingLine({ place, severity, ruleId, message }: Finding, result: CheckResult): string {
  const { file, start } = regionOf(place, result);
  return `${visible(file)}:${start.line}:${start.column}: ${severity} ${ruleId}: ${visible(message)}\n`;
}

function waitLine({ place, message }: ExplainedWait, result: CheckResult): string {
  const { file, start } = regionOf(place, result);
  return `${visible(file)}:${start.line}:${start.column}: waits: ${visible(message)}\n`;
}
