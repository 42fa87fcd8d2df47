import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { UserError } from '../config/user-error.ts';
import { severities, type Severity } from '../protocol/finding.ts';
import type { CheckResult } from './check-result.ts';
import { colorsFor, noColors, terminalColumns, type ColorChoice } from './colors.ts';
import type { CommandContext } from './context.ts';
import { exitCodes, type ExitCode } from './exit-codes.ts';
import type { FormatOptions } from './formats/format.ts';
import { formatters, type FormatName } from './formats/index.ts';
import { problemLine } from './formats/problem-line.ts';
import { summaryLine } from './formats/summary.ts';
import { visible } from './formats/visible.ts';
import { absolutePath } from './paths.ts';
import type { RuleInfo } from './rule-info.ts';

export interface ReportOptions {
  readonly format?: FormatName;
  readonly outputFile?: string;
  readonly maxFindings?: number;
  readonly quiet?: boolean;
  readonly failOn?: Severity;
  readonly color: ColorChoice;
}

/** Prints a result: findings to standard output or the output file, everything else to standard error. */
export async function report(result: CheckResult, rules: readonly RuleInfo[], options: ReportOptions, context: CommandContext): Promise<ExitCode> {
  const { io } = context;
  const format = options.format ?? (io.stdout.isTTY === true && options.outputFile === undefined ? 'pretty' : 'compact');
  const text = formatters[format](result, formatOptions(rules, options, context));
  if (options.outputFile === undefined) io.stdout.write(text);
  else await writeOutput(options.outputFile, text, context);
  printProblems(result, context);
  const isSummarized = format === 'pretty' && options.outputFile === undefined;
  if (!isSummarized && options.quiet !== true) io.stderr.write(`${summaryLine(result)}\n`);
  return exitCodeFor(result, options.failOn ?? 'warning');
}

/** Writes to a file that the user named, with its folders. */
export async function writeOutput(outputFile: string, text: string, { cwd }: CommandContext): Promise<void> {
  const path = absolutePath(outputFile, cwd);
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text);
  } catch (error) {
    throw new UserError('output-unwritable', `Cannot write ${outputFile} (${(error as NodeJS.ErrnoException).code ?? String(error)}).`, '');
  }
}

export function exitCodeFor({ findings }: CheckResult, failOn: Severity): ExitCode {
  const limit = severities.indexOf(failOn);
  return findings.some(({ severity }) => severities.indexOf(severity) <= limit) ? exitCodes.findings : exitCodes.ok;
}

function formatOptions(rules: readonly RuleInfo[], options: ReportOptions, { io, product }: CommandContext): FormatOptions {
  return {
    colors: options.outputFile === undefined ? colorsFor(io.stdout, io, options.color) : noColors,
    columns: terminalColumns(io.stdout),
    maxFindings: options.maxFindings ?? Number.POSITIVE_INFINITY,
    quiet: options.quiet === true,
    rules,
    version: product.version,
    rulePage: (ruleId) => product.rulePage(ruleId),
  };
}

/** One line on standard error for everything that kept a file, or a part of it, from being checked. */
export function printProblems(result: CheckResult, { io }: CommandContext): void {
  for (const problem of result.problems) io.stderr.write(`${visible(problemLine(problem, result))}\n`);
}
