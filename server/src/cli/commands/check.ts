import { Command, Option } from 'commander';
import { UserError } from '../../config/user-error.ts';
import { severities } from '../../protocol/finding.ts';
import type { CheckResult } from '../check-result.ts';
import type { CommandContext } from '../context.ts';
import type { ExitCode } from '../exit-codes.ts';
import { withWaits } from '../explain.ts';
import { formatNames } from '../formats/index.ts';
import { addConfigurationOptions, choiceOption, countOption } from '../options.ts';
import { report, type ReportOptions } from '../report.ts';
import { checkFiles, checkText, findTargets, type TargetOptions } from '../run-check.ts';
import { absolutePath } from '../paths.ts';
import { openSession, type Session, type SessionOptions } from '../session.ts';

export interface CheckOptions extends SessionOptions, TargetOptions, ReportOptions {
  readonly stdin?: boolean;
  readonly stdinFilename?: string;
  readonly explain?: boolean;
}

/** `check [paths..]`: tells what is slow, wrong or unobserved. */
export function checkCommand(): Command {
  const command = new Command('check')
    .summary('find async trouble in files, folders or projects')
    .description('Finds blocking calls, awaits that wait for nothing, and promises that nobody awaits.')
    .argument('[paths...]', 'files, folders, globs or tsconfig files; the working directory when left out')
    .addOption(new Option('-p, --project <tsconfig>', 'check the files of this project'))
    .addOption(new Option('--explain', 'also say why each await that is not reported waits for the one before'))
    .addOption(new Option('--stdin', 'check text from standard input'))
    .addOption(new Option('--stdin-filename <path>', 'the path that text from standard input has in its project'));
  return addReportOptions(addConfigurationOptions(command)).addHelpText('after', examples);
}

/** Options of every command that tells findings. */
export function addReportOptions(command: Command): Command {
  return command
    .addOption(choiceOption('-f, --format <format>', 'how to print findings', formatNames))
    .addOption(new Option('-o, --output-file <path>', 'write the findings to a file'))
    .addOption(choiceOption('--fail-on <severity>', 'exit with 1 for findings at least this loud; default warning', severities))
    .addOption(countOption('--max-findings <n>', 'list at most n findings; all are counted'))
    .addOption(new Option('-q, --quiet', 'print findings only: no progress, no summary'))
    .addOption(new Option('--verbose', 'log what the analysis does to standard error'));
}

const examples = `
Examples:
  async-lens check                            the working directory
  async-lens check src "test/**/*.ts"         a folder and a glob
  async-lens check --project tsconfig.json    what the project compiles
  async-lens check --rule no-blocking-call --format json
  async-lens check src/orders.ts --explain    why is this not at once?
  cat a.ts | async-lens check --stdin --stdin-filename src/a.ts

Exit codes: 0 nothing at or above --fail-on, 1 findings, 2 wrong usage or configuration, 3 internal failure.`;

export async function runCheck(paths: readonly string[], options: CheckOptions, context: CommandContext): Promise<ExitCode> {
  const file = stdinFile(paths, options);
  checkExplainable(options);
  await using session = await openSession(context, options);
  const result = file === undefined ? await checkPaths(paths, options, session, context) : await checkInput(file, options, session, context);
  return report(result, session.analysis.ruleMetas, options, context);
}

async function checkPaths(paths: readonly string[], options: CheckOptions, session: Session, context: CommandContext): Promise<CheckResult> {
  const targets = await findTargets(paths, options, session, context);
  const result = await checkFiles(targets, options, session, context);
  return options.explain === true ? withWaits(result, targets.files, new Map(), session, context) : result;
}

async function checkInput(file: string, options: CheckOptions, session: Session, context: CommandContext): Promise<CheckResult> {
  const bytes = await context.io.readInput();
  const result = await checkText(file, bytes, session, context);
  const path = absolutePath(file, context.cwd);
  return options.explain === true ? withWaits(result, [path], new Map([[path, new TextDecoder().decode(bytes)]]), session, context) : result;
}

/** Formats whose readers have no place for what is no finding. */
function checkExplainable({ explain, format }: CheckOptions): void {
  if (explain === true && (format === 'sarif' || format === 'github')) throw new UserError('usage', `--explain does not go with --format ${format}, which holds findings only.`, 'Use pretty, compact or json.');
}

/** The path that standard input stands for; undefined when files are checked. */
function stdinFile(paths: readonly string[], { stdin, stdinFilename, project }: CheckOptions): string | undefined {
  if (stdin !== true) {
    if (stdinFilename !== undefined) throw new UserError('usage', '--stdin-filename goes with --stdin.', '');
    return undefined;
  }
  if (stdinFilename === undefined) throw new UserError('usage', '--stdin needs --stdin-filename.', 'Its path says which project and language the text belongs to.');
  if (paths.length > 0 || project !== undefined) throw new UserError('usage', '--stdin takes no paths and no --project.', '');
  return stdinFilename;
}
