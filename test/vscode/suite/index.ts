import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Mocha from 'mocha';

/**
 * Entry point that VS Code calls in its extension host, under `@vscode/test-electron` and in the browser host alike.
 * Runs the bundled `*.test.cjs` beside this file and writes their counts to the file that ASYNC_LENS_RESULT names.
 * Rejects when a test failed or none ran.
 */
export async function run(): Promise<void> {
  const mocha = new Mocha({ ui: 'bdd', color: false, timeout: 60_000, reporter: 'spec' });
  const tests = readdirSync(__dirname).filter((name) => name.endsWith('.test.cjs'));
  for (const name of tests) mocha.addFile(join(__dirname, name));
  const { passed, failed } = await runMocha(mocha);
  const resultFile = process.env.ASYNC_LENS_RESULT;
  if (resultFile !== undefined) writeFileSync(resultFile, JSON.stringify({ passed, failed }));
  if (failed > 0) throw new Error(`${failed} of ${passed + failed} tests in VS Code failed.`);
  if (passed === 0) throw new Error('No test ran in VS Code.');
}

/** Pending tests count as failed: this project has none. */
function runMocha(mocha: Mocha): Promise<{ passed: number; failed: number }> {
  return new Promise((resolve) => {
    let passed = 0;
    let pending = 0;
    const runner = mocha.run((failures) => resolve({ passed, failed: failures + pending }));
    runner.on('pass', () => (passed += 1));
    runner.on('pending', () => (pending += 1));
    // Without the extension every other test would wait for its limit.
    runner.on('fail', (test) => {
      if (test.fullTitle() === 'the extension activates') runner.abort();
    });
  });
}
