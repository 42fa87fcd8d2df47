import { bindingsOf } from '../../model/bindings-of.ts';
import type { Binding, BindingId, CallValue, FileModel, FunctionModel, Value } from '../../model/model.ts';
import { parentsOf } from '../../model/parents.ts';
import { lastName } from '../../model/references.ts';
import { walkBlock } from '../../model/walk.ts';

/** A variable that is given something to hold, once, and told to give it back by the same function. */
export interface HeldResource {
  readonly binding: Binding;
  /** What it is given: `await open(path)`, `new Client()`. */
  readonly acquired: Value;
  /** Calls that give it back: methods of it, or itself (`release()`), by the name of the method; `()` for itself. */
  readonly releases: readonly { readonly call: CallValue; readonly name: string }[];
  /** What else the function does with it. */
  readonly uses: readonly ResourceUse[];
}

/**
 * `borrowed`: whoever gets it gives it back before the function goes on: an argument of a call that is waited for; `handed-over`: somebody else
 * may keep it: it is returned, stored, passed to what is not waited for; `released`: passed to what gives it back by its name.
 */
export interface ResourceUse {
  readonly value: Value;
  readonly kind: 'borrowed' | 'handed-over' | 'released';
}

/** Names of methods that give something back, of whatever type. */
export const releaseNames: ReadonlySet<string> = new Set(['close', 'release', 'releaseLock', 'end', 'destroy', 'disconnect', 'dispose', 'quit', 'terminate', 'endSession', 'commit', 'rollback', 'unlock', 'free', 'cancel', 'abort']);

/** Resources that a function holds in variables of its own; those that an inner function gives back are not among them. */
export function heldResources(file: FileModel, one: FunctionModel): readonly HeldResource[] {
  const own = bindingsOf(file, one);
  if (!own.some(({ initial }) => isAcquired(initial))) return [];
  const uses = usesByBinding(file, one);
  return own.flatMap((binding) => {
    if ((binding.kind !== 'const' && binding.kind !== 'let') || binding.writes > 0 || !isAcquired(binding.initial)) return [];
    const { releases = [], others = [], isReleasedInside = false } = uses.get(binding.id) ?? {};
    return releases.length === 0 || isReleasedInside || isExported(file, binding) ? [] : [{ binding, acquired: binding.initial, releases, uses: others }];
  });
}

function isExported(file: FileModel, { id }: Binding): boolean {
  return file.exports.some(({ binding }) => binding === id);
}

function isAcquired(value: Value | undefined): value is Value {
  const made = value?.kind === 'await' ? value.operand : value;
  return made?.kind === 'call';
}

interface Uses {
  readonly releases: { readonly call: CallValue; readonly name: string }[];
  readonly others: ResourceUse[];
  isReleasedInside: boolean;
}

function usesByBinding(file: FileModel, one: FunctionModel): ReadonlyMap<BindingId, Uses> {
  const found = new Map<BindingId, Uses>();
  const usesOf = (binding: BindingId): Uses => {
    const known = found.get(binding) ?? { releases: [], others: [], isReleasedInside: false };
    found.set(binding, known);
    return known;
  };
  const visit = (inside: FunctionModel, writtenAs: Value | undefined): void => {
    walkBlock(inside.body, (value) => {
      const inner = value.kind === 'function' ? file.functions[value.function] : undefined;
      if (inner !== undefined) visit(inner, writtenAs ?? value);
      if (value.kind !== 'binding' || file.bindings[value.binding]?.owner !== one.id) return;
      const uses = usesOf(value.binding);
      const release = releaseBy(inside, value);
      if (release !== undefined && writtenAs === undefined) uses.releases.push(release);
      else if (release !== undefined) uses.isReleasedInside = true;
      else uses.others.push(...useOf(file, writtenAs === undefined ? inside : one, writtenAs ?? value));
    });
  };
  visit(one, undefined);
  for (const inner of file.functions) {
    // Declared functions are no values: when they run is not known.
    if (inner.parent === one.id && inner.kind === 'function' && inner.binding !== undefined) {
      walkBlock(inner.body, (value) => {
        if (value.kind === 'binding' && file.bindings[value.binding]?.owner === one.id) usesOf(value.binding).isReleasedInside = true;
      });
    }
  }
  return found;
}

function releaseBy(one: FunctionModel, value: Value): { readonly call: CallValue; readonly name: string } | undefined {
  const { parentOf } = parentsOf(one);
  const parent = parentOf(value);
  if (parent?.kind === 'call' && parent.callee === value) return { call: parent, name: '()' };
  if (parent?.kind !== 'member' || parent.object !== value || !releaseNames.has(parent.name)) return undefined;
  const call = parentOf(parent);
  return call?.kind === 'call' && call.callee === parent ? { call, name: parent.name } : undefined;
}

/** None for what only looks at it: a method that is called, a property that is read, a test. */
function useOf(file: FileModel, one: FunctionModel, value: Value): readonly ResourceUse[] {
  const { parentOf, stepOf } = parentsOf(one);
  for (let inner: Value = value, parent: Value | undefined = parentOf(value); ; inner = parent, parent = parentOf(inner)) {
    switch (parent?.kind) {
      case undefined: return stepOf(inner)?.kind === 'branch' ? [] : [{ value, kind: 'handed-over' }];
      case 'member': case 'element': return [];
      case 'unary': case 'binary': return [];
      case 'choice': if (parent.first === inner && parent.operator !== '||' && parent.operator !== '??') return []; break;
      case 'call': {
        if (parent.callee === inner) return [];
        if (/close|release|end|dispose|destroy|free|return|cleanup|disconnect|quit|kill/i.test(lastName(file, parent.callee) ?? '')) return [{ value: parent, kind: 'released' }];
        return [{ value: parent, kind: !parent.isNew && isAwaited(one, parent) ? 'borrowed' : 'handed-over' }];
      }
      case 'object': case 'array': case 'spread': case 'await': break;
      default: return [{ value, kind: 'handed-over' }];
    }
  }
}

/** Itself, or in a list that is (`await Promise.all([..])`). */
function isAwaited(one: FunctionModel, call: Value): boolean {
  const { parentOf } = parentsOf(one);
  for (let parent = parentOf(call); parent !== undefined; parent = parentOf(parent)) {
    if (parent.kind === 'await') return true;
    if (parent.kind !== 'array' && parent.kind !== 'call' && parent.kind !== 'member') return false;
  }
  return false;
}
