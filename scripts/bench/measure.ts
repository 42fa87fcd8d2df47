import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

/** One run of a program. */
export interface Measure {
  readonly seconds: number;
  /** Peak of the memory that the program and all it started held at once; undefined where /proc does not tell. */
  readonly peakBytes: number | undefined;
  readonly exitCode: number;
}

/** Runs a program to its end, its output thrown away, and measures it. */
export function measure(program: string, args: readonly string[], cwd: string): Promise<Measure> {
  return new Promise((resolve, reject) => {
    const began = performance.now();
    const child = spawn(program, args, { cwd, stdio: 'ignore' });
    let peakBytes: number | undefined;
    const sampling = setInterval(() => {
      const bytes = treeBytes(child.pid ?? 0);
      if (bytes !== undefined) peakBytes = Math.max(peakBytes ?? 0, bytes);
    }, 50);
    child.once('error', reject);
    child.once('close', (code) => {
      clearInterval(sampling);
      resolve({ seconds: (performance.now() - began) / 1000, peakBytes, exitCode: code ?? 1 });
    });
  });
}

/**
 * Proportional set size of a process and its descendants: memory that several share counts once. Undefined where there
 * is no /proc.
 */
function treeBytes(pid: number): number | undefined {
  if (process.platform !== 'linux') return undefined;
  const parents = new Map(readdirSync('/proc').filter((name) => /^\d+$/.test(name)).map((name) => [Number(name), parentOf(Number(name))]));
  const tree = new Set([pid]);
  for (let grown = true; grown; ) {
    const before = tree.size;
    for (const [child, parent] of parents) if (parent !== undefined && tree.has(parent)) tree.add(child);
    grown = tree.size > before;
  }
  return [...tree].reduce((sum, one) => sum + proportionalBytes(one), 0);
}

function parentOf(pid: number): number | undefined {
  const text = readProcess(pid, 'stat');
  // The name in brackets may hold blanks and brackets: what follows the last one is fixed.
  const fields = text?.slice(text.lastIndexOf(')') + 2).split(' ');
  return fields === undefined ? undefined : Number(fields[1]);
}

function proportionalBytes(pid: number): number {
  return Number(/^Pss:\s+(\d+) kB/m.exec(readProcess(pid, 'smaps_rollup') ?? '')?.[1] ?? 0) * 1024;
}

/** A file of /proc; undefined when the process has ended meanwhile. */
function readProcess(pid: number, file: string): string | undefined {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return undefined;
  }
}
