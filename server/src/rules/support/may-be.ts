import type { Binding, FunctionModel, Value } from '../../model/model.ts';
import { walkBlocks } from '../../model/walk.ts';
import { natureBySyntax } from './promise-by-syntax.ts';
import type { QuestionContext } from './rule.ts';

/** What syntax says: `yes`, `no`, or only the types know. */
export type Possibility = 'yes' | 'no' | 'ask';

/** Whether a value is a promise. `one` is the function in whose code it stands. */
export function mayBePromise(context: QuestionContext, value: Value, one: FunctionModel): Possibility {
  switch (value.kind) {
    case 'import-call': return 'yes';
    case 'call': {
      const nature = natureBySyntax(context, value, one);
      return nature === undefined ? 'ask' : nature === 'promise' ? 'yes' : 'no';
    }
    case 'binding': return bindingMayBe(context, value.binding, (initial, owner) => mayBePromise(context, initial, owner));
    case 'member': return value.name === 'length' ? 'no' : 'ask';
    case 'choice': return strongest([value.first, value.second, value.third].map((part) => part === undefined ? 'no' : mayBePromise(context, part, one)));
    case 'element': case 'global': case 'this': case 'yield': case 'assign': case 'sequence': return 'ask';
    default: return 'no';
  }
}

/** Whether a value is a function that gives a promise. */
export function mayGivePromise(context: QuestionContext, value: Value, one: FunctionModel): Possibility {
  switch (value.kind) {
    case 'function': return functionMayGivePromise(context, context.file.functions[value.function]);
    case 'binding': return bindingMayBe(context, value.binding, (initial, owner) => mayGivePromise(context, initial, owner));
    case 'call': return value.isNew || value.callee.kind === 'super' || natureBySyntax(context, value, one) !== undefined ? 'no' : 'ask';
    case 'member': return value.name === 'length' ? 'no' : 'ask';
    case 'choice': case 'element': case 'global': case 'await': case 'assign': case 'sequence': return 'ask';
    default: return 'no';
  }
}

function functionMayGivePromise(context: QuestionContext, model: FunctionModel | undefined): Possibility {
  if (model === undefined) return 'ask';
  if (model.isGenerator || model.kind === 'getter' || model.kind === 'setter') return 'no';
  if (model.isAsync) return 'yes';
  if (model.bodySpan.end === model.bodySpan.start) return 'ask';
  const returned: Possibility[] = [];
  walkBlocks(model.body, ({ steps }) => {
    for (const step of steps) if (step.kind === 'return' && step.value !== undefined) returned.push(mayBePromise(context, step.value, model));
  });
  return returned.some((one) => one !== 'no') ? 'ask' : 'no';
}

function bindingMayBe({ file, text }: QuestionContext, id: number, ofValue: (value: Value, owner: FunctionModel) => Possibility): Possibility {
  const binding = file.bindings[id];
  const owner = binding && file.functions[binding.owner];
  if (binding === undefined || owner === undefined) return 'ask';
  if (binding.function !== undefined) {
    return ofValue({ kind: 'function', id: -1, span: binding.span, function: binding.function }, owner);
  }
  switch (binding.kind) {
    case 'class': case 'enum': case 'namespace': case 'catch': return 'no';
    case 'parameter': return parameterMayBe(text, owner, binding) ? 'ask' : 'no';
    // A name for another name is not followed: two could name each other.
    default: return binding.writes > 0 || binding.initial === undefined || binding.initial.kind === 'binding' ? 'ask' : ofValue(binding.initial, owner);
  }
}

/** False for a parameter that is written down as something plain: `isOpen: boolean`, `count = 0`. */
function parameterMayBe(text: string, owner: FunctionModel, binding: Binding): boolean {
  const parameter = owner.parameters.find(({ pattern }) => pattern.kind === 'bind' && pattern.binding === binding.id);
  if (parameter === undefined || parameter.isRest) return parameter === undefined;
  const rest = text.slice(parameter.pattern.span.end, parameter.span.end);
  if (/^\s*\??\s*:/.test(rest)) return !plainAnnotation.test(rest);
  const { defaultValue } = parameter;
  return defaultValue === undefined || (defaultValue.kind !== 'literal' && defaultValue.kind !== 'object' && defaultValue.kind !== 'array' && defaultValue.kind !== 'template');
}

/** True when a parameter is written down as something plain, so that no function can be passed for it. */
export function takesPlainValue({ file, text }: QuestionContext, one: FunctionModel, index: number): boolean {
  const parameter = one.parameters[index];
  const binding = parameter?.pattern.kind === 'bind' && !parameter.isRest ? file.bindings[parameter.pattern.binding] : undefined;
  return binding !== undefined && !parameterMayBe(text, one, binding);
}

const plainAnnotation = /^\s*\??\s*:(?:\s|\||readonly\b|\[\]|string\b|number\b|boolean\b|bigint\b|symbol\b|null\b|undefined\b|true\b|false\b|unknown\b|any\b|'[^']*'|"[^"]*"|\d+)+(?:=[^>].*)?$/s;

function strongest(parts: readonly Possibility[]): Possibility {
  return parts.every((part) => part === 'no') ? 'no' : 'ask';
}
