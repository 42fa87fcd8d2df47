import type { FunctionFacts } from '../../effects/facts.ts';
import type { Finding } from '../../protocol/finding.ts';
import type { FunctionMap, MapFile } from '../../protocol/function-map.ts';
import { directoryOf } from '../../typescript/paths.ts';
import { activeRules, askTypes, judgeWithImports, type CheckRun } from '../check-file.ts';
import type { FunctionMapAnswer, FunctionMapRequest } from '../contract.ts';
import { functionFor } from '../draw-graph.ts';
import type { AnalysedFile } from '../program-store.ts';
import { relativeTo } from '../judge.ts';
import type { Arranger } from './arranger.ts';
import { filtered, foldedIntoFiles, inScope } from './choose.ts';
import { functionGraphOf, withBlocking, type FunctionGraph } from './function-graph.ts';
import { readProject, type ProjectFacts } from './project-facts.ts';

/** More boxes than these are folded into files. */
const maxFunctions = 300;
/** More than these help nobody. */
const maxNodes = 2_000;
/** So many files are judged to mark functions with findings; in more, only when findings are asked for. */
const maxJudged = 60;

/** The map that a request asks for; undefined when no function stands there. */
export async function functionMapFor(run: CheckRun, analysed: AnalysedFile, request: FunctionMapRequest, projectFiles: (configFile: string) => Promise<readonly string[]>, arranger: Arranger): Promise<FunctionMapAnswer | undefined> {
  const { scope, filter = {} } = request;
  const { configFile } = analysed.opened;
  const files = scope.kind === 'file' || configFile === undefined ? await importedFrom(run, request.file) : [...new Set([request.file, ...await projectFiles(configFile)])];
  if (files.length > maxNodes) return { state: 'tooLarge', count: files.length, limit: maxNodes };
  const labelOf = (file: string): string => relativeTo(configFile === undefined ? run.folder : directoryOf(configFile), file);
  const project = await readProject(run, files, labelOf);
  const root = scope.kind === 'neighbours' ? rootOf(functionGraphOf(project, []), analysed, request) : undefined;
  if (scope.kind === 'neighbours' && root === undefined) return undefined;
  const meant = await meantBy(project, request, root);
  const graph = await withFindings(run, project, meant, filter.only === 'findings');
  const blocking = withBlocking(project, graph, functionGraphOf(project, []).members);
  const shown = filtered(blocking, filter, labelOf, root);
  const isFolded = shown.nodes.length > maxFunctions;
  const { nodes, calls } = isFolded ? foldedIntoFiles(shown, labelOf) : shown;
  if (nodes.length > maxNodes) return { state: 'tooLarge', count: nodes.length, limit: maxNodes };
  const frames = isFolded ? [] : framesOf(nodes, labelOf);
  const picture = await arranger.arrange({ nodes, files: frames, calls }, run.signal);
  const title = scope.kind === 'project' ? labelOf(configFile ?? request.file) : scope.kind === 'file' ? labelOf(request.file) : nodes.find(({ id }) => id === root)?.label ?? '';
  const map: FunctionMap = { version: 1, scope: scope.kind, ...(root === undefined ? {} : { root }), title, nodes, calls, files: frames, functionCount: meant.nodes.length, picture };
  return { state: 'map', map };
}

/** A file and what it imports, through so many re-exports: a map of it need not read the project. */
async function importedFrom(run: CheckRun, file: string): Promise<readonly string[]> {
  const found = new Set([file]);
  let latest: readonly string[] = [file];
  for (let hop = 0; hop < maxHops && latest.length > 0; hop += 1) {
    await run.store.load(run.view, latest.filter((name) => run.store.factsOf(name) === undefined), run.signal);
    const imported = latest.flatMap((name) => [...run.store.factsOf(name)?.links.values() ?? []]);
    latest = [...new Set(imported.flatMap((name) => (name === undefined || found.has(name) ? [] : [name])))];
    for (const name of latest) found.add(name);
  }
  return [...found];
}

const maxHops = 3;

/** Types are asked only where the scope hangs on it: a whole project once, neighbours call by call. */
async function meantBy(project: ProjectFacts, { scope, file }: FunctionMapRequest, root: string | undefined): Promise<FunctionGraph> {
  if (scope.kind !== 'neighbours') {
    const names = new Set([...project.files.values()].flatMap(({ facts }) => facts.functions.map(({ name }) => lastName(name))));
    const own = scope.kind === 'file' ? new Set(project.files.get(file)?.facts.functions) : undefined;
    await project.learn((call, caller) => call.name !== undefined && names.has(call.name) && own?.has(caller) !== false);
    return inScope(functionGraphOf(project, []), scope, file, root);
  }
  for (let distance = 0; distance < Math.max(scope.callers, scope.callees); distance += 1) {
    const known = inScope(functionGraphOf(project, []), { ...scope, callers: distance, callees: distance }, file, root);
    const names = new Set(known.nodes.map(({ label }) => lastName(label)));
    const spans = Map.groupBy(known.nodes, ({ place }) => place.file);
    const isKnown = (caller: FunctionFacts): boolean => spans.values().some((nodes) => nodes.some(({ place }) => place.start === caller.nameSpan.start && place.end === caller.nameSpan.end));
    await project.learn((call, caller) => (call.name !== undefined && names.has(call.name)) || isKnown(caller));
  }
  return inScope(functionGraphOf(project, []), scope, file, root);
}

function lastName(name: string): string {
  return name.slice(name.lastIndexOf('.') + 1);
}

function rootOf({ nodes }: FunctionGraph, analysed: AnalysedFile, { file, target }: FunctionMapRequest): string | undefined {
  const one = target === undefined ? undefined : functionFor(analysed, target);
  if (one === undefined) return undefined;
  return nodes.find(({ place, label }) => place.file === file && (one.id === 0 ? label === '(module)' : place.start === one.nameSpan.start))?.id;
}

/** Marks nodes and lost calls where the files are few enough to be judged. */
async function withFindings(run: CheckRun, project: ProjectFacts, meant: FunctionGraph, isAsked: boolean): Promise<FunctionGraph> {
  const files = [...new Set(meant.nodes.map(({ place }) => place.file))];
  if (files.length > maxJudged && !isAsked) return meant;
  const findings: Finding[] = [];
  for (const file of files) findings.push(...await findingsIn(run, file));
  if (findings.length === 0) return meant;
  const marked = functionGraphOf(project, findings);
  const nodes = new Map(marked.nodes.map((node) => [node.id, node]));
  const calls = new Map(marked.calls.map((call) => [`${call.from} ${call.to}`, call]));
  return {
    nodes: meant.nodes.map((node) => ({ ...node, ruleIds: nodes.get(node.id)?.ruleIds ?? [] })),
    calls: meant.calls.map((call) => calls.get(`${call.from} ${call.to}`) ?? call),
  };
}

async function findingsIn(run: CheckRun, file: string): Promise<readonly Finding[]> {
  const analysed = await run.store.analyse(run.view, file, run.signal);
  if (analysed === undefined) return [];
  const rules = activeRules(run);
  const { findings } = await judgeWithImports(run, analysed, await askTypes(run, analysed, rules), rules);
  return findings;
}

function framesOf(nodes: FunctionGraph['nodes'], labelOf: (file: string) => string): readonly MapFile[] {
  return [...Map.groupBy(nodes, ({ place }) => place.file)].map(([file, members]) => ({ file, label: labelOf(file), nodes: members.map(({ id }) => id) }));
}
