/**
 * `npm run bench [-- <runs>]`: this tool and its fastest peer, `oxlint --type-aware` with the rules that ask the same
 * questions about promises, side by side on a real project: once with the rules that both have, once with all of ours.
 * Runs alternate, so that a busy moment hits all.
 */
import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { bundleAll } from '../build/bundle.ts';
import { buildCache, root } from '../setup/places.mjs';
import { endWith } from '../setup/trouble.mjs';
import { measure, type Measure } from './measure.ts';
import { ensureBenchProject } from './project.ts';

const runs = Number(process.argv[2] ?? 3);
await bench().catch(endWith);

async function bench(): Promise<void> {
  await bundleAll();
  const project = await ensureBenchProject();
  const check = [join(root, 'dist/cli.js'), 'check', 'src', '--format', 'json'];
  const tools = [
    { name: 'async-lens, same rules', program: process.execPath, args: [...check, '--rule', 'no-floating-promises,no-misused-promises'] },
    { name: 'async-lens, all rules', program: process.execPath, args: check },
    { name: 'oxlint --type-aware', program: join(root, 'node_modules/.bin/oxlint'), args: ['--type-aware', '--config', peerConfig(), '--format', 'json', 'src'] },
  ];
  console.log(`${project.name}: ${project.files} TypeScript files, ${project.lines} lines. ${cpus().length} cores, ${cpus()[0]?.model.trim() ?? 'unknown'}, Node ${process.versions.node}. ${runs} runs, alternating; median.`);
  const measures = new Map<string, Measure[]>(tools.map(({ name }) => [name, []]));
  for (let run = 0; run < runs; run += 1) {
    for (const { name, program, args } of tools) measures.get(name)?.push(finished(name, await measure(program, args, project.folder)));
  }
  for (const [name, all] of measures) console.log(line(name, all));
}

/** Both exit with 1 when they found something; anything above is a failure, whose time means nothing. */
function finished(name: string, one: Measure): Measure {
  if (one.exitCode > 1) throw new Error(`${name} ended with ${one.exitCode}.`);
  return one;
}

function line(name: string, all: readonly Measure[]): string {
  const seconds = all.map((one) => one.seconds);
  const bytes = all.flatMap(({ peakBytes }) => peakBytes ?? []);
  const memory = bytes.length === 0 ? 'memory not measured here' : `${(median(bytes) / 1024 / 1024).toFixed(0).padStart(5)} MiB at its peak`;
  return `  ${name.padEnd(24)} ${median(seconds).toFixed(2).padStart(7)} s (${Math.min(...seconds).toFixed(2)}-${Math.max(...seconds).toFixed(2)})  ${memory}`;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

/** Only the rules of the peer that need types to judge promises. */
function peerConfig(): string {
  const rules = ['no-floating-promises', 'no-misused-promises', 'await-thenable'];
  const file = join(buildCache, 'bench-oxlintrc.json');
  const config = { plugins: ['typescript'], categories: { correctness: 'off' }, rules: Object.fromEntries(rules.map((rule) => [`typescript/${rule}`, 'warn'])) };
  writeFileSync(file, JSON.stringify(config));
  return file;
}
