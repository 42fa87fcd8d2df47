import type { Engine } from '../../server/src/engine/index.ts';
import { checkSources, type Verdict } from './check.ts';
import { forbidden } from './expectations.ts';
import { printProgram } from './program/print.ts';
import type { Program } from './program/program.ts';
import { smaller } from './program/shrink.ts';
import type { Difference } from './run/compare.ts';

/** A program whose behaviour a fix changes although it must not. */
export interface Failure {
  readonly program: Program;
  readonly text: string;
  readonly verdict: Verdict;
  readonly differences: readonly Difference[];
}

export function failuresOf(program: Program, text: string, verdicts: readonly Verdict[]): readonly Failure[] {
  return verdicts.flatMap((verdict) => {
    const differences = forbidden(verdict.offered, verdict.differences);
    return differences.length === 0 ? [] : [{ program, text, verdict, differences }];
  });
}

/** The smallest program found that still fails in the same way: same rule, one of the same differences. */
export async function shrunk(engine: Engine, failure: Failure): Promise<Failure> {
  let best = failure;
  for (let round = 0; round < maxRounds; round += 1) {
    const next = await firstFailing(engine, best);
    if (next === undefined) return best;
    best = next;
  }
  return best;
}

const maxRounds = 200;
const batchSize = 40;

async function firstFailing(engine: Engine, failure: Failure): Promise<Failure | undefined> {
  const candidates = smaller(failure.program).map((program) => ({ program, text: printProgram(program) })).filter(({ text }) => text.length < failure.text.length || text !== failure.text);
  for (let start = 0; start < candidates.length; start += batchSize) {
    const batch = candidates.slice(start, start + batchSize);
    const verdicts = await checkSources(engine, batch.map(({ program, text }) => ({ text, language: program.style.language })));
    for (const [index, { program, text }] of batch.entries()) {
      const same = failuresOf(program, text, verdicts[index] ?? []).find((other) => isSameKind(other, failure));
      if (same !== undefined) return same;
    }
  }
  return undefined;
}

/** Same rule, one of the same differences. */
export function isSameKind(one: Failure, other: Failure): boolean {
  return one.verdict.offered.ruleId === other.verdict.offered.ruleId && one.differences.some((difference) => other.differences.includes(difference));
}
