import { countSeverities, type CheckResult } from '../check-result.ts';
import { fixToApply } from '../fix/choose-fix.ts';
import { count, durationText, listText } from '../wording.ts';

/** One sentence on what was found: `2 warnings and 1 hint in 2 of 120 files (1.2 s).` */
export function summaryLine(result: CheckResult): string {
  const { findings, files, durationMs } = result;
  if (findings.length === 0) return `No findings in ${count(files, 'file')} (${durationText(durationMs)}).`;
  const counts = countSeverities(findings);
  const parts = [
    counts.error > 0 ? [count(counts.error, 'error')] : [],
    counts.warning > 0 ? [count(counts.warning, 'warning')] : [],
    counts.info > 0 ? [`${counts.info.toLocaleString('en')} for information`] : [],
    counts.hint > 0 ? [count(counts.hint, 'hint')] : [],
  ].flat();
  const withFindings = new Set(findings.map(({ place }) => place.file)).size;
  return `${listText(parts)} in ${withFindings.toLocaleString('en')} of ${count(files, 'file')} (${durationText(durationMs)}).`;
}

/** How many of the findings `async-lens fix` would repair; undefined when none. */
export function repairLine({ findings }: CheckResult): string | undefined {
  const safe = findings.filter((finding) => fixToApply(finding, 'safe') !== undefined).length;
  const concurrent = findings.filter((finding) => fixToApply(finding, 'concurrent') !== undefined).length - safe;
  const parts = [
    safe > 0 ? [`\`async-lens fix\` repairs ${safe}`] : [],
    concurrent > 0 ? [`\`async-lens fix --concurrent\` ${safe > 0 ? `${concurrent} more` : `repairs ${concurrent}`}`] : [],
  ].flat();
  return parts.length === 0 ? undefined : `${parts.join(', ')}.`;
}
