import { figuresOf } from '../graph/formats/figures.ts';
import { kindWords } from '../graph/formats/kind-words.ts';
import { notesOf, timeOf } from '../graph/formats/outline-words.ts';
import { outlineGraph, type OutlineItem } from '../graph/layout/outline.ts';
import type { TaskGraph } from '../protocol/task-graph.ts';
import type { OutlinedFunction, OutlinedTask, TaskOutline } from '../protocol/task-outline.ts';
import type { CheckRun } from './check-file.ts';
import { drawFunctions, functionsOfFile } from './draw-graph.ts';
import type { AnalysedFile } from './program-store.ts';
import { judged } from './task-graphs.ts';

/** The tasks of a file in words. */
export async function taskOutlineFor(run: CheckRun, analysed: AnalysedFile): Promise<TaskOutline> {
  const functions = functionsOfFile(analysed);
  const graphs = await drawFunctions(run, await judged(run, analysed, functions), functions);
  const seen = new Map<string, number>();
  return { functions: graphs.map((graph) => outlined(graph, seen)) };
}

function outlined(graph: TaskGraph, seen: Map<string, number>): OutlinedFunction {
  const root = graph.functions.find(({ id }) => id === graph.root);
  if (root === undefined) throw new Error(`The graph has no function ${graph.root}, which it calls its root.`);
  const { name, isAsync, place: { start, end } } = root;
  const count = (seen.get(name) ?? 0) + 1;
  seen.set(name, count);
  const figures = new Map(figuresOf(graph.metrics).map(({ id, value }) => [id, value]));
  const tasks = outlineGraph(graph).filter(({ node }) => node?.kind !== 'entry' && node?.kind !== 'end').map(outlinedTask);
  return { id: count === 1 ? name : `${name}~${count}`, name, isAsync, span: { start, end }, longestChain: figures.get('span') ?? '', work: figures.get('work') ?? '', tasks };
}

function outlinedTask(item: OutlineItem): OutlinedTask {
  const { key, node, text } = item;
  const tasks = item.children.map(outlinedTask);
  return {
    id: key,
    kind: node?.kind ?? 'heading',
    label: text,
    does: node === undefined ? '' : kindWords[node.kind],
    span: node === undefined ? tasks.find(({ span }) => span !== undefined)?.span : { start: node.place.start, end: node.place.end },
    time: timeOf(node),
    notes: notesOf(item),
    ruleIds: node?.ruleIds ?? [],
    onCriticalPath: node?.onCriticalPath ?? false,
    tasks,
  };
}
