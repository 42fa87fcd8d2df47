import type { NodeAnswer, NodeQuestion } from './contract.ts';

/** What is answered when nothing is known: it never makes a finding. */
export function unknownAnswer(kind: NodeQuestion['kind']): NodeAnswer {
  switch (kind) {
    case 'nature': return { kind, nature: 'unknown' };
    case 'declaration': return { kind, declaration: { kind: 'unknown' } };
    case 'thenability': return { kind, thenability: 'never' };
    case 'unheard': return { kind, unheard: undefined };
    case 'inherited': return { kind, methods: [] };
    case 'callable': return { kind, isCallable: true };
    case 'type-names': return { kind, names: [] };
    case 'expected': return { kind, expected: 'unknown' };
    case 'overriding': return { kind, names: undefined };
    case 'disposal': return { kind, disposal: { by: undefined, isStream: false, syntax: 'no' } };
    case 'signals': return { kind, held: 'unknown' };
    case 'signal-places': return { kind, places: [] };
    case 'waiting': case 'waiting-each': case 'waiting-only-each': case 'waiting-disposal': return { kind, waiting: 'unknown' };
  }
}
