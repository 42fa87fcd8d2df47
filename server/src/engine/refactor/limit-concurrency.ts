import { joinsIn } from '../../effects/joins.ts';
import { isKnownToBeFew } from '../../effects/list-size.ts';
import { mappedJoin } from '../../effects/mapped-joins.ts';
import { boundedForms } from '../../fixes/bounded/forms.ts';
import type { FunctionModel } from '../../model/model.ts';
import type { Refactoring } from '../../protocol/refactoring.ts';
import type { Span } from '../../protocol/span.ts';
import { isLimited } from '../../rules/support/limited-tasks.ts';
import type { CheckRun } from '../check-file.ts';
import type { AnalysedFile } from '../program-store.ts';
import { linked, noAnswers } from './project-calls.ts';

/** With the caret in `Promise.all(items.map(..))`: every way to let only so many run at once. */
export async function limitConcurrency(run: CheckRun, analysed: AnalysedFile, one: FunctionModel, selection: Span): Promise<readonly Refactoring[]> {
  const { extraction: { model }, facts, opened: { syntax: { text } } } = analysed;
  const isHere = ({ start, end }: Span): boolean => start <= selection.start && selection.end <= end;
  const join = joinsIn(model).findLast((candidate) => candidate.one.id === one.id && isHere(candidate.call.span));
  const mapped = join && mappedJoin(model, join);
  const atOnce = atOnceOf(run);
  if (mapped === undefined || isKnownToBeFew(model, mapped.items, atOnce)) return [];
  if (await linked(run, noAnswers, (targets) => isLimited(facts.file, facts, targets, mapped.callback))) return [];
  const forms = boundedForms(model, text, mapped, atOnce, run.packageFacts.dependencies);
  return forms.map(({ title, edits }) => ({ kind: 'limitConcurrency', title, reasons: [`With more than ${atOnce} items it takes longer, when nothing else bounds how many can run.`], edits }));
}

/** As many as the rule's option says. */
function atOnceOf({ configuration, rules }: CheckRun): number {
  const id = 'no-unbounded-concurrency';
  const options: object = { ...rules.find(({ meta }) => meta.id === id)?.meta.defaults, ...configuration.rules[id]?.options };
  const atOnce: unknown = Reflect.get(options, 'atOnce');
  return typeof atOnce === 'number' ? atOnce : 10;
}
