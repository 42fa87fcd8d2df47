import type { Type } from 'typescript/async';
import type { Unheard } from '../model/answers.ts';
import type { Asking } from './asking.ts';
import { callVerdicts, isUnion } from './call-returns.ts';
import { expectedByCallees } from './expected-arguments.ts';
import { placeOf, receiverOf, withWrapping, type Place } from './places.ts';
import { promiseGivers, type AskNatures } from './promise-givers.ts';
import { isIdentifier, isStringLiteral, type Node } from './syntax.ts';

/**
 * For each expression whether it is a function whose promise nobody takes, by the rule of typescript-eslint: where it
 * is passed, assigned or returned, a function is wanted that returns nothing, or one whose result is a test.
 *
 * Three stages, each for what the last one left: what the place takes as far as declarations say, whether the function
 * gives a promise, and what the context says. The last one is expensive, and few functions come so far.
 */
export async function unheardPromises(asking: Asking, nodes: readonly Node[], askNatures: AskNatures): Promise<readonly Unheard[]> {
  const candidates = nodes.map((node) => candidateOf(node));
  const wanted = await wantedByPlaces(asking, candidates.filter((one) => one !== undefined));
  const givers = await promiseGivers(asking, [...wanted.keys()].map(({ node }) => node), askNatures);
  const giving = [...wanted].filter(([{ node }]) => givers.has(node));
  const fromContext = await wantedByContext(asking, giving.filter(([, want]) => want === 'open').map(([candidate]) => candidate));
  const handlers = await handlersOfPromises(giving.map(([candidate]) => candidate), askNatures);
  const verdicts = new Map(giving.map(([candidate, want]) => [candidate, want === 'open' ? fromContext.get(candidate) : want]));
  return candidates.map((candidate) => candidate === undefined || handlers.has(candidate) ? undefined : verdicts.get(candidate));
}

interface Candidate {
  /** With its wrapping. */
  readonly node: Node;
  readonly place: Place;
}

/** `open`: only the context tells. */
type Want = 'nowhere' | 'test' | 'open';

function candidateOf(question: Node): Candidate | undefined {
  const node = withWrapping(question);
  const place = placeOf(node);
  return place && { node, place };
}

/** The candidates that may stand in such a place. */
async function wantedByPlaces(asking: Asking, candidates: readonly Candidate[]): Promise<ReadonlyMap<Candidate, Want>> {
  const passed = candidates.flatMap((candidate) => candidate.place.kind === 'argument' ? [{ candidate, place: candidate.place }] : []);
  const [expected, tests] = await Promise.all([passed.length === 0 ? [] : expectedByCallees(asking, passed.map(({ place }) => place)), predicatesOf(asking, passed)]);
  const wants = new Map<Candidate, Want>();
  passed.forEach(({ candidate }, index) => {
    if (tests.has(candidate)) wants.set(candidate, 'test');
    else if (expected[index] === 'nothing') wants.set(candidate, 'nowhere');
    else if (expected[index] === 'open') wants.set(candidate, 'open');
  });
  for (const candidate of candidates) if (candidate.place.kind !== 'argument') wants.set(candidate, 'open');
  return wants;
}

/** First arguments of those methods of arrays that take the result for true or false. */
async function predicatesOf({ project: { checker }, rounds }: Asking, passed: readonly { readonly candidate: Candidate; readonly place: Extract<Place, { kind: 'argument' }> }[]): Promise<ReadonlySet<Candidate>> {
  const tested = passed.flatMap(({ candidate, place: { call, index } }) => {
    const array = index === 0 ? receiverOf(call, (name) => predicateMethods.has(name)) : undefined;
    return array === undefined ? [] : [{ candidate, array }];
  });
  if (tested.length === 0) return new Set();
  const types = await rounds.ask(() => rounds.attemptEach(tested.map(({ array }) => array), (some) => checker.getTypeAtLocation(some)));
  const parts = await rounds.ask(() => Promise.all(types.map(async (type) => type === undefined ? [] : isUnion(type) ? await type.getTypes() : [type])));
  const isArray = (type: Type): Promise<boolean> => Promise.all([checker.isArrayType(type), checker.isTupleType(type)]).then((found) => found.includes(true));
  const areArrays = await rounds.ask(() => Promise.all(parts.map((some) => Promise.all(some.map((type) => rounds.attempt(() => isArray(type)))))));
  return new Set(tested.flatMap(({ candidate }, index) => {
    const found = areArrays[index] ?? [];
    return found.length > 0 && found.every((one) => one === true) ? [candidate] : [];
  }));
}

const predicateMethods: ReadonlySet<string> = new Set(['every', 'filter', 'find', 'findIndex', 'findLast', 'findLastIndex', 'some']);

/** `finally` waits for what its function gives, although its type says that it wants nothing. */
async function handlersOfPromises(candidates: readonly Candidate[], askNatures: AskNatures): Promise<ReadonlySet<Candidate>> {
  const passed = candidates.flatMap((candidate) => {
    const promise = candidate.place.kind === 'argument' ? receiverOf(candidate.place.call, (name) => name === 'finally') : undefined;
    return promise === undefined ? [] : [{ candidate, promise }];
  });
  if (passed.length === 0) return new Set();
  const natures = await askNatures(passed.map(({ promise }) => promise));
  return new Set(passed.filter((_one, index) => natures[index] === 'promise' || natures[index] === 'thenable').map(({ candidate }) => candidate));
}

async function wantedByContext(asking: Asking, candidates: readonly Candidate[]): Promise<ReadonlyMap<Candidate, Unheard>> {
  if (candidates.length === 0) return new Map();
  const types = await asking.rounds.ask(() => Promise.all(candidates.map(({ place }) => asking.rounds.attempt(() => wantedType(asking, place)))));
  const verdicts = await callVerdicts(asking, types);
  return new Map(candidates.map((candidate, index) => [candidate, verdicts[index] === 'nothing' ? 'nowhere' : undefined]));
}

/** The type of function that a place takes. */
export async function wantedType({ project: { checker } }: Asking, place: Place): Promise<Type | undefined> {
  switch (place.kind) {
    case 'argument': return checker.getContextualTypeForArgumentAtIndex(place.call, place.index);
    case 'context': return checker.getContextualType(place.expression);
    case 'target': return checker.getTypeAtLocation(place.target);
    case 'method': {
      const { name } = place.method;
      const object = isIdentifier(name) || isStringLiteral(name) ? await checker.getContextualType(place.object) : undefined;
      if (object === undefined) return undefined;
      const parts = isUnion(object) ? await object.getTypes() : [object];
      const types = await Promise.all(parts.map((part) => checker.getTypeOfPropertyOfType(part, (name as { readonly text: string }).text)));
      return types.find((type) => type !== undefined);
    }
  }
}
