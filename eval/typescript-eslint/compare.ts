import type { Findings, Found, Job } from './job.ts';

/** What two tools say about one line of code with one rule. */
export interface Comparison {
  readonly agreed: readonly Found[];
  readonly onlyOurs: readonly Found[];
  readonly onlyTheirs: readonly Found[];
}

/** Findings of one rule are the same when they begin on the same line: tools differ in how much of it they mark. */
export function compare(ours: Findings, theirs: Findings): Comparison {
  const open = [...theirs];
  const onlyOurs = ours.filter((one) => {
    const index = open.findIndex((other) => isSame(one, other));
    if (index >= 0) open.splice(index, 1);
    return index < 0;
  });
  return { agreed: ours.filter((one) => !onlyOurs.includes(one)), onlyOurs, onlyTheirs: open };
}

/** Without repeats: what one run shows, all others show that do not switch it off. */
export function distinct(comparisons: readonly Comparison[], side: 'onlyOurs' | 'onlyTheirs', { folder }: Job): readonly Found[] {
  const found = new Map(comparisons.flatMap((comparison) => comparison[side]).map((one) => [`${one.file}:${one.line}:${one.column}:${one.ruleId}`, { ...one, file: one.file.slice(folder.length + 1) }]));
  return [...found.values()].toSorted((one, other) => (one.file < other.file ? -1 : one.file > other.file ? 1 : one.line - other.line || one.column - other.column));
}

function isSame(one: Found, other: Found): boolean {
  return one.file === other.file && one.ruleId === other.ruleId && one.line === other.line;
}
