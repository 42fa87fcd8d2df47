import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { distinct, type Comparison } from './compare.ts';
import { causeOf } from './reasons.ts';
import { comparedRules, runs, type ComparedRule, type Found, type Job } from './job.ts';

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
    `not say the same. typescript-eslint ${dependencies['@typescript-eslint/eslint-plugin']} on TypeScript ${dependencies['typescript']}, and for no-async-promise-executor and require-atomic-updates ESLint ${dependencies['eslint']};`,
    'two findings are the same when rule, file and line are.',
    '',
    '## Agreement',
    '',
    `With default options (first figure) and over all ${runs.length} sets of options, in which each option has each of its other values once.`,
    '',
    ...table('what', results.map(({ job }) => [`${job.name}, ${job.files.length} files`, ({ name }, one) => (name === job.name ? one : undefined)]), results),
    '',
    ...table('rule', comparedRules.map((ruleId) => [ruleId, (_job, one) => of(one, ruleId)]), results),
    '',
    '## Every disagreement',
    '',
    'Each place once, however many sets of options show it; places with the same cause together. The cause of a place is told from',
    'its syntax and types (`eval/typescript-eslint/facts.mjs`).',
    '',
    ...comparedRules.flatMap((ruleId) => sectionOf(ruleId, all.filter(({ found }) => found.ruleId === ruleId))),
  ].join('\n');
  return { text: `${text.trimEnd()}\n`, unexplained: all.filter(({ why }) => why === undefined).map(({ job, found, side }) => `${side} in ${job.name}: ${found.file}:${found.line} ${found.ruleId} (${found.say}; ${found.facts.join(', ')})`) };
}

type Choose = (job: Job, comparison: Comparison) => Comparison | undefined;

function table(what: string, rows: readonly (readonly [string, Choose])[], results: readonly Result[]): readonly string[] {
  const lines = rows.map(([name, choose]) => {
    const chosen = results.flatMap(({ job, comparisons }) => comparisons.map((one, index) => ({ one: choose(job, one), isDefault: runs[index]?.isDefault === true })));
    const figures = (count: (one: Comparison) => number): string => {
      const sum = (isWanted: (isDefault: boolean) => boolean): number => chosen.reduce((total, { one, isDefault }) => total + (one === undefined || !isWanted(isDefault) ? 0 : count(one)), 0);
      return `${sum((isDefault) => isDefault)} / ${sum(() => true)}`;
    };
    return `| ${name} | ${figures(({ agreed }) => agreed.length)} | ${figures(({ onlyOurs }) => onlyOurs.length)} | ${figures(({ onlyTheirs }) => onlyTheirs.length)} |`;
  });
  return [`| ${what} | agreed | only ours | only theirs |`, '| --- | ---: | ---: | ---: |', ...lines];
}

function of(one: Comparison, ruleId: ComparedRule): Comparison {
  const own = (found: readonly Found[]): readonly Found[] => found.filter((each) => each.ruleId === ruleId);
  return { agreed: own(one.agreed), onlyOurs: own(one.onlyOurs), onlyTheirs: own(one.onlyTheirs) };
}

interface Disagreement {
  readonly job: Job;
  readonly found: Found;
  readonly side: 'onlyOurs' | 'onlyTheirs';
  readonly why: string | undefined;
}

function disagreementsOf({ job, comparisons }: Result): readonly Disagreement[] {
  return (['onlyOurs', 'onlyTheirs'] as const).flatMap((side) => distinct(comparisons, side, job).map((found) => ({ job, found, side, why: causeOf(side, job, found, lineOf(job, found))?.why })));
}

function lineOf({ folder }: Job, { file, line }: Found): string {
  return readFileSync(join(folder, file), 'utf8').split('\n')[line - 1] ?? '';
}

function sectionOf(ruleId: ComparedRule, disagreements: readonly Disagreement[]): readonly string[] {
  const groups = [...Map.groupBy(disagreements, ({ side, why }) => `${side === 'onlyOurs' ? 'Only ours' : 'Only theirs'}: ${why ?? '**open**'}`)];
  return [`### ${ruleId}`, '', ...(groups.length === 0 ? ['None.', ''] : groups.flatMap(([cause, places]) => [`- ${cause} ${places.length === 1 ? 'One place' : `${places.length} places`}:`, ...placesByJob(places)])), ...(groups.length === 0 ? [] : [''])];
}

function placesByJob(places: readonly Disagreement[]): readonly string[] {
  return [...Map.groupBy(places, ({ job }) => job.name)].map(([name, found]) => `  - ${name}: ${[...Map.groupBy(found, (one) => one.found.file)].map(([file, inFile]) => `\`${file}:${[...new Set(inFile.map((one) => one.found.line))].join(',')}\``).join(', ')}`);
}
