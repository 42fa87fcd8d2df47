import { createConfigurationResolver, type ConfigChoice } from '../config/resolver.ts';
import { UserError } from '../config/user-error.ts';
import type { Engine } from '../engine/contract.ts';
import type { Analysis, CommandContext } from './context.ts';
import { configurationFlags, type ConfigurationOptions } from './options.ts';
import { absolutePath } from './paths.ts';

/** One run of the analysis: the engine with the configuration that the command line chose. Dispose it when done. */
export interface Session extends AsyncDisposable {
  readonly analysis: Analysis;
  readonly engine: Engine;
  /** Reads the configuration of all files, so that a mistake in one is told before anything is checked. */
  validateConfiguration(files: readonly string[]): Promise<void>;
}

export interface SessionOptions extends ConfigurationOptions {
  readonly verbose?: boolean;
}

export async function openSession({ io, cwd, product }: CommandContext, options: SessionOptions): Promise<Session> {
  const analysis = await product.loadAnalysis();
  const resolver = createConfigurationResolver({ rules: analysis.ruleMetas, flags: configurationFlags(options, analysis.ruleMetas) });
  const choice = configChoice(options, cwd);
  const configurationFor = async (file: string) => (await resolver.resolve(file, choice)).configuration;
  const engine = analysis.createEngine({
    cwd,
    configurationFor,
    // Nobody looks on: the same project should give the same picture on a slow machine.
    mapDeadlineMs: 60_000,
    log: (level, message) => {
      if (options.verbose === true || level === 'warn' || level === 'error') io.stderr.write(`${level}: ${message}\n`);
    },
  });
  return {
    analysis,
    engine,
    async validateConfiguration(files) {
      for (const file of files) await configurationFor(file);
    },
    [Symbol.asyncDispose]: () => engine[Symbol.asyncDispose](),
  };
}

function configChoice({ config }: ConfigurationOptions, cwd: string): ConfigChoice {
  if (config === undefined) return 'nearest';
  if (config === false) return 'none';
  if (config.trim() === '') throw new UserError('usage', '--config takes the path of a configuration file.', '');
  return { path: absolutePath(config, cwd) };
}
