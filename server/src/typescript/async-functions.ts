import { isArrowFunction, isFunctionExpression, SyntaxKind, type ArrowFunction, type FunctionExpression, type Node } from './syntax.ts';

/** True for a function written in place of a value. */
export function isFunctionValue(node: Node): node is ArrowFunction | FunctionExpression {
  return isArrowFunction(node) || isFunctionExpression(node);
}

/** True when a call of the function written here gives a promise, whatever is in it. */
export function isAsyncFunctionValue(node: Node): boolean {
  return isFunctionValue(node)
    && node.asteriskToken === undefined
    && node.modifiers?.some(({ kind }) => kind === SyntaxKind.AsyncKeyword) === true;
}
