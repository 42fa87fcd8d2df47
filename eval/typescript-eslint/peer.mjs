// Runs typescript-eslint's two promise rules with the TypeScript of this folder. Reads a job as JSON from standard input:
// `{ tsconfig, files, runs: [{ floating, misused }] }`, and writes one list of findings per run.
import { text } from 'node:stream/consumers';
import * as parser from '@typescript-eslint/parser';
import plugin from '@typescript-eslint/eslint-plugin';
import { Linter } from 'eslint';

/** @type {{ tsconfig: string, files: string[], runs: { floating: object, misused: object }[] }} */
const job = JSON.parse(await text(process.stdin));
const program = parser.createProgram(job.tsconfig);
const linter = new Linter({ configType: 'flat', cwd: '/' });
const findings = job.runs.map(({ floating, misused }) => job.files.flatMap((file) => lint(file, floating, misused)));
process.stdout.write(JSON.stringify(findings));

/**
 * @param {string} file
 * @param {object} floating options of no-floating-promises
 * @param {object} misused options of no-misused-promises
 */
function lint(file, floating, misused) {
  const source = program.getSourceFile(file);
  if (source === undefined) throw new Error(`${file} is not in the program of ${job.tsconfig}.`);
  const config = {
    files: ['**/*.{js,jsx,cjs,mjs,ts,tsx,cts,mts}'],
    languageOptions: { parser, parserOptions: { programs: [program] } },
    linterOptions: { reportUnusedDisableDirectives: 'off' },
    plugins: { '@typescript-eslint': plugin },
    rules: { '@typescript-eslint/no-floating-promises': ['error', floating], '@typescript-eslint/no-misused-promises': ['error', misused] },
  };
  return linter.verify(source.text, config, { filename: file }).flatMap((message) => {
    if (message.fatal) throw new Error(`${file}:${message.line}: ${message.message}`);
    const ruleId = message.ruleId?.replace('@typescript-eslint/', '') ?? '';
    return ruleId === 'no-floating-promises' || ruleId === 'no-misused-promises' ? [{ file, ruleId, line: message.line, column: message.column, say: message.messageId }] : [];
  });
}
