/**
 * `npm run eval:fixes [-- --programs <n>] [--seed <n>]`: generates asynchronous programs, and runs each before and after
 * every fix that is offered for it, under a clock that does not wait. Ends with 1 when a fix changes what it must not;
 * such a program is made as small as it still fails and written to `found/`, where every later run checks it again.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import fc from 'fast-check';
import type { Engine } from '../../server/src/engine/index.ts';
import { endWith, SetupTrouble } from '../../scripts/setup/trouble.mjs';
import { checkSources, type Verdict } from './check.ts';
import { startEngine, type Source } from './engine.ts';
import { forbidden } from './expectations.ts';
import { programs } from './program/generate.ts';
import { printProgram } from './program/print.ts';
import { Rates } from './rates.ts';
import { failuresOf, isSameKind, shrunk, type Failure } from './shrink.ts';

const found = join(import.meta.dirname, 'found');
/** Programs that one run of the engine checks: enough to keep its child busy, few enough to see progress. */
const batchSize = 500;
/** Shrinking takes a minute each: after these, the run ends. */
const maxFailures = 5;

await evaluate().catch(endWith);

async function evaluate(): Promise<void> {
  const { values } = parseArgs({ options: { programs: { type: 'string', default: '100000' }, seed: { type: 'string', default: String(Date.now() % 1_000_000_000) } } });
  const [count, seed] = [wholeNumber('programs', values.programs), wholeNumber('seed', values.seed)];
  process.removeAllListeners('warning');
  console.log(`Seed ${seed}.`);
  await using engine = startEngine();
  const broken = await checkKept(engine);
  const rates = new Rates();
  const failures = await checkGenerated(engine, count, seed, rates);
  console.log(`\n${rates.table()}`);
  if (broken.length + failures.length === 0) console.log('\nNo fix changed what it must not.');
  process.exitCode = broken.length + failures.length > 0 ? 1 : 0;
}

function wholeNumber(option: string, text: string): number {
  if (!/^\d+$/.test(text)) throw new SetupTrouble(`--${option} ${text} is no whole number.`, 'Give one.');
  return Number(text);
}

/** Programs that failed once. Those that fail again. */
async function checkKept(engine: Engine): Promise<readonly string[]> {
  const names = readdirSync(found).filter((name) => /\.(?:ts|mjs|cjs)$/.test(name));
  const sources = names.map((name): Source => ({ text: readFileSync(join(found, name), 'utf8'), language: name.slice(name.lastIndexOf('.') + 1) as Source['language'] }));
  const verdicts = await checkSources(engine, sources);
  const failing = names.flatMap((name, index) => (verdicts[index] ?? []).flatMap(({ offered, differences }) => {
    const wrong = forbidden(offered, differences);
    return wrong.length === 0 ? [] : [`found/${name} fails again: after "${offered.fix.title}" of ${offered.ruleId} it differs in ${wrong.join(', ')}.`];
  }));
  for (const line of failing) console.log(line);
  console.log(`${names.length} programs that failed once: ${failing.length} failures.`);
  return failing;
}

async function checkGenerated(engine: Engine, count: number, seed: number, rates: Rates): Promise<readonly Failure[]> {
  const failures: Failure[] = [];
  for (let done = 0; done < count && failures.length < maxFailures; done += batchSize) {
    const batch = fc.sample(programs(), { numRuns: Math.min(batchSize, count - done), seed: seed + done });
    const texts = batch.map((program) => printProgram(program));
    const verdicts = await checkSources(engine, batch.map(({ style }, index) => ({ text: texts[index]!, language: style.language })));
    rates.add(verdicts);
    const failing = batch.flatMap((program, index) => failuresOf(program, texts[index]!, verdicts[index]!));
    for (const failure of failing) {
      if (failures.length >= maxFailures || failures.some((other) => isSameKind(failure, other))) continue;
      const small = await shrunk(engine, failure);
      failures.push(small);
      keep(small, seed + done);
    }
    if (process.stderr.isTTY) process.stderr.write(`\r${done + batch.length} of ${count}`);
  }
  return failures;
}

function keep({ program, text, verdict, differences }: Failure, seed: number): void {
  const name = `${verdict.offered.ruleId}-${differences[0]}-${seed}.${program.style.language}`;
  writeFileSync(join(found, name), text);
  console.log(`\nfound/${name}: after "${verdict.offered.fix.title}" it differs in ${differences.join(', ')}.\n\n${text}\nbecomes\n\n${verdict.offered.text}\n${verdict.runs.map(described).join('\n')}`);
}

function described({ input, before, after }: Verdict['runs'][number]): string {
  const told = ({ settled, result, time, unhandled, state, writes }: typeof before): string => `${settled} ${result} at ${time}; unhandled ${JSON.stringify(unhandled)}; writes ${JSON.stringify([...writes])}; state ${state}`;
  return `main(${input}) before: ${told(before)}\nmain(${input}) after:  ${told(after)}`;
}
