import { ObjectFlags, TypeFlags, type Type, type TypeReference, type UnionType } from 'typescript/async';
import type { Nature } from '../model/answers.ts';
import type { Asking, TypeShape } from './asking.ts';
import { findThens, thenKey } from './thens.ts';

/** Natures of types; a type variable has the nature of its constraint. */
export async function naturesOf(asking: Asking, types: readonly Type[]): Promise<readonly Nature[]> {
  const { known } = asking;
  await learn(asking, types, known.natures, 0);
  return types.map((type) => known.natures.get(type) ?? 'unknown');
}

/** Natures of types as they are declared; `open` when that depends on what a type variable stands for. */
export async function declaredNaturesOf(asking: Asking, types: readonly Type[]): Promise<readonly (Nature | 'open')[]> {
  const { known } = asking;
  await learn(asking, types, known.declaredNatures, 0);
  return types.map((type) => known.declaredNatures.get(type) ?? 'open');
}

type Verdicts = Map<Type, Nature> | Map<Type, Nature | 'open'>;

/** A list of lists of lists.. has no natural end, and types can refer to themselves. */
const maxDepth = 6;

async function learn(asking: Asking, types: readonly Type[], verdicts: Verdicts, depth: number): Promise<void> {
  const { known } = asking;
  const isDeclared = verdicts === known.declaredNatures;
  const missing = [...new Set(types)].filter((type) => !verdicts.has(type));
  if (missing.length === 0 || depth > maxDepth) return;
  await learnShapes(asking, missing);
  const shapes = missing.map((type) => [type, known.shapes.get(type) ?? plain('unknown')] as const);
  await Promise.all([
    learn(asking, shapes.flatMap(([, shape]) => innerTypes(shape, isDeclared)), verdicts, depth + 1),
    findThens(asking, shapes.flatMap(([, shape]) => shape.kind === 'object' && shape.then !== undefined ? [shape.then] : [])),
  ]);
  for (const [type, shape] of shapes) {
    const verdict = judge(asking, shape, verdicts, isDeclared);
    if (verdict === 'open') known.declaredNatures.set(type, verdict);
    else verdicts.set(type, verdict);
  }
}

function innerTypes(shape: TypeShape, isDeclared: boolean): readonly Type[] {
  switch (shape.kind) {
    case 'union': return shape.parts;
    case 'list': return shape.elements;
    case 'variable': return isDeclared || shape.constraint === undefined ? [] : [shape.constraint];
    case 'plain':
    case 'object': return [];
  }
}

function judge({ known }: Asking, shape: TypeShape, verdicts: Verdicts, isDeclared: boolean): Nature | 'open' {
  const verdictOf = (type: Type): Nature | 'open' => verdicts.get(type) ?? (isDeclared ? 'open' : 'unknown');
  switch (shape.kind) {
    case 'plain': return shape.nature;
    case 'object': return (shape.then === undefined ? undefined : known.thens.get(thenKey(shape.then))) ?? 'other';
    case 'variable': return isDeclared ? 'open' : shape.constraint === undefined ? 'unknown' : verdictOf(shape.constraint);
    case 'union': return strongest(shape.parts.map(verdictOf));
    case 'list': {
      const element = strongest(shape.elements.map(verdictOf));
      if (element === 'promise') return 'promises';
      if (element === 'thenable') return 'thenables';
      return element === 'promises' || element === 'thenables' ? 'other' : element;
    }
  }
}

/** One thenable part makes a union thenable; beside others, what is not known might be one. */
function strongest(natures: readonly (Nature | 'open')[]): Nature | 'open' {
  return (['promise', 'open', 'thenable', 'promises', 'thenables', 'unknown'] as const).find((nature) => natures.includes(nature)) ?? 'other';
}

async function learnShapes({ project, rounds, known }: Asking, types: readonly Type[]): Promise<void> {
  const missing = types.filter((type) => !known.shapes.has(type));
  const asked = missing.filter((type) => {
    const shape = shapeByFlags(type);
    if (shape !== undefined) known.shapes.set(type, shape);
    return shape === undefined;
  });
  if (asked.length === 0) return;
  const shapes = await rounds.ask(() => Promise.all(asked.map((type) => rounds.attempt(() => askShape(project.checker, type)))));
  asked.forEach((type, index) => known.shapes.set(type, shapes[index] ?? plain('unknown')));
}

function shapeByFlags({ flags }: Type): TypeShape | undefined {
  if (flags & (TypeFlags.Any | TypeFlags.Unknown)) return plain('unknown');
  return flags & (TypeFlags.Union | TypeFlags.Object | TypeFlags.Intersection | typeVariable) ? undefined : plain('other');
}

const typeVariable = TypeFlags.TypeParameter | TypeFlags.IndexedAccess | TypeFlags.Conditional | TypeFlags.Substitution;

/** One round of requests. */
async function askShape(checker: Asking['project']['checker'], type: Type): Promise<TypeShape> {
  if (isUnion(type)) return { kind: 'union', parts: await type.getTypes() };
  if (type.flags & typeVariable) return { kind: 'variable', constraint: await checker.getBaseConstraintOfType(type) };
  if (!isReference(type)) return { kind: 'object', then: await type.getProperty('then') };
  const [then, isArray, isTuple, elements] = await Promise.all([type.getProperty('then'), checker.isArrayType(type), checker.isTupleType(type), checker.getTypeArguments(type)]);
  return isArray || isTuple ? { kind: 'list', elements } : { kind: 'object', then };
}

function plain(nature: Nature): TypeShape {
  return { kind: 'plain', nature };
}

function isUnion(type: Type): type is UnionType {
  return (type.flags & TypeFlags.Union) !== 0;
}

function isReference(type: Type): type is TypeReference {
  // The flags say which interface of the API describes the object.
  return (type.flags & TypeFlags.Object) !== 0 && ((type as TypeReference).objectFlags & ObjectFlags.Reference) !== 0;
}
