import type { FileFacts } from '../../effects/facts.ts';
import type { OpenCallee, Summaries } from '../../effects/summaries.ts';
import type { CallTargets } from '../../effects/targets.ts';
import type { Knowledge } from '../../knowledge/lookup.ts';
import type { Answers, Question } from '../../model/answers.ts';
import type { FileModel } from '../../model/model.ts';
import type { Confidence, Fix, RelatedPlace, Remedy, Severity } from '../../protocol/finding.ts';
import type { Span } from '../../protocol/span.ts';
import type { PackageFacts } from './package-facts.ts';

/** One rule: what it is called, how loud it is, what can be set, and its judgement over the model. */
export interface Rule<Options extends object = object> {
  readonly meta: RuleMeta<Options>;
  /** What must be known of the types before `check` can judge. Absent: nothing. Syntax that decides is never asked. */
  questions?(context: QuestionContext<Options>): readonly Question[];
  /** Pure and synchronous: judges one file and reports through the context. Must not throw on any model. */
  check(context: RuleContext<Options>): void;
}

export interface RuleMeta<Options extends object = object> {
  /** Kebab-case; also the name of the source file, the page and the fixture folder. */
  readonly id: string;
  readonly family: RuleFamily;
  /** One sentence without a full stop: what it reports. */
  readonly summary: string;
  readonly severity: Severity | 'off';
  readonly fix: 'safe' | 'offer' | 'none';
  /** JSON schema of the options object (draft 7, `additionalProperties: false`, a `description` per property). */
  readonly schema: Readonly<Record<string, unknown>>;
  readonly defaults: Options;
  /** More general rules that this one speaks for: where both find something at the same place, only this one tells. */
  readonly insteadOf?: readonly string[];
}

export type RuleFamily =
  | 'blocking' | 'sequential' | 'never-awaited' | 'await' | 'making-promises' | 'cancellation' | 'iteration' | 'races' | 'hygiene';

/** One file before its types were asked. */
export interface QuestionContext<Options extends object = object> {
  readonly file: FileModel;
  /** The file's name below its project's folder: what a path says about a file, it says below there. */
  readonly relativePath: string;
  readonly packageFacts: PackageFacts;
  readonly text: string;
  readonly facts: FileFacts;
  readonly targets: CallTargets;
  readonly knowledge: Pick<Knowledge, 'hasFireAndForget' | 'isFireAndForget' | 'holdOf'>;
  readonly options: Options;
}

export interface RuleContext<Options extends object = object> extends QuestionContext<Options> {
  readonly answers: Answers;
  readonly summaries: Summaries;
  /**
   * Says that the judgement hangs on callees that the types have not been asked about, in this file or others. They are
   * asked, and the rules run again: whatever was reported before does not count.
   */
  ask(callees: readonly OpenCallee[]): void;
  /**
   * Says what else must be known of this file's types, where that is clear only after the first answers. What is not
   * answered yet is asked, and the rules run again, as with `ask`.
   */
  askOn(questions: readonly Question[]): void;
  report(finding: RuleFinding): void;
}

/** A finding before the engine adds rule id, file and configured severity. */
export interface RuleFinding {
  readonly span: Span;
  readonly message: string;
  /** Absent: `proven`. A `likely` finding is reported as information at the most. */
  readonly confidence?: Confidence;
  /** The finding is never told louder than this, whatever the rule is set to. */
  readonly atMost?: Severity;
  readonly related?: readonly RelatedPlace[];
  readonly fixes?: readonly Fix[];
  readonly remedy?: Remedy;
}
