import type { InheritedMethod } from '../model/answers.ts';
import type { Asking } from './asking.ts';
import { callVerdicts } from './call-returns.ts';
import { promiseGivers, type AskNatures } from './promise-givers.ts';
import { isClassDeclaration, isClassExpression, isGetAccessorDeclaration, isIdentifier, isInterfaceDeclaration, isMethodDeclaration, isMethodSignatureDeclaration, isPropertyDeclaration, isPropertySignatureDeclaration, isStringLiteral, SyntaxKind, type HeritageClause, type Node } from './syntax.ts';

/** For each class or interface its methods that give a promise where a type that it extends or implements wants nothing. */
export async function inheritedMethods(asking: Asking, nodes: readonly Node[], askNatures: AskNatures): Promise<readonly (readonly InheritedMethod[])[]> {
  const owners = nodes.map(ownerOf);
  const members = owners.flatMap((owner) => owner?.members ?? []);
  if (members.length === 0) return nodes.map(() => []);
  const givers = await promiseGivers(asking, members.map(({ node }) => node), askNatures);
  const asked = owners.map((owner) => (owner?.members ?? []).filter(({ node }) => givers.has(node)));
  return Promise.all(owners.map((owner, index) => owner === undefined || asked[index]?.length === 0 ? [] : wantingNothing(asking, owner.heritage, asked[index] ?? [])));
}

interface Owner {
  /** The types behind `extends` and `implements`. */
  readonly heritage: readonly Node[];
  readonly members: readonly Member[];
}

interface Member {
  readonly name: string;
  readonly nameNode: Node;
  /** What its type is asked of: the method itself, or the value of a property. */
  readonly node: Node;
}

function ownerOf(node: Node): Owner | undefined {
  if (!isClassDeclaration(node) && !isClassExpression(node) && !isInterfaceDeclaration(node)) return undefined;
  const clauses: readonly HeritageClause[] = node.heritageClauses ?? [];
  const heritage = clauses.flatMap(({ types }) => [...types]);
  return heritage.length === 0 ? undefined : { heritage, members: node.members.flatMap(memberOf) };
}

function memberOf(node: Node): readonly Member[] {
  if (!isMethodDeclaration(node) && !isGetAccessorDeclaration(node) && !isPropertyDeclaration(node) && !isMethodSignatureDeclaration(node) && !isPropertySignatureDeclaration(node)) return [];
  const isStatic = node.modifiers?.some(({ kind }) => kind === SyntaxKind.StaticKeyword) === true;
  const { name } = node;
  if (isStatic || !(isIdentifier(name) || isStringLiteral(name))) return [];
  const value = isPropertyDeclaration(node) && node.type === undefined ? node.initializer : name;
  if (isMethodDeclaration(node)) return [{ name: name.text, nameNode: name, node }];
  return value === undefined ? [] : [{ name: name.text, nameNode: name, node: value }];
}

async function wantingNothing(asking: Asking, heritage: readonly Node[], members: readonly Member[]): Promise<readonly InheritedMethod[]> {
  const { project: { checker }, rounds } = asking;
  const types = await rounds.ask(() => rounds.attemptEach(heritage, (some) => checker.getTypeAtLocation(some)));
  const pairs = members.flatMap((member) => types.flatMap((type, index) => type === undefined ? [] : [{ member, type, heritage: heritage[index] }]));
  const found = await rounds.ask(() => Promise.all(pairs.map(({ member, type }) => rounds.attempt(() => checker.getTypeOfPropertyOfType(type, member.name)))));
  const verdicts = await callVerdicts(asking, found);
  return pairs.flatMap(({ member: { name, nameNode }, heritage: from }, index) =>
    verdicts[index] === 'nothing' && from !== undefined ? [{ name, start: nameNode.getStart(), end: nameNode.end, from: from.getText() }] : []);
}

