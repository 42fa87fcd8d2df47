#!/usr/bin/env node
import { buffer } from 'node:stream/consumers';
import type { CommandContext, ServerTransport } from './context.ts';
import { rulePage } from '../lsp/rule-page.ts';
import { findPackage } from './package.ts';
import { withSlashes } from './paths.ts';
import { runCommandLine } from './run.ts';

/** The program itself: hands the commands what is real, and ends with their exit code. */
const interruption = new AbortController();
// Once: whoever presses Ctrl-C again does not want to wait.
process.once('SIGINT', () => interruption.abort(new Error('Interrupted')));
// Who stops a job or a container says it this way; a file that is being replaced is still replaced whole.
process.once('SIGTERM', () => interruption.abort(new Error('Interrupted')));
// The reader of a pipe may leave early: `async-lens check | head`.
process.stdout.on('error', endWhenPipeCloses);
process.stderr.on('error', endWhenPipeCloses);

const { version, readRulePage, readGraphPage } = await findPackage();

const context: CommandContext = {
  io: { stdout: process.stdout, stderr: process.stderr, readInput: () => buffer(process.stdin), env: process.env },
  cwd: withSlashes(process.cwd()),
  signal: interruption.signal,
  product: {
    version,
    readRulePage,
    readGraphPage,
    rulePage,
    loadAnalysis: () => import('../engine/index.ts'),
    startServer,
  },
};

process.exitCode = await runCommandLine(process.argv.slice(2), context);

/** The server reads its transport from the arguments of the process and lives until the editor ends it. */
async function startServer(transport: ServerTransport): Promise<void> {
  const flag = `--${transport}`;
  if (!process.argv.includes(flag)) process.argv.push(flag);
  const server = await import('../lsp/main.ts');
  server.startServer();
}

function endWhenPipeCloses(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
}
