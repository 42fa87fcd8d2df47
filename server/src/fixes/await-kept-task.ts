import type { FunctionModel, Value } from '../model/model.ts';
import { walkBlocks } from '../model/walk.ts';
import type { Fix } from '../protocol/finding.ts';
import type { Span } from '../protocol/span.ts';

/** `const saving = save();` becomes `await save();`. Undefined where the declaration holds more than the task. */
export function awaitInsteadOfKeeping(file: string, text: string, one: FunctionModel, task: Value): Fix | undefined {
  return replaced(file, text, one, task, 'Await it', 'await ', '');
}

/** `const saving = orders.map(save);` becomes `await Promise.all(orders.map(save));`. */
export function joinInsteadOfKeeping(file: string, text: string, one: FunctionModel, tasks: Value): Fix | undefined {
  return replaced(file, text, one, tasks, 'Await them with Promise.all', 'await Promise.all(', ')');
}

function replaced(file: string, text: string, one: FunctionModel, value: Value, title: string, before: string, after: string): Fix | undefined {
  const step = declarationOf(one, value);
  if (step === undefined || !/^(?:const|let|var)\s+[^=/]*=\s*$/.test(text.slice(step.start, value.span.start)) || !/^\s*;?$/.test(text.slice(value.span.end, step.end))) return undefined;
  return {
    title, kind: 'offer', concurrent: false,
    edits: [
      { file, span: { start: step.start, end: value.span.start }, newText: before },
      ...(after === '' ? [] : [{ file, span: { start: value.span.end, end: value.span.end }, newText: after }]),
    ],
  };
}

/** The statement that declares one variable, with this value. */
function declarationOf(one: FunctionModel, value: Value): Span | undefined {
  let found: Span | undefined;
  walkBlocks(one.body, ({ steps }) => {
    for (const step of steps) if (step.kind === 'declaration' && step.declarators.length === 1 && step.declarators[0]?.value === value) found = step.span;
  });
  return found;
}
