import { createLinker, type Program } from '../effects/link.ts';
import { createSummaries } from '../effects/summaries.ts';
import { buildTaskGraph, type FindingMark, type GraphSource, type Opening } from '../graph/build/build.ts';
import type { FunctionModel } from '../model/model.ts';
import type { TaskGraph } from '../protocol/task-graph.ts';
import type { CheckRun } from './check-file.ts';
import type { FunctionSummary, GraphRequest } from './contract.ts';
import type { GivenAnswers } from './judge.ts';
import type { AnalysedFile } from './program-store.ts';

/** Functions that a graph can be drawn for: all with a name, in order of the text, the module body not among them. */
export function functionsIn(analysed: AnalysedFile): readonly FunctionSummary[] {
  return analysed.extraction.model.functions.filter(isDrawable).map((one) => ({ name: one.name, isAsync: one.isAsync, start: one.span.start, end: one.span.end }));
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

/** How many rounds of loading callees a graph may take. */
const maxRounds = 12;

/** Draws one function of an analysed file; files of callees are loaded as the drawing comes to them. */
export async function drawGraph(run: CheckRun, analysed: AnalysedFile, one: FunctionModel, answers: GivenAnswers, opening: Opening, marks: readonly FindingMark[]): Promise<TaskGraph> {
  const loaded = new Map<string, AnalysedFile>([[analysed.facts.file, analysed]]);
  const tried = new Set<string>();
  for (let round = 1; ; round += 1) {
    run.signal?.throwIfAborted();
    const missing = new Set<string>();
    const graph = buildTaskGraph({ source: sourceFor(run, analysed, loaded, answers, missing), file: analysed.extraction.model, facts: analysed.facts, text: analysed.opened.syntax.text, one, opening, marks });
    const wanted = [...missing].filter((file) => !tried.has(file));
    if (wanted.length === 0 || round === maxRounds) return graph;
    await Promise.all(wanted.map(async (file) => {
      tried.add(file);
      const found = await run.store.analyse(run.view, file, run.signal);
      if (found !== undefined) loaded.set(file, found);
    }));
  }
}

function sourceFor(run: CheckRun, analysed: AnalysedFile, loaded: ReadonlyMap<string, AnalysedFile>, answers: GivenAnswers, missing: Set<string>): GraphSource {
  const find = (file: string): AnalysedFile | undefined => {
    const found = loaded.get(file);
    if (found === undefined) missing.add(file);
    return found;
  };
  const isOwn = (file: string): boolean => file === analysed.facts.file;
  const program: Program = {
    factsOf: (file) => find(file)?.facts,
    resolve: (file, specifier) => loaded.get(file)?.links.get(specifier),
    declarationOf: (file, callee) => (isOwn(file) ? answers.declarations.get(callee) : undefined) ?? { kind: 'unknown' },
    knowledge: run.knowledge,
  };
  const targets = createLinker(program);
  return {
    modelOf: (file) => find(file)?.extraction.model,
    textOf: (file) => loaded.get(file)?.opened.syntax.text,
    targets,
    summaries: createSummaries(targets),
    natureOf: (file, value) => (isOwn(file) ? answers.natures.get(value) : undefined) ?? 'unknown',
  };
}
