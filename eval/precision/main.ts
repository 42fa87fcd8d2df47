/**
 * `npm run eval:precision [-- <project>..] [--unread] [--update] [--page] [--cli <file>]`: what the rules report on real
 * projects beside what people found who read the code there. Ends with 1 when somebody has to read: a finding at warning
 * that nobody read, or one that is known to be false and was not reported before; and when a file could not be checked.
 *
 * `--unread` lists what nobody read yet; `--update` writes what is reported now into the labels, so that the next change
 * is compared with today; `--page` writes the figures of docs/precision.md. `--cli` names another build of the command
 * line: one of an earlier commit, or dist/cli.js.
 * `--checkout <folder> [<source>..]` lists what is reported in any folder of yours, `src` unless sources are named: nothing
 * is compared or written.
 */
import { basename, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { endWith, SetupTrouble } from '../../scripts/setup/trouble.mjs';
import { checkProject, ownCommandLine, type ReadFinding } from './check.ts';
import { asReportedNow, compare } from './compare.ts';
import { readLabels, writeLabels, type Label } from './labels.ts';
import { updatePage } from './page.ts';
import { projects, type EvalProject } from './projects.ts';
import { renderTables, type Evaluated } from './table.ts';
import { ensureUnpacked } from './unpack.ts';

await evaluate().catch(endWith);

async function evaluate(): Promise<void> {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { unread: { type: 'boolean' }, update: { type: 'boolean' }, page: { type: 'boolean' }, cli: { type: 'string', default: ownCommandLine }, checkout: { type: 'string' } } });
  if (values.checkout !== undefined) return await listFindings(resolve(values.checkout), positionals, resolve(values.cli));
  const all: Evaluated[] = [];
  for (const project of chosen(positionals)) {
    const result = await checkProject(project, await ensureUnpacked(project), resolve(values.cli));
    all.push({ result, labels: readLabels(project) });
  }
  console.log(renderTables(all));
  for (const one of all) printChanges(one);
  if (values.unread) for (const one of all) printUnread(one);
  if (values.update) for (const { result, labels } of all) writeLabels(result.project, asReportedNow(result.findings, labels));
  if (values.page) writeFigures(all);
  process.exitCode = all.some(needsReading) ? 1 : 0;
}

async function listFindings(folder: string, sources: readonly string[], commandLine: string): Promise<void> {
  const project: EvalProject = { name: basename(folder), package: folder, version: '', style: '', sources: sources.length === 0 ? ['src'] : sources, settings: 'inferred', dependencies: 'left out' };
  const { findings, failures, lines } = await checkProject(project, folder, commandLine);
  for (const finding of findings) console.log(describe(finding));
  for (const failure of failures) console.log(failure);
  console.log(`${findings.length} findings in ${lines} lines.`);
  process.exitCode = failures.length > 0 ? 1 : 0;
}

/** The page's figures are those of all projects. */
function writeFigures(all: readonly Evaluated[]): void {
  if (all.length < projects.length) throw new SetupTrouble('The page is about all projects.', 'Leave their names out.');
  updatePage(all);
}

function chosen(names: readonly string[]): readonly EvalProject[] {
  const unknown = names.find((name) => !projects.some((project) => project.name === name));
  if (unknown !== undefined) throw new SetupTrouble(`There is no project ${unknown}.`, `There are: ${projects.map(({ name }) => name).join(', ')}.`);
  return names.length === 0 ? projects : projects.filter(({ name }) => names.includes(name));
}

function needsReading({ result, labels }: Evaluated): boolean {
  const { unread, newlyFalse } = compare(result.findings, labels);
  return result.failures.length > 0 || unread.length > 0 || newlyFalse.length > 0;
}

function printChanges({ result, labels }: Evaluated): void {
  const { newlyFalse, lost, cured, gained } = compare(result.findings, labels);
  const { name } = result.project;
  for (const failure of result.failures) console.log(`\n${name}: ${failure}`);
  printLabels(`${name}: false, and reported at warning since`, newlyFalse);
  printLabels(`${name}: true, and lost since`, lost);
  printLabels(`${name}: false, and cured since`, cured);
  printLabels(`${name}: true, and found since`, gained);
}

function printLabels(title: string, labels: readonly Label[]): void {
  if (labels.length === 0) return;
  console.log(`\n${title}:`);
  for (const { rule, file, line, nth, reported, reason } of labels) console.log(`  ${rule} ${file} ${line}/${nth} (was ${reported}) ${reason}`);
}

function printUnread({ result, labels }: Evaluated): void {
  const { unread, unreadQuiet } = compare(result.findings, labels);
  if (unread.length + unreadQuiet.length === 0) return;
  console.log(`\n${result.project.name}, unread, in ${result.folder}:`);
  for (const finding of [...unread, ...unreadQuiet]) console.log(`  ${describe(finding)}`);
}

function describe({ key, lineNumber, severity, message }: ReadFinding): string {
  return `${key.file}:${lineNumber} ${severity} ${key.rule} ${message}`;
}
