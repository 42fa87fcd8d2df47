import type { Asking } from './asking.ts';
import { withoutAliases } from './declarations.ts';
import { calleeName } from './question-nodes.ts';
import { sourceDeclarations } from './source-declarations.ts';
import { isBlock, isCallExpression, isClassDeclaration, isClassExpression, isNewExpression, isParenthesizedExpression, isSourceFile, type Node } from './syntax.ts';

/**
 * The nodes whose types somebody has checked. In JavaScript a type often comes from a comment (`@returns {boolean}` over
 * a function that gives a promise of one), and nobody checks comments: there, only calls of functions without one count.
 */
export async function withCheckedTypes(asking: Asking, nodes: readonly Node[]): Promise<ReadonlySet<Node>> {
  const checked = new Set<Node>();
  const calls: { readonly node: Node; readonly name: Node }[] = [];
  for (const node of nodes) {
    if (!isJavaScript(node.getSourceFile().fileName)) checked.add(node);
    else {
      const name = isCall(node) ? calleeName(node) : undefined;
      if (name !== undefined) calls.push({ node, name });
    }
  }
  for (const node of await ofUndocumented(asking, calls)) checked.add(node);
  return checked;
}

function isCall(node: Node): boolean {
  return isCallExpression(node) || isNewExpression(node) || (isParenthesizedExpression(node) && isCall(node.expression));
}

async function ofUndocumented(asking: Asking, calls: readonly { readonly node: Node; readonly name: Node }[]): Promise<readonly Node[]> {
  if (calls.length === 0) return [];
  const { project: { checker }, rounds } = asking;
  const symbols = await rounds.ask(() => rounds.attemptEach(calls.map(({ name }) => name), (some) => checker.getSymbolAtLocation(some)));
  const targets = await withoutAliases(asking, symbols.filter((symbol) => symbol !== undefined));
  const declarations = await sourceDeclarations(asking, [...targets.values()]);
  return calls.flatMap(({ node }, index) => {
    const symbol = symbols[index];
    const target = symbol && (targets.get(symbol) ?? symbol);
    if (target === undefined) return [];
    const declaration = declarations.get(target);
    return declaration !== undefined && isJavaScript(declaration.getSourceFile().fileName) && isDocumented(declaration) ? [] : [node];
  });
}

/** A comment with types over the declaration, or over the statement or class member that it is in. */
function isDocumented(declaration: Node): boolean {
  const syntax = declaration.getSourceFile();
  for (let node: Node | undefined = declaration; node !== undefined && !isSourceFile(node) && !isBlock(node) && !isClassDeclaration(node) && !isClassExpression(node); node = node.parent) {
    if (/@(?:returns?|type|implements|override|abstract|async)\b/.test(syntax.text.slice(node.pos, node.getStart(syntax)))) return true;
  }
  return false;
}

function isJavaScript(file: string): boolean {
  return /\.[cm]?jsx?$/.test(file);
}
