import type { BindingId, FileModel, LoopStep, Value } from '../../model/model.ts';

/** Numbers that the parameters of the function at hand were called with. */
export type NumberEnvironment = ReadonlyMap<BindingId, number>;

/** The number that a value certainly is: literals, constants, arithmetic on them, parameters of a known call. */
export function numberOf(file: FileModel, value: Value | undefined, environment: NumberEnvironment): number | undefined {
  switch (value?.kind) {
    case 'literal': return typeof value.value === 'number' ? value.value : undefined;
    case 'binding': return environment.get(value.binding) ?? constantNumber(file, value.binding, environment);
    case 'binary': return combined(value.operator, numberOf(file, value.left, environment), numberOf(file, value.right, environment));
    case 'member': return value.name === 'length' ? lengthOf(file, value.object, environment) : undefined;
    default: return undefined;
  }
}

function constantNumber(file: FileModel, id: BindingId, environment: NumberEnvironment): number | undefined {
  const binding = file.bindings[id];
  if (binding === undefined || binding.writes > 0 || binding.initial === undefined) return undefined;
  // A constant that is made of itself does not parse; one that is made of a later one is still a constant.
  return binding.initial.kind === 'binding' && binding.initial.binding === id ? undefined : numberOf(file, binding.initial, environment);
}

function combined(operator: string, left: number | undefined, right: number | undefined): number | undefined {
  if (left === undefined || right === undefined) return undefined;
  switch (operator) {
    case '+': return left + right;
    case '-': return left - right;
    case '*': return left * right;
    case '/': return right === 0 ? undefined : left / right;
    default: return undefined;
  }
}

/** Number of elements: array literals without spreads, constants that hold one, `Array.from({ length })`, `Array(n)`. */
export function lengthOf(file: FileModel, value: Value | undefined, environment: NumberEnvironment): number | undefined {
  switch (value?.kind) {
    case 'array': return value.elements.some((element) => element?.kind === 'spread') ? undefined : value.elements.length;
    case 'binding': {
      const binding = file.bindings[value.binding];
      return binding?.writes === 0 && binding.kind === 'const' ? lengthOf(file, binding.initial, environment) : undefined;
    }
    case 'object': return numberOf(file, value.properties.find((property) => property.name === 'length')?.value, environment);
    case 'call': return lengthOfCall(file, value, environment);
    default: return undefined;
  }
}

function lengthOfCall(file: FileModel, call: Extract<Value, { kind: 'call' }>, environment: NumberEnvironment): number | undefined {
  const { callee } = call;
  if (callee.kind === 'global' && callee.name === 'Array') return numberOf(file, call.arguments[0], environment);
  if (callee.kind !== 'member') return undefined;
  if (callee.object.kind === 'global' && callee.object.name === 'Array' && callee.name === 'from') return lengthOf(file, call.arguments[0], environment);
  return sameLength.has(callee.name) ? lengthOf(file, callee.object, environment) : undefined;
}

/** Array methods that answer as many elements as they were given. */
const sameLength: ReadonlySet<string> = new Set(['map', 'fill', 'sort', 'reverse', 'toSorted', 'toReversed', 'keys', 'entries', 'values', 'slice']);

/** How often a loop runs when its header says so: `for (let i = 0; i < n; i++)`, `for (const x of [a, b])`. */
export function turnsOf(file: FileModel, loop: LoopStep, environment: NumberEnvironment): number | undefined {
  if (loop.loop === 'for-of') return lengthOf(file, loop.iterable, environment);
  if (loop.loop !== 'for' || loop.initial?.kind !== 'declaration' || loop.test?.kind !== 'binary') return undefined;
  const [declarator] = loop.initial.declarators;
  if (declarator?.pattern.kind !== 'bind' || loop.update?.kind !== 'update') return undefined;
  const counter = declarator.pattern.binding;
  const isCounted = loop.test.left.kind === 'binding' && loop.test.left.binding === counter && loop.update.target.kind === 'bind' && loop.update.target.binding === counter;
  const from = numberOf(file, declarator.value, environment);
  const to = numberOf(file, loop.test.right, environment);
  if (!isCounted || from === undefined || to === undefined) return undefined;
  if (loop.test.operator === '<') return Math.max(0, Math.ceil(to - from));
  if (loop.test.operator === '<=') return Math.max(0, Math.floor(to - from) + 1);
  return undefined;
}
