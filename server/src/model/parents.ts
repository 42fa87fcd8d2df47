import type { FunctionModel, Step, Value, ValueId } from './model.ts';
import { childrenOf, partsOf, patternValues, walkBlocks } from './walk.ts';

/** What stands around the values of one function, inner functions left out. */
export interface Parents {
  /** What uses a value directly; undefined for the whole value of a step. */
  parentOf(value: Value): Value | undefined;
  /** The innermost statement that evaluates it; undefined for what stands in another function. */
  stepOf(value: Value): Step | undefined;
}

/** Built when a function is first asked about, and kept as long as its model. */
export function parentsOf(one: FunctionModel): Parents {
  const known = parentsByFunction.get(one);
  if (known !== undefined) return known;
  const parents = collect(one);
  parentsByFunction.set(one, parents);
  return parents;
}

const parentsByFunction = new WeakMap<FunctionModel, Parents>();

function collect(one: FunctionModel): Parents {
  const around = new Map<ValueId, { readonly parent: Value | undefined; readonly step: Step }>();
  const note = (value: Value, parent: Value | undefined, step: Step): void => {
    const open: (readonly [Value, Value | undefined])[] = [[value, parent]];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      const [inner, outer] = next;
      around.set(inner.id, { parent: outer, step });
      for (const child of childrenOf(inner)) open.push([child, inner]);
    }
  };
  const noteStep = (step: Step): void => {
    for (const part of partsOf(step)) {
      if (part.kind === 'value') note(part.value, undefined, step);
      else if (part.kind === 'pattern') for (const value of patternValues(part.pattern)) note(value, undefined, step);
      else if (part.kind === 'step') noteStep(part.step);
    }
  };
  walkBlocks(one.body, ({ steps }) => {
    for (const step of steps) noteStep(step);
  });
  return { parentOf: ({ id }) => around.get(id)?.parent, stepOf: ({ id }) => around.get(id)?.step };
}
