import { isBinaryExpression, isCallExpression, isElementAccessExpression, isJsxAttribute, isJsxExpression, isMethodDeclaration, isNewExpression, isNonNullExpression, isObjectLiteralExpression, isParenthesizedExpression, isPropertyAccessExpression, isPropertyAssignment, isReturnStatement, isSatisfiesExpression, isShorthandPropertyAssignment, isSpreadElement, isStringLiteral, isVariableDeclaration, SyntaxKind, type CallExpression, type Expression, type MethodDeclaration, type NewExpression, type Node } from './syntax.ts';

/** Where an expression stands that may be a function, as far as that place says what functions it takes. */
export type Place =
  | { readonly kind: 'argument'; readonly call: CallExpression | NewExpression; readonly index: number }
  /** Attribute, property or returned value: what is wanted is the contextual type of the expression. */
  | { readonly kind: 'context'; readonly expression: Expression }
  /** A method of an object literal. */
  | { readonly kind: 'method'; readonly object: Expression; readonly method: MethodDeclaration }
  /** What is assigned: the type of the target is wanted. */
  | { readonly kind: 'target'; readonly target: Node };

/** The expression with the parentheses and assertions around it, which the model leaves out. */
export function withWrapping(node: Node): Node {
  let outer = node;
  while (isWrapping(outer.parent)) outer = outer.parent;
  return outer;
}

function isWrapping({ kind }: Node): boolean {
  return kind === SyntaxKind.ParenthesizedExpression || kind === SyntaxKind.AsExpression || kind === SyntaxKind.SatisfiesExpression || kind === SyntaxKind.NonNullExpression || kind === SyntaxKind.TypeAssertionExpression;
}

/** @param node with its wrapping. Undefined for a place that takes anything. */
export function placeOf(node: Node): Place | undefined {
  if (isMethodDeclaration(node)) return isObjectLiteralExpression(node.parent) ? { kind: 'method', object: node.parent, method: node } : undefined;
  const { parent } = node;
  if (isCallExpression(parent) || isNewExpression(parent)) return argumentOf(parent, node);
  if (isJsxExpression(parent)) return isJsxAttribute(parent.parent) ? { kind: 'context', expression: node as Expression } : undefined;
  if (isPropertyAssignment(parent)) return parent.initializer === node ? { kind: 'context', expression: node as Expression } : undefined;
  if (isShorthandPropertyAssignment(parent)) return { kind: 'context', expression: node as Expression };
  if (isReturnStatement(parent)) return { kind: 'context', expression: node as Expression };
  if (isVariableDeclaration(parent)) return parent.initializer === node && parent.type !== undefined ? { kind: 'target', target: parent.name } : undefined;
  return isBinaryExpression(parent) && parent.right === node && isAssignment(parent.operatorToken.kind) ? { kind: 'target', target: parent.left } : undefined;
}

function argumentOf(call: CallExpression | NewExpression, node: Node): Place | undefined {
  const index = call.arguments?.indexOf(node as Expression) ?? -1;
  return index < 0 || isSpreadElement(node) ? undefined : { kind: 'argument', call, index };
}

function isAssignment(kind: SyntaxKind): boolean {
  return kind >= SyntaxKind.FirstAssignment && kind <= SyntaxKind.LastAssignment;
}

/** The object that a method of this name is called on; undefined for other calls. */
export function receiverOf(call: Node, isMethod: (name: string) => boolean): Node | undefined {
  if (!isCallExpression(call)) return undefined;
  let callee: Node = call.expression;
  while (isParenthesizedExpression(callee) || isNonNullExpression(callee) || isSatisfiesExpression(callee)) callee = callee.expression;
  if (isPropertyAccessExpression(callee)) return isMethod(callee.name.text) ? callee.expression : undefined;
  if (!isElementAccessExpression(callee)) return undefined;
  const { argumentExpression: name } = callee;
  return isStringLiteral(name) && isMethod(name.text) ? callee.expression : undefined;
}
