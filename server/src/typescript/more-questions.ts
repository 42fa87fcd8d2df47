import type { Asking } from './asking.ts';
import { callables } from './callable.ts';
import type { NodeAnswer, NodeQuestion } from './contract.ts';
import { inheritedMethods } from './inherited-methods.ts';
import { expectations } from './expectation.ts';
import { overridingNames } from './overriding.ts';
import type { AskNatures } from './promise-givers.ts';
import { disposals } from './disposal.ts';
import { heldSignals } from './held-signals.ts';
import { signalPlaces } from './signal-places.ts';
import type { Node } from './syntax.ts';
import { thenabilities } from './thenability.ts';
import { typeNames } from './type-names.ts';
import { unheardPromises } from './unheard.ts';
import { unknownAnswer } from './unknown-answer.ts';
import { waitings, waitingsForDisposal, waitingsForEach, waitingsForOnlyEach } from './waiting.ts';

/** Questions beyond natures and declarations, which few files have. In the order of the questions. */
export async function answerMoreQuestions(asking: Asking, questions: readonly NodeQuestion[], askNatures: AskNatures): Promise<readonly NodeAnswer[]> {
  const nodesOf = (wanted: NodeQuestion['kind']): readonly Node[] => questions.flatMap(({ kind, node }) => kind === wanted ? node : []);
  const [some, unheard, methods, callable, names, expected, overriding, held, places, using, waiting, each, only, disposal] = await Promise.all([
    thenabilities(asking, nodesOf('thenability'), askNatures),
    unheardPromises(asking, nodesOf('unheard'), askNatures),
    inheritedMethods(asking, nodesOf('inherited'), askNatures),
    callables(asking, nodesOf('callable')),
    typeNames(asking, nodesOf('type-names')),
    expectations(asking, nodesOf('expected')),
    overridingNames(asking, nodesOf('overriding')),
    heldSignals(asking, nodesOf('signals')),
    signalPlaces(asking, nodesOf('signal-places')),
    disposals(asking, nodesOf('disposal')),
    waitings(asking, nodesOf('waiting'), askNatures),
    waitingsForEach(asking, nodesOf('waiting-each')),
    waitingsForOnlyEach(asking, nodesOf('waiting-only-each')),
    waitingsForDisposal(asking, nodesOf('waiting-disposal')),
  ]);
  const next = { thenability: some.values(), unheard: unheard.values(), inherited: methods.values(), callable: callable.values(), names: names.values(), expected: expected.values(), overriding: overriding.values(), held: held.values(), places: places.values(), using: using.values(), waiting: waiting.values(), 'waiting-each': each.values(), 'waiting-only-each': only.values(), 'waiting-disposal': disposal.values() };
  return questions.map(({ kind }): NodeAnswer => {
    switch (kind) {
      case 'thenability': return { kind, thenability: next.thenability.next().value ?? 'never' };
      case 'unheard': return { kind, unheard: next.unheard.next().value };
      case 'inherited': return { kind, methods: next.inherited.next().value ?? [] };
      case 'callable': return { kind, isCallable: next.callable.next().value ?? true };
      case 'type-names': return { kind, names: next.names.next().value ?? [] };
      case 'expected': return { kind, expected: next.expected.next().value ?? 'unknown' };
      case 'overriding': return { kind, names: next.overriding.next().value };
      case 'signals': return { kind, held: next.held.next().value ?? 'unknown' };
      case 'signal-places': return { kind, places: next.places.next().value ?? [] };
      case 'disposal': return { kind, disposal: next.using.next().value ?? { by: undefined, isStream: false, syntax: 'no' } };
      case 'waiting': case 'waiting-each': case 'waiting-only-each': case 'waiting-disposal': return { kind, waiting: next[kind].next().value ?? 'unknown' };
      default: return unknownAnswer(kind);
    }
  });
}
