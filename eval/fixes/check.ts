import type { Engine } from '../../server/src/engine/index.ts';
import { compareOutcomes, compareTexts, type Difference } from './run/compare.ts';
import { compile, execute, type Outcome } from './run/execute.ts';
import { offeredFixes, type OfferedFix, type Source } from './engine.ts';

/** One fix of one program, and every way in which the program differs after it. */
export interface Verdict {
  readonly offered: OfferedFix;
  readonly differences: readonly Difference[];
  /** Runs that differ, to be told. */
  readonly runs: readonly { readonly input: number; readonly before: Outcome; readonly after: Outcome }[];
}

export const inputs = [1, 4] as const;

/** Checks sources in one run of the engine, then runs each before and after each of its fixes. By index of the source. */
export async function checkSources(engine: Engine, sources: readonly Source[]): Promise<readonly (readonly Verdict[])[]> {
  const offered = await offeredFixes(engine, sources);
  const verdicts: (readonly Verdict[])[] = [];
  for (const [index, source] of sources.entries()) verdicts.push(await checkFixes(source, offered[index] ?? []));
  return verdicts;
}

async function checkFixes(source: Source, fixes: readonly OfferedFix[]): Promise<readonly Verdict[]> {
  if (fixes.length === 0) return [];
  const before = await runAll(source.text, source);
  const broken = before.find(({ settled }) => settled === 'broken');
  if (broken !== undefined) throw new Error(`A generated program is broken: ${broken.result}\n${source.text}`);
  const verdicts: Verdict[] = [];
  for (const offered of fixes) {
    const after = await runAll(offered.text, source);
    const found = new Set<Difference>(compareTexts(source.text, offered.text));
    const runs = inputs.map((input, index) => ({ input, before: before[index]!, after: after[index]! }));
    const differing = runs.filter((run) => {
      const differences = compareOutcomes(run.before, run.after);
      for (const difference of differences) found.add(difference);
      return differences.length > 0;
    });
    verdicts.push({ offered, differences: [...found], runs: differing });
  }
  return verdicts;
}

async function runAll(text: string, { language }: Source): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = [];
  const load = compile(text, language === 'ts');
  for (const input of inputs) outcomes.push(await execute(load, input));
  return outcomes;
}
