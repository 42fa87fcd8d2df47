import type { FunctionModel } from '../model.ts';
import { leave, newBuilder } from './build/builder.ts';
import { addBlock } from './build/steps.ts';
import { addDefault, addWrites } from './build/values.ts';
import type { FlowGraph } from './graph.ts';

const graphs = new WeakMap<FunctionModel, FlowGraph>();

/**
 * The control flow of a function, without its inner functions. Built when it is first asked for and kept as long as the
 * model, so that all rules share it. Takes time and room in proportion to the function; never throws on any model.
 */
export function flowOf(one: FunctionModel): FlowGraph {
  const known = graphs.get(one);
  if (known !== undefined) return known;
  const graph = build(one);
  graphs.set(one, graph);
  return graph;
}

function build(one: FunctionModel): FlowGraph {
  const builder = newBuilder();
  for (const { pattern, defaultValue } of one.parameters) {
    if (defaultValue !== undefined) addDefault(builder, defaultValue);
    addWrites(builder, pattern, { by: 'parameter', value: undefined, from: undefined }, defaultValue);
  }
  addBlock(builder, one.body);
  leave(builder);
  return { function: one, nodes: builder.nodes };
}
