import type { FileFacts } from '../../effects/facts.ts';
import type { FileModel, FunctionModel } from '../../model/model.ts';
import type { TaskGraph } from '../../protocol/task-graph.ts';
import { drawAwaited, drawValue } from './draw-value.ts';
import { drawBlock } from './draw-steps.ts';
import { emit, type FindingMark, type Opening } from './emit.ts';
import { reasonsOf, withReasons } from './reasons.ts';
import { scopeOf, type DrawnFunction, type GraphSource } from './scope.ts';

export type { FindingMark, Opening } from './emit.ts';
export type { GraphSource } from './scope.ts';

export interface GraphInput {
  readonly source: GraphSource;
  readonly file: FileModel;
  readonly facts: FileFacts;
  readonly text: string;
  readonly one: FunctionModel;
  /** What is shown open. The figures follow calls as far as there is source. */
  readonly opening: Opening;
  readonly marks: readonly FindingMark[];
}

/** The task graph of one function. Pure and synchronous: the same input gives the same graph. */
export function buildTaskGraph(input: GraphInput): TaskGraph {
  const { source, file, facts, text, one, opening, marks } = input;
  const draw = { block: drawBlock, value: drawValue, awaited: drawAwaited };
  const drawn = new Map<FunctionModel, DrawnFunction>();
  const scope = scopeOf({ source, draw, drawn }, { file, facts, text }, one, new Map(), [one]);
  const graph = emit({ name: one.name, place: { file: file.file, ...one.span }, isAsync: one.isAsync }, drawBlock(scope, one.body), opening, marks);
  const shown = new Set(graph.functions.map(({ place }) => `${place.file}:${place.start}`));
  // Functions that stay closed need no reasons: nobody sees their edges.
  return withReasons(graph, reasonsOf(source, [...drawn.values()].filter((other) => isShown(other, shown))));
}

/** Functions that are drawn in place stand inside one that is shown. */
function isShown({ file, one }: DrawnFunction, shown: ReadonlySet<string>): boolean {
  for (let current: FunctionModel | undefined = one; current !== undefined; current = current.parent === undefined ? undefined : file.functions[current.parent]) {
    if (shown.has(`${file.file}:${current.span.start}`)) return true;
  }
  return false;
}
