import { exitsOf } from '../../model/exits.ts';
import type { AwaitValue, Block, CallValue, FileModel, FunctionModel, Step, Value } from '../../model/model.ts';
import { childrenOf, partsOf, patternTargets, walkBlock } from '../../model/walk.ts';

/** An async function that waits for nothing itself, as far as syntax tells. */
export interface NeedlessAsync {
  readonly one: FunctionModel;
  /** What it returns. */
  readonly results: readonly Value[];
  readonly role: AsyncRole;
}

export type AsyncRole =
  /** Called by its name, and used in no other way. */
  | { readonly kind: 'named'; readonly value: Value | undefined; readonly isExported: boolean; readonly calls: readonly NamedCall[] }
  /** Written in place of a value. */
  | { readonly kind: 'inline'; readonly value: Value }
  | { readonly kind: 'method'; readonly owner: Value; readonly isPrivate: boolean };

export interface NamedCall {
  readonly call: CallValue;
  readonly inside: FunctionModel;
  readonly await: AwaitValue | undefined;
}

/** Found once for questions and check: a file's model never changes. */
export function needlessAsync(file: FileModel, text: string): readonly NeedlessAsync[] {
  const known = foundByModel.get(file) ?? find(file, text);
  foundByModel.set(file, known);
  return known;
}

const foundByModel = new WeakMap<FileModel, readonly NeedlessAsync[]>();

function find(file: FileModel, text: string): readonly NeedlessAsync[] {
  const candidates = file.functions.filter((one) => one.isAsync && !one.isGenerator && one.kind !== 'module' && one.body.steps.length > 0 && !isBusy(file, one.body));
  if (candidates.length === 0 || isServerModule(file.functions[0]?.body)) return [];
  const uses = usesIn(file);
  return candidates.flatMap((one) => {
    const role = isServerModule(one.body) ? undefined : roleOf(file, text, one, uses);
    return role === undefined ? [] : [{ one, role, results: exitsOf(file, one).flatMap(({ value, isReturn }) => isReturn && value !== undefined ? value : []) }];
  });
}

/** Waits somewhere, or throws, which `async` makes a rejection of. */
function isBusy(file: FileModel, body: Block): boolean {
  let found = false;
  walkBlock(body, (value) => {
    if (value.kind === 'await') found = true;
  });
  return found || body.steps.some((step) => isBusyStep(file, step));
}

function isBusyStep(file: FileModel, step: Step): boolean {
  if (step.kind === 'throw') return true;
  if (step.kind === 'declaration' && step.declares === 'await using') return true;
  if (step.kind === 'loop') {
    const isResource = step.target !== undefined && patternTargets(step.target).some((target) => target.kind === 'bind' && file.bindings[target.binding]?.kind === 'using');
    if (step.loop === 'for-await' || isResource) return true;
  }
  return partsOf(step).some((part) => part.kind === 'step' ? isBusyStep(file, part.step) : part.kind === 'block' && part.block.steps.some((inner) => isBusyStep(file, inner)));
}

/** `'use server'`: a framework calls these functions from elsewhere, and insists on `async`. */
function isServerModule(body: Block | undefined): boolean {
  return body?.steps.some((step) => step.kind === 'expression' && step.value.kind === 'literal' && step.value.value === 'use server') === true;
}

/** What a file does with its names. */
interface Uses {
  /** By binding. */
  readonly calls: ReadonlyMap<number, readonly NamedCall[]>;
  /** Bindings that are used otherwise than by calling them. */
  readonly handedOn: ReadonlySet<number>;
  /** By function and class id. */
  readonly functions: ReadonlyMap<number, Value>;
  readonly classes: ReadonlyMap<number, Value>;
}

function usesIn(file: FileModel): Uses {
  const calls = new Map<number, NamedCall[]>();
  const handedOn = new Set<number>();
  const functions = new Map<number, Value>();
  const classes = new Map<number, Value>();
  for (const inside of file.functions) {
    const called = new Set<Value>();
    const awaits = new Map<Value, AwaitValue>();
    const names: Value[] = [];
    const found: CallValue[] = [];
    const visit = (value: Value): void => {
      for (const child of childrenOf(value)) if (value.kind === 'await') awaits.set(child, value);
      if (value.kind === 'call' && value.callee.kind === 'binding' && !value.isNew) {
        called.add(value.callee);
        found.push(value);
      }
      if (value.kind === 'binding') names.push(value);
      if (value.kind === 'function') functions.set(value.function, value);
      if (value.kind === 'class') classes.set(value.class, value);
    };
    walkBlock(inside.body, visit);
    for (const { defaultValue } of inside.parameters) if (defaultValue !== undefined) walkBlock({ span: defaultValue.span, steps: [{ kind: 'expression', span: defaultValue.span, value: defaultValue }] }, visit);
    for (const name of names) if (name.kind === 'binding' && !called.has(name)) handedOn.add(name.binding);
    for (const call of found) {
      if (call.callee.kind === 'binding') calls.set(call.callee.binding, [...calls.get(call.callee.binding) ?? [], { call, inside, await: awaits.get(call) }]);
    }
  }
  return { calls, handedOn, functions, classes };
}

function roleOf(file: FileModel, text: string, one: FunctionModel, uses: Uses): AsyncRole | undefined {
  const value = uses.functions.get(one.id);
  if (one.binding !== undefined && file.bindings[one.binding]?.function === one.id) return namedRole(file, one, one.binding, value, uses);
  const owner = file.classes.find(({ members }) => members.some((member) => member.function === one.id));
  if (owner !== undefined) return one.kind === 'method' ? methodRole(text, one, uses.classes.get(owner.id)) : undefined;
  if (value !== undefined) return { kind: 'inline', value };
  // `export default async function () {}`
  return one.kind === 'function' ? { kind: 'named', value: undefined, isExported: true, calls: [] } : undefined;
}

/** Undefined for a function that is handed on: whoever gets it may need a promise. */
function namedRole(file: FileModel, one: FunctionModel, binding: number, value: Value | undefined, uses: Uses): AsyncRole | undefined {
  const hasOverloads = file.functions.some((other) => other !== one && other.binding === binding);
  if (hasOverloads || uses.handedOn.has(binding)) return undefined;
  return { kind: 'named', value, isExported: file.exports.some((exported) => exported.binding === binding), calls: uses.calls.get(binding) ?? [] };
}

/** A decorator may do anything with what it stands above. */
function methodRole(text: string, one: FunctionModel, owner: Value | undefined): AsyncRole | undefined {
  const head = text.slice(one.span.start, one.nameSpan.start);
  if (owner === undefined || one.isStatic || head.includes('@')) return undefined;
  return { kind: 'method', owner, isPrivate: text[one.nameSpan.start] === '#' || /\bprivate\b/.test(head) };
}
