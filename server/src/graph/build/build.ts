import type { FileFacts } from '../../effects/facts.ts';
import type { FileModel, FunctionModel } from '../../model/model.ts';
import type { TaskGraph } from '../../protocol/task-graph.ts';
import { costOf } from './cost.ts';
import { taskOf } from './draw-call.ts';
import { drawAwaited, drawValue } from './draw-value.ts';
import { drawBlock } from './draw-steps.ts';
import { isLonger, longer } from './duration.ts';
import { emitFile, emitFunction, type Body, type FindingMark, type Opening } from './emit.ts';
import { isNothing } from './piece.ts';
import { reasonsOf, withReasons } from './reasons.ts';
import { scopeOf, type DrawnFunction, type GraphSource } from './scope.ts';

export type { FindingMark, Opening } from './emit.ts';
export type { GraphSource } from './scope.ts';

export interface GraphInput {
  readonly source: GraphSource;
  readonly file: FileModel;
  readonly facts: FileFacts;
  readonly text: string;
  readonly scope: TaskGraph['scope'];
  /** What is drawn: the root alone, or the functions of the file. */
  readonly functions: readonly FunctionModel[];
  readonly root: FunctionModel | undefined;
  /** What is shown open. The figures follow calls as far as there is source. */
  readonly opening: Opening;
  readonly marks: readonly FindingMark[];
}

/** The task graph of a function or of a file. Pure and synchronous: the same input gives the same graph. */
export function buildTaskGraph(input: GraphInput): TaskGraph {
  const drawn = new Map<FunctionModel, DrawnFunction>();
  const graph = input.scope === 'file' ? fileGraph(input, drawn) : functionGraph(input, drawn);
  const shown = new Set(graph.functions.map(({ place }) => `${place.file}:${place.start}`));
  // Functions that stay closed need no reasons: nobody sees their edges.
  return withReasons(graph, reasonsOf(input.source, [...drawn.values()].filter((other) => isShown(other, shown))));
}

/**
 * The graph of each function of a file that waits, starts tasks or blocks, all calls closed, in order of the text; without
 * the reasons of its edges, which cost more than all the rest.
 */
export function buildFunctionGraphs(input: Pick<GraphInput, 'source' | 'file' | 'facts' | 'text' | 'functions' | 'marks'>): readonly TaskGraph[] {
  const closed: Opening = { depth: 0, calls: new Set() };
  const { telling } = bodiesOf(input, new Map());
  return telling.map((body) => emitFunction(body, closed, input.marks));
}

function functionGraph(input: GraphInput, drawn: Map<FunctionModel, DrawnFunction>): TaskGraph {
  const one = input.root ?? input.functions[0];
  if (one === undefined) throw new Error('A graph of one function needs that function.');
  return emitFunction(bodyOf(input, one, drawn), input.opening, input.marks);
}

/** Functions that wait for nothing and block nothing are left out, unless none is left. */
function fileGraph(input: GraphInput, drawn: Map<FunctionModel, DrawnFunction>): TaskGraph {
  const { telling, all } = bodiesOf(input, drawn);
  const shown = telling.length === 0 ? all : telling;
  const asked = input.root === undefined ? undefined : shown.find(({ place }) => place.start === input.root?.span.start);
  return emitFile(shown, asked ?? longest(shown), input.opening, input.marks);
}

type FileInput = Pick<GraphInput, 'source' | 'file' | 'facts' | 'text' | 'functions'> & Partial<Pick<GraphInput, 'root'>>;

/** In order of the text. `telling` are those that wait, start tasks or block, and the root. */
function bodiesOf(input: FileInput, drawn: Map<FunctionModel, DrawnFunction>): { readonly telling: readonly Body[]; readonly all: readonly Body[] } {
  const [named, unnamed] = [input.functions.filter(({ name }) => name !== anonymous), input.functions.filter(({ name }) => name === anonymous)];
  const bodies = new Map(named.map((one) => [one, bodyOf(input, one, drawn)]));
  // What a callback does is often drawn where it is called.
  for (const one of unnamed) if (!drawn.has(one)) bodies.set(one, bodyOf(input, one, drawn));
  const inOrder = [...bodies].toSorted(([one], [other]) => one.span.start - other.span.start || one.id - other.id);
  const telling = inOrder.filter(([one, { piece }]) => !isNothing(piece) || one === input.root);
  return { telling: telling.map(([, body]) => body), all: inOrder.map(([, body]) => body) };
}

/** What the model calls a function that nothing names. */
const anonymous = 'anonymous';

function longest(bodies: readonly Body[]): Body {
  const boundOf = ({ piece }: Body): ReturnType<typeof longer> => {
    const { span, loopTime } = costOf(piece);
    return longer(span, loopTime);
  };
  return bodies.reduce((chosen, body) => (isLonger(boundOf(body), boundOf(chosen)) ? body : chosen));
}

function bodyOf({ source, file, facts, text }: FileInput, one: FunctionModel, drawn: Map<FunctionModel, DrawnFunction>): Body {
  const draw = { block: drawBlock, value: drawValue, awaited: drawAwaited, task: taskOf };
  const scope = scopeOf({ source, draw, drawn }, { file, facts, text }, one, new Map(), [one]);
  return { name: one.name, place: { file: file.file, ...one.span }, namePlace: { file: file.file, ...one.nameSpan }, isAsync: one.isAsync, piece: drawBlock(scope, one.body) };
}

/** Functions that are drawn in place stand inside one that is shown. */
function isShown({ file, one }: DrawnFunction, shown: ReadonlySet<string>): boolean {
  for (let current: FunctionModel | undefined = one; current !== undefined; current = current.parent === undefined ? undefined : file.functions[current.parent]) {
    if (shown.has(`${file.file}:${current.span.start}`)) return true;
  }
  return false;
}
