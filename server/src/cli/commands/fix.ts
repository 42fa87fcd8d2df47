import { Command, Option } from 'commander';
import type { FoundFiles } from '../../config/source-files.ts';
import type { FileReport, Problem } from '../../protocol/finding.ts';
import { collectReports, type CheckResult } from '../check-result.ts';
import { colorsFor } from '../colors.ts';
import type { CommandContext } from '../context.ts';
import type { ExitCode } from '../exit-codes.ts';
import { unifiedDiff } from '../fix/diff.ts';
import type { AppliedFix } from '../fix/plan-pass.ts';
import { repair, type Repair } from '../fix/repair.ts';
import { readOriginal, withMark } from '../fix/source-file.ts';
import { writeChanges } from '../fix/write-changes.ts';
import { addConfigurationOptions } from '../options.ts';
import { displayPath } from '../paths.ts';
import { startProgress } from '../progress.ts';
import { exitCodeFor, printProblems, report, type ReportOptions } from '../report.ts';
import { findTargets, finish, type TargetOptions } from '../run-check.ts';
import { openSession, type Session, type SessionOptions } from '../session.ts';
import { count } from '../wording.ts';
import { addReportOptions } from './check.ts';

export interface FixOptions extends SessionOptions, TargetOptions, ReportOptions {
  readonly concurrent?: boolean;
  readonly dryRun?: boolean;
}

/** `fix [paths..]`: repairs what can be repaired without asking. */
export function fixCommand(): Command {
  const command = new Command('fix')
    .summary('apply the fixes that keep behaviour')
    .description('Applies safe fixes until nothing changes, then tells what is left.')
    .argument('[paths...]', 'files, folders, globs or tsconfig files; the working directory when left out')
    .addOption(new Option('-p, --project <tsconfig>', 'fix the files of this project'))
    .addOption(new Option('--concurrent', 'also apply fixes that make proven independent work run at once'))
    .addOption(new Option('--dry-run', 'print a unified diff and write nothing'));
  return addReportOptions(addConfigurationOptions(command)).addHelpText('after', examples);
}

const examples = `
Examples:
  async-lens fix src
  async-lens fix --concurrent --rule no-sequential-await src
  async-lens fix --dry-run > fixes.patch

Exit codes: as check, on what is left.`;

export async function runFix(paths: readonly string[], options: FixOptions, context: CommandContext): Promise<ExitCode> {
  const startedAt = performance.now();
  await using session = await openSession(context, options);
  const found = await findTargets(paths, options, session, context);
  await session.validateConfiguration(found.files);
  const repaired = await repairWithProgress(found, options, session, context);
  if (options.dryRun === true) return showDiff(repaired, found, options, context, startedAt);
  const written = await writeChanges(repaired.changes, repaired.applied, context.signal);
  const unwritten = new Set(repaired.changes.map(({ file }) => file).filter((file) => !written.files.has(file)));
  const applied = repaired.applied.filter(({ files }) => !files.some((file) => unwritten.has(file)));
  const reports = [...repaired.reports].map(([file, after]) => (unwritten.has(file) ? repaired.reportsBefore.get(file) ?? after : after));
  const result = await resultOf(reports, [...found.problems, ...repaired.problems, ...written.problems], context, startedAt);
  if (options.quiet !== true) context.io.stderr.write(fixedText(applied, 'Fixed', repaired, context));
  return report(result, session.analysis.ruleMetas, options, context);
}

async function repairWithProgress(found: FoundFiles, options: FixOptions, { engine }: Session, { io, cwd, signal }: CommandContext): Promise<Repair> {
  const progress = startProgress(io, found.files.length, cwd, options.quiet === true);
  try {
    return await repair(found.files, {
      engine,
      scope: options.concurrent === true ? 'concurrent' : 'safe',
      signal,
      onReport: ({ file }) => progress.advance(file),
    });
  } finally {
    progress.stop();
  }
}

async function showDiff(repaired: Repair, found: FoundFiles, options: FixOptions, context: CommandContext, startedAt: number): Promise<ExitCode> {
  const { io, cwd } = context;
  const colors = colorsFor(io.stdout, io, options.color);
  for (const { file, before, after } of repaired.changes) {
    const original = await readOriginal(file, before);
    const marked = (text: string): string => (typeof original === 'string' ? text : withMark(text, original));
    io.stdout.write(unifiedDiff(displayPath(file, cwd), marked(before), marked(after), colors));
  }
  const result = await resultOf([...repaired.reports.values()], [...found.problems, ...repaired.problems], context, startedAt);
  printProblems(result, context);
  if (options.quiet !== true) io.stderr.write(`${fixedText(repaired.applied, 'Would fix', repaired, context)}${count(result.findings.length, 'finding')} would be left.\n`);
  return exitCodeFor(result, options.failOn ?? 'warning');
}

async function resultOf(reports: readonly FileReport[], problems: readonly Problem[], context: CommandContext, startedAt: number): Promise<CheckResult> {
  const collected = await collectReports(each(reports), () => undefined);
  return finish({ ...collected, problems: [...problems, ...collected.problems] }, startedAt, context);
}

async function* each(reports: readonly FileReport[]): AsyncIterable<FileReport> {
  yield* reports;
}

/** `Fixed 3 findings in 2 files:` and a line for each file. */
function fixedText(applied: readonly AppliedFix[], verb: string, { isUnfinished }: Repair, { cwd }: CommandContext): string {
  if (applied.length === 0) return 'Nothing to fix.\n';
  const byFile = [...Map.groupBy(applied, ({ file }) => file)].sort(([a], [b]) => (a < b ? -1 : 1));
  return [
    `${verb} ${count(applied.length, 'finding')} in ${count(byFile.length, 'file')}:`,
    ...byFile.map(([file, fixes]) => `  ${displayPath(file, cwd)}: ${ruleCounts(fixes)}`),
    ...(isUnfinished ? ['More can be fixed: run the command again.'] : []),
  ].map((line) => `${line}\n`).join('');
}

function ruleCounts(fixes: readonly AppliedFix[]): string {
  return [...Map.groupBy(fixes, ({ ruleId }) => ruleId)].sort(([a], [b]) => (a < b ? -1 : 1)).map(([ruleId, list]) => (list.length === 1 ? ruleId : `${ruleId} ×${list.length}`)).join(', ');
}
