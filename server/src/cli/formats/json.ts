import { countSeverities, type CheckResult } from '../check-result.ts';
import { displayPath } from '../paths.ts';
import type { ExplainedWait } from '../../protocol/explained-wait.ts';
import type { Finding, Problem } from '../../protocol/finding.ts';
import type { Place } from '../../protocol/span.ts';
import { listed, type Formatter } from './format.ts';
import { problemMessage } from './problem-line.ts';
import { regionOf, type Region } from './regions.ts';

/** For programs. The same input gives the same bytes but for `durationMs`; a new `version` says what changed. */
export const formatJson: Formatter = (result, options) => {
  const counts = countSeverities(result.findings);
  const findings = listed(result, options);
  const notListed = result.findings.length - findings.length;
  return `${JSON.stringify({
    version: 1,
    summary: {
      files: result.files,
      errors: counts.error,
      warnings: counts.warning,
      infos: counts.info,
      hints: counts.hint,
      ...(notListed > 0 ? { notListed } : {}),
      durationMs: Math.round(result.durationMs),
    },
    findings: findings.map((finding) => findingJson(finding, result)),
    ...(result.waits === undefined ? {} : { waits: result.waits.map((wait) => waitJson(wait, result)) }),
    problems: result.problems.map((problem) => problemJson(problem, result)),
  }, undefined, 2)}\n`;
};

function findingJson({ ruleId, severity, confidence, message, place, related, fixes }: Finding, result: CheckResult): object {
  return {
    ruleId,
    severity,
    confidence,
    message,
    ...placeJson(place, result),
    related: related.map((hop) => ({ message: hop.message, ...placeJson(hop.place, result) })),
    fixes: fixes.map(({ title, kind, concurrent, edits }) => ({
      title,
      kind,
      concurrent,
      edits: edits.map(({ file, span, newText }) => ({ ...placeJson({ file, ...span }, result), newText })),
    })),
  };
}

function waitJson({ kind, name, place, after, reason, because, message }: ExplainedWait, result: CheckResult): object {
  return {
    kind,
    name: plain(name),
    ...placeJson(place, result),
    ...(after === undefined ? {} : { after: { name: plain(after.name), ...placeJson(after.place, result) } }),
    ...(reason === undefined ? {} : { reason }),
    because: { text: because.text, ...(because.place === undefined ? {} : placeJson(because.place, result)) },
    message,
  };
}

function plain(name: string): string {
  return name.replaceAll('`', '');
}

function problemJson(problem: Problem, result: CheckResult): object {
  const { code, file, span } = problem;
  const message = problemMessage(problem, result);
  if (file === undefined) return { code, message };
  if (span === undefined || !result.sources.has(file)) return { code, message, file: displayPath(file, result.cwd) };
  return { code, message, ...placeJson({ file, ...span }, result) };
}

function placeJson(place: Place, result: CheckResult): { readonly file: string; readonly range: Omit<Region, 'file'> } {
  const { file, start, end } = regionOf(place, result);
  return { file, range: { start, end } };
}
