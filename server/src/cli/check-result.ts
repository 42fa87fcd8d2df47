import type { ExplainedWait } from '../protocol/explained-wait.ts';
import type { FileReport, Finding, Problem, Severity } from '../protocol/finding.ts';
import { createSourceText, type SourceText } from './source-text.ts';

/** Everything that a check found, in the order in which it is told. What formatters turn into text. */
export interface CheckResult {
  readonly cwd: string;
  /** Number of files that were checked; ignored and broken ones do not count. */
  readonly files: number;
  /** Sorted by file, position, rule. Every place and edit in them is in a file of `sources`. */
  readonly findings: readonly Finding[];
  readonly problems: readonly Problem[];
  /** With `--explain`: why things wait for each other where no finding says that they need not. */
  readonly waits?: readonly ExplainedWait[];
  readonly durationMs: number;
  /** Text of every file that a finding, a problem or a wait points into. */
  readonly sources: ReadonlyMap<string, SourceText>;
}

/** What remains of the reports of a run, to become a `CheckResult`. Keeps the texts of files with findings only. */
export interface CollectedReports {
  readonly checked: number;
  readonly skipped: readonly string[];
  readonly failed: number;
  readonly findings: readonly Finding[];
  readonly problems: readonly Problem[];
  readonly texts: ReadonlyMap<string, string>;
}

export async function collectReports(reports: AsyncIterable<FileReport>, onReport: (report: FileReport) => void): Promise<CollectedReports> {
  const counts = { checked: 0, failed: 0 };
  const skipped: string[] = [];
  const findings: Finding[] = [];
  const problems: Problem[] = [];
  const texts = new Map<string, string>();
  for await (const report of reports) {
    onReport(report);
    if (report.status === 'skipped') skipped.push(report.file);
    else counts[report.status] += 1;
    findings.push(...report.findings);
    problems.push(...report.problems);
    if (report.findings.length > 0 || report.problems.length > 0) texts.set(report.file, report.text);
  }
  return { ...counts, skipped: skipped.sort(), findings, problems, texts };
}

export interface ResultContext {
  readonly cwd: string;
  readonly durationMs: number;
  /** Text of a file that was not checked in this run; undefined when it cannot be read. */
  readText(file: string): Promise<string | undefined>;
}

/** Sorts, and leaves out related places and fixes in files that are gone: nobody could be sent there. */
export async function toResult(collected: CollectedReports, { cwd, durationMs, readText }: ResultContext): Promise<CheckResult> {
  const sources = new Map([...collected.texts].map(([file, text]) => [file, createSourceText(text)]));
  for (const file of otherFiles(collected)) {
    const text = sources.has(file) ? undefined : await readText(file);
    if (text !== undefined) sources.set(file, createSourceText(text));
  }
  const findings = collected.findings.map((finding): Finding => ({
    ...finding,
    related: finding.related.filter(({ place }) => sources.has(place.file)),
    fixes: finding.fixes.filter(({ edits }) => edits.every(({ file }) => sources.has(file))),
  }));
  return { cwd, files: collected.checked, findings: findings.sort(byPlace), problems: uniqueProblems(collected.problems), durationMs, sources };
}

function otherFiles({ findings, problems }: CollectedReports): ReadonlySet<string> {
  return new Set([
    ...findings.flatMap(({ related, fixes }) => [...related.map(({ place }) => place.file), ...fixes.flatMap(({ edits }) => edits.map(({ file }) => file))]),
    ...problems.flatMap(({ file, span }) => (file !== undefined && span !== undefined ? [file] : [])),
  ]);
}

function byPlace(a: Finding, b: Finding): number {
  return compareText(a.place.file, b.place.file)
    || a.place.start - b.place.start
    || compareText(a.ruleId, b.ruleId)
    || a.place.end - b.place.end
    || compareText(a.message, b.message);
}

/** A broken tsconfig is told by every file of its project. */
function uniqueProblems(problems: readonly Problem[]): readonly Problem[] {
  const byText = new Map(problems.map((problem) => [JSON.stringify([problem.file, problem.span?.start, problem.code, problem.message]), problem]));
  return [...byText.values()].sort((a, b) => compareText(a.file ?? '', b.file ?? '') || (a.span?.start ?? 0) - (b.span?.start ?? 0) || compareText(a.message, b.message));
}

/** By code units: the same order on every machine, whatever its language. */
function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

export type SeverityCounts = Readonly<Record<Severity, number>>;

export function countSeverities(findings: readonly Finding[]): SeverityCounts {
  const counts = { error: 0, warning: 0, info: 0, hint: 0 };
  for (const { severity } of findings) counts[severity] += 1;
  return counts;
}
