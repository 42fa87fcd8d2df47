import type { CallValue, FileModel, FunctionModel, Step, Value } from '../../model/model.ts';
import { partsOf, patternValues, walkBlock, walkValue } from '../../model/walk.ts';
import { isGuessed } from './promise-by-syntax.ts';

/** Where a file could use a promise, or a function that gives one, without anybody waiting for it. By syntax alone. */
export interface MisusedPlaces {
  /** Values whose truth decides something. */
  readonly tests: readonly FoundTest[];
  /** Operands of spreads. */
  readonly spreads: readonly FoundTest[];
  readonly functions: readonly FoundFunction[];
  /** Classes and interfaces. */
  readonly owners: readonly Value[];
}

export interface FoundTest {
  readonly value: Value;
  /** The function in whose code it stands. */
  readonly one: FunctionModel;
  /** False for default values of parameters, where no `await` may stand. */
  readonly isInBody: boolean;
}

export interface FoundFunction {
  readonly value: Value;
  readonly one: FunctionModel;
  readonly place: FunctionPlace;
  /** For arguments. */
  readonly call: CallValue | undefined;
  /** Name of the property, of the variable. */
  readonly name: string | undefined;
}

/** As the rule's option calls them. */
export type FunctionPlace = 'arguments' | 'attributes' | 'properties' | 'returns' | 'variables';

export function misusedPlaces(file: FileModel): MisusedPlaces {
  const found: Found = { tests: [], spreads: [], functions: [], owners: [], seen: new Set() };
  for (const one of file.functions) {
    for (const step of one.body.steps) visitStep(file, found, one, step);
    walkBlock(one.body, (value) => visitValue(file, found, { value, one, isInBody: true }));
    for (const { defaultValue, pattern } of one.parameters) {
      const inDefaults = (value: Value): void => visitValue(file, found, { value, one, isInBody: false });
      for (const value of [...(defaultValue === undefined ? [] : [defaultValue]), ...patternValues(pattern)]) walkValue(value, inDefaults);
    }
  }
  return found;
}

interface Found {
  readonly tests: FoundTest[];
  readonly spreads: FoundTest[];
  readonly functions: FoundFunction[];
  readonly owners: Value[];
  /** Ids of the tests: `!(a && b)` is a test of `a` in two ways. */
  readonly seen: Set<number>;
}

function visitStep(file: FileModel, found: Found, one: FunctionModel, step: Step): void {
  if ((step.kind === 'branch' || step.kind === 'loop') && step.test !== undefined) addTest(found, { value: step.test, one, isInBody: true });
  if (step.kind === 'return' && step.value !== undefined && !one.hasExpressionBody) found.functions.push({ value: step.value, one, place: 'returns', call: undefined, name: one.name });
  if (step.kind === 'declaration') {
    for (const { value, typeSpan, pattern } of step.declarators) {
      const name = pattern.kind === 'bind' ? file.bindings[pattern.binding]?.name : undefined;
      if (value !== undefined && typeSpan !== undefined) found.functions.push({ value, one, place: 'variables', call: undefined, name });
    }
  }
  for (const part of partsOf(step)) {
    if (part.kind === 'step') visitStep(file, found, one, part.step);
    else if (part.kind === 'block') for (const inner of part.block.steps) visitStep(file, found, one, inner);
  }
}

function visitValue(file: FileModel, found: Found, at: FoundTest): void {
  const { value, one } = at;
  switch (value.kind) {
    case 'choice':
      if (value.operator === '?:') addTest(found, { ...at, value: value.first });
      else if (value.operator !== '??') addLeft(found, { ...at, value: value.first });
      break;
    case 'unary':
      if (value.operator === '!') addTest(found, { ...at, value: value.operand });
      break;
    case 'spread':
      found.spreads.push({ ...at, value: value.operand });
      break;
    case 'call':
      for (const argument of value.arguments) if (argument.kind !== 'spread') found.functions.push({ value: argument, one, place: 'arguments', call: value, name: undefined });
      break;
    case 'object':
      for (const property of value.properties) {
        if (property.value.kind !== 'spread') found.functions.push({ value: property.value, one, place: 'properties', call: undefined, name: property.name });
      }
      break;
    case 'assign': {
      const target = value.target.kind === 'place' ? value.target.value : undefined;
      if (target !== undefined && isGuessed(file, target)) break;
      found.functions.push({ value: value.value, one, place: 'variables', call: undefined, name: target?.kind === 'member' ? target.name : undefined });
      break;
    }
    case 'composite':
      if (value.syntax === 'InterfaceDeclaration') found.owners.push(value);
      if (value.syntax.startsWith('Jsx')) for (const part of value.parts) found.functions.push({ value: part, one, place: 'attributes', call: undefined, name: undefined });
      break;
    case 'class':
      found.owners.push(value);
      break;
    default:
  }
}

/** All parts of `a && b || c` decide, where the whole of it does. */
function addTest(found: Found, at: FoundTest): void {
  const { value } = at;
  if (value.kind === 'choice' && value.third === undefined) {
    addTest(found, { ...at, value: value.first });
    addTest(found, { ...at, value: value.second });
  } else if (!found.seen.has(value.id)) {
    found.seen.add(value.id);
    found.tests.push(at);
  }
}

/** Of `(a && b) || c` as a value, `a` and `b` need not decide: `a` does, `b` may be what is wanted. */
function addLeft(found: Found, at: FoundTest): void {
  const { value } = at;
  if (value.kind !== 'choice' || value.third !== undefined) addTest(found, at);
  else if (value.operator !== '??') addLeft(found, { ...at, value: value.first });
}
