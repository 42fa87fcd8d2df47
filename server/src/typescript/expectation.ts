import { TypeFlags, type Type } from 'typescript/async';
import type { Expected } from '../model/answers.ts';
import type { Asking } from './asking.ts';
import { callVerdicts } from './call-returns.ts';
import { placeOf, withWrapping } from './places.ts';
import { SyntaxKind, type Expression, type Node } from './syntax.ts';
import { wantedType } from './unheard.ts';

/** For each function that is written in place of a value, what is done with what it gives. */
export async function expectations(asking: Asking, nodes: readonly Node[]): Promise<readonly Expected[]> {
  if (nodes.length === 0) return [];
  const places = nodes.map(placeFor);
  const types = await asking.rounds.ask(() => Promise.all(places.map((place) => place === undefined ? undefined : asking.rounds.attempt(() => wantedType(asking, place)))));
  const verdicts = await callVerdicts(asking, types);
  return places.map((place, index): Expected => {
    if (place === undefined) return 'none';
    const verdict = verdicts[index];
    if (!isCertain(types[index]) || verdict === 'open' || verdict === undefined) return 'unknown';
    return verdict === 'thenable' ? 'promise' : verdict;
  });
}

/** An assertion around a function says itself what is expected. */
function placeFor(node: Node): ReturnType<typeof placeOf> {
  const whole = withWrapping(node);
  const isAsserted = whole !== node && hasAssertion(node, whole);
  return isAsserted ? { kind: 'context', expression: node as Expression } : placeOf(whole);
}

function hasAssertion(node: Node, whole: Node): boolean {
  for (let around = node.parent; ; around = around.parent) {
    if (around.kind !== SyntaxKind.ParenthesizedExpression && around.kind !== SyntaxKind.NonNullExpression) return true;
    if (around === whole) return false;
  }
}

function isCertain(type: Type | undefined): boolean {
  return type !== undefined && (type.flags & (TypeFlags.Any | TypeFlags.Unknown)) === 0;
}
