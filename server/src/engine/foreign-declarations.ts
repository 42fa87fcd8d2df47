import type { DeclarationAnswer } from '../model/answers.ts';
import type { ValueId } from '../model/model.ts';
import type { TypeView } from '../typescript/contract.ts';
import type { ProgramStore } from './program-store.ts';

/**
 * What the types say about callees on the way of calls through other files: `save` in `this.store.save()` of a helper.
 * Asked only where a judgement hangs on it, each once per view, whichever file needs it. Another view begins anew: an
 * edit anywhere may change what a name means everywhere.
 */
export interface ForeignDeclarations {
  /** Undefined when it was not asked. */
  of(file: string, callee: ValueId): DeclarationAnswer | undefined;
  /** Makes `of` answer. Callees that were asked before cost nothing. */
  learn(file: string, callees: Iterable<ValueId>, signal: AbortSignal | undefined): Promise<void>;
}

export function foreignDeclarations(view: TypeView, store: ProgramStore): ForeignDeclarations {
  const known = new Map<string, Map<ValueId, DeclarationAnswer>>();
  const underWay = new Map<string, Promise<void>>();

  const ask = async (file: string, callees: Iterable<ValueId>, signal: AbortSignal | undefined): Promise<void> => {
    const answers = known.get(file) ?? new Map<ValueId, DeclarationAnswer>();
    known.set(file, answers);
    const missing = [...callees].filter((callee) => !answers.has(callee));
    if (missing.length === 0) return;
    const analysed = await store.analyse(view, file, signal);
    const asked = missing.flatMap((callee) => {
      const node = analysed?.extraction.nodes[callee];
      return node === undefined ? [] : [{ callee, node }];
    });
    const given = await view.ask(file, asked.map(({ node }) => ({ kind: 'declaration', node })), signal);
    for (const callee of missing) answers.set(callee, { kind: 'unknown' });
    asked.forEach(({ callee }, index) => {
      const answer = given[index];
      if (answer?.kind === 'declaration') answers.set(callee, answer.declaration);
    });
  };

  return {
    of: (file, callee) => known.get(file)?.get(callee),
    async learn(file, callees, signal) {
      // Two files that need the same helper at once ask one after the other, and the second finds the answers.
      const turn = (underWay.get(file) ?? Promise.resolve()).catch(() => undefined).then(() => ask(file, callees, signal));
      underWay.set(file, turn);
      await turn;
    },
  };
}
