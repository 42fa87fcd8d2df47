import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import type { Findings, Job } from './job.ts';

/** What typescript-eslint finds, one list per run of the job. */
export async function runPeer({ tsconfig, files, runs }: Job): Promise<readonly Findings[]> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'peer.mjs')], { cwd: import.meta.dirname, stdio: ['pipe', 'pipe', 'inherit'] });
  child.stdin.end(JSON.stringify({ tsconfig, files, runs }));
  const [output, code] = await Promise.all([text(child.stdout), new Promise((resolve) => child.once('close', resolve))]);
  if (code !== 0) throw new Error(`typescript-eslint ended with code ${String(code)} on ${tsconfig}.`);
  return JSON.parse(output) as readonly Findings[];
}
