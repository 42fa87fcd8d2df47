import { TypeFlags, type Type } from 'typescript/async';
import type { Asking } from './asking.ts';
import { isClassDeclaration, isClassExpression, isIdentifier, isMethodDeclaration, isStringLiteral, type HeritageClause, type Node } from './syntax.ts';

/** For each class the offsets of the names of those methods that a type has which it extends or implements; undefined where that cannot be known. */
export async function overridingNames(asking: Asking, nodes: readonly Node[]): Promise<readonly (ReadonlySet<number> | undefined)[]> {
  return Promise.all(nodes.map((node) => isClassDeclaration(node) || isClassExpression(node) ? ofClass(asking, node.heritageClauses ?? [], node.members) : undefined));
}

async function ofClass({ project: { checker }, rounds }: Asking, clauses: readonly HeritageClause[], members: readonly Node[]): Promise<ReadonlySet<number> | undefined> {
  const heritage = clauses.flatMap(({ types }) => [...types]);
  if (heritage.length === 0) return new Set();
  const types = await rounds.ask(() => rounds.attemptEach<Node, Type>(heritage, (some) => checker.getTypeAtLocation(some)));
  const known = types.filter((type) => type !== undefined && (type.flags & TypeFlags.Any) === 0) as readonly Type[];
  if (known.length < types.length) return undefined;
  const names = members.flatMap((member) => isMethodDeclaration(member) && (isIdentifier(member.name) || isStringLiteral(member.name)) ? [member.name] : []);
  const found = await rounds.ask(() => Promise.all(names.map((name) => Promise.all(known.map((type) => rounds.attempt(() => type.getProperty(name.text)))))));
  return new Set(names.flatMap((name, index) => found[index]?.some((symbol) => symbol !== undefined) === true ? name.getStart() : []));
}
