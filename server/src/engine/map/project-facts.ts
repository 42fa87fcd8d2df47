import { isUnresolved } from '../../effects/reachable.ts';
import type { CallFact, FunctionFacts } from '../../effects/facts.ts';
import { createLinker } from '../../effects/link.ts';
import type { CallTargets } from '../../effects/targets.ts';
import type { DeclarationAnswer } from '../../model/answers.ts';
import type { ValueId } from '../../model/model.ts';
import { roleOf } from '../../rules/support/file-role.ts';
import type { CheckRun } from '../check-file.ts';
import { mapConcurrently } from '../map-concurrently.ts';
import type { LinkedFile } from '../program-store.ts';

/** The files of a map, cut loose from their models. */
export interface ProjectFacts {
  /** Sorted by name. */
  readonly files: ReadonlyMap<string, MappedFile>;
  /** Calls by what syntax says, and by what was learnt. */
  readonly targets: CallTargets;
  /** Asks the types about calls that syntax does not resolve; each once. */
  learn(isWanted: (call: CallFact, caller: FunctionFacts) => boolean): Promise<void>;
}

export interface MappedFile extends LinkedFile {
  /** Below the project's folder. */
  readonly label: string;
  readonly isTest: boolean;
}

/** Facts that are known already cost nothing; the other files are read, and their models not kept. */
export async function readProject(run: CheckRun, names: readonly string[], labelOf: (file: string) => string): Promise<ProjectFacts> {
  const unread = names.filter((file) => run.store.factsOf(file) === undefined);
  for await (const _loaded of mapConcurrently(unread, 4, (file) => run.store.load(run.view, [file], run.signal))) run.signal?.throwIfAborted();
  const files = new Map<string, MappedFile>();
  for (const file of names.toSorted()) {
    const linked = run.store.factsOf(file);
    const label = labelOf(file);
    if (linked !== undefined) files.set(file, { ...linked, label, isTest: roleOf(label, { imports: linked.facts.specifiers.map((module) => ({ module })) }) === 'test' });
  }
  const answers = new Map<string, Map<ValueId, DeclarationAnswer>>();
  const targets = createLinker({
    factsOf: (file) => files.get(file)?.facts,
    resolve: (file, specifier) => files.get(file)?.links.get(specifier),
    declarationOf: (file, callee) => answers.get(file)?.get(callee) ?? { kind: 'unknown' },
    knowledge: run.knowledge,
  });
  return {
    files, targets,
    async learn(isWanted) {
      const wanted = [...files.values()].flatMap(({ facts }) => {
        const known = answers.get(facts.file);
        const callees = facts.functions.flatMap((caller) => caller.body.calls.filter((call) => isUnresolved(call) && known?.has(call.calleeValue) !== true && isWanted(call, caller)).map(({ calleeValue }) => calleeValue));
        return callees.length === 0 ? [] : [{ file: facts.file, callees }];
      });
      for await (const { file, given } of mapConcurrently(wanted, 4, (one) => askCallees(run, one))) answers.set(file, new Map([...answers.get(file) ?? [], ...given]));
    },
  };
}

interface Callees {
  readonly file: string;
  readonly callees: readonly ValueId[];
}

async function askCallees(run: CheckRun, { file, callees }: Callees): Promise<{ readonly file: string; readonly given: readonly (readonly [ValueId, DeclarationAnswer])[] }> {
  run.signal?.throwIfAborted();
  const analysed = await run.store.analyse(run.view, file, run.signal);
  const asked = callees.flatMap((value) => {
    const node = analysed?.extraction.nodes[value];
    return node === undefined ? [] : [{ value, node }];
  });
  const answers = await run.view.ask(file, asked.map(({ node }) => ({ kind: 'declaration', node })), run.signal);
  return {
    file, given: asked.map(({ value }, index) => {
      const answer = answers[index];
      return [value, answer?.kind === 'declaration' ? answer.declaration : { kind: 'unknown' }];
    }),
  };
}
