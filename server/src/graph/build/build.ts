import type { FileFacts } from '../../effects/facts.ts';
import type { FileModel, FunctionModel } from '../../model/model.ts';
import type { TaskGraph } from '../../protocol/task-graph.ts';
import { drawAwaited, drawValue } from './draw-value.ts';
import { drawBlock } from './draw-steps.ts';
import { emit, type FindingMark, type Opening } from './emit.ts';
import { scopeOf, type GraphSource } from './scope.ts';

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
  const scope = scopeOf(source, draw, file, facts, text, one, new Map(), [one]);
  return emit({ name: one.name, place: { file: file.file, ...one.span }, isAsync: one.isAsync }, drawBlock(scope, one.body), opening, marks);
}
