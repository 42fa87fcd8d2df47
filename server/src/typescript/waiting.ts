import { ObjectFlags, SignatureKind, TypeFlags, type Type, type TypeReference } from 'typescript/async';
import type { Waiting } from '../model/answers.ts';
import type { Asking } from './asking.ts';
import { isUnion, signaturesOf } from './call-returns.ts';
import { withCheckedTypes } from './checked-types.ts';
import { naturesOf } from './natures.ts';
import { withWrapping } from './places.ts';
import type { AskNatures } from './promise-givers.ts';
import type { Node } from './syntax.ts';

/** In the order of the nodes. Only the few that are no promises by their nature are looked at closely. */
export async function waitings(asking: Asking, nodes: readonly Node[], askNatures: AskNatures): Promise<readonly Waiting[]> {
  if (nodes.length === 0) return [];
  const whole = nodes.map(withWrapping);
  const natures = await askNatures(whole);
  const suspects = whole.filter((_node, index) => natures[index] === 'other' || natures[index] === 'promises' || natures[index] === 'thenables');
  const types = await checkedTypesAt(asking, suspects);
  const verdicts = await waitingsOf(asking, types);
  const byNode = new Map(suspects.map((node, index) => [node, verdicts[index] ?? 'unknown']));
  return whole.map((node, index) => byNode.get(node) ?? (natures[index] === 'promise' || natures[index] === 'thenable' ? 'something' : 'unknown'));
}

/** What a `for await` would wait for: steps of an asynchronous iterator, or promises in a synchronous one. */
export async function waitingsForEach(asking: Asking, nodes: readonly Node[]): Promise<readonly Waiting[]> {
  const types = await checkedTypesAt(asking, nodes.map(withWrapping));
  return perUnion(asking, types, (parts) => eachOf(asking, parts));
}

/** Asynchronous iterables that have no synchronous iterator as well: `something` to wait for in every step. */
export async function waitingsForOnlyEach(asking: Asking, nodes: readonly Node[]): Promise<readonly Waiting[]> {
  const types = await typesAt(asking, nodes.map(withWrapping));
  // Of a union every part has to be one: `nothing` holds for the whole only where it holds for all parts.
  const otherwise = await perUnion(asking, types, async (parts) => {
    const names = await propertyNames(asking, parts);
    return parts.map((part, index) => (isEmpty(part) || (hasSymbol(names[index], 'asyncIterator') && !hasSymbol(names[index], 'iterator')) ? 'nothing' : 'unknown'));
  });
  return otherwise.map((verdict) => (verdict === 'nothing' ? 'something' : 'unknown'));
}

/** What the end of an `await using` would wait for. */
export async function waitingsForDisposal(asking: Asking, nodes: readonly Node[]): Promise<readonly Waiting[]> {
  const types = await typesAt(asking, nodes.map(withWrapping));
  return perUnion(asking, types, async (parts) => {
    const names = await propertyNames(asking, parts);
    return parts.map((part, index) => {
      if (part.flags & (TypeFlags.Null | TypeFlags.Undefined)) return 'nothing';
      if (hasSymbol(names[index], 'asyncDispose')) return 'something';
      return hasSymbol(names[index], 'dispose') ? 'nothing' : 'unknown';
    });
  });
}

async function typesAt({ project: { checker }, rounds }: Asking, nodes: readonly Node[]): Promise<readonly (Type | undefined)[]> {
  return nodes.length === 0 ? [] : rounds.ask(() => rounds.attemptEach(nodes, (some) => checker.getTypeAtLocation(some)));
}

/** Undefined for types that nobody has checked. */
async function checkedTypesAt(asking: Asking, nodes: readonly Node[]): Promise<readonly (Type | undefined)[]> {
  const checked = nodes.length === 0 ? new Set<Node>() : await withCheckedTypes(asking, nodes);
  const types = await typesAt(asking, nodes.filter((node) => checked.has(node)));
  let next = 0;
  return nodes.map((node) => checked.has(node) ? types[next++] : undefined);
}

function waitingsOf(asking: Asking, types: readonly (Type | undefined)[]): Promise<readonly Waiting[]> {
  return perUnion(asking, types, async (parts) => {
    const [natures, names, calls] = await Promise.all([naturesOf(asking, parts), propertyNames(asking, parts), signaturesOf(asking, parts.map(structuredOnly), SignatureKind.Call)]);
    return parts.map((part, index) => {
      if ((calls[index]?.length ?? 0) > 0 && natures[index] === 'other') return 'function';
      switch (natures[index]) {
        case 'promise': case 'thenable': return 'something';
        case 'promises': case 'thenables': return 'list';
        default: return couldBeThenable(part, names[index]) ? 'unknown' : part.flags & TypeFlags.Void ? 'void' : 'nothing';
      }
    });
  });
}

/** Something to wait for in one part of a union is enough; so is one part about which nothing is known. */
async function perUnion({ rounds }: Asking, types: readonly (Type | undefined)[], judge: (parts: readonly Type[]) => Promise<readonly Waiting[]>): Promise<readonly Waiting[]> {
  if (types.length === 0) return [];
  const parts = await rounds.ask(() => Promise.all(types.map(async (type) => type === undefined ? [] : isUnion(type) ? await rounds.attempt(() => type.getTypes()) ?? [] : [type])));
  const distinct = [...new Set(parts.flat())];
  const verdicts = await judge(distinct);
  const byPart = new Map(distinct.map((part, index) => [part, verdicts[index] ?? 'unknown']));
  return parts.map((some) => some.every(isEmpty) ? 'unknown' : strongest(some.map((part) => byPart.get(part) ?? 'unknown')));
}

/** Only null or undefined, as the compiler sees it here: what comes into it later, or from elsewhere, it does not follow. */
function isEmpty({ flags }: Type): boolean {
  return (flags & (TypeFlags.Null | TypeFlags.Undefined | TypeFlags.Never)) !== 0;
}

function strongest(verdicts: readonly Waiting[]): Waiting {
  return verdicts.length === 0 ? 'unknown' : (['something', 'unknown', 'list', 'void', 'function'] as const).find((one) => verdicts.includes(one)) ?? 'nothing';
}

function structuredOnly(type: Type): Type | undefined {
  return (type.flags & structured) === 0 ? undefined : type;
}

/** Whatever says nothing about its members: a promise fits it as well. */
function couldBeThenable({ flags }: Type, names: readonly string[] | undefined): boolean {
  if (flags & (TypeFlags.Any | TypeFlags.Unknown | TypeFlags.Never | TypeFlags.NonPrimitive | typeVariable)) return true;
  return (flags & structured) !== 0 && (names === undefined || names.length === 0);
}

const typeVariable = TypeFlags.TypeParameter | TypeFlags.IndexedAccess | TypeFlags.Conditional | TypeFlags.Substitution;
const structured = TypeFlags.Object | TypeFlags.Intersection;

/** Names of the members of each type; undefined for types that have none of their own. */
async function propertyNames({ project: { checker }, rounds }: Asking, types: readonly Type[]): Promise<readonly (readonly string[] | undefined)[]> {
  const asked = types.filter(({ flags }) => (flags & structured) !== 0);
  if (asked.length === 0) return types.map(() => undefined);
  const found = await rounds.ask(() => Promise.all(asked.map((type) => rounds.attempt(() => checker.getPropertiesOfType(type)))));
  const byType = new Map(asked.map((type, index) => [type, found[index]?.map(({ name }) => name)]));
  return types.map((type) => byType.get(type));
}

/** Members under well-known symbols are called `__@asyncIterator@` and a number. */
function hasSymbol(names: readonly string[] | undefined, symbol: string): boolean {
  return names?.some((name) => name.startsWith(`__@${symbol}@`)) === true;
}

async function eachOf(asking: Asking, parts: readonly Type[]): Promise<readonly Waiting[]> {
  const [names, elements] = await Promise.all([propertyNames(asking, parts), elementTypes(asking, parts)]);
  const verdicts = await waitingsOf(asking, elements.flat());
  let next = 0;
  return parts.map(({ flags }, index) => {
    const own = verdicts.slice(next, next += elements[index]?.length ?? 0);
    if (flags & TypeFlags.StringLike) return 'nothing';
    if (hasSymbol(names[index], 'asyncIterator')) return 'something';
    return strongest(own);
  });
}

/** What the language's own collections hold: their type arguments. None for types whose iterators nobody here knows. */
async function elementTypes({ project: { checker }, rounds }: Asking, parts: readonly Type[]): Promise<readonly (readonly Type[])[]> {
  const references = parts.filter(isReference);
  if (references.length === 0) return parts.map(() => []);
  const [found, symbols, isTuple] = await rounds.ask(() => Promise.all([
    Promise.all(references.map((type) => rounds.attempt(() => checker.getTypeArguments(type)))),
    Promise.all(references.map((type) => rounds.attempt(() => type.getSymbol()))),
    Promise.all(references.map((type) => rounds.attempt(() => checker.isTupleType(type)))),
  ]));
  const byType = new Map<Type, readonly Type[]>(references.map((type, index) => [type, isTuple[index] === true || collections.has(symbols[index]?.name ?? '') ? found[index] ?? [] : []]));
  return parts.map((part) => byType.get(part) ?? []);
}

const collections: ReadonlySet<string> = new Set(['Array', 'ReadonlyArray', 'Set', 'ReadonlySet', 'Map', 'ReadonlyMap', 'ArrayIterator', 'SetIterator', 'MapIterator']);

function isReference(type: Type): type is TypeReference {
  // The flags say which interface of the API describes the object.
  return (type.flags & TypeFlags.Object) !== 0 && ((type as TypeReference).objectFlags & ObjectFlags.Reference) !== 0;
}
