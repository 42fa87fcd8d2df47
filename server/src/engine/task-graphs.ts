import { editedText } from '../fixes/edit-layers.ts';
import type { Opening } from '../graph/build/build.ts';
import type { FunctionModel } from '../model/model.ts';
import { previewedFix, type Finding, type Fix } from '../protocol/finding.ts';
import type { Place } from '../protocol/span.ts';
import type { GraphPreview, TaskGraph } from '../protocol/task-graph.ts';
import type { TypeView } from '../typescript/contract.ts';
import { activeRules, askTypes, judgeWithImports, type CheckRun } from './check-file.ts';
import type { GraphRequest } from './contract.ts';
import { drawGraph, functionFor, functionsOfFile, type Drawing, type KnownFile } from './draw-graph.ts';
import { foreignDeclarations } from './foreign-declarations.ts';
import { graphQuestions } from './graph-questions.ts';
import type { AnalysedFile } from './program-store.ts';

/** Opens files with other texts that nobody else sees. */
export type OpenApart = (files: readonly string[], texts: ReadonlyMap<string, string>) => Promise<TypeView>;

/**
 * The task graph that a request asks for, with a preview of every concurrency fix in it; undefined when no function
 * stands there.
 */
export async function taskGraphFor(run: CheckRun, analysed: AnalysedFile, request: GraphRequest, openApart: OpenApart): Promise<TaskGraph | undefined> {
  const target = functionFor(analysed, request.target);
  const opening: Opening = { depth: request.depth, calls: new Set(request.open) };
  const drawn = await drawWithFindings(run, analysed, drawingOf(analysed, target, request), opening);
  if (drawn === undefined) return undefined;
  const previews = await previewsOf(run, drawn, { request, target, opening, openApart });
  return { ...drawn.graph, previews };
}

function drawingOf(analysed: AnalysedFile, target: FunctionModel | undefined, { scope = 'function' }: GraphRequest): Drawing {
  return { scope, root: target, functions: scope === 'file' ? functionsOfFile(analysed) : target === undefined ? [] : [target] };
}

interface Drawn {
  readonly graph: TaskGraph;
  /** Of all files whose functions are shown. */
  readonly findings: readonly Finding[];
  readonly texts: ReadonlyMap<string, string>;
}

/** Draws, then judges the other files whose functions are shown, and draws again with what was found there. */
async function drawWithFindings(run: CheckRun, analysed: AnalysedFile, drawing: Drawing, opening: Opening): Promise<Drawn | undefined> {
  if (drawing.functions.length === 0) return undefined;
  const known = new Map([[analysed.facts.file, await judged(run, analysed, drawing.functions)]]);
  const first = await drawGraph(run, analysed, drawing, opening, known);
  const others = [...new Set(first.functions.map(({ place }) => place.file))].filter((file) => !known.has(file));
  for (const file of others) {
    const other = await run.store.analyse(run.view, file, run.signal);
    if (other !== undefined) known.set(file, await judged(run, other, functionsAt(other, first)));
  }
  const graph = others.length === 0 ? first : await drawGraph(run, analysed, drawing, opening, known);
  const texts = new Map([...known].map(([file, one]) => [file, one.analysed.opened.syntax.text]));
  return { graph, findings: [...known.values()].flatMap(({ findings }) => findings), texts };
}

/** What the rules find in a file, and what a drawing of these functions must know of the types. */
export async function judged(run: CheckRun, analysed: AnalysedFile, functions: readonly FunctionModel[]): Promise<KnownFile> {
  const rules = activeRules(run);
  const answers = await askTypes(run, analysed, rules, functions.flatMap((one) => graphQuestions(analysed.facts, one.id)));
  const { findings } = await judgeWithImports(run, analysed, answers, rules);
  return { analysed, answers, findings };
}

function functionsAt(analysed: AnalysedFile, graph: TaskGraph): readonly FunctionModel[] {
  const starts = new Set(graph.functions.filter(({ place }) => place.file === analysed.facts.file).map(({ place }) => place.start));
  return analysed.extraction.model.functions.filter((one) => starts.has(one.span.start));
}

interface PreviewOrder {
  readonly request: GraphRequest;
  readonly target: FunctionModel | undefined;
  readonly opening: Opening;
  readonly openApart: OpenApart;
}

/** Every fix costs a look at the types of the changed text; a function with more of them is drawn with the first. */
const maxPreviews = 12;

async function previewsOf(run: CheckRun, drawn: Drawn, order: PreviewOrder): Promise<readonly GraphPreview[]> {
  const offers = drawn.findings.flatMap((finding) => {
    const fix = previewedFix(finding.fixes);
    return fix === undefined || !isShown(finding.place, drawn.graph) ? [] : [{ finding, fix }];
  });
  const previews: GraphPreview[] = [];
  for (const { finding, fix } of offers.slice(0, maxPreviews)) {
    run.signal?.throwIfAborted();
    const after = await afterFix(run, drawn, fix, order);
    if (after !== undefined) previews.push({ title: fix.title, ruleId: finding.ruleId, place: finding.place, after });
  }
  return previews;
}

function isShown(place: Place, { functions }: TaskGraph): boolean {
  return functions.some((one) => one.place.file === place.file && one.place.start <= place.start && place.end <= one.place.end);
}

/** The graph as it would be with the fix applied: its text is analysed and drawn like any other. */
async function afterFix(run: CheckRun, { texts }: Drawn, fix: Fix, { request, target, opening, openApart }: PreviewOrder): Promise<GraphPreview['after'] | undefined> {
  const byFile = Map.groupBy(fix.edits, ({ file }) => file);
  const changed = new Map([...byFile].map(([file, edits]) => [file, editedText(file, texts.get(file) ?? '').edited(edits).text]));
  await using view = await openApart([request.file, ...changed.keys()], changed);
  const store = run.store.apart(changed.keys());
  const apart: CheckRun = { ...run, view, store, foreign: foreignDeclarations(view, store) };
  const analysed = await apart.store.analyse(view, request.file, run.signal);
  if (analysed === undefined) return undefined;
  const moved = target === undefined ? undefined : functionAt(analysed, target, offsetAfter(target.nameSpan.start, byFile.get(request.file) ?? []));
  if (target !== undefined && moved === undefined) return undefined;
  const drawn = await drawWithFindings(apart, analysed, drawingOf(analysed, moved, request), opening);
  if (drawn === undefined) return undefined;
  const { previews: _none, ...after } = drawn.graph;
  return after;
}

function offsetAfter(offset: number, edits: Fix['edits']): number {
  return edits.reduce((moved, { span, newText }) => (span.end <= offset ? moved + newText.length - (span.end - span.start) : moved), offset);
}

function functionAt(analysed: AnalysedFile, before: FunctionModel, nameStart: number): FunctionModel | undefined {
  const { functions } = analysed.extraction.model;
  return before.id === 0 ? functions[0] : functions.find((one) => one.name === before.name && one.nameSpan.start === nameStart);
}
