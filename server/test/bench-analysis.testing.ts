/**
 * How the analysis of one function grows with the function: control flow by itself, and a whole check with all rules. Prints a
 * table; exits with 1 when the time for four times the code is more than eight times the time. Run by
 * `node scripts/bench-analysis.mjs`.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { extract } from '../src/model/extract.ts';
import { definitionsOf } from '../src/model/flow/definitions.ts';
import { flowOf } from '../src/model/flow/flow.ts';
import { createParser } from '../src/typescript/parse.ts';

/** Functions with so many awaits each. */
const sizes = [1_250, 2_500, 5_000];
const runs = 3;

const each = (count: number, line: (index: number) => string): string => Array.from({ length: count }, (_, index) => line(index)).join('\n');
const declared = 'declare function load(id: number): Promise<number>;\ndeclare function note(text: number): void;\nlet total = 0;\n';

/** One function, written in one way, of the given size. */
const shapes: Readonly<Record<string, (awaits: number) => string>> = {
  'awaits in a row': (awaits) => each(awaits, (index) => `const v${index} = await load(${index});`),
  'each made from the last': (awaits) => `let v = 0;\n${each(awaits, (index) => `v = await load(v + ${index});`)}`,
  'tasks, awaited later': (awaits) => `${each(awaits, (index) => `const t${index} = load(${index});`)}\n${each(awaits, (index) => `await t${index};`)}`,
  'tasks, joined': (awaits) => `${each(awaits, (index) => `const t${index} = load(${index});`)}\nawait Promise.all([${each(awaits, (index) => `t${index},`)}]);`,
  'branches and handlers': (awaits) => each(awaits, (index) => `try { if (total > ${index}) note(await load(${index})); else note(${index}); } catch { note(0); } finally { note(1); }`),
  'shared state': (awaits) => each(awaits, (index) => `total = total + ${index}; await load(total);`),
  'ten statements for an await': (awaits) => each(awaits, (index) => `${each(9, (other) => `const n${index}x${other} = total + ${other};`)}\nnote(await load(n${index}x0));`),
};

const textOf = (shape: string, awaits: number): string => `${declared}export async function main(): Promise<void> {\n${shapes[shape]?.(awaits) ?? ''}\n}\n`;

let isLinear = true;
console.log(`milliseconds for one function with ${sizes.join(', ')} awaits; the best of ${runs}`);
await measureFlow();
await measureChecks();
if (!isLinear) process.exitCode = 1;

async function measureFlow(): Promise<void> {
  await using parser = createParser();
  for (const shape of Object.keys(shapes)) {
    const times: number[] = [];
    for (const awaits of sizes) {
      const syntax = await parser.parse('/bench/main.ts', textOf(shape, awaits));
      times.push(await bestOf(async () => {
        const { model } = extract('/bench/main.ts', syntax);
        const began = process.cpuUsage();
        for (const one of model.functions) definitionsOf(flowOf(one));
        return process.cpuUsage(began).user / 1_000;
      }));
    }
    print(`flow: ${shape}`, times);
  }
}

async function measureChecks(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'async-lens-bench-'));
  try {
    for (const shape of Object.keys(shapes)) {
      const times: number[] = [];
      for (const awaits of sizes) {
        writeFileSync(join(folder, 'main.ts'), textOf(shape, awaits));
        times.push(await bestOf(() => check(folder)));
      }
      print(`check: ${shape}`, times);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function bestOf(measure: () => Promise<number>): Promise<number> {
  let best = Infinity;
  for (let run = 0; run < runs; run += 1) best = Math.min(best, await measure());
  return best;
}

/** The whole command line as a process of its own, start included. */
function check(folder: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const began = performance.now();
    const child = spawn(process.execPath, [join(import.meta.dirname, '../src/cli/main.ts'), 'check', 'main.ts', '--no-config', '--format', 'json'], { cwd: folder, stdio: 'ignore' });
    child.once('error', reject);
    child.once('close', (code) => {
      if (code === 0 || code === 1) resolve(performance.now() - began);
      else reject(new Error(`The check ended with ${code}.`));
    });
  });
}

function print(name: string, times: readonly number[]): void {
  const growth = (times.at(-1) ?? 0) / (times[0] ?? 1);
  if (growth > 8) isLinear = false;
  console.log(`${name.padEnd(36)} ${times.map((time) => time.toFixed(0).padStart(8)).join('')}   ${growth.toFixed(1)} times for 4 times the code`);
}
