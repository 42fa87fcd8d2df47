import {
  isComputedPropertyName, SyntaxKind, type ClassDeclaration, type HeritageClause, type Identifier, type InterfaceDeclaration, type MethodDeclaration, type Node,
  type PropertyAccessExpression, type QualifiedName, type TypeAliasDeclaration, type TypeLiteralNode,
} from '../../typescript/syntax.ts';
import type { InterfaceModel, MemberSignature, TypeName } from '../model.ts';
import { spanOf, type ExtractionContext } from './context.ts';
import { lookUp } from './scopes.ts';

/** Notes an interface, or an alias of an object type: `type Store = { load(): void }`. */
export function noteInterface(context: ExtractionContext, node: Node): void {
  const described = describe(context, node);
  if (described !== undefined) context.interfaces.push(described);
}

function describe(context: ExtractionContext, node: Node): InterfaceModel | undefined {
  if (node.kind === SyntaxKind.InterfaceDeclaration) {
    const { name, heritageClauses, members } = node as InterfaceDeclaration;
    return { name: name.text, span: spanOf(context, node), extends: typesIn(context, heritageClauses ?? []), signatures: members.flatMap((member) => signatureOf(context, member)) };
  }
  if (node.kind !== SyntaxKind.TypeAliasDeclaration) return undefined;
  const { name, type } = node as TypeAliasDeclaration;
  if (type.kind !== SyntaxKind.TypeLiteral) return undefined;
  return { name: name.text, span: spanOf(context, node), extends: [], signatures: (type as TypeLiteralNode).members.flatMap((member) => signatureOf(context, member)) };
}

/** The types behind `implements`. */
export function implementedTypes(context: ExtractionContext, node: ClassDeclaration): readonly TypeName[] {
  return typesIn(context, (node.heritageClauses ?? []).filter((clause) => clause.token === SyntaxKind.ImplementsKeyword));
}

function typesIn(context: ExtractionContext, clauses: readonly HeritageClause[]): readonly TypeName[] {
  return clauses.flatMap(({ types }) => types.flatMap((type) => {
    // What stands in a comment of JavaScript (`@implements {Store}`) comes as a clause whose parts are left out.
    const named: Node | undefined = 'typeName' in type ? type.typeName : type.expression;
    const path = named === undefined ? [] : dottedName(named);
    const [first] = path;
    return first === undefined ? [] : [{ path, binding: lookUp(context, first)?.id }];
  }));
}

function dottedName(node: Node): readonly string[] {
  if (node.kind === SyntaxKind.Identifier) return [(node as Identifier).text];
  if (node.kind === SyntaxKind.QualifiedName) return [...dottedName((node as QualifiedName).left), (node as QualifiedName).right.text];
  if (node.kind !== SyntaxKind.PropertyAccessExpression) return [];
  const { expression, name } = node as PropertyAccessExpression;
  const object = dottedName(expression);
  return object.length === 0 ? [] : [...object, name.text];
}

/** A member that only says its type, of an interface or a class. */
export function signatureOf(context: ExtractionContext, member: Node): readonly MemberSignature[] {
  const { name, body } = member as MethodDeclaration;
  const isWithoutBody = (member.kind === SyntaxKind.MethodDeclaration && body === undefined) || (member.kind === SyntaxKind.PropertyDeclaration && !('initializer' in member && member.initializer !== undefined));
  if (!isWithoutBody && member.kind !== SyntaxKind.MethodSignature && member.kind !== SyntaxKind.PropertySignature) return [];
  return isComputedPropertyName(name) ? [] : [{ name: name.text, span: spanOf(context, member) }];
}
