import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../../scripts/setup/places.mjs';
import { capture } from '../../scripts/setup/run.mjs';
import { placeKey, type Loudness, type PlaceKey } from './labels.ts';
import type { EvalProject } from './projects.ts';

/** The rules whose findings are read. */
export const evaluatedRules = ['no-sequential-await', 'no-await-in-loop', 'no-rejection-window', 'no-unawaited-task', 'no-unsettled-promise', 'require-atomic-updates', 'no-concurrent-transaction', 'no-async-array-callback', 'no-await-in-promise-methods', 'no-blocking-call', 'no-floating-promises'] as const;

/** A finding with the key under which its label is kept, and where a reader finds it today. */
export interface ReadFinding {
  readonly key: PlaceKey;
  readonly severity: Exclude<Loudness, 'silent'>;
  readonly confidence: 'proven' | 'likely';
  readonly message: string;
  readonly lineNumber: number;
}

export interface ProjectResult {
  readonly project: EvalProject;
  readonly folder: string;
  readonly files: number;
  /** Lines of the checked files that are not empty. */
  readonly lines: number;
  readonly seconds: number;
  readonly findings: readonly ReadFinding[];
  /** How often each rule reports, at whatever severity, of all rules that are on by default. */
  readonly counts: ReadonlyMap<string, number>;
  /** Files that could not be checked although they should: bugs of the tool, which hide findings. */
  readonly failures: readonly string[];
}

/** The command line of this clone, run from its sources. */
export const ownCommandLine = join(root, 'server/src/cli/main.ts');

/** Runs a command line of this tool on the sources of a project, as a user would who has configured nothing. */
export async function checkProject(project: EvalProject, folder: string, commandLine: string): Promise<ProjectResult> {
  const output = join(tmpdir(), `async-lens-findings-${process.pid}.json`);
  const args = [commandLine, 'check', ...project.sources, '--format', 'json', '--no-config', '--output-file', output];
  const { code, output: log } = await capture(process.execPath, args, { cwd: folder });
  if (code > 1) throw new Error(`async-lens ended with ${code} on ${project.name}:\n${log}`);
  const result: CheckOutput = JSON.parse(readFileSync(output, 'utf8'));
  rmSync(output);
  const wanted = result.findings.filter(({ ruleId }) => evaluatedRules.some((rule) => rule === ruleId));
  return { project, folder, files: result.summary.files, lines: countLines(project, folder), seconds: result.summary.durationMs / 1000, findings: readFindings(folder, wanted), counts: countByRule(result.findings), failures: failuresIn(result) };
}

/** What is used of the format that `docs/command-line.md` describes. */
interface CheckOutput {
  readonly summary: { readonly files: number; readonly durationMs: number };
  readonly findings: readonly CheckFinding[];
  readonly problems?: readonly { readonly code: string; readonly message: string }[];
}

interface CheckFinding {
  readonly ruleId: string;
  readonly severity: Exclude<Loudness, 'silent'>;
  readonly confidence: 'proven' | 'likely';
  readonly message: string;
  readonly file: string;
  readonly range: { readonly start: { readonly line: number } };
}

function countByRule(findings: readonly CheckFinding[]): ReadonlyMap<string, number> {
  const byRule = Map.groupBy(findings, ({ ruleId }) => ruleId);
  return new Map([...byRule].map(([rule, own]) => [rule, own.length]));
}

function failuresIn(result: CheckOutput): readonly string[] {
  const internal = (result.problems ?? []).filter(({ code }) => code === 'internal');
  return internal.map(({ message }) => message.split('\n')[0] ?? message);
}

function readFindings(folder: string, findings: readonly CheckFinding[]): readonly ReadFinding[] {
  const texts = new Map<string, readonly string[]>();
  return findings.map(({ ruleId, severity, confidence, message, file, range }) => {
    const lines = texts.get(file) ?? readFileSync(join(folder, file), 'utf8').split(/\r?\n/);
    texts.set(file, lines);
    return { key: placeKey(ruleId, file, lines, range.start.line), severity, confidence, message, lineNumber: range.start.line };
  });
}

/** Lines that are not empty, of every source below the project's folders. */
function countLines(project: EvalProject, folder: string): number {
  const files = project.sources.flatMap((source) => sourceFiles(folder, source));
  return files.reduce((sum, file) => sum + readFileSync(join(folder, file), 'utf8').split('\n').filter((line) => line.trim() !== '').length, 0);
}

function sourceFiles(folder: string, source: string): readonly string[] {
  if (statSync(join(folder, source)).isFile()) return [source];
  const below = readdirSync(join(folder, source), { recursive: true, encoding: 'utf8' });
  return below.filter((file) => !/(?:^|[/\\])node_modules[/\\]/.test(file) && /\.[cm]?[jt]sx?$/.test(file) && !/\.d\.[cm]?ts$/.test(file)).map((file) => join(source, file));
}
