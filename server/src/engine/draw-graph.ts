import { createLinker, type Program } from '../effects/link.ts';
import { createSummaries } from '../effects/summaries.ts';
import { buildFunctionGraphs, buildTaskGraph, type GraphInput, type GraphSource, type Opening } from '../graph/build/build.ts';
import type { FunctionModel } from '../model/model.ts';
import type { Finding } from '../protocol/finding.ts';
import type { TaskGraph } from '../protocol/task-graph.ts';
import type { CheckRun } from './check-file.ts';
import type { FunctionSummary, GraphRequest } from './contract.ts';
import type { GivenAnswers } from './judge.ts';
import type { AnalysedFile } from './program-store.ts';

/** Functions that a graph can be drawn for: all with a name, in order of the text, the module body not among them. */
export function functionsIn(analysed: AnalysedFile): readonly FunctionSummary[] {
  return analysed.extraction.model.functions.filter(isDrawable).map((one) => ({ name: one.name, isAsync: one.isAsync, start: one.span.start, end: one.span.end }));
}

/** What a graph of a file may show: functions with a name, asynchronous ones without, and the module's own code. */
export function functionsOfFile(analysed: AnalysedFile): readonly FunctionModel[] {
  return analysed.extraction.model.functions.filter((one) => one.id === 0 || isDrawable(one) || (one.isAsync && one.bodySpan.end > one.bodySpan.start));
}

function isDrawable(one: FunctionModel): boolean {
  return one.id !== 0 && one.kind !== 'fields' && one.name !== 'anonymous' && one.bodySpan.end > one.bodySpan.start;
}

/** The function that a request means: by name, or the innermost named one around the caret; at the top, the module. */
export function functionFor(analysed: AnalysedFile, target: GraphRequest['target']): FunctionModel | undefined {
  const { functions } = analysed.extraction.model;
  if ('name' in target) return functions.find((one) => one.name === target.name && isDrawable(one)) ?? functions.find((one) => isDrawable(one) && one.name.endsWith(`.${target.name}`));
  const around = functions.filter((one) => one.span.start <= target.offset && target.offset <= one.span.end);
  return around.findLast((one) => isDrawable(one) && one.isAsync) ?? around.findLast(isDrawable) ?? functions[0];
}

/** What is drawn: one function, or those of a file, of which `root` is the one that was asked for. */
export interface Drawing {
  readonly scope: TaskGraph['scope'];
  readonly root: FunctionModel | undefined;
  readonly functions: readonly FunctionModel[];
}

/** A file that was judged, with what the types say about it. */
export interface KnownFile {
  readonly analysed: AnalysedFile;
  readonly answers: GivenAnswers;
  readonly findings: readonly Finding[];
}

/** How many rounds of loading callees a graph may take. */
const maxRounds = 12;

/** Draws functions of an analysed file. */
export function drawGraph(run: CheckRun, analysed: AnalysedFile, drawing: Drawing, opening: Opening, known: ReadonlyMap<string, KnownFile>): Promise<TaskGraph> {
  return withCallees(run, analysed, known, (home) => buildTaskGraph({ ...home, ...drawing, opening }));
}

/** Draws each function of an analysed file that waits, starts tasks or blocks, all calls closed. */
export function drawFunctions(run: CheckRun, home: KnownFile, functions: readonly FunctionModel[]): Promise<readonly TaskGraph[]> {
  const { analysed } = home;
  return withCallees(run, analysed, new Map([[analysed.facts.file, home]]), (input) => buildFunctionGraphs({ ...input, functions }));
}

type Home = Pick<GraphInput, 'source' | 'file' | 'facts' | 'text' | 'marks'>;

/** Files of callees are loaded as the drawing comes to them; then it is made anew. */
async function withCallees<Drawn>(run: CheckRun, analysed: AnalysedFile, known: ReadonlyMap<string, KnownFile>, build: (home: Home) => Drawn): Promise<Drawn> {
  const loaded = new Map([...known].map(([file, one]) => [file, one.analysed]));
  const marks = [...known.values()].flatMap(({ findings }) => findings);
  const tried = new Set<string>();
  for (let round = 1; ; round += 1) {
    run.signal?.throwIfAborted();
    const missing = new Set<string>();
    const home = { file: analysed.extraction.model, facts: analysed.facts, text: analysed.opened.syntax.text };
    const drawn = build({ source: sourceFor(run, loaded, known, missing), ...home, marks });
    const wanted = [...missing].filter((file) => !tried.has(file));
    if (wanted.length === 0 || round === maxRounds) return drawn;
    await Promise.all(wanted.map(async (file) => {
      tried.add(file);
      const found = await run.store.analyse(run.view, file, run.signal);
      if (found !== undefined) loaded.set(file, found);
    }));
  }
}

function sourceFor(run: CheckRun, loaded: ReadonlyMap<string, AnalysedFile>, known: ReadonlyMap<string, KnownFile>, missing: Set<string>): GraphSource {
  const find = (file: string): AnalysedFile | undefined => {
    const found = loaded.get(file);
    if (found === undefined) missing.add(file);
    return found;
  };
  const program: Program = {
    factsOf: (file) => find(file)?.facts,
    resolve: (file, specifier) => loaded.get(file)?.links.get(specifier),
    declarationOf: (file, callee) => known.get(file)?.answers.declarations.get(callee) ?? run.foreign.of(file, callee) ?? { kind: 'unknown' },
    knowledge: run.knowledge,
  };
  const targets = createLinker(program);
  return {
    modelOf: (file) => find(file)?.extraction.model,
    textOf: (file) => loaded.get(file)?.opened.syntax.text,
    targets,
    summaries: createSummaries(targets),
    natureOf: (file, value) => known.get(file)?.answers.natures.get(value) ?? 'unknown',
  };
}
