import { SignatureKind, type Type } from 'typescript/async';
import type { Nature } from '../model/answers.ts';
import type { Asking } from './asking.ts';
import { callVerdicts, returnTypes, signaturesOf, type CallVerdict } from './call-returns.ts';
import { isFunctionValue } from './async-functions.ts';
import { calleeName } from './question-nodes.ts';
import { declaredTypes } from './symbol-types.ts';
import { isBlock, isCallExpression, isConstructorDeclaration, isFunctionDeclaration, isGetAccessorDeclaration, isMethodDeclaration, isParenthesizedExpression, isReturnStatement, isSatisfiesExpression, isSetAccessorDeclaration, SyntaxKind, type Node } from './syntax.ts';

/** Natures of expressions, in their order. */
export type AskNatures = (nodes: readonly Node[]) => Promise<readonly Nature[]>;

/**
 * The expressions that are functions whose calls give a promise; other thenables, as query builders are, begin when somebody
 * waits for them and can be dropped. Functions that are written in place are judged by
 * what they return; anything else by how its name is declared, and only what that leaves open by its type there.
 */
export async function promiseGivers(asking: Asking, nodes: readonly Node[], askNatures: AskNatures): Promise<ReadonlySet<Node>> {
  const givers = new Set<Node>();
  const returned = new Map<Node, readonly Node[]>();
  const named: Node[] = [];
  for (const node of nodes) {
    const inner = withoutWrapping(node);
    const own = bySyntax(inner);
    if (own === 'promise') givers.add(node);
    else if (own === 'type') named.push(node);
    else if (own.length > 0) returned.set(node, own);
  }
  const [natures] = await Promise.all([askEach(returned, askNatures), addNamed(asking, named, givers)]);
  for (const [node, found] of natures) if (found.includes('promise')) givers.add(node);
  return givers;
}

/** `promise` for certain, the expressions it returns, or `type` for what only its type tells. */
function bySyntax(node: Node): 'promise' | 'type' | readonly Node[] {
  if (!isFunctionValue(node) && !isMethodDeclaration(node)) return 'type';
  if (node.asteriskToken !== undefined) return [];
  if (node.modifiers?.some(({ kind }) => kind === SyntaxKind.AsyncKeyword) === true) return 'promise';
  if (node.type !== undefined || node.body === undefined) return 'type';
  return isBlock(node.body) ? returnedExpressions(node.body) : [node.body];
}

function returnedExpressions(body: Node): readonly Node[] {
  const found: Node[] = [];
  const visit = (node: Node): void => {
    if (ownReturns(node)) return;
    if (isReturnStatement(node) && node.expression !== undefined) found.push(node.expression);
    node.forEachChild(visit);
  };
  visit(body);
  return found;
}

function ownReturns(node: Node): boolean {
  return isFunctionValue(node) || isFunctionDeclaration(node) || isMethodDeclaration(node) || isGetAccessorDeclaration(node) || isSetAccessorDeclaration(node) || isConstructorDeclaration(node);
}

async function askEach(expressions: ReadonlyMap<Node, readonly Node[]>, askNatures: AskNatures): Promise<ReadonlyMap<Node, readonly Nature[]>> {
  const all = [...expressions.values()].flat();
  if (all.length === 0) return new Map();
  const natures = await askNatures(all);
  const byNode = new Map(all.map((node, index) => [node, natures[index] ?? 'unknown']));
  return new Map([...expressions].map(([node, some]) => [node, some.map((one) => byNode.get(one) ?? 'unknown')]));
}

async function addNamed(asking: Asking, nodes: readonly Node[], givers: Set<Node>): Promise<void> {
  if (nodes.length === 0) return;
  const nameOf = new Map(nodes.flatMap((node) => {
    const name = hasAssertion(node) ? undefined : calleeName(withoutWrapping(node));
    return name === undefined ? [] : [[node, name] as const];
  }));
  const types = await declaredTypes(asking, [...nameOf.values()]);
  const typeOf = (node: Node): Type | undefined => {
    const name = nameOf.get(node);
    return name && types.get(name);
  };
  const calls = nodes.filter((node) => isCallExpression(withoutWrapping(node)));
  const [direct, throughCall] = await Promise.all([callVerdicts(asking, nodes.map(typeOf)), verdictsOfResults(asking, calls.map(typeOf))]);
  const open: Node[] = [];
  nodes.forEach((node, index) => {
    const call = calls.indexOf(node);
    const verdict = typeOf(node) === undefined ? 'open' : call >= 0 ? throughCall[call] : direct[index];
    if (verdict === 'promise') givers.add(node);
    else if (verdict === 'open') open.push(node);
  });
  for (const node of await givingByType(asking, open)) givers.add(node);
}

/** What calls of the results of calls give. Declared natures say `open` for a result that depends on the call. */
async function verdictsOfResults(asking: Asking, callees: readonly (Type | undefined)[]): Promise<readonly CallVerdict[]> {
  if (callees.length === 0) return [];
  const signatures = await signaturesOf(asking, callees, SignatureKind.Call);
  const results = await returnTypes(asking, [...new Set(signatures.flat())]);
  const types = signatures.map((some) => some.map((signature) => results.get(signature)));
  const verdicts = await callVerdicts(asking, types.flat());
  let next = 0;
  return types.map((some) => {
    const own = verdicts.slice(next, next += some.length);
    const isOpen = own.includes('open') || (own.includes('promise') && own.length > 1) || some.some(isVariable);
    return isOpen ? 'open' : own[0] ?? 'other';
  });
}

function isVariable(type: Type | undefined): boolean {
  return type?.isTypeParameter() === true || type?.isConditionalType() === true || type?.isIndexedAccessType() === true;
}

async function givingByType(asking: Asking, nodes: readonly Node[]): Promise<readonly Node[]> {
  if (nodes.length === 0) return [];
  const { project: { checker }, rounds } = asking;
  const types = await rounds.ask(() => rounds.attemptEach(nodes, (some) => checker.getTypeAtLocation(some)));
  const verdicts = await callVerdicts(asking, types);
  return nodes.filter((_node, index) => verdicts[index] === 'promise');
}

function withoutWrapping(node: Node): Node {
  let inner = node;
  while (isParenthesizedExpression(inner) || isSatisfiesExpression(inner)) inner = inner.expression;
  return inner;
}

/** `f as X`, `f!`: what is declared under the name is not what stands here. */
function hasAssertion(node: Node): boolean {
  const { kind } = withoutWrapping(node);
  return kind === SyntaxKind.AsExpression || kind === SyntaxKind.TypeAssertionExpression;
}
