import type { AssignValue, CallValue, ChoiceValue, ElementValue, MemberValue, Pattern, PatternElement, UpdateValue, Value, YieldValue } from '../../model.ts';
import type { FlowWrite, NodeId } from '../graph.ts';
import { add, connect, flowTo, mayBeAbandoned, newJoin, raise, standAt, startAt, type Builder } from './builder.ts';

/** Control runs through a value: its parts, then the value itself. */
export function addValue(builder: Builder, value: Value): void {
  const adder = adders[value.kind] as ((builder: Builder, value: Value) => void) | undefined;
  if (adder === undefined) plain(builder, value);
  else adder(builder, value);
}

type Adders = { readonly [Kind in Value['kind']]?: (builder: Builder, value: Extract<Value, { kind: Kind }>) => void };

/** Values whose parts do not simply run one after the other, then they. */
const adders: Adders = {
  literal: () => undefined,
  member: chain,
  element: chain,
  call: chain,
  await: (builder, value) => {
    addValue(builder, value.operand);
    mayThrow(builder, computed(builder, value));
  },
  yield: addYield,
  choice: addChoice,
  assign: addAssignment,
  update: addUpdate,
  binary: addBinary,
  template: (builder, value) => {
    if (value.tag !== undefined) addValue(builder, value.tag);
    addAll(builder, value.parts);
    const node = computed(builder, value);
    if (value.tag !== undefined) mayThrow(builder, node);
  },
  unary: (builder, value) => {
    addValue(builder, value.operand);
    computed(builder, value);
  },
  spread: (builder, value) => {
    addValue(builder, value.operand);
    computed(builder, value);
  },
  'import-call': (builder, value) => {
    if (value.specifier !== undefined) addValue(builder, value.specifier);
    computed(builder, value);
  },
  sequence: (builder, value) => {
    addAll(builder, value.parts);
    computed(builder, value);
  },
  composite: (builder, value) => {
    addAll(builder, value.parts);
    computed(builder, value);
  },
  array: (builder, value) => {
    for (const element of value.elements) if (element !== undefined) addValue(builder, element);
    computed(builder, value);
  },
  object: (builder, value) => {
    for (const { key, value: inner } of value.properties) {
      if (key !== undefined) addValue(builder, key);
      addValue(builder, inner);
    }
    computed(builder, value);
  },
  class: (builder, value) => {
    addAll(builder, value.runs);
    mayThrow(builder, computed(builder, value));
  },
};

function plain(builder: Builder, value: Value): void {
  computed(builder, value);
}

export function addAll(builder: Builder, values: readonly Value[]): void {
  for (const value of values) addValue(builder, value);
}

function computed(builder: Builder, value: Value): NodeId {
  return add(builder, { kind: 'value', value });
}

function mayThrow(builder: Builder, node: NodeId): void {
  raise(builder, node, 'may-throw');
}

function addYield(builder: Builder, value: YieldValue): void {
  if (value.operand !== undefined) addValue(builder, value.operand);
  const node = computed(builder, value);
  mayThrow(builder, node);
  mayBeAbandoned(builder, node);
}

/** Chains of operators are thousands deep on the left in generated code: down there without recursion. */
function addBinary(builder: Builder, value: Extract<Value, { kind: 'binary' }>): void {
  const links = [value];
  let leftmost = value.left;
  for (; leftmost.kind === 'binary'; leftmost = leftmost.left) links.push(leftmost);
  addValue(builder, leftmost);
  for (const link of links.reverse()) {
    addValue(builder, link.right);
    computed(builder, link);
  }
}

type ChainValue = MemberValue | ElementValue | CallValue;

/** `a?.b(c).d`: where `a` is missing, nothing up to the end of the chain runs. Long chains without recursion. */
function chain(builder: Builder, value: ChainValue): void {
  const links: ChainValue[] = [];
  let root: Value = value;
  while (root.kind === 'member' || root.kind === 'element' || root.kind === 'call') {
    links.push(root);
    root = root.kind === 'call' ? root.callee : root.object;
  }
  const end = links.some((link) => link.isOptional) ? newJoin(builder) : undefined;
  addValue(builder, root);
  for (const link of links.reverse()) {
    if (link.isOptional && end !== undefined) stopWhereMissing(builder, link.kind === 'call' ? link.callee : link.object, end);
    addLink(builder, link);
  }
  if (end === undefined) return;
  flowTo(builder, end);
  startAt(builder, end);
}

function stopWhereMissing(builder: Builder, test: Value, end: NodeId): void {
  const fork = standAt(builder);
  connect(builder, fork, end, { kind: 'nullish', test });
  startAt(builder, fork, { kind: 'present', test });
}

function addLink(builder: Builder, link: ChainValue): void {
  if (link.kind === 'element') addValue(builder, link.index);
  if (link.kind === 'call') addAll(builder, link.arguments);
  const node = computed(builder, link);
  if (link.kind === 'call') mayThrow(builder, node);
}

function addChoice(builder: Builder, value: ChoiceValue): void {
  const end = newJoin(builder);
  if (value.operator === '?:') {
    const [whenTrue, whenFalse] = [newJoin(builder), newJoin(builder)];
    addTest(builder, value.first, whenTrue, whenFalse);
    addArm(builder, whenTrue, value.second, end);
    if (value.third !== undefined) addArm(builder, whenFalse, value.third, end);
  } else {
    const second = newJoin(builder);
    if (value.operator === '&&') addTest(builder, value.first, second, end);
    else if (value.operator === '||') addTest(builder, value.first, end, second);
    else addPresence(builder, value.first, end, second);
    addArm(builder, second, value.second, end);
  }
  startAt(builder, end);
  computed(builder, value);
}

function addArm(builder: Builder, start: NodeId, value: Value, end: NodeId): void {
  startAt(builder, start);
  addValue(builder, value);
  flowTo(builder, end);
}

function addPresence(builder: Builder, value: Value, present: NodeId, missing: NodeId): void {
  addValue(builder, value);
  fork(builder, { kind: 'present', test: value }, present, { kind: 'nullish', test: value }, missing);
}

function fork(builder: Builder, one: Parameters<typeof connect>[3], toOne: NodeId, other: Parameters<typeof connect>[3], toOther: NodeId): void {
  const node = standAt(builder);
  connect(builder, node, toOne, one);
  connect(builder, node, toOther, other);
  builder.at = undefined;
}

/** Control runs through a test, to one of two places. */
export function addTest(builder: Builder, test: Value, whenTrue: NodeId, whenFalse: NodeId): void {
  let tested = test;
  let [toTrue, toFalse] = [whenTrue, whenFalse];
  while (tested.kind === 'unary' && tested.operator === '!') {
    [toTrue, toFalse] = [toFalse, toTrue];
    tested = tested.operand;
  }
  if (tested.kind === 'choice' && tested.operator !== '??') {
    addTestedChoice(builder, tested, toTrue, toFalse);
  } else if (tested.kind === 'literal') {
    flowTo(builder, tested.value ? toTrue : toFalse);
  } else {
    addValue(builder, tested);
    fork(builder, { kind: 'true', test: tested }, toTrue, { kind: 'false', test: tested }, toFalse);
  }
}

/** `a || b || c` nests on the left, thousands deep in generated code: down there without recursion. */
function addTestedChoice(builder: Builder, value: ChoiceValue, whenTrue: NodeId, whenFalse: NodeId): void {
  const rest: { readonly start: NodeId; readonly value: Value; readonly whenTrue: NodeId; readonly whenFalse: NodeId }[] = [];
  let at: Value = value;
  let [toTrue, toFalse] = [whenTrue, whenFalse];
  while (at.kind === 'choice' && at.operator !== '??') {
    const start = newJoin(builder);
    rest.push({ start, value: at.second, whenTrue: toTrue, whenFalse: toFalse });
    let otherwise = toFalse;
    if (at.third !== undefined) {
      otherwise = newJoin(builder);
      rest.push({ start: otherwise, value: at.third, whenTrue: toTrue, whenFalse: toFalse });
    }
    [toTrue, toFalse] = at.operator === '||' ? [toTrue, start] : [start, otherwise];
    at = at.first;
  }
  addTest(builder, at, toTrue, toFalse);
  for (const part of rest.reverse()) {
    startAt(builder, part.start);
    addTest(builder, part.value, part.whenTrue, part.whenFalse);
  }
}

function addAssignment(builder: Builder, value: AssignValue): void {
  const { operator, target } = value;
  if (operator === '=') {
    addTargets(builder, target);
    addValue(builder, value.value);
    addWrites(builder, target, { by: 'assignment', value: value.value, from: value.value });
    computed(builder, value);
    return;
  }
  addTargets(builder, target);
  if (target.kind === 'bind' || target.kind === 'place') add(builder, { kind: 'read', target });
  const end = newJoin(builder);
  const isLogical = operator === '&&=' || operator === '||=' || operator === '??=';
  if (isLogical) skipWhereDecided(builder, value, end);
  addValue(builder, value.value);
  addWrites(builder, target, { by: 'assignment', value: isLogical ? value.value : undefined, from: value.value });
  flowTo(builder, end);
  startAt(builder, end);
  computed(builder, value);
}

/** `a ??= b`: where `a` is there, `b` is not asked. The way has no test: no value stands for the old one. */
function skipWhereDecided(builder: Builder, { operator }: AssignValue, end: NodeId): void {
  const at = standAt(builder);
  const [stays, goesOn] = operator === '??=' ? ['present', 'nullish'] as const : operator === '||=' ? ['true', 'false'] as const : ['false', 'true'] as const;
  connect(builder, at, end, { kind: stays, test: undefined });
  startAt(builder, at, { kind: goesOn, test: undefined });
}

function addUpdate(builder: Builder, value: UpdateValue): void {
  addTargets(builder, value.target);
  const { target } = value;
  if (target.kind === 'bind' || target.kind === 'place') add(builder, { kind: 'read', target });
  addWrites(builder, target, { by: 'update', value: undefined, from: undefined });
  computed(builder, value);
}

/** Objects and indexes of plain targets, which run before the value does. Those inside patterns run behind it. */
function addTargets(builder: Builder, target: Pattern): void {
  if (target.kind === 'place') addPlace(builder, target);
}

function addPlace(builder: Builder, { value }: Extract<Pattern, { kind: 'place' }>): void {
  if (value.kind === 'member') addValue(builder, value.object);
  else if (value.kind === 'element') addAll(builder, [value.object, value.index]);
  else if (value.kind === 'composite') addAll(builder, value.parts);
}

export type Written = Pick<FlowWrite, 'by' | 'value' | 'from'>;

/** The names and places of a pattern get their values; the objects of a plain place have run before. */
export function addWrites(builder: Builder, pattern: Pattern, written: Written, defaultValue?: Value): void {
  switch (pattern.kind) {
    case 'bind': case 'place':
      add(builder, { kind: 'write', target: pattern, ...written, defaultValue });
      return;
    case 'object':
      for (const property of pattern.properties) {
        if (property.key !== undefined) addValue(builder, property.key);
        addElement(builder, property, written);
      }
      break;
    case 'array':
      for (const element of pattern.elements) if (element !== undefined) addElement(builder, element, written);
  }
  if (pattern.rest !== undefined) addElement(builder, { pattern: pattern.rest, defaultValue: undefined }, written);
}

function addElement(builder: Builder, { pattern, defaultValue }: PatternElement, { by, from }: Written): void {
  addTargets(builder, pattern);
  if (defaultValue !== undefined) addDefault(builder, defaultValue);
  addWrites(builder, pattern, { by, value: undefined, from }, defaultValue);
}

/** A default runs only where something is missing. */
export function addDefault(builder: Builder, defaultValue: Value): void {
  const at = standAt(builder);
  const end = newJoin(builder);
  connect(builder, at, end, { kind: 'present', test: undefined });
  startAt(builder, at, { kind: 'nullish', test: undefined });
  addValue(builder, defaultValue);
  flowTo(builder, end);
  startAt(builder, end);
}
