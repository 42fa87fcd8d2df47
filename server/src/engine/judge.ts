import type { Configuration } from '../config/configuration.ts';
import { createLinker, type Program } from '../effects/link.ts';
import { keepLedger, type Grounds, type Ledger } from '../effects/grounds.ts';
import { createSummaries, type OpenCallee } from '../effects/summaries.ts';
import type { SummaryCache } from '../effects/summary-cache.ts';
import type { Knowledge } from '../knowledge/lookup.ts';
import type { Answers, DeclarationAnswer, Nature, Question, ValueQuestion } from '../model/answers.ts';
import type { ValueId } from '../model/model.ts';
import { severities, type Finding, type Problem, type Severity } from '../protocol/finding.ts';
import type { PackageFacts } from '../rules/support/package-facts.ts';
import type { Rule, RuleContext, RuleFinding } from '../rules/support/rule.ts';
import type { NodeAnswer } from '../typescript/contract.ts';
import { directoryOf, joined } from '../typescript/paths.ts';
import type { ForeignDeclarations } from './foreign-declarations.ts';
import type { Inheritors } from './inheritors.ts';
import type { AnalysedFile, ProgramStore } from './program-store.ts';

/** What the types said about one file's values. */
export interface GivenAnswers {
  readonly natures: ReadonlyMap<ValueId, Nature>;
  readonly declarations: ReadonlyMap<ValueId, DeclarationAnswer>;
  /** What few values are asked for, by `questionKey`. */
  readonly others: ReadonlyMap<string, NodeAnswer>;
  /** Rules that failed while they were asking. */
  readonly problems: readonly Problem[];
}

export const noAnswers: GivenAnswers = { natures: new Map(), declarations: new Map(), others: new Map(), problems: [] };

/** Names a question: two with the same key have the same answer. */
export function questionKey(question: Question): string {
  return question.kind === 'signals' ? `signals ${question.binding}` : `${question.kind} ${question.value}`;
}

export interface Judgement {
  readonly findings: readonly Finding[];
  readonly problems: readonly Problem[];
  /** Files whose facts were asked for and are not loaded: load them and judge again. */
  readonly missing: ReadonlySet<string>;
  /** Callees by file that the types should be asked about: ask, and judge again. */
  readonly open: ReadonlyMap<string, ReadonlySet<ValueId>>;
  /** What the rules want to know of this file's types beside what was answered: ask, and judge again. */
  readonly questions: readonly Question[];
  /** Projects whose classes should be looked through for implementations: do, and judge again. */
  readonly unread: ReadonlySet<string>;
  /** By rule. */
  readonly outcomes: ReadonlyMap<string, RuleOutcome>;
}

/** What judging a file needs beside the file. */
export interface Surroundings {
  readonly store: ProgramStore;
  readonly knowledge: Knowledge;
  /** Where the run was started: files without a project count from there. */
  readonly folder: string;
  readonly packageFacts: PackageFacts;
  /** What the types said about callees in other files. */
  readonly foreign: ForeignDeclarations;
  readonly inheritors: Inheritors;
  /** Summaries of other files and other checks with the same knowledge. */
  readonly summaries: SummaryCache;
}

/** What the rules need to know of the types of this file. A rule that throws here asks nothing, and is a problem of its own. */
export function questionsFor(analysed: AnalysedFile, rules: readonly Rule[], configuration: Configuration, surroundings: Surroundings): { readonly questions: readonly Question[]; readonly problems: readonly Problem[] } {
  const { context } = contextFor(analysed, noAnswers, surroundings);
  const questions = new Map<string, Question>();
  const problems: Problem[] = [];
  for (const rule of rules) {
    try {
      for (const question of rule.questions?.({ ...context, options: optionsOf(rule, configuration) }) ?? []) questions.set(questionKey(question), question);
    } catch (error) {
      problems.push(crashOf(rule.meta.id, analysed.facts.file, error));
    }
  }
  return { questions: [...questions.values()], problems };
}

/** What one rule said of a file, and what that rests on. */
export interface RuleOutcome {
  readonly findings: readonly Finding[];
  readonly problems: readonly Problem[];
  readonly open: readonly OpenCallee[];
  readonly questions: readonly Question[];
  readonly grounds: Grounds;
  /** What it wanted to know of this file's types and was not told. */
  readonly unanswered: readonly Question[];
}

/**
 * Runs the rules over one file. Pure: the same input gives the same judgement. A rule that throws is a problem of its own.
 * `before` are the outcomes of an earlier round over the same text: a rule is not run again when nothing that it asked would
 * be answered otherwise.
 */
export function judge(analysed: AnalysedFile, answers: GivenAnswers, rules: readonly Rule[], configuration: Configuration, surroundings: Surroundings, before: ReadonlyMap<string, RuleOutcome> = new Map()): Judgement {
  const { context, missing, unread, ledger, wanted } = contextFor(analysed, answers, surroundings);
  const outcomes = new Map<string, RuleOutcome>();
  for (const rule of rules) {
    const severity = (configuration.rules[rule.meta.id] ?? rule.meta).severity;
    if (severity === 'off') continue;
    const known = before.get(rule.meta.id);
    const isCurrent = known !== undefined && !known.unanswered.some((question) => isAnswered(answers, question)) && ledger.isCurrent(known.grounds);
    outcomes.set(rule.meta.id, isCurrent ? known : run(rule, severity));
  }
  const all = [...outcomes.values()];
  const open = new Map<string, Set<ValueId>>();
  for (const { file, callee } of all.flatMap((one) => one.open)) open.set(file, (open.get(file) ?? new Set()).add(callee));
  const questions = new Map(all.flatMap((one) => one.questions).filter((question) => !isAnswered(answers, question)).map((question) => [questionKey(question), question]));
  const findings = toldOnce(all.flatMap((one) => one.findings), rules).toSorted(byPosition);
  return { findings, problems: [...answers.problems, ...all.flatMap((one) => one.problems)], missing, open, unread, questions: [...questions.values()], outcomes };

  function run(rule: Rule, severity: Severity): RuleOutcome {
    const found: Finding[] = [];
    const problems: Problem[] = [];
    const asked: OpenCallee[] = [];
    const asksOn: Question[] = [];
    wanted.clear();
    const { grounds } = ledger.collect(() => {
      try {
        rule.check({
          ...context, options: optionsOf(rule, configuration),
          ask: (callees) => void asked.push(...callees),
          askOn: (more) => void asksOn.push(...more),
          report(finding) {
            const told = tell(rule.meta.id, severity, finding, configuration, analysed.facts.file);
            if (told !== undefined) found.push(told);
          },
        });
      } catch (error) {
        problems.push(crashOf(rule.meta.id, analysed.facts.file, error));
      }
    });
    return { findings: found, problems, open: asked, questions: asksOn, grounds, unanswered: [...wanted.values()] };
  }
}

function isAnswered({ natures, declarations, others }: GivenAnswers, question: Question): boolean {
  if (question.kind === 'nature') return natures.has(question.value);
  return question.kind === 'declaration' ? declarations.has(question.value) : others.has(questionKey(question));
}

/** Without those of general rules where a more special one has told it already. */
function toldOnce(findings: readonly Finding[], rules: readonly Rule[]): readonly Finding[] {
  const told = new Set<string>();
  for (const { meta: { id, insteadOf = [] } } of rules) {
    for (const { ruleId, place } of insteadOf.length === 0 ? [] : findings) if (ruleId === id) for (const general of insteadOf) told.add(`${general} ${place.start}`);
  }
  return told.size === 0 ? findings : findings.filter(({ ruleId, place }) => !told.has(`${ruleId} ${place.start}`));
}

function optionsOf({ meta }: Rule, configuration: Configuration): object {
  return { ...meta.defaults, ...configuration.rules[meta.id]?.options };
}

export interface FileContext {
  readonly context: Omit<RuleContext, 'options' | 'ask' | 'askOn' | 'report'>;
  readonly missing: ReadonlySet<string>;
  readonly unread: ReadonlySet<string>;
  readonly ledger: Ledger;
  /** Questions that were not answered, by key, as they come up. */
  readonly wanted: Map<string, Question>;
}

/** What rules, and whoever asks like them, see of one file. */
export function contextFor(analysed: AnalysedFile, answers: GivenAnswers, surroundings: Surroundings): FileContext {
  const { knowledge, folder, packageFacts } = surroundings;
  const missing = new Set<string>();
  const unread = new Set<string>();
  const program = programAround(analysed, answers, surroundings, { missing, unread });
  const ledger = keepLedger(program);
  const wanted = new Map<string, Question>();
  const targets = createLinker(ledger.program, ledger);
  const { extraction, facts, opened } = analysed;
  const context = { file: extraction.model, relativePath: relativeTo(opened.configFile === undefined ? folder : directoryOf(opened.configFile), facts.file), packageFacts, text: opened.syntax.text, facts, targets, knowledge, answers: answersOf(answers, (question) => void wanted.set(questionKey(question), question)), summaries: createSummaries(targets, { ledger, cache: surroundings.summaries }) };
  return { context, missing, unread, ledger, wanted };
}

/** Files outside of the folder keep their last parts: what stands far above says nothing about them. */
export function relativeTo(folder: string, file: string): string {
  const prefix = joined(folder, '');
  return file.startsWith(prefix) ? file.slice(prefix.length) : file.split('/').slice(-2).join('/');
}

function programAround(analysed: AnalysedFile, answers: GivenAnswers, { store, knowledge, foreign, inheritors }: Surroundings, { missing, unread }: { readonly missing: Set<string>; readonly unread: Set<string> }): Program {
  const { configFile } = analysed.opened;
  const linkedOf = (file: string): AnalysedFile | ReturnType<ProgramStore['factsOf']> => (file === analysed.facts.file ? analysed : store.factsOf(file));
  return {
    factsOf(file) {
      const linked = linkedOf(file);
      if (linked === undefined) missing.add(file);
      return linked?.facts;
    },
    resolve: (file, specifier) => linkedOf(file)?.links.get(specifier),
    declarationOf: (file, callee) => (file === analysed.facts.file ? answers.declarations.get(callee) : undefined) ?? foreign.of(file, callee),
    inheritorsOf(names) {
      // Around a file without a project nobody knows of others.
      if (configFile === undefined) return { files: [analysed.facts.file], isComplete: false };
      const files = inheritors.of(configFile, names);
      if (files === undefined) unread.add(configFile);
      return files && { files, isComplete: true };
    },
    knowledge,
  };
}

function answersOf(answers: GivenAnswers, isWanted: (question: Question) => void): Answers {
  const other = <Kind extends ValueQuestion['kind']>(kind: Kind, value: ValueId): Extract<NodeAnswer, { readonly kind: Kind }> | undefined => {
    const answer = answers.others.get(questionKey({ kind, value }));
    if (answer === undefined) isWanted({ kind, value });
    return answer?.kind === kind ? answer as Extract<NodeAnswer, { readonly kind: Kind }> : undefined;
  };
  return {
    nature(value) {
      const nature = answers.natures.get(value);
      if (nature === undefined) isWanted({ kind: 'nature', value });
      return nature ?? 'unknown';
    },
    declaration(value) {
      const declaration = answers.declarations.get(value);
      if (declaration === undefined) isWanted({ kind: 'declaration', value });
      return declaration ?? { kind: 'unknown' };
    },
    thenability: (value) => other('thenability', value)?.thenability ?? 'never',
    unheard: (value) => other('unheard', value)?.unheard,
    inherited: (value) => other('inherited', value)?.methods ?? [],
    isCallable: (value) => other('callable', value)?.isCallable ?? true,
    typeNames: (value) => other('type-names', value)?.names ?? [],
    expected: (value) => other('expected', value)?.expected ?? 'unknown',
    overriding: (value) => other('overriding', value)?.names,
    waiting: (kind, value) => other(kind, value)?.waiting ?? 'unknown',
    signals(binding) {
      const answer = answers.others.get(questionKey({ kind: 'signals', binding }));
      if (answer === undefined) isWanted({ kind: 'signals', binding });
      return answer?.kind === 'signals' ? answer.held : 'unknown';
    },
    signalPlaces: (call) => other('signal-places', call)?.places ?? [],
    disposal: (value) => other('disposal', value)?.disposal ?? { by: undefined, isStream: false, syntax: 'no' },
  };
}

/** A rule's finding with everything that the rule need not know; undefined when the configuration silences it. */
function tell(ruleId: string, severity: Severity, finding: RuleFinding, configuration: Configuration, file: string): Finding | undefined {
  const confidence = finding.confidence ?? 'proven';
  const capped = finding.atMost === undefined ? severity : quieter(severity, finding.atMost);
  const told = confidence === 'likely' && capped !== 'off' ? quieter(capped, configuration.likely ?? 'info') : capped;
  if (told === 'off') return undefined;
  return { ruleId, severity: told, confidence, message: finding.message, place: { file, ...finding.span }, related: finding.related ?? [], fixes: finding.fixes ?? [], ...(finding.remedy === undefined ? {} : { remedy: finding.remedy }) };
}

function quieter(one: Severity, other: Severity | 'off'): Severity | 'off' {
  return other === 'off' || severities.indexOf(other) > severities.indexOf(one) ? other : one;
}

/** Code that nests too deeply for the stack is no mistake of the rule: the whole file is then given up. */
function crashOf(ruleId: string, file: string, error: unknown): Problem {
  if (error instanceof RangeError && error.message.includes('call stack')) throw error;
  const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return { code: 'internal', file, message: `The rule ${ruleId} failed on ${file}; its findings there are missing. Please report this: ${reason}` };
}

function byPosition(one: Finding, other: Finding): number {
  return one.place.start - other.place.start || one.place.end - other.place.end || (one.ruleId < other.ruleId ? -1 : one.ruleId > other.ruleId ? 1 : 0);
}
