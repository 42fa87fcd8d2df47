/**
 * `node eval/precision/label.ts [--cli <file>] < verdicts.tsv`: writes verdicts into the label files. A line has five fields divided by
 * tabs: project, file and line (`lib/a.js:12`), rule, verdict, reason. A place that has a label gets the new one. A true
 * place that no rule reports is kept as missed. `--cli` names the build whose findings were read.
 */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import { endWith, SetupTrouble } from '../../scripts/setup/trouble.mjs';
import { checkProject, evaluatedRules, ownCommandLine } from './check.ts';
import { asReportedNow } from './compare.ts';
import { idOf, placeKey, readLabels, writeLabels, type Label, type Verdict } from './labels.ts';
import { projects } from './projects.ts';
import { ensureUnpacked } from './unpack.ts';

await label().catch(endWith);

async function label(): Promise<void> {
  const { values } = parseArgs({ options: { cli: { type: 'string', default: ownCommandLine } } });
  const rows = (await text(process.stdin)).split('\n').filter((line) => line.trim() !== '').map(parseRow);
  for (const [name, own] of Map.groupBy(rows, (row) => row.project)) {
    const project = projects.find((one) => one.name === name);
    if (project === undefined) throw new SetupTrouble(`There is no project ${name}.`, 'Write a name of projects.ts.');
    const folder = await ensureUnpacked(project);
    const fresh = new Map(own.map((row) => labelOf(row, folder)).map((one) => [idOf(one), one]));
    const { findings } = await checkProject(project, folder, resolve(values.cli));
    const kept = readLabels(project).filter((one) => !fresh.has(idOf(one)));
    writeLabels(project, [...kept, ...asReportedNow(findings, [...fresh.values()])]);
  }
}

interface Row {
  readonly project: string;
  readonly file: string;
  readonly lineNumber: number;
  readonly rule: string;
  readonly verdict: Verdict;
  readonly reason: string;
}

function parseRow(line: string): Row {
  const [project = '', place = '', rule = '', verdict = '', reason = ''] = line.split('\t');
  const at = /^(?<file>.+):(?<lineNumber>\d+)$/.exec(place)?.groups;
  if (at === undefined) throw new SetupTrouble(`"${place}" is no place. In: ${line}`, 'Write file:line.');
  if (!evaluatedRules.some((one) => one === rule)) throw new SetupTrouble(`"${rule}" is no rule that is evaluated. In: ${line}`, `Write one of ${evaluatedRules.join(', ')}.`);
  if (!isVerdict(verdict)) throw new SetupTrouble(`"${verdict}" is no verdict. In: ${line}`, 'Write true, false or arguable.');
  if (reason.trim() === '') throw new SetupTrouble(`A verdict needs its reason. In: ${line}`, 'Write one after the verdict.');
  return { project, file: at['file'] ?? '', lineNumber: Number(at['lineNumber']), rule, verdict, reason };
}

function isVerdict(text: string): text is Verdict {
  return text === 'true' || text === 'false' || text === 'arguable';
}

function labelOf({ file, lineNumber, rule, verdict, reason }: Row, folder: string): Label {
  const lines = readFileSync(join(folder, file), 'utf8').split(/\r?\n/);
  return { ...placeKey(rule, file, lines, lineNumber), verdict, reason, reported: 'silent', confidence: 'none' };
}
