import type { Engine } from '../../engine/contract.ts';
import type { FileReport, Problem } from '../../protocol/finding.ts';
import { applyEdits } from './apply-edits.ts';
import type { FixScope } from './choose-fix.ts';
import { planPass, type AppliedFix, type PassPlan } from './plan-pass.ts';

export interface RepairOptions {
  readonly engine: Engine;
  readonly scope: FixScope;
  readonly signal: AbortSignal;
  /** Called for every file of the first check. */
  onReport(report: FileReport): void;
}

/** What repairing in memory came to. Nothing was written. */
export interface Repair {
  /** Files whose text changed. */
  readonly changes: readonly TextChange[];
  readonly applied: readonly AppliedFix[];
  /** Of every file as it would be after the changes. */
  readonly reports: ReadonlyMap<string, FileReport>;
  /** Of every file as it was found. */
  readonly reportsBefore: ReadonlyMap<string, FileReport>;
  readonly problems: readonly Problem[];
  /** True when fixes were still left to apply after the last pass. */
  readonly isUnfinished: boolean;
}

export interface TextChange {
  readonly file: string;
  readonly before: string;
  readonly after: string;
}

/** As many times as a fix may uncover the next one before the rest is left to another run. */
export const maxPasses = 10;

/**
 * Applies fixes until nothing changes, on texts in the engine's memory: what is interrupted has touched no file. A
 * fix that leaves a syntax error is a bug of ours: its files go back to what they were and keep out of later passes.
 */
export async function repair(files: readonly string[], { engine, scope, signal, onReport }: RepairOptions): Promise<Repair> {
  const work: RepairWork = { engine, scope, signal, reports: new Map(), applied: [], problems: [], abandoned: new Set() };
  for await (const report of engine.checkAll(files, signal)) {
    onReport(report);
    work.reports.set(report.file, report);
  }
  const reportsBefore = new Map(work.reports);
  let needsConfirmation = false;
  for (let pass = 0; ; pass += 1) {
    signal.throwIfAborted();
    const plan = planNext(work);
    const isUnfinished = plan.applied.length > 0 && pass >= maxPasses;
    if (plan.applied.length > 0 && !isUnfinished) {
      await runPass(plan, work);
      needsConfirmation = true;
      continue;
    }
    // A fix can change what is found in files that it did not edit.
    if (needsConfirmation) await recheck(files, work);
    if (isUnfinished || !needsConfirmation) return { changes: changesBetween(reportsBefore, work.reports), applied: work.applied, reports: work.reports, reportsBefore, problems: work.problems, isUnfinished };
    needsConfirmation = false;
  }
}

interface RepairWork extends Omit<RepairOptions, 'onReport'> {
  /** The latest of each file; its text is what the engine has. */
  readonly reports: Map<string, FileReport>;
  readonly applied: AppliedFix[];
  readonly problems: Problem[];
  /** Files that a fix would have broken. */
  readonly abandoned: Set<string>;
}

function planNext({ reports, abandoned, scope }: RepairWork): PassPlan {
  const open = [...reports.values()].filter(({ file, status }) => status === 'checked' && !abandoned.has(file));
  const findings = open.flatMap((report) => report.findings.toSorted((a, b) => a.place.start - b.place.start));
  return planPass(findings, { scope, texts: new Map(open.map(({ file, text }) => [file, text])) });
}

async function runPass(plan: PassPlan, work: RepairWork): Promise<void> {
  const { engine, reports } = work;
  const edited = [...plan.edits.keys()];
  const before = new Map(edited.map((file) => [file, reports.get(file)!]));
  for (const [file, edits] of plan.edits) engine.setText(file, applyEdits(reports.get(file)!.text, edits));
  await recheck(edited, work);
  const broken = withLinkedFiles(edited.filter((file) => isWorse(reports.get(file), before.get(file))), plan.applied);
  for (const file of broken) takeBack(before.get(file)!, plan, work);
  work.applied.push(...plan.applied.filter(({ files }) => !files.some((file) => broken.has(file))));
}

function takeBack(report: FileReport, plan: PassPlan, { engine, reports, abandoned, problems }: RepairWork): void {
  const { file, text } = report;
  abandoned.add(file);
  engine.setText(file, text);
  reports.set(file, report);
  problems.push({ code: 'internal', message: `A fix of ${ruleIdsOn(file, plan.applied)} would leave a syntax error here, so it was not applied. Please report this.`, file });
}

async function recheck(files: readonly string[], { engine, reports, signal }: RepairWork): Promise<void> {
  for await (const report of engine.checkAll(files, signal)) reports.set(report.file, report);
}

function isWorse(after: FileReport | undefined, before: FileReport | undefined): boolean {
  return after?.status !== 'checked' || syntaxErrors(after) > syntaxErrors(before);
}

function syntaxErrors(report: FileReport | undefined): number {
  return report?.problems.filter(({ code }) => code === 'syntax-error').length ?? 0;
}

/** The files, and all that were edited together with one of them. */
export function withLinkedFiles(files: readonly string[], applied: readonly AppliedFix[]): ReadonlySet<string> {
  const linked = new Set(files);
  for (let size = -1; size !== linked.size;) {
    size = linked.size;
    for (const fix of applied) if (fix.files.some((file) => linked.has(file))) fix.files.forEach((file) => linked.add(file));
  }
  return linked;
}

function ruleIdsOn(file: string, applied: readonly AppliedFix[]): string {
  return [...new Set(applied.filter(({ files }) => files.includes(file)).map(({ ruleId }) => ruleId))].join(' or ');
}

function changesBetween(before: ReadonlyMap<string, FileReport>, after: ReadonlyMap<string, FileReport>): readonly TextChange[] {
  return [...after]
    .map(([file, { text }]) => ({ file, before: before.get(file)?.text ?? text, after: text }))
    .filter((change) => change.before !== change.after)
    .sort((a, b) => (a.file < b.file ? -1 : 1));
}
