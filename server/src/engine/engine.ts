import { createKnowledge, type Knowledge } from '../knowledge/lookup.ts';
import { SummaryCache } from '../effects/summary-cache.ts';
import type { Configuration } from '../config/configuration.ts';
import type { FileReport } from '../protocol/finding.ts';
import type { Rule } from '../rules/support/rule.ts';
import type { FileChange, TypeEngine, TypeView } from '../typescript/contract.ts';
import { checkFile, failed, type CheckRun } from './check-file.ts';
import type { Engine, EngineHost } from './contract.ts';
import { functionsIn } from './draw-graph.ts';
import { explainWaits } from './explain-waits.ts';
import { foreignDeclarations, type ForeignDeclarations } from './foreign-declarations.ts';
import { createInheritors } from './inheritors.ts';
import { createArranger } from './map/arranger.ts';
import { functionMapFor } from './map/function-map.ts';
import { mapConcurrently } from './map-concurrently.ts';
import { createPackageFacts } from './package-facts.ts';
import { ProgramStore, type AnalysedFile } from './program-store.ts';
import { readSource } from './readable.ts';
import { awaitFix } from './refactor/await-in-async.ts';
import { makeAsyncWithCallers } from './refactor/make-async-with-callers.ts';
import { refactoringsAt } from './refactor/refactorings.ts';
import { whyNotReported } from './reportable.ts';
import { taskGraphFor } from './task-graphs.ts';
import { taskOutlineFor } from './task-outline.ts';

export interface EngineParts {
  readonly types: TypeEngine;
  readonly rules: readonly Rule[];
}

/** The analysis over files that come, change and go. */
export function engineFrom(host: EngineHost, { types, rules }: EngineParts): Engine {
  const store = new ProgramStore();
  const overlay = new Map<string, string>();
  const knowledgeOf = knowledgeCache();
  const summariesFor = summaryCaches();
  const packageFactsOf = createPackageFacts();
  const arranger = createArranger({ deadlineMs: host.mapDeadlineMs ?? mapDeadlineMs, log: host.log });

  // What is not checked can be called, and can implement, all the same.
  const textOf = async (file: string): Promise<string | undefined> => {
    const unsaved = overlay.get(file);
    const read = unsaved === undefined ? await readSource(file) : { text: unsaved };
    return 'text' in read ? read.text : undefined;
  };
  const inheritors = createInheritors({ projectFiles: (configFile) => types.projectFiles(configFile), textOf });

  const forget = (file: string): void => {
    store.forget(file);
    inheritors.forget(file);
  };

  const admit = async (file: string): Promise<Admission> => {
    const configuration = await host.configurationFor(file);
    if (configuration.isIgnored) return { report: skipped(file, overlay.get(file) ?? '') };
    const unsaved = overlay.get(file);
    const read = unsaved === undefined ? await readSource(file) : { text: unsaved };
    if ('problem' in read) return { report: failed(file, read.problem) };
    return whyNotReported(file, read.text) === undefined ? { configuration, text: read.text } : { report: skipped(file, read.text) };
  };

  const checkAdmitted = async (view: TypeView, foreign: ForeignDeclarations, file: string, admission: Admission, signal: AbortSignal | undefined): Promise<FileReport> => {
    if ('report' in admission) return admission.report;
    const { configuration } = admission;
    const run: CheckRun = { view, store, rules, knowledge: knowledgeOf(configuration), configuration, signal, folder: host.cwd, packageFacts: await packageFactsOf(file), foreign, inheritors, summaries: summariesFor(knowledgeOf(configuration)) };
    try {
      const report = await checkFile(run, file);
      const problems = view.problems.filter((problem) => problem.files.includes(file)).map((problem) => ({ code: 'project-broken' as const, file: problem.configFile, message: problem.message }));
      return problems.length === 0 ? report : { ...report, problems: [...problems, ...report.problems] };
    } catch (error) {
      signal?.throwIfAborted();
      if (error instanceof RangeError && error.message.includes('call stack')) return failed(file, { code: 'file-too-deep', file, message: `${file} nests its code too deeply to be analysed. Exclude it with \`ignore\` when it is generated.` });
      const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
      host.log('error', `Checking ${file} failed: ${reason}`);
      return failed(file, { code: 'internal', file, message: `Checking ${file} failed; the other files are not affected. Please report this: ${reason}` });
    }
  };

  const withAnalysis = async <Result>(file: string, signal: AbortSignal | undefined, use: (run: CheckRun, analysed: AnalysedFile) => Promise<Result>): Promise<Result | undefined> => {
    const configuration = await host.configurationFor(file);
    await using view = await types.open([file], signal);
    const run: CheckRun = { view, store, rules, knowledge: knowledgeOf(configuration), configuration, signal, folder: host.cwd, packageFacts: await packageFactsOf(file), foreign: foreignDeclarations(view, store), inheritors, summaries: summariesFor(knowledgeOf(configuration)) };
    const analysed = await store.analyse(view, file, signal);
    return analysed === undefined ? undefined : await use(run, analysed);
  };

  return {
    setText(file, text) {
      overlay.set(file, text);
      // Files that import it are checked against what it says now, even when nobody checks the file itself.
      forget(file);
      types.setText(file, text);
    },
    clearText(file) {
      overlay.delete(file);
      forget(file);
      types.clearText(file);
    },
    filesChanged(changes: readonly FileChange[]) {
      // A file that comes or goes can change where any import leads.
      if (changes.some(({ change, file }) => change !== 'changed' || file.endsWith('.json'))) inheritors.forgetProjects();
      if (changes.some(({ change }) => change !== 'changed')) store.forgetAll();
      else for (const { file } of changes) forget(file);
      types.filesChanged(changes);
    },
    async check(file, signal) {
      const admission = await admit(file);
      if ('report' in admission) return admission.report;
      await using view = await types.open([file], signal);
      return await checkAdmitted(view, foreignDeclarations(view, store), file, admission, signal);
    },
    async *checkAll(files, signal) {
      const admissions = new Map<string, Admission>();
      for await (const [file, admission] of mapConcurrently(files, 16, async (file) => [file, await admit(file)] as const)) admissions.set(file, admission);
      await using view = await types.open(files.filter((file) => !('report' in (admissions.get(file) ?? { report: undefined }))), signal);
      const foreign = foreignDeclarations(view, store);
      yield* mapConcurrently(files, 4, (file) => checkAdmitted(view, foreign, file, admissions.get(file) ?? { report: skipped(file, '') }, signal));
    },
    async explainWaits(file, signal) {
      if ('report' in await admit(file)) return [];
      return await withAnalysis(file, signal, explainWaits) ?? [];
    },
    async taskGraph(request, signal) {
      return await withAnalysis(request.file, signal, async (run, analysed) => {
        return await taskGraphFor(run, analysed, request, (files, texts) => types.openApart(files, texts, signal));
      });
    },
    async taskOutline(file, signal) {
      return await withAnalysis(file, signal, taskOutlineFor);
    },
    async functionMap(request, signal) {
      return await withAnalysis(request.file, signal, (run, analysed) => functionMapFor(run, analysed, request, (configFile) => types.projectFiles(configFile), arranger));
    },
    async functionsOf(file, signal) {
      return await withAnalysis(file, signal, async (_run, analysed) => functionsIn(analysed)) ?? [];
    },
    async refactorings(file, selection, signal) {
      return await withAnalysis(file, signal, (run, analysed) => refactoringsAt(run, analysed, selection)) ?? [];
    },
    async awaitFix(file, offset, signal) {
      return await withAnalysis(file, signal, async (_run, analysed) => awaitFix(analysed, offset));
    },
    async makeAsync(request, signal) {
      const configuration = await host.configurationFor(request.file);
      return await makeAsyncWithCallers({ types, store, knowledge: knowledgeOf(configuration), signal, textOf }, request);
    },
    projectFiles: (configFile) => types.projectFiles(configFile),
    async [Symbol.asyncDispose]() {
      await Promise.all([types[Symbol.asyncDispose](), arranger[Symbol.asyncDispose]()]);
    },
  };
}

/** A person who waits for a map longer than this has gone on. */
const mapDeadlineMs = 5_000;

type Admission = { readonly report: FileReport } | { readonly configuration: Configuration; readonly text: string };

function skipped(file: string, text: string): FileReport {
  return { file, text, status: 'skipped', findings: [], problems: [] };
}

/** Summaries rest on what is known of packages: each knowledge has its own. */
function summaryCaches(): (knowledge: Knowledge) => SummaryCache {
  const caches = new WeakMap<Knowledge, SummaryCache>();
  return (knowledge) => {
    const cache = caches.get(knowledge) ?? new SummaryCache();
    caches.set(knowledge, cache);
    return cache;
  };
}

/** Knowledge with the team's additions; one per configuration, of which there are few. */
function knowledgeCache(): (configuration: Configuration) => Knowledge {
  const known = new Map<string, Knowledge>();
  return ({ knowledge }) => {
    const key = JSON.stringify(knowledge);
    const found = known.get(key) ?? createKnowledge(knowledge);
    known.set(key, found);
    return found;
  };
}
