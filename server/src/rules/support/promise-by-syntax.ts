import { callWithValue } from '../../effects/call-index.ts';
import type { CallFact } from '../../effects/facts.ts';
import type { FileModel, FunctionModel, Value, ValueId } from '../../model/model.ts';
import { walkBlocks } from '../../model/walk.ts';
import type { QuestionContext } from './rule.ts';
import { isTestApi } from './test-api.ts';

/** What needs no type: functions of this file that say `async`, constructors, APIs that are known. */
export function natureBySyntax(context: QuestionContext, value: Value, one: FunctionModel): 'promise' | 'other' | undefined {
  if (value.kind === 'import-call') return 'promise';
  if (value.kind === 'array') return value.elements.length === 0 ? 'other' : undefined;
  if (value.kind !== 'call') return undefined;
  if (value.callee.kind === 'super' || isGuessed(context.file, value.callee)) return 'other';
  const call = callFactOf(context, value.id, one);
  if (call === undefined) return undefined;
  const target = context.targets.targetOf(context.file.file, call);
  if (isTestApi(target)) return 'other';
  if (target.kind === 'function') return natureOfFunction(context.file, target.function.id, target.file.file, target.function.isAsync, target.function.isGenerator);
  const returns = target.kind === 'api' ? target.facts?.returns : undefined;
  if (returns === 'value' || returns === 'callback') return 'other';
  // A pattern of the knowledge (`Page.*`) may say promise of a method that gives none: for methods the types decide.
  return returns === 'promise' && target.kind === 'api' && !target.path.includes('.') ? 'promise' : undefined;
}

/**
 * `this[kConnect]` in JavaScript: nobody declares what is there, and the type that the compiler makes of all assignments
 * to such properties mixes what has nothing to do with each other.
 */
export function isGuessed({ language }: FileModel, value: Value): boolean {
  return (language === 'js' || language === 'jsx') && value.kind === 'element' && value.object.kind === 'this';
}

/** What is known of a call that stands in a function's own body. */
export function callFactOf(context: QuestionContext, value: ValueId, one: FunctionModel): CallFact | undefined {
  const body = context.facts.functions[one.id]?.body;
  return body === undefined ? undefined : callWithValue(body, value);
}

function natureOfFunction(file: FileModel, id: number, owner: string, isAsync: boolean, isGenerator: boolean): 'promise' | 'other' | undefined {
  if (isGenerator) return 'other';
  if (isAsync) return 'promise';
  const model = owner === file.file ? file.functions[id] : undefined;
  return model === undefined || model.bodySpan.end === model.bodySpan.start || returnsSomething(model) ? undefined : 'other';
}

function returnsSomething(model: FunctionModel): boolean {
  let found = false;
  walkBlocks(model.body, (block) => {
    if (block.steps.some((step) => step.kind === 'return' && step.value !== undefined)) found = true;
  });
  return found;
}
