/**
 * `npm run eval:suites -- <checkout> -- <test command..>`: copies a checkout, runs its tests, applies all safe fixes and runs
 * them again, then all proven ones of concurrency and runs them again. Ends with 1 when a test that passed before does
 * not pass any more. The checkout itself is not touched; the copy goes when all is well and stays when something is not.
 */
import { cpSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { root } from '../../scripts/setup/places.mjs';
import { capture } from '../../scripts/setup/run.mjs';
import { endWith, SetupTrouble } from '../../scripts/setup/trouble.mjs';
import { passedTests } from './passed-tests.ts';

await evaluate(process.argv.slice(2)).catch(endWith);

async function evaluate(args: readonly string[]): Promise<void> {
  const { checkout, command } = parsed(args);
  const folder = mkdtempSync(join(tmpdir(), 'async-lens-suite-'));
  const copy = join(folder, basename(checkout));
  cpSync(checkout, copy, { recursive: true, verbatimSymlinks: true });
  const runs: SuiteRun[] = [{ name: 'as it is', fixed: 0, ...await runTests(copy, command) }];
  for (const [name, options] of [['after safe fixes', []], ['after proven fixes', ['--concurrent']]] as const) {
    const fixed = await applyFixes(copy, options);
    runs.push({ name, fixed, ...await runTests(copy, command) });
  }
  const [before, ...after] = runs;
  const lost = after.flatMap(({ name, passed }) => missing(before?.passed ?? [], passed).map((test) => `${name}: ${test}`));
  for (const { name, fixed, passed, code } of runs) console.log(`${name.padEnd(18)} ${String(fixed).padStart(3)} fixes  ${String(passed.length).padStart(5)} tests passed  exit code ${code}`);
  for (const test of lost) console.log(`passes no more, ${test}`);
  if ((before?.passed.length ?? 0) === 0) throw new SetupTrouble('No test passed before anything was fixed.', `Mend the test command; its output:\n${before?.output.slice(-2000)}`);
  if (lost.length === 0) rmSync(folder, { recursive: true });
  else console.log(`The copy is kept in ${copy}.`);
  process.exitCode = lost.length === 0 ? 0 : 1;
}

interface SuiteRun {
  readonly name: string;
  readonly fixed: number;
  readonly passed: readonly string[];
  readonly code: number;
  readonly output: string;
}

function parsed(args: readonly string[]): { readonly checkout: string; readonly command: readonly string[] } {
  const [checkout, ...rest] = args;
  const command = rest[0] === '--' ? rest.slice(1) : rest;
  if (checkout === undefined || command.length === 0) throw new SetupTrouble('A checkout and a test command are needed.', 'npm run eval:suites -- <checkout> -- <test command>');
  if (!statSync(checkout, { throwIfNoEntry: false })?.isDirectory()) throw new SetupTrouble(`${checkout} is no folder.`, 'Name one that holds a project with its dependencies installed.');
  return { checkout: resolve(checkout), command };
}

async function runTests(folder: string, command: readonly string[]): Promise<Pick<SuiteRun, 'passed' | 'code' | 'output'>> {
  const [program, ...args] = command;
  const path = [join(folder, 'node_modules', '.bin'), process.env['PATH']].join(':');
  const { code, output } = await capture(program ?? '', args, { cwd: folder, env: { ...process.env, PATH: path, CI: '1', NO_COLOR: '1' } });
  return { passed: passedTests(output), code, output };
}

/** How many findings were fixed. */
async function applyFixes(folder: string, options: readonly string[]): Promise<number> {
  const { code, output } = await capture(process.execPath, [join(root, 'server/src/cli/main.ts'), 'fix', ...options, '--no-config', '.'], { cwd: folder });
  if (code > 1) throw new Error(`async-lens ended with ${code}:\n${output}`);
  return Number(/^Fixed (\d+) finding/m.exec(output)?.[1] ?? 0);
}

/** Tests of the first list that are not in the second, as often as they are not. */
function missing(before: readonly string[], after: readonly string[]): readonly string[] {
  const left = [...after];
  return before.filter((test) => {
    const index = left.indexOf(test);
    if (index >= 0) left.splice(index, 1);
    return index < 0;
  });
}
