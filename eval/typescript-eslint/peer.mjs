// Runs rules of typescript-eslint and ESLint with the TypeScript of this folder. Reads a job as JSON from standard input:
// `{ tsconfig, files, runs: [{ rules: { [id]: { theirs: options } } }] }`, and writes one list of findings per run.
import { text } from 'node:stream/consumers';
import * as parser from '@typescript-eslint/parser';
import plugin from '@typescript-eslint/eslint-plugin';
import { Linter } from 'eslint';
import { factsAt } from './facts.mjs';

/** @typedef {{ rules: Record<string, { theirs: unknown[] }> }} Run */

/** @type {{ tsconfig: string, files: string[], runs: Run[] }} */
const job = JSON.parse(await text(process.stdin));
const program = parser.createProgram(job.tsconfig);
const linter = new Linter({ configType: 'flat', cwd: '/' });
const findings = job.runs.map((run) => job.files.flatMap((file) => lint(file, run)));
process.stdout.write(JSON.stringify(findings));

/**
 * @param {string} file
 * @param {Run} run
 */
function lint(file, { rules }) {
  const source = program.getSourceFile(file);
  if (source === undefined) throw new Error(`${file} is not in the program of ${job.tsconfig}.`);
  const config = {
    files: ['**/*.{js,jsx,cjs,mjs,ts,tsx,cts,mts}'],
    languageOptions: { parser, parserOptions: { programs: [program] } },
    linterOptions: { reportUnusedDisableDirectives: 'off' },
    plugins: { '@typescript-eslint': plugin },
    rules: Object.fromEntries(Object.entries(rules).map(([id, { theirs }]) => [nameOf(id), ['error', ...theirs]])),
  };
  return linter.verify(source.text, config, { filename: file }).flatMap((message) => {
    if (message.fatal) throw new Error(`${file}:${message.line}: ${message.message}`);
    const ruleId = message.ruleId?.replace('@typescript-eslint/', '') ?? '';
    const facts = () => factsAt(program, source, ruleId, message);
    return ruleId in rules ? [{ file, ruleId, line: message.line, column: message.column, say: message.messageId, facts: facts() }] : [];
  });
}

/** @param {string} id */
function nameOf(id) {
  return id in plugin.rules ? `@typescript-eslint/${id}` : id;
}
