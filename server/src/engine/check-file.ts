import type { Configuration } from '../config/configuration.ts';
import type { DeclarationAnswer, Nature, Question } from '../model/answers.ts';
import type { ValueId } from '../model/model.ts';
import type { FileReport, Problem } from '../protocol/finding.ts';
import type { Rule } from '../rules/support/rule.ts';
import { findComments } from '../typescript/comments.ts';
import type { NodeAnswer, NodeQuestion, OpenedFile, TypeView } from '../typescript/contract.ts';
import { mentionsDirective } from './directives.ts';
import { judge, noAnswers, questionKey, questionsFor, type GivenAnswers, type Judgement, type Surroundings } from './judge.ts';
import { loadMissing } from './load-missing.ts';
import type { AnalysedFile } from './program-store.ts';
import { suppress } from './suppressions.ts';

/** What checking one file needs. */
export interface CheckRun extends Surroundings {
  readonly view: TypeView;
  readonly rules: readonly Rule[];
  readonly configuration: Configuration;
  readonly signal: AbortSignal | undefined;
}

/** Checks one readable file of an open view. Cancelled between rounds: then it rejects with the signal's reason. */
export async function checkFile(run: CheckRun, file: string): Promise<FileReport> {
  const active = activeRules(run);
  const analysed = await run.store.analyse(run.view, file, run.signal);
  if (analysed === undefined) return failed(file, { code: 'file-unreadable', file, message: `${file} could not be opened by the compiler. Check its permissions and its name.` });
  const answers = await askTypes(run, analysed, active);
  const judgement = await judgeWithImports(run, analysed, answers, active);
  return report(run, analysed, judgement);
}

export function activeRules(run: CheckRun): readonly Rule[] {
  return run.rules.filter((rule) => (run.configuration.rules[rule.meta.id]?.severity ?? rule.meta.severity) !== 'off');
}

/** Everything that the rules want to know of the types of a file, in one go. */
export async function askTypes(run: CheckRun, analysed: AnalysedFile, rules: readonly Rule[], more: readonly Question[] = []): Promise<GivenAnswers> {
  run.signal?.throwIfAborted();
  const { questions: wanted, problems } = questionsFor(analysed, rules, run.configuration, run);
  const questions = withoutRepeats([...wanted, ...more]);
  return { ...await answersTo(run, analysed, questions), problems };
}

async function answersTo(run: CheckRun, analysed: AnalysedFile, questions: readonly Question[]): Promise<GivenAnswers> {
  if (questions.length === 0) return noAnswers;
  const asked = questions.flatMap((question) => nodeQuestion(analysed, question));
  const given = await run.view.ask(analysed.facts.file, asked.map((one) => one.node), run.signal);
  const natures = new Map<ValueId, Nature>();
  const declarations = new Map<ValueId, DeclarationAnswer>();
  const others = new Map<string, NodeAnswer>();
  given.forEach((answer, index) => {
    const question = asked[index]?.question;
    if (question === undefined) return;
    if (answer.kind === 'nature' && question.kind === 'nature') natures.set(question.value, answer.nature);
    else if (answer.kind === 'declaration' && question.kind === 'declaration') declarations.set(question.value, answer.declaration);
    else others.set(questionKey(question), answer);
  });
  return { natures, declarations, others, problems: [] };
}

function withoutRepeats(questions: readonly Question[]): readonly Question[] {
  return [...new Map(questions.map((question) => [questionKey(question), question])).values()];
}

function nodeQuestion(analysed: AnalysedFile, question: Question): readonly { readonly question: Question; readonly node: NodeQuestion }[] {
  const { nodes, names } = analysed.extraction;
  const node = question.kind === 'signals' ? names[question.binding] : nodes[question.value];
  return node === undefined ? [] : [{ question, node: { kind: question.kind, node } }];
}

/** The rules' findings, with the facts of imported files that they turn out to need. */
export async function judgeWithImports(run: CheckRun, analysed: AnalysedFile, given: GivenAnswers, rules: readonly Rule[]): Promise<Judgement> {
  let answers = given;
  let before: Judgement['outcomes'] = new Map();
  const asked = new Set<string>();
  return await loadMissing(run, () => {
    const judgement = judge(analysed, answers, rules, run.configuration, run, before);
    before = judgement.outcomes;
    const questions = judgement.questions.filter((question) => !asked.has(questionKey(question)));
    const learn = async (): Promise<void> => {
      for (const question of questions) asked.add(questionKey(question));
      answers = together(answers, await answersTo(run, analysed, questions));
    };
    return { result: judgement, missing: judgement.missing, open: judgement.open, unread: judgement.unread, ...(questions.length === 0 ? {} : { learn }) };
  });
}

function together(one: GivenAnswers, more: GivenAnswers): GivenAnswers {
  return {
    natures: new Map([...one.natures, ...more.natures]),
    declarations: new Map([...one.declarations, ...more.declarations]),
    others: new Map([...one.others, ...more.others]),
    problems: one.problems,
  };
}

function report(run: CheckRun, analysed: AnalysedFile, judgement: Judgement): FileReport {
  const { opened, facts: { file } } = analysed;
  const { text } = opened.syntax;
  const comments = mentionsDirective(text) ? findComments(opened.syntax) : [];
  const result = suppress({ file, text, comments, findings: judgement.findings, configuration: run.configuration, ruleIds: run.rules.map((rule) => rule.meta.id) });
  return { file, text, status: 'checked', findings: result.findings, problems: [...syntaxProblems(opened), ...judgement.problems, ...result.problems] };
}

/** The first error is the one that a person repairs; what follows it is often its echo. */
function syntaxProblems(opened: OpenedFile): readonly Problem[] {
  const [first] = opened.syntaxErrors;
  if (first === undefined) return [];
  return [{ code: 'syntax-error', file: opened.file, span: { start: first.start, end: first.end }, message: `${first.message} What the parser understood was checked all the same.` }];
}

export function failed(file: string, problem: Problem): FileReport {
  return { file, text: '', status: 'failed', findings: [], problems: [problem] };
}
