import { SignatureKind, SymbolFlags, TypeFlags, type Project, type Symbol, type Type } from 'typescript/async';
import type { Asking } from './asking.ts';
import { isUnion, signaturesOf } from './call-returns.ts';

/** What a type has to do with signals. */
export interface SignalShape {
  /** It is an AbortSignal, in some part of a union. */
  readonly isSignal: boolean;
  /** Properties that are one. */
  readonly properties: readonly { readonly name: string; readonly isOptional: boolean; readonly takesNothing: boolean }[];
  /** Some part of it is nothing. */
  readonly isOptional: boolean;
  /** Nothing is known: `any`, or a type that could not be computed. */
  readonly isUnknown: boolean;
  /** What the type with such properties is called; empty without a name. */
  readonly name: string;
}

/** Looks at each type once per snapshot. In the order of the types. */
export async function signalShapes(asking: Asking, types: readonly (Type | undefined)[]): Promise<readonly SignalShape[]> {
  const known = shapesOf(asking.project);
  const missing = [...new Set(types)].filter((type) => type !== undefined && !known.has(type)) as readonly Type[];
  if (missing.length > 0) {
    const shapes = await shapesFor(asking, missing);
    missing.forEach((type, index) => known.set(type, shapes[index] ?? unknownShape));
  }
  return types.map((type) => (type && known.get(type)) ?? unknownShape);
}

const unknownShape: SignalShape = { isSignal: false, properties: [], isOptional: false, isUnknown: true, name: '' };
const otherShape: SignalShape = { ...unknownShape, isUnknown: false };

async function shapesFor(asking: Asking, types: readonly Type[]): Promise<readonly SignalShape[]> {
  const { project: { checker }, rounds } = asking;
  const apparent = await rounds.ask(() => Promise.all(types.map((type) => (type.flags & typeVariable) === 0 ? type : rounds.attempt(() => checker.getBaseConstraintOfType(type)))));
  const parts = await rounds.ask(() => Promise.all(apparent.map(async (type) => type === undefined ? [] : isUnion(type) ? await rounds.attempt(() => type.getTypes()) ?? [] : [type])));
  const distinct = [...new Set(parts.flat())];
  const ofParts = await shapesOfParts(asking, distinct);
  const byPart = new Map(distinct.map((part, index) => [part, ofParts[index] ?? otherShape]));
  return apparent.map((type, index) => type === undefined ? unknownShape : united((parts[index] ?? []).map((part) => byPart.get(part) ?? otherShape)));
}

function united(shapes: readonly SignalShape[]): SignalShape {
  const found = shapes.filter(({ isSignal, properties }) => isSignal || properties.length > 0);
  return {
    isSignal: shapes.some(({ isSignal }) => isSignal),
    properties: found.flatMap(({ properties }) => properties),
    isOptional: shapes.some(({ isOptional }) => isOptional),
    isUnknown: shapes.some(({ isUnknown }) => isUnknown),
    name: found.find(({ name }) => name !== '')?.name ?? '',
  };
}

async function shapesOfParts(asking: Asking, parts: readonly Type[]): Promise<readonly SignalShape[]> {
  const { project: { checker }, rounds } = asking;
  const structuredParts = parts.filter(({ flags }) => (flags & structured) !== 0);
  if (structuredParts.length === 0) return parts.map(shapeWithoutMembers);
  const [symbols, aliases, signatures, properties] = await Promise.all([
    rounds.ask(() => Promise.all(structuredParts.map((type) => rounds.attempt(() => type.getSymbol())))),
    rounds.ask(() => Promise.all(structuredParts.map((type) => rounds.attempt(() => type.getAliasSymbol())))),
    signaturesOf(asking, structuredParts, SignatureKind.Call),
    rounds.ask(() => Promise.all(structuredParts.map((type) => rounds.attempt(() => checker.getPropertiesOfType(type))))),
  ]);
  const named = structuredParts.map((_type, index) => (signatures[index]?.length ?? 0) > 0 || isSignalName(symbols[index]?.name) ? [] : (properties[index] ?? []).filter(({ name }) => mayNameSignal.test(name)));
  const signals = await signalProperties(asking, named.flat());
  const isExact = asking.project.program.getCompilerOptions().exactOptionalPropertyTypes === true;
  const byType = new Map(structuredParts.map((type, index): [Type, SignalShape] => [type, {
    isSignal: isSignalName(symbols[index]?.name) || isSignalName(aliases[index]?.name) || extendsSignal(properties[index]),
    properties: named[index]?.flatMap((symbol) => propertyOf(symbol, signals.get(symbol), isExact)) ?? [],
    isOptional: false, isUnknown: false, name: aliases[index]?.name ?? nameOf(symbols[index]),
  }]));
  return parts.map((part) => byType.get(part) ?? shapeWithoutMembers(part));
}

function shapeWithoutMembers({ flags }: Type): SignalShape {
  if ((flags & (TypeFlags.Any | TypeFlags.Unknown)) !== 0) return unknownShape;
  return (flags & (TypeFlags.Undefined | TypeFlags.Null | TypeFlags.Void)) === 0 ? otherShape : { ...otherShape, isOptional: true };
}

/** The type's own name; the compiler calls what has none `__type` and the like. */
function nameOf(symbol: Symbol | undefined): string {
  return symbol === undefined || symbol.name.startsWith('__') ? '' : symbol.name;
}

/** Only such properties are looked at: options of a library can have a hundred. */
const mayNameSignal = /signal|abort|cancel/i;

/** The language's own, and what libraries declare beside it so as to need no DOM (`GenericAbortSignal`, `AbortSignalLike`). */
function isSignalName(name: string | undefined): boolean {
  return name !== undefined && /^_?(?:Generic)?AbortSignal(?:Like)?$/.test(name);
}

function propertyOf({ name, flags }: Symbol, parts: SignalParts | undefined, isExact: boolean): SignalShape['properties'] {
  if (parts?.isSignal !== true) return [];
  const isOptional = (flags & SymbolFlags.Optional) !== 0;
  return [{ name, isOptional: isOptional || parts.isOptional, takesNothing: isOptional ? !isExact || parts.isOptional : parts.isOptional }];
}

interface SignalParts {
  readonly isSignal: boolean;
  /** `undefined` is among the parts. */
  readonly isOptional: boolean;
}

/** What libraries make of the language's own: `interface ClearableSignal extends AbortSignal`. */
function extendsSignal(properties: readonly Symbol[] | undefined): boolean {
  const names = new Set(properties?.map(({ name }) => name));
  return names.has('aborted') && names.has('onabort') && names.has('addEventListener');
}

async function signalProperties({ project: { checker }, rounds }: Asking, properties: readonly Symbol[]): Promise<ReadonlyMap<Symbol, SignalParts>> {
  if (properties.length === 0) return new Map();
  const types = await rounds.ask(() => Promise.all(properties.map((symbol) => rounds.attempt(() => checker.getNonMissingTypeOfSymbol(symbol)))));
  const parts = await rounds.ask(() => Promise.all(types.map(async (type) => type === undefined ? undefined : await rounds.attempt(() => signalPartsOf(type)))));
  return new Map(properties.flatMap((symbol, index) => parts[index] === undefined ? [] : [[symbol, parts[index]] as const]));
}

async function signalPartsOf(type: Type): Promise<SignalParts> {
  const parts = isUnion(type) ? await type.getTypes() : [type];
  const names = await Promise.all(parts.map(async (part) => (part.flags & structured) === 0 ? undefined : (await part.getSymbol())?.name ?? (await part.getAliasSymbol())?.name));
  return { isSignal: names.some(isSignalName), isOptional: parts.some(({ flags }) => (flags & TypeFlags.Undefined) !== 0) };
}

const typeVariable = TypeFlags.TypeParameter | TypeFlags.IndexedAccess | TypeFlags.Conditional | TypeFlags.Substitution;
const structured = TypeFlags.Object | TypeFlags.Intersection;

/** Types never change in one snapshot, which a project object belongs to. */
function shapesOf(project: Project): Map<Type, SignalShape> {
  let known = shapesByProject.get(project);
  if (known === undefined) shapesByProject.set(project, known = new Map());
  return known;
}

const shapesByProject = new WeakMap<Project, Map<Type, SignalShape>>();
