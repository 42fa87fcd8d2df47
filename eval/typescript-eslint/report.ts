import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { distinct, type Comparison } from './compare.ts';
import { reasonFor } from './reasons.ts';
import { runs, type Found, type Job } from './job.ts';

export interface Result {
  readonly job: Job;
  /** One for each run, in their order. */
  readonly comparisons: readonly Comparison[];
}

/** The page, and the disagreements that nobody has given a reason for. */
export function reportOf(results: readonly Result[], { dependencies }: { readonly dependencies: Readonly<Record<string, string>> }): { readonly text: string; readonly unexplained: readonly string[] } {
  const all = results.flatMap((result) => disagreementsOf(result));
  const text = [
    '# Compared with typescript-eslint',
    '',
    'Written by `npm run eval:peers`: both tools check the same files with the same options, and this page lists where they do',
    `not say the same. typescript-eslint ${dependencies['@typescript-eslint/eslint-plugin']} on TypeScript ${dependencies['typescript']}; two findings are the same when rule, file and line are.`,
    '',
    '## Agreement',
    '',
    `With default options (first figure) and over all ${runs.length} sets of options, in which each option has each of its other values once.`,
    '',
    '| what | files | agreed | only ours | only theirs |',
    '| --- | ---: | ---: | ---: | ---: |',
    ...results.map(({ job, comparisons }) => `| ${job.name} | ${job.files.length} | ${figures(comparisons, (one) => one.agreed)} | ${figures(comparisons, (one) => one.onlyOurs.length)} | ${figures(comparisons, (one) => one.onlyTheirs.length)} |`),
    '',
    '## Every disagreement',
    '',
    'Each place once, however many sets of options show it.',
    '',
    ...results.flatMap((result) => sectionOf(result)),
  ].join('\n');
  return { text: `${text.trimEnd()}\n`, unexplained: all.filter(({ reason }) => reason === undefined).map(({ job, found, side }) => `${side} in ${job.name}: ${found.file}:${found.line} ${found.ruleId} (${found.say})`) };
}

interface Disagreement {
  readonly job: Job;
  readonly found: Found;
  readonly side: 'onlyOurs' | 'onlyTheirs';
  readonly reason: string | undefined;
}

function disagreementsOf({ job, comparisons }: Result): readonly Disagreement[] {
  return (['onlyOurs', 'onlyTheirs'] as const).flatMap((side) => distinct(comparisons, side, job).map((found) => ({ job, found, side, reason: reasonFor(side, job, found, lineOf(job, found)) })));
}

function lineOf({ folder }: Job, { file, line }: Found): string {
  return readFileSync(join(folder, file), 'utf8').split('\n')[line - 1] ?? '';
}

function figures(comparisons: readonly Comparison[], count: (comparison: Comparison) => number): string {
  const [defaults] = comparisons;
  return `${defaults === undefined ? 0 : count(defaults)} / ${comparisons.reduce((sum, one) => sum + count(one), 0)}`;
}

function sectionOf(result: Result): readonly string[] {
  const disagreements = disagreementsOf(result);
  const rows = disagreements.map(({ found, side, reason }) => `| \`${found.file}:${found.line}\` | ${found.ruleId} | ${side === 'onlyOurs' ? 'ours' : 'theirs'} | ${reason ?? '**open**'} |`);
  return [`### ${result.job.name}`, '', ...(rows.length === 0 ? ['None.'] : ['| place | rule | only | why |', '| --- | --- | --- | --- |', ...rows]), ''];
}
