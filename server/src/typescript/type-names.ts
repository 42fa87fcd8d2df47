import { TypeFlags, type IntersectionType, type Symbol, type Type } from 'typescript/async';
import type { TypeName } from '../model/answers.ts';
import type { Asking } from './asking.ts';
import { isUnion } from './call-returns.ts';
import { declaredName } from './declared-name.ts';
import { isLibraryFile, isUnderNodeModules } from './paths.ts';
import { withWrapping } from './places.ts';
import type { Node } from './syntax.ts';

/** What the types of expressions are called: for each part of a union its names. Of a list, those of its elements. */
export async function typeNames(asking: Asking, nodes: readonly Node[]): Promise<readonly (readonly (readonly TypeName[])[])[]> {
  if (nodes.length === 0) return [];
  const { project: { checker }, rounds } = asking;
  const types = await rounds.ask(() => rounds.attemptEach(nodes.map(withWrapping), (some) => checker.getTypeAtLocation(some)));
  return rounds.ask(() => Promise.all(types.map(async (type) => type === undefined ? [] : await rounds.attempt(() => namesOfParts(asking, type)) ?? [])));
}

async function namesOfParts({ project: { checker } }: Asking, type: Type): Promise<readonly (readonly TypeName[])[]> {
  const parts = isUnion(type) ? await type.getTypes() : [type];
  const elements = await Promise.all(parts.map(async (part) => part.isTypeReference() && (await checker.isArrayType(part) || await checker.isTupleType(part)) ? await checker.getTypeArguments(part) : [part]));
  return Promise.all(elements.flat().map((part) => namesOf(part)));
}

async function namesOf(type: Type): Promise<readonly TypeName[]> {
  const [alias, symbol, inner] = await Promise.all([type.getAliasSymbol(), type.getSymbol(), isIntersection(type) ? type.getTypes() : []]);
  const own = [alias, symbol].flatMap((one) => one === undefined ? [] : nameOf(one));
  const ofParts = await Promise.all(inner.map((part) => namesOf(part)));
  return [...own, ...ofParts.flat()];
}

function nameOf({ name, declarations }: Symbol): readonly TypeName[] {
  const [first] = declarations;
  if (first === undefined) return [];
  const files = declarations.map(({ path }) => path);
  if (files.some(isLibraryFile)) return [{ name, from: 'lib', where: '' }];
  if (!isUnderNodeModules(first.path)) return [{ name, from: 'file', where: first.path }];
  const declared = declaredName(name, files);
  return declared.kind === 'module' ? [{ name, from: 'package', where: declared.module }] : [{ name, from: 'lib', where: '' }];
}

function isIntersection(type: Type): type is IntersectionType {
  return (type.flags & TypeFlags.Intersection) !== 0;
}
