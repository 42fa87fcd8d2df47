import { explainWait } from '../effects/explain.ts';
import { unresolvedCallees } from '../effects/reachable.ts';
import { waitsOf, type Wait } from '../effects/waits.ts';
import type { FunctionModel } from '../model/model.ts';
import type { Question } from '../model/answers.ts';
import type { ExplainedWait } from '../protocol/explained-wait.ts';
import type { Finding } from '../protocol/finding.ts';
import { roleOf, type FileRole } from '../rules/support/file-role.ts';
import { isOrderMeant } from '../rules/support/meant-order.ts';
import { activeRules, askTypes, judgeWithImports, type CheckRun } from './check-file.ts';
import { contextFor } from './judge.ts';
import { loadMissing } from './load-missing.ts';
import type { AnalysedFile } from './program-store.ts';

/** Why the awaits and loops of a file wait for each other; what findings report is left out. */
export async function explainWaits(run: CheckRun, analysed: AnalysedFile): Promise<readonly ExplainedWait[]> {
  const rules = activeRules(run);
  const functions = analysed.extraction.model.functions.filter(hasAwait);
  const questions = [...unresolvedCallees(analysed.facts, functions.map(({ id }) => id))].map((value): Question => ({ kind: 'declaration', value }));
  const answers = await askTypes(run, analysed, rules, questions);
  const { findings } = await judgeWithImports(run, analysed, answers, rules);
  return await loadMissing(run, () => {
    const { context, missing, unread } = contextFor(analysed, answers, run);
    const { file, facts, summaries, text, relativePath } = context;
    const waits = functions.flatMap((one) => waitsOf(file, facts, summaries, one)
      .filter((wait) => !isReported(wait, one, findings))
      .map((wait) => withAuthor(explainWait({ file, text, one }, wait), wait, text, roleOf(relativePath, file))));
    return { result: waits.toSorted((some, other) => some.place.start - other.place.start), missing, unread };
  });
}

function hasAwait({ isAsync, id }: FunctionModel): boolean {
  return isAsync || id === 0;
}

/** A finding stands on the first await that need not wait; those behind it in the same function belong to it. */
function isReported(wait: Wait, one: FunctionModel, findings: readonly Finding[]): boolean {
  const inFunction = findings.filter(({ ruleId, place }) => ruleId === ruleOf[wait.kind] && one.span.start <= place.start && place.end <= one.span.end);
  return inFunction.some(({ place }) => place.start === wait.await.span.start || (wait.reason === undefined && place.start < wait.await.span.start));
}

const ruleOf = { await: 'no-sequential-await', turns: 'no-await-in-loop' } satisfies Record<Wait['kind'], string>;

/** What is not reported although nothing forces it: the author said so, or the kind of file does. */
function withAuthor(explained: ExplainedWait, wait: Wait, text: string, role: FileRole): ExplainedWait {
  if (wait.reason !== undefined) return explained;
  const told = isOrderMeant(text, wait.step.span) ? ': a comment says that the order is meant' : roleNotes[role];
  return { ...explained, message: `${explained.message.slice(0, -1)}${told}.` };
}

const roleNotes: Readonly<Record<FileRole, string>> = { application: '', test: '; in tests order is often the point, so it is not reported', tool: '; in scripts and configuration it is not reported' };
