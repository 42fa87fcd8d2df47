import type { Block, ObjectProperty, Pattern, PatternElement, Step, Value } from './model.ts';

/**
 * Calls `visit` for every value of a step or block in evaluation order: operands before what uses them. Inner
 * functions are not entered. `isConditional` is true for values that run on some paths only (the arms of a choice,
 * what follows `?.`, defaults, branches, loop bodies, handlers).
 */
export function walkBlock(block: Block, visit: ValueVisitor, isConditional = false): void {
  for (const step of block.steps) walkStep(step, visit, isConditional);
}

export type ValueVisitor = (value: Value, isConditional: boolean) => void;

export function walkStep(step: Step, visit: ValueVisitor, isConditional = false): void {
  for (const part of partsOf(step)) {
    if (part.kind === 'value') walkValue(part.value, visit, isConditional || part.isConditional);
    else if (part.kind === 'pattern') walkPattern(part.pattern, visit, isConditional || part.isConditional);
    else if (part.kind === 'step') walkStep(part.step, visit, isConditional || part.isConditional);
    else walkBlock(part.block, visit, isConditional || part.isConditional);
  }
}

/** What a step consists of, in the order in which it runs. */
export type StepPart =
  | { readonly kind: 'value'; readonly value: Value; readonly isConditional: boolean }
  | { readonly kind: 'pattern'; readonly pattern: Pattern; readonly isConditional: boolean }
  | { readonly kind: 'step'; readonly step: Step; readonly isConditional: boolean }
  | { readonly kind: 'block'; readonly block: Block; readonly isConditional: boolean };

export function partsOf(step: Step): readonly StepPart[] {
  switch (step.kind) {
    case 'expression': case 'throw': return [once(step.value)];
    case 'declaration': return step.declarators.flatMap((declarator) => [...(declarator.value === undefined ? [] : [once(declarator.value)]), patternOnce(declarator.pattern)]);
    case 'return': return step.value === undefined ? [] : [once(step.value)];
    case 'branch': return [once(step.test), sometimes(step.then), ...(step.otherwise === undefined ? [] : [sometimes(step.otherwise)])];
    case 'switch': return [once(step.subject), ...step.cases.flatMap((one) => [...maybe(one.test), sometimes(one.body)])];
    case 'loop': return loopParts(step);
    case 'try': return tryParts(step);
    case 'block': return [always(step.body)];
    case 'other': return [...step.values.map(once), ...(step.body === undefined ? [] : [always(step.body)])];
    case 'class': return [once(step.class)];
    case 'function': case 'break': case 'continue': return [];
  }
}

function loopParts(step: Extract<Step, { kind: 'loop' }>): readonly StepPart[] {
  const initial: readonly StepPart[] = step.initial === undefined ? [] : [{ kind: 'step', step: step.initial, isConditional: false }];
  const iterable = step.iterable === undefined ? [] : [once(step.iterable)];
  const target: readonly StepPart[] = step.target === undefined ? [] : [{ kind: 'pattern', pattern: step.target, isConditional: true }];
  const test = step.test === undefined ? [] : [once(step.test)];
  const body = step.loop === 'do' ? [always(step.body), ...test] : [...test, sometimes(step.body)];
  return [...initial, ...iterable, ...target, ...body, ...maybe(step.update)];
}

function tryParts(step: Extract<Step, { kind: 'try' }>): readonly StepPart[] {
  const handler: readonly StepPart[] = step.handler === undefined ? [] : [
    ...(step.handler.pattern === undefined ? [] : [{ kind: 'pattern', pattern: step.handler.pattern, isConditional: true } as const]), sometimes(step.handler.body),
  ];
  return [always(step.body), ...handler, ...(step.finalizer === undefined ? [] : [always(step.finalizer)])];
}

const once = (value: Value): StepPart => ({ kind: 'value', value, isConditional: false });
const maybe = (value: Value | undefined): readonly StepPart[] => (value === undefined ? [] : [{ kind: 'value', value, isConditional: true }]);
const patternOnce = (pattern: Pattern): StepPart => ({ kind: 'pattern', pattern, isConditional: false });
const always = (block: Block): StepPart => ({ kind: 'block', block, isConditional: false });
const sometimes = (block: Block): StepPart => ({ kind: 'block', block, isConditional: true });

/** Blocks directly inside a step: branches, bodies, handlers. */
export function blocksOf(step: Step): readonly Block[] {
  return partsOf(step).flatMap((part) => (part.kind === 'block' ? [part.block] : []));
}

/** Calls `visit` for a block and every block inside it, outermost first, with the steps around it, innermost last. */
export function walkBlocks(block: Block, visit: (block: Block, around: readonly Step[]) => void, around: readonly Step[] = []): void {
  visit(block, around);
  for (const step of block.steps) {
    const inner = blocksOf(step);
    if (inner.length > 0) for (const one of inner) walkBlocks(one, visit, [...around, step]);
  }
}

export function walkValue(value: Value, visit: ValueVisitor, isConditional = false): void {
  switch (value.kind) {
    case 'assign':
      walkPattern(value.target, visit, isConditional);
      walkValue(value.value, visit, isConditional || isShortCircuit(value.operator));
      break;
    case 'update':
      walkPattern(value.target, visit, isConditional);
      break;
    case 'choice':
      walkValue(value.first, visit, isConditional);
      walkValue(value.second, visit, true);
      if (value.third !== undefined) walkValue(value.third, visit, true);
      break;
    case 'call': {
      const isBehindOptional = isConditional || value.isOptional;
      walkValue(value.callee, visit, isConditional);
      for (const argument of value.arguments) walkValue(argument, visit, isBehindOptional);
      visit(value, isBehindOptional);
      return;
    }
    default:
      for (const child of childrenOf(value)) walkValue(child, visit, isConditional);
  }
  visit(value, isConditional);
}

function isShortCircuit(operator: string): boolean {
  return operator === '&&=' || operator === '||=' || operator === '??=';
}

/** Direct operands in evaluation order; those inside an assignment's pattern come with `patternValues`. */
export function childrenOf(value: Value): readonly Value[] {
  switch (value.kind) {
    case 'literal': case 'binding': case 'global': case 'this': case 'super': case 'meta': case 'function': return [];
    case 'member': return [value.object];
    case 'element': return [value.object, value.index];
    case 'call': return [value.callee, ...value.arguments];
    case 'import-call': return value.specifier === undefined ? [] : [value.specifier];
    case 'await': case 'unary': case 'spread': return [value.operand];
    case 'yield': return value.operand === undefined ? [] : [value.operand];
    case 'class': return value.runs;
    case 'choice': return value.third === undefined ? [value.first, value.second] : [value.first, value.second, value.third];
    case 'sequence': case 'composite': return value.parts;
    case 'array': return value.elements.filter((element) => element !== undefined);
    case 'object': return value.properties.flatMap(propertyValues);
    case 'template': return value.tag === undefined ? value.parts : [value.tag, ...value.parts];
    case 'binary': return [value.left, value.right];
    case 'assign': return [...patternValues(value.target), value.value];
    case 'update': return patternValues(value.target);
  }
}

function propertyValues(property: ObjectProperty): readonly Value[] {
  return property.key === undefined ? [property.value] : [property.key, property.value];
}

function walkPattern(pattern: Pattern, visit: ValueVisitor, isConditional: boolean): void {
  switch (pattern.kind) {
    case 'bind': return;
    case 'place':
      for (const child of childrenOf(pattern.value)) walkValue(child, visit, isConditional);
      return;
    case 'object':
      for (const property of pattern.properties) {
        if (property.key !== undefined) walkValue(property.key, visit, isConditional);
        walkElement(property, visit, isConditional);
      }
      break;
    case 'array':
      for (const element of pattern.elements) if (element !== undefined) walkElement(element, visit, isConditional);
  }
  if (pattern.rest !== undefined) walkPattern(pattern.rest, visit, isConditional);
}

function walkElement(element: PatternElement, visit: ValueVisitor, isConditional: boolean): void {
  if (element.defaultValue !== undefined) walkValue(element.defaultValue, visit, true);
  walkPattern(element.pattern, visit, isConditional);
}

/** Values that evaluating a pattern runs: computed keys, defaults, the objects of property targets. */
export function patternValues(pattern: Pattern): readonly Value[] {
  switch (pattern.kind) {
    case 'bind': return [];
    case 'place': return childrenOf(pattern.value);
    case 'object': return [...pattern.properties.flatMap((property) => [...(property.key === undefined ? [] : [property.key]), ...elementValues(property)]), ...restValues(pattern.rest)];
    case 'array': return [...pattern.elements.flatMap((element) => (element === undefined ? [] : elementValues(element))), ...restValues(pattern.rest)];
  }
}

function elementValues(element: PatternElement): readonly Value[] {
  const inner = patternValues(element.pattern);
  return element.defaultValue === undefined ? inner : [element.defaultValue, ...inner];
}

function restValues(rest: Pattern | undefined): readonly Value[] {
  return rest === undefined ? [] : patternValues(rest);
}

/** Places that a pattern writes: bindings and property targets. */
export function patternTargets(pattern: Pattern): readonly Extract<Pattern, { kind: 'bind' | 'place' }>[] {
  switch (pattern.kind) {
    case 'bind': case 'place': return [pattern];
    case 'object': return [...pattern.properties.flatMap((property) => patternTargets(property.pattern)), ...(pattern.rest === undefined ? [] : patternTargets(pattern.rest))];
    case 'array': return [...pattern.elements.flatMap((element) => (element === undefined ? [] : patternTargets(element.pattern))), ...(pattern.rest === undefined ? [] : patternTargets(pattern.rest))];
  }
}
