import { SignatureKind, TypeFlags, type Project, type Signature, type Type } from 'typescript/async';
import type { Asking } from './asking.ts';
import { callVerdicts, combined, signaturesOf, type CallVerdict } from './call-returns.ts';
import type { Place } from './places.ts';
import { calleeName } from './question-nodes.ts';
import { declaredTypes } from './symbol-types.ts';
import { isNewExpression, SyntaxKind, type CallExpression, type NewExpression, type Node } from './syntax.ts';

type ArgumentPlace = Extract<Place, { kind: 'argument' }>;

/**
 * What functions the parameters take that arguments are passed to, by every overload of what is called: a function that
 * one overload may wait for is no mistake. Asks about the callee as it is declared, never about the call, whose type
 * would make the compiler check all arguments. In the order of the places.
 */
export async function expectedByCallees(asking: Asking, places: readonly ArgumentPlace[]): Promise<readonly CallVerdict[]> {
  const callees = await calleeTypes(asking, places);
  const [calls, constructions] = await Promise.all([
    signaturesOf(asking, callees.map(({ type, kind }) => kind === SignatureKind.Call ? type : undefined), SignatureKind.Call),
    signaturesOf(asking, callees.map(({ type, kind }) => kind === SignatureKind.Construct ? type : undefined), SignatureKind.Construct),
  ]);
  const parameters = places.map(({ index }, place) => [...calls[place] ?? [], ...constructions[place] ?? []].filter((signature) => takes(signature, index)).map((signature) => ({ signature, index })));
  const types = await parameterTypes(asking, parameters.flat());
  const distinct = [...new Set(types.values())];
  const verdicts = await callVerdicts(asking, distinct);
  const verdictOf = new Map(distinct.map((type, index) => [type, type.flags & TypeFlags.TypeParameter ? 'open' as const : verdicts[index] ?? 'other']));
  return parameters.map((some) => combined(some.map(({ signature, index }) => {
    const type = types.get(parameterKey(signature, index));
    return (type && verdictOf.get(type)) ?? 'other';
  })));
}

export interface Callee {
  readonly type: Type | undefined;
  readonly kind: SignatureKind;
}

/** What is called or constructed, as it is declared. In the order of the places. */
export async function calleeTypes<Calling extends { readonly call: CallExpression | NewExpression }>(asking: Asking, places: readonly Calling[]): Promise<readonly Callee[]> {
  const names = new Map<Calling, Node>();
  const unnamed = new Set<Node>();
  for (const place of places) {
    const { expression } = place.call;
    const name = calleeName(place.call);
    if (name !== undefined) names.set(place, name);
    else if (expression.kind !== SyntaxKind.SuperKeyword && expression.kind !== SyntaxKind.ImportKeyword) unnamed.add(expression);
  }
  const { project: { checker }, rounds } = asking;
  const others = [...unnamed];
  const [declared, found] = await Promise.all([
    declaredTypes(asking, [...new Set(names.values())]),
    others.length === 0 ? [] : rounds.ask(() => rounds.attemptEach(others, (some) => checker.getTypeAtLocation(some))),
  ]);
  const typeOf = new Map<Node, Type | undefined>(others.map((node, index) => [node, found[index]]));
  return places.map((place) => {
    const name = names.get(place);
    return { type: name === undefined ? typeOf.get(place.call.expression) : declared.get(name), kind: isNewExpression(place.call) ? SignatureKind.Construct : SignatureKind.Call };
  });
}

function takes({ parameters, hasRestParameter }: Signature, index: number): boolean {
  return hasRestParameter || index < parameters.length;
}

/** One parameter of one signature: asked once, however many calls there are. */
export async function parameterTypes({ project, rounds }: Asking, wanted: readonly { readonly signature: Signature; readonly index: number }[]): Promise<ReadonlyMap<string, Type>> {
  const known = parametersOf(project);
  const missing = new Map(wanted.map((one) => [parameterKey(one.signature, one.index), one]));
  for (const key of missing.keys()) if (known.has(key)) missing.delete(key);
  if (missing.size > 0) {
    const types = await rounds.ask(() => Promise.all([...missing.values()].map(({ signature, index }) => rounds.attempt(() => project.checker.getParameterType(signature, index)))));
    [...missing.keys()].forEach((key, index) => {
      const type = types[index];
      if (type !== undefined) known.set(key, type);
    });
  }
  return known;
}

export function parameterKey(signature: Signature, index: number): string {
  return `${signature.id} ${index}`;
}

function parametersOf(project: Project): Map<string, Type> {
  let known = parametersByProject.get(project);
  if (known === undefined) parametersByProject.set(project, known = new Map());
  return known;
}

const parametersByProject = new WeakMap<Project, Map<string, Type>>();
