import type { NodeHandle, Symbol } from 'typescript/async';
import type { DeclarationAnswer } from '../model/answers.ts';
import type { Asking } from './asking.ts';
import { isFunctionValue } from './async-functions.ts';
import { isDeclarationFile, isUnderNodeModules } from './paths.ts';
import { isAsExpression, isBinaryExpression, isBindingElement, isExportAssignment, isIdentifier, isParameterDeclaration, isParenthesizedExpression, isPropertyAccessExpression, isPropertyAssignment, isPropertyDeclaration, isPropertySignatureDeclaration, isSatisfiesExpression, isTypeReferenceNode, isVariableDeclaration, type Node } from './syntax.ts';

/** The nodes that declare symbols which the user's files declare. */
export async function sourceDeclarations({ project, rounds }: Asking, symbols: readonly Symbol[]): Promise<ReadonlyMap<Symbol, Node>> {
  if (symbols.length === 0) return new Map();
  const found = await rounds.ask(() => Promise.all(symbols.map(async (symbol) => {
    const nodes = await Promise.all(candidates(symbol).map((handle) => rounds.attempt(() => handle.resolve(project))));
    const node = preferred(nodes.filter((one) => one !== undefined));
    return node === undefined ? [] : [[symbol, node] as const];
  })));
  return new Map(found.flat());
}

/** Where a declaration is; for one that holds a function, where that is. */
export function locate(symbol: Symbol, declaration: Node): DeclarationAnswer {
  const syntax = declaration.getSourceFile();
  const node = functionOf(declaration) ?? declaration;
  return { kind: 'source', file: syntax.fileName, start: node.getStart(syntax), end: node.end, name: nameOf(symbol, declaration) };
}

/** True for a declaration that only gives another name to what a value holds: `const read = fs.read`, `const { read } = fs`. */
export function isOtherName(node: Node): boolean {
  if (isBindingElement(node)) return true;
  const value = isVariableDeclaration(node) && node.initializer ? withoutWrapping(node.initializer) : undefined;
  return value !== undefined && (isIdentifier(value) || isPropertyAccessExpression(value));
}

/** True for a field, a parameter or a variable with a written type: what it holds is known by that alone. */
export function isTypedHolder(node: Node): boolean {
  return (isParameterDeclaration(node) || isPropertyDeclaration(node) || isPropertySignatureDeclaration(node) || isVariableDeclaration(node)) && node.type !== undefined && isTypeReferenceNode(node.type) && functionOf(node) === undefined;
}

/** The value's declaration, and what may be its overloads. */
function candidates({ valueDeclaration, declarations }: Symbol): readonly NodeHandle[] {
  const inSource = declarations.filter(({ path }) => !isDeclarationFile(path) && !isUnderNodeModules(path));
  const first = inSource.find(({ path, index }) => path === valueDeclaration?.path && index === valueDeclaration.index) ?? inSource[0];
  return inSource.filter(({ path, kind }) => path === first?.path && kind === first.kind);
}

/** Of overloads the one with a body. */
function preferred(nodes: readonly Node[]): Node | undefined {
  return nodes.find((node) => 'body' in node && node.body !== undefined) ?? nodes[0];
}

/** The function that a variable, property, default export or assignment to `exports` holds. */
function functionOf(declaration: Node): Node | undefined {
  const value = heldValue(declaration);
  const inner = value && withoutWrapping(value);
  return inner && isFunctionValue(inner) ? inner : undefined;
}

function heldValue(declaration: Node): Node | undefined {
  if (isVariableDeclaration(declaration) || isPropertyDeclaration(declaration) || isPropertyAssignment(declaration)) return declaration.initializer;
  if (isExportAssignment(declaration)) return declaration.expression;
  if (isBinaryExpression(declaration)) return declaration.right;
  // In JavaScript the left side of `exports.save = ..` is the declaration.
  const parent: Node | undefined = declaration.parent;
  return isPropertyAccessExpression(declaration) && parent !== undefined && isBinaryExpression(parent) ? parent.right : declaration;
}

function withoutWrapping(node: Node): Node {
  let inner = node;
  while (isParenthesizedExpression(inner) || isAsExpression(inner) || isSatisfiesExpression(inner)) inner = inner.expression;
  return inner;
}

function nameOf(symbol: Symbol, declaration: Node): string {
  const { name } = declaration as { readonly name?: Node };
  return name !== undefined && isIdentifier(name) ? name.text : symbol.name;
}
