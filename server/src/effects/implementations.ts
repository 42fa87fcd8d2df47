import type { FileFacts, FunctionFacts, TypeFacts, TypeReference } from './facts.ts';
import type { Grounds, Ledger } from './grounds.ts';
import type { CallTarget, FunctionTarget } from './targets.ts';

/** What finding implementations needs of the program. */
export interface TypeHierarchy {
  factsOf(file: string): FileFacts | undefined;
  resolve(file: string, specifier: string): string | undefined;
  /**
   * Where classes or interfaces name one of these types as a parent; undefined while nobody has looked, which the program
   * may note to look. Absent: each method is taken for the only one of its name.
   */
  inheritorsOf?(names: readonly string[]): InheritingFiles | undefined;
}

export interface InheritingFiles {
  /** Others may be among them. */
  readonly files: readonly string[];
  /** False when there may be more that nobody can list. */
  readonly isComplete: boolean;
}

export interface Implementations {
  /** The methods that a call of this one may run: itself, and those that override it. */
  ofMethod(file: FileFacts, method: FunctionFacts): CallTarget;
  /** Those that a call of the member declared there may run; undefined when no interface or class declares one there. */
  ofSignature(file: FileFacts, place: { readonly start: number; readonly end: number }): CallTarget | undefined;
}

/** More of them are not followed: what so many have in common says little about any call. */
const maxImplementations = 8;

/** Parents of parents end somewhere, even when files import each other. */
const maxHops = 16;

interface Remembered {
  readonly result: CallTarget | undefined;
  readonly grounds?: Grounds;
}

interface DeclaredType {
  readonly file: FileFacts;
  readonly type: TypeFacts;
}

/** Finds implementations by what classes say that they extend and implement. Each method is looked up once. */
export function createImplementations(hierarchy: TypeHierarchy, ledger?: Ledger): Implementations {
  const ofMethods = new Map<FunctionFacts, Remembered>();
  const ofSignatures = new Map<TypeFacts, Map<string, Remembered>>();
  const remembered = <Key>(known: Map<Key, Remembered>, key: Key, find: () => CallTarget | undefined): CallTarget | undefined => {
    const one: Remembered = known.get(key) ?? (ledger === undefined ? { result: find() } : ledger.collect(find));
    known.set(key, one);
    if (one.grounds !== undefined) ledger?.restOn(one.grounds);
    return one.result;
  };
  return {
    ofMethod(file, method) {
      return remembered(ofMethods, method, () => withOverrides(hierarchy, file, method)) ?? { kind: 'function', file, function: method };
    },
    ofSignature(file, { start, end }) {
      for (const type of file.types) {
        const signature = type.signatures.find(({ span }) => span.start === start && span.end === end);
        if (signature === undefined) continue;
        const known = ofSignatures.get(type) ?? new Map<string, Remembered>();
        ofSignatures.set(type, known);
        return remembered(known, signature.name, () => implementing(hierarchy, { file, type }, signature.name));
      }
      return undefined;
    },
  };
}

function withOverrides(hierarchy: TypeHierarchy, file: FileFacts, method: FunctionFacts): CallTarget {
  const own: FunctionTarget = { kind: 'function', file, function: method };
  const type = method.classId === undefined ? undefined : file.types.find(({ classId }) => classId === method.classId);
  const name = [...type?.methods ?? []].find(([, id]) => id === method.id)?.[0];
  if (type === undefined || name === undefined || name.startsWith('#')) return own;
  const below = subtypesOf(hierarchy, { file, type });
  const overriding = (below?.types ?? []).flatMap((one) => ownMethod(one, name));
  return overriding.length === 0 ? own : oneOf(method.name, [own, ...overriding], below?.isComplete === true);
}

function implementing(hierarchy: TypeHierarchy, declared: DeclaredType, name: string): CallTarget | undefined {
  const below = subtypesOf(hierarchy, declared);
  if (below === undefined) return undefined;
  const classes = below.types.filter(({ type }) => type.classId !== undefined);
  const parents = new Set(classes.flatMap(({ file, type }) => type.parents.flatMap((parent) => resolveType(hierarchy, file, parent, 0)?.type ?? [])));
  const found = classes.map((one) => ({ one, method: inheritedMethod(hierarchy, one, name, 0) }));
  // A class that leaves it to those that extend it has no objects of its own.
  const isComplete = found.every(({ one, method }) => method !== undefined || parents.has(one.type));
  const targets = [...new Map(found.flatMap(({ method }) => (method === undefined ? [] : [[method.function, method]]))).values()];
  return targets.length === 0 ? undefined : oneOf(`${declared.type.name}.${name}`, targets, isComplete && below.isComplete && declared.type.classId !== undefined);
}

function oneOf(name: string, targets: readonly FunctionTarget[], isClosed: boolean): CallTarget {
  return targets.length > maxImplementations ? { kind: 'unknown', name, implementations: targets.length } : { kind: 'one-of', name, targets, isClosed };
}

function ownMethod({ file, type }: DeclaredType, name: string): readonly FunctionTarget[] {
  const target = file.functions[type.methods.get(name) ?? -1];
  return target === undefined ? [] : [{ kind: 'function', file, function: target }];
}

function inheritedMethod(hierarchy: TypeHierarchy, one: DeclaredType, name: string, hops: number): FunctionTarget | undefined {
  const [own] = ownMethod(one, name);
  if (own !== undefined || hops > maxHops) return own;
  for (const parent of one.type.parents) {
    const above = resolveType(hierarchy, one.file, parent, 0);
    const inherited = above === undefined ? undefined : inheritedMethod(hierarchy, above, name, hops + 1);
    if (inherited !== undefined) return inherited;
  }
  return undefined;
}

/** Types with more below them are bases of half a program. */
const maxSubtypes = 100;

/** Everything that extends or implements a type, however far down; undefined when nobody has looked yet. */
function subtypesOf(hierarchy: TypeHierarchy, top: DeclaredType): { readonly types: readonly DeclaredType[]; readonly isComplete: boolean } | undefined {
  const found = new Map<TypeFacts, DeclaredType>([[top.type, top]]);
  let isComplete = true;
  // A map visits what is added while it is walked.
  for (const [type, { file }] of found) {
    const inheriting = hierarchy.inheritorsOf?.(namesOf(file, type));
    if (inheriting === undefined) return undefined;
    isComplete &&= inheriting.isComplete;
    for (const name of inheriting.files) {
      const facts = hierarchy.factsOf(name);
      if (facts === undefined) isComplete = false;
      for (const other of facts?.types ?? []) {
        if (facts !== undefined && !found.has(other) && other.parents.some((parent) => resolveType(hierarchy, facts, parent, 0)?.type === type)) found.set(other, { file: facts, type: other });
      }
    }
    if (found.size > maxSubtypes) return { types: [...found.values()].slice(1), isComplete: false };
  }
  return { types: [...found.values()].slice(1), isComplete };
}

/** What others may call a type when they import it from its file. */
function namesOf({ exports }: FileFacts, type: TypeFacts): readonly string[] {
  const aliases = [...exports].filter(([, one]) => one.kind === 'reference' && one.reference.kind === 'class' && one.reference.class === type.classId).map(([name]) => (name === 'export=' ? 'default' : name));
  return [...new Set([type.name, ...aliases])];
}

function resolveType(hierarchy: TypeHierarchy, facts: FileFacts, reference: TypeReference, hops: number): DeclaredType | undefined {
  switch (reference.kind) {
    case 'class': return typeIn(facts, ({ classId }) => classId === reference.class);
    case 'interface': return typeIn(facts, ({ name, classId }) => name === reference.name && classId === undefined);
    case 'module': {
      const source = hierarchy.resolve(facts.file, reference.module);
      const target = source === undefined || hops > maxHops ? undefined : hierarchy.factsOf(source);
      return target === undefined ? undefined : exportedType(hierarchy, target, reference.path, hops + 1);
    }
  }
}

function typeIn(facts: FileFacts, isWanted: (type: TypeFacts) => boolean): DeclaredType | undefined {
  const type = facts.types.find(isWanted);
  return type === undefined ? undefined : { file: facts, type };
}

function exportedType(hierarchy: TypeHierarchy, facts: FileFacts, path: readonly string[], hops: number): DeclaredType | undefined {
  const [first, ...rest] = path;
  const name = first ?? 'export=';
  const one = facts.exports.get(name) ?? (name === 'default' ? facts.exports.get('export=') : undefined);
  if (one?.kind === 'module') return resolveType(hierarchy, facts, { kind: 'module', module: one.module, path: [...(one.name === '*' ? [] : [one.name]), ...rest] }, hops);
  if (one?.reference.kind === 'module') return resolveType(hierarchy, facts, { kind: 'module', module: one.reference.module, path: [...one.reference.path, ...rest] }, hops);
  if (rest.length > 0) return undefined;
  if (one?.reference.kind === 'class') return resolveType(hierarchy, facts, one.reference, hops);
  const own = typeIn(facts, (type) => type.name === name);
  if (own !== undefined || hops > maxHops) return own;
  for (const module of facts.starExports) {
    const found = resolveType(hierarchy, facts, { kind: 'module', module, path }, hops + 1);
    if (found !== undefined) return found;
  }
  return undefined;
}
