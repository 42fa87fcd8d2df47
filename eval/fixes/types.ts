/**
 * `npm run eval:fix-types [-- <project>..]`: every fix that is offered on the projects of the precision script, each by
 * itself, and what TypeScript has to say after it that it did not say before. Ends with 1 when it has.
 */
import { join } from 'node:path/posix';
import { endWith, SetupTrouble } from '../../scripts/setup/trouble.mjs';
import { applyEdits } from '../../server/src/cli/fix/apply-edits.ts';
import { findSourceFiles } from '../../server/src/config/source-files.ts';
import { newErrors } from '../../server/src/engine/refactor/new-errors.ts';
import type { FileReport } from '../../server/src/protocol/finding.ts';
import { createTypeEngine } from '../../server/src/typescript/engine.ts';
import type { TypeEngine } from '../../server/src/typescript/contract.ts';
import { projects, type EvalProject } from '../precision/projects.ts';
import { ensureUnpacked } from '../precision/unpack.ts';
import { startEngine } from './engine.ts';

await evaluate(process.argv.slice(2)).catch(endWith);

async function evaluate(names: readonly string[]): Promise<void> {
  const unknown = names.find((name) => !projects.some((project) => project.name === name));
  if (unknown !== undefined) throw new SetupTrouble(`There is no project ${unknown}.`, `There are: ${projects.map(({ name }) => name).join(', ')}.`);
  let wrong = 0;
  console.log('| project | fixes | that bring an error |\n| --- | ---: | ---: |');
  for (const project of projects) if (names.length === 0 || names.includes(project.name)) wrong += await checkProject(project);
  process.exitCode = wrong > 0 ? 1 : 0;
}

interface Applied {
  readonly file: string;
  readonly text: string;
  readonly title: string;
}

/** Number of fixes that bring an error. */
async function checkProject(project: EvalProject): Promise<number> {
  const folder = await ensureUnpacked(project);
  const rounds = await fixesByRound(project, folder);
  await using types = createTypeEngine({ cwd: folder, log: () => undefined });
  const wrong: string[] = [];
  for (const round of rounds) wrong.push(...await wrongIn(types, folder, round));
  console.log(`| ${project.name} | ${rounds.flat().length} | ${wrong.length} |`);
  for (const line of wrong) console.error(line);
  return wrong.length;
}

/** In one round at most one fix of each file, so that what is said about a file is about that fix. */
async function fixesByRound(project: EvalProject, folder: string): Promise<readonly (readonly Applied[])[]> {
  await using engine = startEngine(folder);
  const found = await Promise.all(project.sources.map((source) => (/\.[cm]?[jt]s$/.test(source) ? { files: [join(folder, source)] } : findSourceFiles(join(folder, source)))));
  const rounds: Applied[][] = [];
  for await (const report of engine.checkAll(found.flatMap(({ files }) => files))) appliedFixes(report).forEach((fix, index) => (rounds[index] ??= []).push(fix));
  return rounds;
}

function appliedFixes({ file, text, findings }: FileReport): readonly Applied[] {
  const fixes = findings.flatMap(({ ruleId, fixes: offered }) => offered.map((fix) => ({ ruleId, fix })));
  return fixes.filter(({ fix }) => fix.edits.every((edit) => edit.file === file)).map(({ ruleId, fix }) => ({ file, text: applyEdits(text, fix.edits), title: `${ruleId}, "${fix.title}"` }));
}

async function wrongIn(types: TypeEngine, folder: string, round: readonly Applied[]): Promise<readonly string[]> {
  const errors = await newErrors(types, round.map(({ file }) => file), new Map(round.map(({ file, text }) => [file, text])), undefined);
  return round.flatMap(({ file, title }) => {
    const told = errors.filter((error) => error.file === file);
    return told.length === 0 ? [] : [`${file.slice(folder.length + 1)}: after ${title}: ${told.map(({ code, message }) => `TS${code} ${message}`).join('; ')}`];
  });
}
