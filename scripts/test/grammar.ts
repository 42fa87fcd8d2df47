/**
 * Test step `grammar`: `node scripts/test/grammar.ts <result file>` runs vscode-tmgrammar-test over test/syntaxes and
 * counts its cases: one per asserted line of source.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../setup/places.mjs';
import { capture } from '../setup/run.mjs';
import type { OwnResult } from './counts.ts';

/** Those that VS Code colours the four languages with; the injection grammar comes from package.json. */
const hostGrammars = ['typescript', 'tsx', 'javascript', 'jsx'];

const [resultFile] = process.argv.slice(2);
if (resultFile === undefined) throw new Error('Usage: node scripts/test/grammar.ts <result file>');

const reports = mkdtempSync(join(tmpdir(), 'async-lens-grammar-'));
const { code, output } = await capture(join(root, 'node_modules/.bin/vscode-tmgrammar-test'), [
  ...hostGrammars.flatMap((name) => ['-g', join(root, 'node_modules/tm-grammars/grammars', `${name}.json`)]),
  '--xunit-report',
  reports,
  'test/syntaxes/*',
], { cwd: root });
console.log(output);
writeFileSync(resultFile, JSON.stringify(countCases()));
rmSync(reports, { recursive: true });
process.exitCode = code;

function countCases(): OwnResult {
  const text = readdirSync(reports).map((name) => readFileSync(join(reports, name), 'utf8')).join('\n');
  const cases = text.match(/<testcase\b/g)?.length ?? 0;
  const failed = text.match(/<(?:failure|error)\b/g)?.length ?? 0;
  return { passed: cases - failed, failed };
}
