import type { Nature } from '../model/answers.ts';
import { isAsyncFunctionValue } from './async-functions.ts';
import { isCallExpression, isElementAccessExpression, isIdentifier, isNewExpression, isNonNullExpression, isParenthesizedExpression, isPrivateIdentifier, isPropertyAccessExpression, isSatisfiesExpression, isStringLiteral, isTaggedTemplateExpression, SyntaxKind, type Node } from './syntax.ts';

/** How the nature of a node is found, the cheapest way first. */
export type NatureSource =
  | { readonly kind: 'syntax'; readonly nature: Nature }
  /** A call, by what its callee's name means. */
  | { readonly kind: 'callee'; readonly name: Node; readonly call: Node }
  | { readonly kind: 'type'; readonly node: Node };

export function natureSource(question: Node): NatureSource {
  const node = withoutParentheses(question);
  if (!isCallExpression(node)) return { kind: 'type', node };
  const callee = withoutParentheses(node.expression);
  if (callee.kind === SyntaxKind.ImportKeyword || isAsyncFunctionValue(callee)) return { kind: 'syntax', nature: 'promise' };
  const name = nameOf(callee);
  return name === undefined ? { kind: 'type', node } : { kind: 'callee', name, call: node };
}

/** The node whose symbol says what a callee names, of the callee itself or of its call. */
export function calleeName(question: Node): Node | undefined {
  const node = withoutParentheses(question);
  if (isCallExpression(node) || isNewExpression(node)) return nameOf(withoutParentheses(node.expression));
  if (isTaggedTemplateExpression(node)) return nameOf(withoutParentheses(node.tag));
  return nameOf(node);
}

function nameOf(callee: Node): Node | undefined {
  if (isIdentifier(callee) || isPrivateIdentifier(callee)) return callee;
  if (isPropertyAccessExpression(callee)) return callee.name;
  if (isElementAccessExpression(callee) && isStringLiteral(callee.argumentExpression)) return callee.argumentExpression;
  return undefined;
}

function withoutParentheses(node: Node): Node {
  let inner = node;
  while (isParenthesizedExpression(inner) || isNonNullExpression(inner) || isSatisfiesExpression(inner)) inner = inner.expression;
  return inner;
}
