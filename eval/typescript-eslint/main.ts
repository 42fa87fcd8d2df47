import { execFile } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { compare } from './compare.ts';
import { runs, type Job } from './job.ts';
import { filesOf, projects, unpack } from './projects.ts';
import { reportOf, type Result } from './report.ts';
import { runOurs } from './run-ours.ts';
import { runPeer } from './run-peer.ts';

/**
 * `npm run eval:peers [-- <project>..]`: compares our rules with those of typescript-eslint and ESLint that have the same name, and
 * writes docs/peers-typescript-eslint.md unless only some projects are named.
 */
const folder = import.meta.dirname;
const root = join(folder, '../..');
const cache = join(folder, 'cache');

await mkdir(cache, { recursive: true });
await promisify(execFile)('npm', ['ci', '--no-audit', '--no-fund'], { cwd: folder });

const results: Result[] = [];
const wanted = process.argv.slice(2);
for (const job of (await jobs()).filter(({ name }) => wanted.length === 0 || wanted.some((one) => name.includes(one)))) {
  const [theirs, ours] = [await runPeer(job), await runOurs(job)];
  const comparisons = runs.map((_run, index) => compare(ours.findings[index] ?? [], (theirs[index] ?? []).filter(({ file }) => !ours.skipped.has(file))));
  results.push({ job: { ...job, files: job.files.filter((file) => !ours.skipped.has(file)) }, comparisons });
  const sum = (count: (one: (typeof comparisons)[number]) => number): number => comparisons.reduce((total, one) => total + count(one), 0);
  console.log(`${job.name}: ${job.files.length} files, ${runs.length} sets of options, agreed on ${sum((one) => one.agreed.length)} findings, only ours ${sum((one) => one.onlyOurs.length)}, only theirs ${sum((one) => one.onlyTheirs.length)}`);
}
const { text, unexplained } = reportOf(results, JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as { readonly dependencies: Readonly<Record<string, string>> });
if (wanted.length === 0) await writeFile(join(root, 'docs/peers-typescript-eslint.md'), text);
for (const one of unexplained) console.error(`no reason is given for ${one}`);
process.exitCode = unexplained.length === 0 ? 0 : 1;

async function jobs(): Promise<readonly Job[]> {
  const snippets = join(folder, 'snippets');
  const fixtures = join(root, 'test-fixtures/rules');
  const own: readonly Job[] = [
    { name: 'snippets on the documented behaviours', folder: snippets, tsconfig: join(snippets, 'tsconfig.json'), files: await filesOf(snippets, ['*.ts', '*.tsx']), runs },
    { name: 'our fixtures of all rules', folder: fixtures, tsconfig: join(fixtures, 'tsconfig.json'), files: await filesOf(fixtures, ['*/*.ts']), runs },
  ];
  const real: Job[] = [];
  for (const project of projects) {
    const unpacked = await unpack(cache, project);
    real.push({ name: `${project.name} ${project.version}`, folder: unpacked, tsconfig: join(unpacked, 'tsconfig.json'), files: await filesOf(unpacked, project.sources), runs });
  }
  return [...own, ...real];
}
