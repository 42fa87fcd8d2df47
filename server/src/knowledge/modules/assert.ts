import { each } from '../compose.ts';
import type { ApiFacts, ModuleKnowledge } from '../facts.ts';

/** An assertion reads what it compares and throws: what stands around it stays around it. */
const asserts: ApiFacts = { effects: [], returns: 'value', isTestApi: true };

export const assert = {
  modules: ['node:assert', 'assert', 'node:assert/strict', 'assert/strict'],
  aliases: { strict: '', assert: '' },
  exports: {
    default: asserts,
    ...each(
      `ok equal notEqual deepEqual notDeepEqual deepStrictEqual notDeepStrictEqual strictEqual notStrictEqual partialDeepStrictEqual match doesNotMatch ifError`,
      asserts,
    ),
    fail: { ...asserts, neverReturns: true },
    ...each('throws doesNotThrow', { effects: [], returns: 'value', callsBack: [0], isTestApi: true }),
    ...each('rejects doesNotReject', { effects: [], returns: 'promise', callsBack: [0], isTestApi: true }),
  },
} satisfies ModuleKnowledge;
