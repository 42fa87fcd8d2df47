import { Command, CommanderError } from 'commander';
import { UserError } from '../config/user-error.ts';
import { terminalColumns, type ColorChoice } from './colors.ts';
import { checkCommand, runCheck, type CheckOptions } from './commands/check.ts';
import { fixCommand, runFix, type FixOptions } from './commands/fix.ts';
import { graphCommand, runGraph, type GraphOptions } from './commands/graph.ts';
import { lspCommand, runLsp, type LspOptions } from './commands/lsp.ts';
import { rulesCommand, runRules, type RulesOptions } from './commands/rules.ts';
import type { CommandContext } from './context.ts';
import { exitCodes, type ExitCode } from './exit-codes.ts';
import { usageSentence } from './usage-sentence.ts';

/** Runs one command line, without the program's name. Answers the exit code; never rejects. */
export async function runCommandLine(words: readonly string[], context: CommandContext): Promise<ExitCode> {
  let exitCode: ExitCode = exitCodes.ok;
  const program = buildProgram(context, (code) => {
    exitCode = code;
  });
  try {
    if (words.length === 0) throw new UserError('usage', `Name a command: ${program.commands.map((command) => command.name()).join(', ')}.`, '`async-lens --help` explains them.');
    await program.parseAsync(words, { from: 'user' });
    return exitCode;
  } catch (error) {
    return exitCodeOfError(error, program, context);
  }
}

function buildProgram(context: CommandContext, end: (code: ExitCode) => void): Command {
  const program = new Command('async-lens')
    .description('Finds what makes asynchronous TypeScript and JavaScript slow, wrong or unobserved, repairs it, and shows how its tasks run.')
    .version(context.product.version, '-v, --version', 'print the version')
    .helpOption('-h, --help', 'explain')
    .helpCommand('help [command]', 'explain a command');
  const commands = [
    checkCommand().action(async (paths: string[], options: Raw<CheckOptions>) => end(await runCheck(paths, withColor(options), context))),
    fixCommand().action(async (paths: string[], options: Raw<FixOptions>) => end(await runFix(paths, withColor(options), context))),
    graphCommand().action(async (target: string, options: GraphOptions) => end(await runGraph(target, options, context))),
    rulesCommand().action(async (id: string | undefined, options: Raw<RulesOptions>) => end(await runRules(id, withColor(options), context))),
    lspCommand().action(async (options: LspOptions) => end(await runLsp(options, context))),
  ];
  for (const command of [program, ...commands]) {
    command
      .exitOverride()
      .helpOption('-h, --help', 'explain')
      .configureOutput({
        writeOut: (text) => context.io.stdout.write(text),
        // Errors are told once, as one sentence, by `exitCodeOfError`.
        writeErr: () => undefined,
        getOutHelpWidth: () => Math.min(terminalColumns(context.io.stdout), 120),
      });
    if (['check', 'fix', 'rules'].includes(command.name())) command.option('--color', 'use colours, whatever the terminal').option('--no-color', 'use no colours');
    if (command !== program) program.addCommand(command);
  }
  return program;
}

/** Options as commander has them: `--color` and `--no-color` share one property. */
type Raw<Options extends { readonly color: ColorChoice }> = Omit<Options, 'color'> & { readonly color?: boolean };

function withColor<Options extends object>(options: Options & { readonly color?: boolean }): Options & { readonly color: ColorChoice } {
  return { ...options, color: options.color === undefined ? 'auto' : options.color ? 'always' : 'never' };
}

function exitCodeOfError(error: unknown, program: Command, { io, signal }: CommandContext): ExitCode {
  if (error instanceof CommanderError && error.exitCode === 0) return exitCodes.ok;
  if (signal.aborted) {
    io.stderr.write('Interrupted.\n');
    return exitCodes.interrupted;
  }
  if (error instanceof CommanderError) return tell(usageSentence(error, program));
  if (error instanceof UserError) return tell(error.message);
  io.stderr.write(`Internal failure, please report it: ${error instanceof Error ? error.stack ?? error.message : String(error)}\n`);
  return exitCodes.internal;

  function tell(sentence: string): ExitCode {
    io.stderr.write(`${sentence}\n`);
    return exitCodes.usage;
  }
}
