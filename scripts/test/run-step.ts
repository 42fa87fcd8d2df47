import { spawn } from 'node:child_process';
import { createWriteStream, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { buildCache, root } from '../setup/places.mjs';
import { countTests, type Counts } from './counts.ts';
import type { Step } from './steps.ts';

/** What came of one step. */
export interface StepOutcome extends Counts {
  readonly step: Step;
  readonly seconds: number;
  /** Everything the command printed; empty when it printed nothing. */
  readonly output: string;
  /** Where the same output is kept. */
  readonly logFile: string;
}

/** Runs one step to its end or its limit. Never rejects for what the command does: that is a failed step. */
export async function runStep(step: Step): Promise<StepOutcome> {
  const folder = join(buildCache, 'test-steps');
  mkdirSync(folder, { recursive: true });
  const logFile = join(folder, `${step.name}.log`);
  const resultFile = join(folder, `${step.name}.json`);
  rmSync(resultFile, { force: true });
  const began = performance.now();
  const exitCode = await runCommand(step, resultFile, logFile);
  const seconds = (performance.now() - began) / 1000;
  return { step, seconds, logFile, output: readFileSync(logFile, 'utf8'), ...countTests(step, exitCode, resultFile) };
}

const stopSignals = ['SIGINT', 'SIGTERM'] as const;

/** Exit code of the step's command, 1 when it was ended by a signal or by the limit. All it prints goes to the log. */
async function runCommand(step: Step, resultFile: string, logFile: string): Promise<number> {
  const [program = '', ...args] = step.command.map((part) => part.replace('{result}', resultFile));
  const log = createWriteStream(logFile);
  // A process group of its own, so that the limit also ends what the command started.
  const child = spawn(program, args, { cwd: root, env: { ...process.env, NO_COLOR: '1' }, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
  child.stdout.pipe(log, { end: false });
  child.stderr.pipe(log, { end: false });
  const end = () => {
    if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
  };
  const limit = setTimeout(() => {
    log.write(`\nEnded after ${step.limitMinutes} minutes, the limit of this step.\n`);
    end();
  }, step.limitMinutes * 60_000);
  const stop = () => {
    end();
    process.exit(130);
  };
  for (const signal of stopSignals) process.once(signal, stop);
  const exitCode = await new Promise<number>((resolve) => {
    child.on('error', (error) => {
      log.write(`\n${program} could not be started: ${error.message}\n`);
      resolve(1);
    });
    child.on('close', (code) => resolve(code ?? 1));
  });
  clearTimeout(limit);
  for (const signal of stopSignals) process.off(signal, stop);
  log.end();
  await finished(log);
  return exitCode;
}
