import { SignatureKind, TypeFlags, type Project, type Signature, type Type, type UnionType } from 'typescript/async';
import type { Nature } from '../model/answers.ts';
import type { Asking } from './asking.ts';
import { declaredNaturesOf, naturesOf } from './natures.ts';

/**
 * What calls of a type give, by all its overloads and all parts of a union. `promise`: some call gives a promise; `thenable`:
 * none does, but some gives another thenable, as a query builder does; `nothing`: some gives `void` and none a thenable; `open`: that depends on what a type variable stands for.
 */
export type CallVerdict = 'promise' | 'thenable' | 'nothing' | 'open' | 'other';

/** Verdicts in the order of the types. A type that cannot be called is `other`. */
export async function callVerdicts(asking: Asking, types: readonly (Type | undefined)[]): Promise<readonly CallVerdict[]> {
  const known = verdictsOf(asking.project);
  const missing = [...new Set(types)].filter((type) => type !== undefined && !known.has(type)) as readonly Type[];
  if (missing.length > 0) {
    const signatures = await signaturesOf(asking, missing, SignatureKind.Call);
    const returned = await returnedVerdicts(asking, [...new Set(signatures.flat())]);
    missing.forEach((type, index) => known.set(type, combined((signatures[index] ?? []).map((signature) => returned.get(signature) ?? 'other'))));
  }
  return types.map((type) => (type && known.get(type)) ?? 'other');
}

/** A promise wins over nothing: who takes either takes a promise. */
export function combined(verdicts: readonly CallVerdict[]): CallVerdict {
  return (['promise', 'thenable', 'open', 'nothing'] as const).find((verdict) => verdicts.includes(verdict)) ?? 'other';
}

/** The signatures of each type: of all parts of a union, of what a type variable is constrained to. */
export async function signaturesOf(asking: Asking, types: readonly (Type | undefined)[], kind: SignatureKind): Promise<readonly (readonly Signature[])[]> {
  const parts = await structuredParts(asking, types);
  const all = [...new Set(parts.flat())];
  if (all.length === 0) return types.map(() => []);
  const { project: { checker }, rounds } = asking;
  const found = await rounds.ask(() => Promise.all(all.map((type) => rounds.attempt(() => checker.getSignaturesOfType(type, kind)))));
  const byType = new Map(all.map((type, index) => [type, found[index] ?? []]));
  return parts.map((some) => some.flatMap((type) => byType.get(type) ?? []));
}

export function isUnion(type: Type): type is UnionType {
  return (type.flags & TypeFlags.Union) !== 0;
}

/** The types that each call of a signature gives. */
export async function returnTypes({ project: { checker }, rounds }: Asking, signatures: readonly Signature[]): Promise<ReadonlyMap<Signature, Type>> {
  if (signatures.length === 0) return new Map();
  const found = await rounds.ask(() => Promise.all(signatures.map((signature) => rounds.attempt(() => checker.getReturnTypeOfSignature(signature)))));
  return new Map(signatures.flatMap((signature, index) => found[index] === undefined ? [] : [[signature, found[index]] as const]));
}

/** Parts that can have signatures. */
async function structuredParts({ project: { checker }, rounds }: Asking, types: readonly (Type | undefined)[]): Promise<readonly (readonly Type[])[]> {
  const isOpen = (type: Type): boolean => (type.flags & typeVariable) !== 0;
  const variables = [...new Set(types)].filter((type) => type !== undefined && isOpen(type)) as readonly Type[];
  const constraints = variables.length === 0 ? [] : await rounds.ask(() => Promise.all(variables.map((type) => rounds.attempt(() => checker.getBaseConstraintOfType(type)))));
  const constraintOf = new Map(variables.map((type, index) => [type, constraints[index]]));
  const apparent = types.map((type) => type && isOpen(type) ? constraintOf.get(type) : type);
  const unions = [...new Set(apparent)].filter((type) => type !== undefined && isUnion(type)) as readonly UnionType[];
  const members = unions.length === 0 ? [] : await rounds.ask(() => Promise.all(unions.map((type) => rounds.attempt(() => type.getTypes()))));
  const membersOf = new Map<Type, readonly Type[]>(unions.map((type, index) => [type, members[index] ?? []]));
  return apparent.map((type) => (type === undefined ? [] : membersOf.get(type) ?? [type]).filter(({ flags }) => (flags & structured) !== 0));
}

const typeVariable = TypeFlags.TypeParameter | TypeFlags.IndexedAccess | TypeFlags.Conditional | TypeFlags.Substitution;
const structured = TypeFlags.Object | TypeFlags.Intersection;

async function returnedVerdicts(asking: Asking, signatures: readonly Signature[]): Promise<ReadonlyMap<Signature, CallVerdict>> {
  const types = await returnTypes(asking, signatures);
  const distinct = [...new Set(types.values())];
  if (distinct.length === 0) return new Map();
  const [natures, declared, givesNothing] = await Promise.all([naturesOf(asking, distinct), declaredNaturesOf(asking, distinct), holdingVoid(asking, distinct)]);
  const verdicts = new Map(distinct.map((type, index) => [type, verdictOf(natures[index] ?? 'unknown', declared[index] ?? 'open', givesNothing.has(type))]));
  return new Map([...types].map(([signature, type]) => [signature, verdicts.get(type) ?? 'other']));
}

function verdictOf(nature: Nature, declared: Nature | 'open', givesNothing: boolean): CallVerdict {
  if (nature === 'promise' || nature === 'thenable') return nature;
  if (declared === 'open') return 'open';
  return givesNothing ? 'nothing' : 'other';
}

/** `void` itself, and unions with it. */
async function holdingVoid({ rounds }: Asking, types: readonly Type[]): Promise<ReadonlySet<Type>> {
  const unions = types.filter(isUnion);
  const parts = unions.length === 0 ? [] : await rounds.ask(() => Promise.all(unions.map((type) => rounds.attempt(() => type.getTypes()))));
  const isVoid = (type: Type): boolean => (type.flags & TypeFlags.Void) !== 0;
  return new Set([...types.filter(isVoid), ...unions.filter((_type, index) => parts[index]?.some(isVoid) === true)]);
}

/** Types never change in one snapshot, which a project object belongs to. */
function verdictsOf(project: Project): Map<Type, CallVerdict> {
  let known = verdictsByProject.get(project);
  if (known === undefined) verdictsByProject.set(project, known = new Map());
  return known;
}

const verdictsByProject = new WeakMap<Project, Map<Type, CallVerdict>>();
