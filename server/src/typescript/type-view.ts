import { DiagnosticCategory, type Project } from 'typescript/async';
import type { CompilerProcess } from './compiler-process.ts';
import type { CompilerSupervisor } from './compiler-supervisor.ts';
import type { CompilerError, NodeAnswer, OpenedFile, TypeView } from './contract.ts';
import { answerQuestions } from './answer-questions.ts';
import { fileKey, isScriptFile } from './paths.ts';
import type { OpenedPrograms } from './programs.ts';
import { resolveModules } from './resolve-modules.ts';
import { createRounds, type Rounds } from './rounds.ts';
import { unknownAnswer } from './unknown-answer.ts';
import type { OpenedFiles, Workspace } from './workspace.ts';

/** What a request of the view works on. Project and compiler are gone when the compiler dies; trees stay. */
interface FileAtWork {
  readonly compiler: CompilerProcess;
  readonly project: Project;
  readonly configFile: string | undefined;
  readonly rounds: Rounds;
}

/**
 * A view outlives its compiler: it remembers which files were opened with which texts, and opens them again on the
 * next one. Nodes name themselves by their place in the tree, and the same text has the same tree, so questions about
 * a node of the old tree are understood.
 */
export function createTypeView(supervisor: CompilerSupervisor, workspace: Workspace, files: readonly string[], opened: OpenedFiles, log: (message: string) => void): TypeView {
  const sources = new Map<string, Promise<OpenedFile | undefined>>();
  const handedOut = new Map<string, OpenedFile>();
  let session: Promise<OpenedPrograms> = Promise.resolve(opened);
  let compilerOfSession = opened.programs.compiler;
  let isDisposed = false;

  function sessionOn(compiler: CompilerProcess): Promise<OpenedPrograms> {
    if (compilerOfSession === compiler) return session;
    if (compiler.isEnding) throw new Error('The compiler ended before the view was opened on it.');
    compilerOfSession = compiler;
    // Files may have changed on disk since; what was handed out must stay true.
    const texts = new Map([...opened.texts, ...[...handedOut.values()].map(({ file, syntax }) => [file, syntax.text] as const)]);
    session = workspace.reopen(compiler, files, texts);
    return session;
  }

  /** The project that a file was opened in; for another file, the first of the view's projects that imports it. */
  async function projectOf({ programs: { snapshot }, projects }: OpenedPrograms, rounds: Rounds, file: string): Promise<readonly [Project, string | undefined] | undefined> {
    const own = projects.get(fileKey(file));
    const owners = own === undefined ? new Map([...projects.values()].map((project) => [project.id, project])) : new Map([[own.id, own]]);
    const open = [...owners.values()].flatMap(({ id, configFile }) => {
      const project = snapshot.getProject(id);
      return project === undefined ? [] : [[project, configFile] as const];
    });
    if (own !== undefined || !isScriptFile(file)) return own && open[0];
    const holds = await rounds.ask(() => Promise.all(open.map(([{ program }]) => rounds.attempt(() => program.getSourceFileMetadata(file)))));
    return open[holds.findIndex((metadata) => metadata !== undefined)];
  }

  /** Works on one file, again if the compiler dies; `otherwise` when no program holds the file. */
  async function withFile<Result>(file: string, signal: AbortSignal | undefined, otherwise: Result, work: (at: FileAtWork) => Promise<Result>): Promise<Result> {
    if (isDisposed) throw new Error(`The view was disposed before a request about ${file}.`);
    signal?.throwIfAborted();
    return supervisor.use(async (compiler) => {
      const programs = await sessionOn(compiler);
      const rounds = createRounds(compiler, signal, log);
      const [project, configFile] = await projectOf(programs, rounds, file) ?? [];
      return project === undefined ? otherwise : work({ compiler, project, configFile, rounds });
    });
  }

  async function openSource(file: string): Promise<OpenedFile | undefined> {
    const source = await withFile<OpenedFile | undefined>(file, undefined, undefined, async ({ project: { program }, configFile, rounds }) => {
      const [syntax, diagnostics] = await rounds.ask(() => Promise.all([
        rounds.attempt(() => program.getSourceFile(file)),
        rounds.attempt(() => program.getSyntacticDiagnostics(file)),
      ]));
      return syntax && { file, syntax, configFile, syntaxErrors: (diagnostics ?? []).map(({ text, pos, end }) => ({ message: text, start: pos, end })) };
    });
    if (source !== undefined) handedOut.set(fileKey(file), source);
    return source;
  }

  return {
    problems: opened.problems,
    source(file) {
      const key = fileKey(file);
      let source = sources.get(key);
      if (source === undefined) {
        source = openSource(file);
        sources.set(key, source);
        source.catch(() => sources.delete(key));
      }
      return source;
    },
    resolveModules(file, specifiers, signal) {
      return withFile<readonly (string | undefined)[]>(file, signal, specifiers.map(() => undefined), ({ project, rounds }) =>
        resolveModules(project, rounds, file, specifiers));
    },
    ask(file, questions, signal) {
      return withFile<readonly NodeAnswer[]>(file, signal, questions.map(({ kind }) => unknownAnswer(kind)), async ({ compiler, project, rounds }) => {
        const before = compiler.roundTrips;
        const answers = await answerQuestions(project, rounds, questions);
        log(`${questions.length} questions about ${file} took ${compiler.roundTrips - before} round trips.`);
        return answers;
      });
    },
    errors(file, signal) {
      return withFile<readonly CompilerError[]>(file, signal, [], async ({ project: { program }, rounds }) => {
        const found = await rounds.ask(() => Promise.all([rounds.attempt(() => program.getSyntacticDiagnostics(file)), rounds.attempt(() => program.getSemanticDiagnostics(file))]));
        return found.flatMap((some) => some ?? []).filter(({ category }) => category === DiagnosticCategory.Error).map(({ code, text, pos }) => ({ code, message: text, start: pos }));
      });
    },
    async [Symbol.asyncDispose]() {
      if (isDisposed) return;
      isDisposed = true;
      const { programs } = await session;
      await workspace.users.release(programs.compiler, programs.snapshot);
    },
  };
}
