import { setTimeout as delay } from 'node:timers/promises';
import { startCompiler, type CompilerLaunch, type CompilerProcess } from './compiler-process.ts';

/** Keeps a compiler running: starts it with the first use, and again when it died. */
export interface CompilerSupervisor extends AsyncDisposable {
  /**
   * Runs `work` on the running compiler, and once more from the start on a new one if it dies meanwhile. Rejects with a
   * `CompilerFailure` when `work` outlived no compiler, or when compilers keep dying.
   */
  use<Result>(work: (compiler: CompilerProcess) => Promise<Result>): Promise<Result>;
}

/** The compiler cannot be kept running. The message says what happened and what to do. */
export class CompilerFailure extends Error {
  override readonly name = 'CompilerFailure';
}

export interface SupervisorOptions extends CompilerLaunch {
  log(level: 'debug' | 'warn' | 'error', message: string): void;
}

/** @param launch starts one compiler; another one for tests */
export function createSupervisor(options: SupervisorOptions, launch = startCompiler): CompilerSupervisor {
  const deaths: number[] = [];
  let starting: Promise<CompilerProcess> | undefined;
  let isDisposed = false;

  async function running(): Promise<CompilerProcess> {
    if (isDisposed) throw new CompilerFailure('The type engine has been closed.');
    const current = await starting;
    if (current !== undefined && !current.isEnding) return current;
    // Whoever comes first starts the next one; the others find its promise.
    if (starting === undefined || await starting === current) starting = start();
    return starting;
  }

  function start(): Promise<CompilerProcess> {
    const started = startAfterDeaths();
    // A failed start is forgotten, so that the next use tries again.
    started.catch(() => { if (starting === started) starting = undefined; });
    return started;
  }

  async function startAfterDeaths(): Promise<CompilerProcess> {
    const recent = deaths.filter((time) => time > performance.now() - deathWindowMs).length;
    if (recent >= maxDeaths) {
      throw new CompilerFailure(`The TypeScript compiler ended ${recent} times within a minute and is not started again for now. The log has its last words; a shortage of memory is the usual reason.`);
    }
    if (recent > 0) await delay(firstDelayMs * 2 ** (recent - 1));
    const compiler = await launch(options).catch((error: unknown) => {
      deaths.push(performance.now());
      throw new CompilerFailure(`The TypeScript compiler could not be started: ${messageOf(error)}`, { cause: error });
    });
    if (isDisposed) {
      await compiler.stop();
      throw new CompilerFailure('The type engine has been closed.');
    }
    void compiler.ended.then((how) => {
      if (!compiler.hasDied) return;
      deaths.push(performance.now());
      options.log('warn', `The TypeScript compiler ended unexpectedly (${how}).`);
    });
    options.log('debug', `TypeScript compiler started, process ${compiler.processId}.`);
    return compiler;
  }

  return {
    async use(work) {
      for (let attempt = 1; ; attempt += 1) {
        const compiler = await running();
        try {
          return await work(compiler);
        } catch (error) {
          if (!compiler.isEnding) throw error;
          await compiler.ended;
          if (isDisposed) throw new CompilerFailure('The type engine has been closed.', { cause: error });
          if (attempt === maxAttempts) {
            throw new CompilerFailure(`The TypeScript compiler ended ${attempt} times over the same request.`, { cause: error });
          }
        }
      }
    },
    async [Symbol.asyncDispose]() {
      isDisposed = true;
      const compiler = await starting?.catch(() => undefined);
      await compiler?.stop();
    },
  };
}

/** Requests under way share one death, so an innocent one may see it more than once. */
const maxAttempts = 3;
const maxDeaths = 5;
const deathWindowMs = 60_000;
const firstDelayMs = 50;

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
