import type { Verdict } from './check.ts';
import { differences, type Difference } from './run/compare.ts';

/** How often each fix was offered, and what it changed. */
export class Rates {
  readonly #byFix = new Map<string, FixRate>();
  #programs = 0;
  #withFix = 0;

  add(verdictsByProgram: readonly (readonly Verdict[])[]): void {
    this.#programs += verdictsByProgram.length;
    for (const verdicts of verdictsByProgram) {
      if (verdicts.length > 0) this.#withFix += 1;
      for (const verdict of verdicts) this.#note(verdict);
    }
  }

  #note({ offered: { ruleId, fix, confidence }, differences: found }: Verdict): void {
    const title = fix.title.replaceAll(/\d+/g, 'n').replaceAll(/`[^`]*`/g, '`..`');
    const key = `${ruleId} | ${title} | ${fix.kind === 'safe' ? 'safe' : fix.concurrent ? confidence : 'offer'}`;
    const rate = this.#byFix.get(key) ?? { offered: 0, differing: new Map() };
    this.#byFix.set(key, rate);
    rate.offered += 1;
    for (const difference of found) rate.differing.set(difference, (rate.differing.get(difference) ?? 0) + 1);
  }

  /** A table in Markdown. */
  table(): string {
    const rows = [...this.#byFix].sort(([one], [other]) => (one < other ? -1 : 1)).map(([key, { offered, differing }]) => {
      const changed = differences.flatMap((difference) => (differing.has(difference) ? [`${difference} ${differing.get(difference)}`] : []));
      return `| ${key} | ${offered} | ${(offered / this.#programs * 1000).toFixed(1)} | ${changed.join(', ') || 'none'} |`;
    });
    return [
      `${this.#programs} programs, ${this.#withFix} with a fix.`, '',
      '| rule | fix | kind | offered | per 1000 programs | differences |', '| --- | --- | --- | ---: | ---: | --- |', ...rows,
    ].join('\n');
  }
}

interface FixRate {
  offered: number;
  readonly differing: Map<Difference, number>;
}
