import type { BindingId, Block, Declarator, FunctionModel, Pattern, Step, Value, ValueId } from '../../model/model.ts';
import { blocksOf, childrenOf, partsOf, walkBlock } from '../../model/walk.ts';

/** What becomes of a value in the expression or statement that it stands in. */
export type Use =
  /** Compared, tested, measured: nobody has it afterwards. */
  | { readonly kind: 'looked-at' }
  /** Dropped by a statement. */
  | { readonly kind: 'dropped' }
  /** A variable holds it from now on, itself or among others; `writer` is the value that the write takes over. */
  | { readonly kind: 'kept'; readonly binding: BindingId; readonly by: Keeping }
  /** Awaited, returned, passed on, stored elsewhere: somebody has it. */
  | { readonly kind: 'handed-on' };

/** `write`: `binding = written`. `collect`: `binding.push(..)`, which is `call`. */
export type Keeping = { readonly kind: 'write'; readonly written: Value; readonly isAmongOthers: boolean } | { readonly kind: 'collect'; readonly call: Value };

/** Who uses which value of a function, looked up once. */
export interface Uses { of(value: Value): Use }

const known = new WeakMap<FunctionModel, Uses>();

export function usesIn(one: FunctionModel): Uses {
  const found = known.get(one) ?? collect(one);
  known.set(one, found);
  return found;
}

type Root = { readonly kind: 'statement' | 'test' | 'other' } | { readonly kind: 'declared'; readonly pattern: Pattern };

function collect(one: FunctionModel): Uses {
  const parents = new Map<ValueId, Value>();
  const roots = new Map<ValueId, Root>();
  walkBlock(one.body, (value) => {
    for (const child of childrenOf(value)) parents.set(child.id, value);
  });
  collectRoots(one.body, roots);
  return { of: (value) => useOf(value, false, parents, roots) };
}

function collectRoots(block: Block, roots: Map<ValueId, Root>): void {
  for (const step of block.steps) {
    noteRoots(step, roots);
    for (const part of partsOf(step)) if (part.kind === 'step') noteRoots(part.step, roots);
    for (const inner of blocksOf(step)) collectRoots(inner, roots);
  }
}

function noteRoots(step: Step, roots: Map<ValueId, Root>): void {
  switch (step.kind) {
    case 'expression': roots.set(step.value.id, { kind: 'statement' }); return;
    case 'branch': roots.set(step.test.id, { kind: 'test' }); return;
    case 'loop':
      if (step.test !== undefined) roots.set(step.test.id, { kind: 'test' });
      if (step.update !== undefined) roots.set(step.update.id, { kind: 'statement' });
      return;
    case 'declaration':
      if (step.declares !== 'using' && step.declares !== 'await using') for (const declarator of step.declarators) noteDeclarator(declarator, roots);
      return;
    default:
  }
}

function noteDeclarator({ value, pattern }: Declarator, roots: Map<ValueId, Root>): void {
  if (value !== undefined) roots.set(value.id, { kind: 'declared', pattern });
}

type Parents = ReadonlyMap<ValueId, Value>;
type Roots = ReadonlyMap<ValueId, Root>;

const lookedAt: Use = { kind: 'looked-at' };
const handedOn: Use = { kind: 'handed-on' };

/** `isAmongOthers`: the value has become part of an array or object on the way. */
function useOf(value: Value, isAmongOthers: boolean, parents: Parents, roots: Roots): Use {
  const parent = parents.get(value.id);
  const onwards = (isInside = isAmongOthers): Use => (parent === undefined ? handedOn : useOf(parent, isInside, parents, roots));
  if (parent === undefined) return useOfRoot(value, isAmongOthers, roots.get(value.id));
  switch (parent.kind) {
    case 'choice':
      if (value === parent.first && (parent.operator === '?:' || parent.operator === '&&')) return lookedAt;
      return onwards();
    case 'sequence': return value === parent.parts.at(-1) ? onwards() : { kind: 'dropped' };
    // Who asks for the type of a value does not always have a promise there.
    case 'unary': return parent.operator === '!' ? lookedAt : handedOn;
    case 'binary': return comparisons.has(parent.operator) ? lookedAt : handedOn;
    case 'array': case 'object': return onwards(true);
    case 'member':
      if (parent.name === 'length' || parent.name === 'size') return lookedAt;
      return isCollecting(parents.get(parent.id), parent) ? lookedAt : handedOn;
    case 'call': return useInCall(value, parent);
    case 'assign': return useInAssignment(value, isAmongOthers, parent, parents, roots);
    default: return handedOn;
  }
}

const comparisons: ReadonlySet<string> = new Set(['===', '!==', '==', '!=', '<', '>', '<=', '>=']);

function useOfRoot(value: Value, isAmongOthers: boolean, root: Root | undefined): Use {
  switch (root?.kind) {
    case 'statement': return { kind: 'dropped' };
    case 'test': return lookedAt;
    case 'declared':
      if (root.pattern.kind !== 'bind') return handedOn;
      return { kind: 'kept', binding: root.pattern.binding, by: { kind: 'write', written: value, isAmongOthers } };
    default: return handedOn;
  }
}

/** `tasks.push(task)`: the receiver keeps it, if it is a variable. */
function useInCall(value: Value, call: Extract<Value, { kind: 'call' }>): Use {
  const { callee } = call;
  if (callee.kind !== 'member' || callee.object.kind !== 'binding' || value === callee || !isCollecting(call, callee)) return handedOn;
  return { kind: 'kept', binding: callee.object.binding, by: { kind: 'collect', call } };
}

const collectors: ReadonlySet<string> = new Set(['push', 'unshift', 'add', 'set']);

function isCollecting(call: Value | undefined, member: Extract<Value, { kind: 'member' }>): boolean {
  return call?.kind === 'call' && call.callee === member && collectors.has(member.name);
}

/** An assignment is a value itself: `await (task = start())`. */
function useInAssignment(value: Value, isAmongOthers: boolean, assign: Extract<Value, { kind: 'assign' }>, parents: Parents, roots: Roots): Use {
  const isPlain = assign.operator === '=' || assign.operator === '??=' || assign.operator === '||=';
  const isStatement = !parents.has(assign.id) && roots.get(assign.id)?.kind === 'statement';
  if (!isPlain || !isStatement || value !== assign.value || assign.target.kind !== 'bind') return handedOn;
  return { kind: 'kept', binding: assign.target.binding, by: { kind: 'write', written: value, isAmongOthers } };
}
