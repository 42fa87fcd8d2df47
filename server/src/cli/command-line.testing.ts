import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Analysis, CommandContext } from './context.ts';
import { sampleAnalysis } from './engine.testing.ts';
import type { ExitCode } from './exit-codes.ts';
import { runCommandLine } from './run.ts';

/** A folder of its own on the disk, in which command lines run on the sample analysis. */
export interface Workplace extends Disposable {
  readonly folder: string;
  write(files: Readonly<Record<string, string | Uint8Array>>): void;
  read(name: string): string;
  run(words: readonly string[], around?: Around): Promise<Outcome>;
}

export interface Around {
  readonly input?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
  readonly analysis?: Analysis;
  readonly isTerminal?: boolean;
  /** The page of HTML graphs was not built. */
  readonly isPageMissing?: boolean;
}

export interface Outcome {
  readonly code: ExitCode;
  readonly stdout: string;
  readonly stderr: string;
  /** Transports that a language server was started for. */
  readonly served: readonly string[];
}

export function createWorkplace(): Workplace {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'async-lens-cli-')));
  return {
    folder,
    write(files) {
      for (const [name, content] of Object.entries(files)) {
        mkdirSync(dirname(join(folder, name)), { recursive: true });
        writeFileSync(join(folder, name), content);
      }
    },
    read: (name) => readFileSync(join(folder, name), 'utf8'),
    run: (words, around = {}) => runIn(folder, words, around),
    [Symbol.dispose]: () => rmSync(folder, { recursive: true }),
  };
}

async function runIn(folder: string, words: readonly string[], around: Around): Promise<Outcome> {
  const written = { stdout: '', stderr: '' };
  const served: string[] = [];
  const stream = (name: 'stdout' | 'stderr') => ({
    write: (text: string) => void (written[name] += text),
    isTTY: name === 'stdout' && around.isTerminal === true,
    columns: 100,
  });
  const context: CommandContext = {
    io: {
      stdout: stream('stdout'),
      stderr: stream('stderr'),
      readInput: async () => (typeof around.input === 'string' ? new TextEncoder().encode(around.input) : around.input ?? new Uint8Array()),
      env: around.env ?? {},
    },
    cwd: folder,
    signal: around.signal ?? new AbortController().signal,
    product: {
      version: '1.2.3',
      readRulePage: async (ruleId) => (ruleId === 'no-floating-promises' ? '# no-floating-promises\n\nA **promise** that `nobody` awaits.\n' : undefined),
      rulePage: (ruleId) => `https://example.com/rules/${ruleId}.md`,
      readGraphPage: async () => (around.isPageMissing === true ? undefined : { script: 'draw()', style: '' }),
      loadAnalysis: async () => around.analysis ?? sampleAnalysis(),
      startServer: async (transport) => void served.push(transport),
    },
  };
  const code = await runCommandLine(words, context);
  return { code, ...written, served };
}
