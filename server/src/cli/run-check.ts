import { UserError } from '../config/user-error.ts';
import { isCheckable, type FoundFiles } from '../config/source-files.ts';
import type { FileReport, Problem } from '../protocol/finding.ts';
import { collectReports, toResult, type CheckResult, type CollectedReports } from './check-result.ts';
import type { CommandContext } from './context.ts';
import { discoverFiles, projectFiles } from './discover.ts';
import { problemLine } from './formats/problem-line.ts';
import { absolutePath } from './paths.ts';
import { startProgress } from './progress.ts';
import type { Session } from './session.ts';
import { readSource } from './source-text.ts';
import { count, listText } from './wording.ts';

export interface TargetOptions {
  readonly project?: string;
  readonly quiet?: boolean;
}

/** The files that the arguments mean. Throws a `UserError` when there are none. */
export async function findTargets(paths: readonly string[], { project }: TargetOptions, session: Session, { cwd, signal }: CommandContext): Promise<FoundFiles> {
  const place = { cwd, engine: session.engine, signal };
  const inProject = project === undefined ? undefined : await projectFiles(project, place);
  const named = project === undefined || paths.length > 0 ? await discoverFiles(paths, place) : undefined;
  const found = intersect(inProject, named);
  if (found.files.length === 0 && found.problems.length === 0) {
    const where = paths.length === 0 ? project ?? 'this folder' : listText(paths.map((path) => `"${path}"`));
    throw new UserError('nothing-to-check', `Found no TypeScript or JavaScript files in ${where}.`, 'Folders such as dist, build and node_modules are left out unless they are named.');
  }
  return found;
}

/** With `--project` and paths: the files of the project that the paths name. */
function intersect(inProject: FoundFiles | undefined, named: FoundFiles | undefined): FoundFiles {
  if (inProject === undefined || named === undefined) return inProject ?? named ?? { files: [], problems: [] };
  const members = new Set(inProject.files);
  return { files: named.files.filter((file) => members.has(file)), problems: named.problems };
}

/** Checks files with a progress bar. Throws a `UserError` when not one could be checked. */
export async function checkFiles(found: FoundFiles, options: TargetOptions, session: Session, context: CommandContext): Promise<CheckResult> {
  const startedAt = performance.now();
  await session.validateConfiguration(found.files);
  const progress = startProgress(context.io, found.files.length, context.cwd, options.quiet === true);
  try {
    const collected = await collectReports(session.engine.checkAll(found.files, context.signal), ({ file }) => progress.advance(file));
    context.signal.throwIfAborted();
    return await finish({ ...collected, problems: [...found.problems, ...collected.problems] }, startedAt, context);
  } finally {
    progress.stop();
  }
}

/** Checks text that is not on the disk, or not like that, in the project of its path. */
export async function checkText(file: string, bytes: Uint8Array, session: Session, context: CommandContext): Promise<CheckResult> {
  const startedAt = performance.now();
  const path = absolutePath(file, context.cwd);
  if (!isCheckable(path)) throw new UserError('usage', `"${file}" does not name TypeScript or JavaScript.`, 'Give --stdin-filename an ending such as .ts.');
  if (bytes.includes(0)) throw new UserError('nothing-to-check', 'Standard input is binary, not source text.', '');
  await session.validateConfiguration([path]);
  session.engine.setText(path, new TextDecoder().decode(bytes));
  const report = await session.engine.check(path, context.signal);
  return finish(await collectReports(only(report), () => undefined), startedAt, context);
}

async function* only(report: FileReport): AsyncIterable<FileReport> {
  yield report;
}

/** Makes the result of a run. Throws a `UserError` when not one file could be checked. */
export async function finish(collected: CollectedReports, startedAt: number, { cwd, io }: CommandContext): Promise<CheckResult> {
  if (collected.checked === 0 && collected.skipped.length === 0) throw nothingChecked(collected.problems, cwd);
  if (collected.checked === 0) io.stderr.write(`Nothing was checked: ${count(collected.skipped.length, 'file')} ignored, generated or not source.\n`);
  return toResult(collected, { cwd, durationMs: performance.now() - startedAt, readText: readSource });
}

function nothingChecked(problems: readonly Problem[], cwd: string): UserError {
  const sources = new Map();
  const reasons = problems.map((problem) => problemLine(problem, { cwd, sources }));
  return new UserError('nothing-to-check', ['Nothing could be checked.', ...reasons].join(reasons.length > 1 ? '\n' : ' '), '');
}
