import { createLinker } from '../../effects/link.ts';
import type { CallTargets } from '../../effects/targets.ts';
import type { Knowledge } from '../../knowledge/lookup.ts';
import type { DeclarationAnswer } from '../../model/answers.ts';
import type { ValueId } from '../../model/model.ts';
import type { TypeView } from '../../typescript/contract.ts';
import { loadMissing } from '../load-missing.ts';
import type { AnalysedFile, ProgramStore } from '../program-store.ts';
import { usesIn, type FoundUses, type FunctionPlace, type FunctionUse } from './uses.ts';

export interface ProjectAccess {
  readonly view: TypeView;
  readonly store: ProgramStore;
  readonly knowledge: Knowledge;
  readonly signal: AbortSignal | undefined;
}

/**
 * Every use of a function in the given files. What syntax cannot resolve is asked of the types; what they do not know
 * either stays `unclear`.
 */
export async function usesOf(access: ProjectAccess, target: FunctionPlace, files: readonly AnalysedFile[]): Promise<FoundUses> {
  const uses: FunctionUse[] = [];
  const unclear: FunctionUse[] = [];
  for (const analysed of files) {
    access.signal?.throwIfAborted();
    const bySyntax = await linked(access, noAnswers, (targets) => usesIn(analysed, target, targets));
    const answers = await declarationsOf(access, analysed, bySyntax.unclear);
    const found = answers.size === 0 ? bySyntax : await linked(access, { file: analysed.facts.file, declarations: answers }, (targets) => usesIn(analysed, target, targets));
    uses.push(...found.uses);
    unclear.push(...found.unclear.filter(({ mention }) => (answers.get(mention.id) ?? unknownDeclaration).kind === 'unknown'));
  }
  return { uses, unclear };
}

/** What the types said about callees of one file. */
export interface FileAnswers {
  readonly file: string;
  readonly declarations: ReadonlyMap<ValueId, DeclarationAnswer>;
}

export const noAnswers: FileAnswers = { file: '', declarations: new Map() };
const unknownDeclaration: DeclarationAnswer = { kind: 'unknown' };

/** Answers about the mentions, by value. */
async function declarationsOf({ view, signal }: ProjectAccess, analysed: AnalysedFile, mentions: readonly FunctionUse[]): Promise<ReadonlyMap<ValueId, DeclarationAnswer>> {
  const asked = mentions.flatMap(({ mention }) => {
    const node = analysed.extraction.nodes[mention.id];
    return node === undefined ? [] : [{ value: mention.id, node }];
  });
  if (asked.length === 0) return new Map();
  const given = await view.ask(analysed.facts.file, asked.map(({ node }) => ({ kind: 'declaration', node })), signal);
  return new Map(asked.map(({ value }, index) => {
    const answer = given[index];
    return [value, answer?.kind === 'declaration' ? answer.declaration : unknownDeclaration];
  }));
}

/** Runs `work` with targets of calls, again as long as it turns out to need files that are not loaded. */
export async function linked<Result>(access: ProjectAccess, answers: FileAnswers, work: (targets: CallTargets) => Result): Promise<Result> {
  const { view, store, knowledge, signal } = access;
  return await loadMissing({ view, store, signal }, () => {
    const missing = new Set<string>();
    const targets = createLinker({
      factsOf(file) {
        const found = store.factsOf(file)?.facts;
        if (found === undefined) missing.add(file);
        return found;
      },
      resolve: (file, specifier) => store.factsOf(file)?.links.get(specifier),
      declarationOf: (file, callee) => (file === answers.file ? answers.declarations.get(callee) : undefined) ?? unknownDeclaration,
      knowledge,
    });
    return { result: work(targets), missing };
  });
}
