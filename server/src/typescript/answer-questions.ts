import type { Project, Symbol, Type } from 'typescript/async';
import type { Nature } from '../model/answers.ts';
import { knownAnswersOf, type Asking } from './asking.ts';
import { learnCalls } from './call-natures.ts';
import type { NodeAnswer, NodeQuestion } from './contract.ts';
import { learnDeclarations } from './declarations.ts';
import { answerMoreQuestions } from './more-questions.ts';
import { naturesOf } from './natures.ts';
import { calleeName, natureSource, type NatureSource } from './question-nodes.ts';
import type { Rounds } from './rounds.ts';
import type { Node } from './syntax.ts';
import { unknownAnswer } from './unknown-answer.ts';

/** Answers in the order of the questions. */
export async function answerQuestions(project: Project, rounds: Rounds, questions: readonly NodeQuestion[]): Promise<readonly NodeAnswer[]> {
  const asking: Asking = { project, rounds, known: knownAnswersOf(project) };
  const isPlain = ({ kind }: NodeQuestion): boolean => kind === 'nature' || kind === 'declaration';
  const [plain, others] = await Promise.all([
    answerPlainQuestions(asking, questions.filter(isPlain)),
    answerMoreQuestions(asking, questions.filter((question) => !isPlain(question)), (nodes) => askNatures(asking, nodes)),
  ]);
  const [nextPlain, nextOther] = [plain.values(), others.values()];
  return questions.map((question) => (isPlain(question) ? nextPlain : nextOther).next().value ?? unknownAnswer(question.kind));
}

async function askNatures(asking: Asking, nodes: readonly Node[]): Promise<readonly Nature[]> {
  const answers = await answerPlainQuestions(asking, nodes.map((node) => ({ kind: 'nature', node })));
  return answers.map((answer) => answer.kind === 'nature' ? answer.nature : 'unknown');
}

/** Natures and declarations. Symbols come first: most questions are about what a callee's name means. */
async function answerPlainQuestions(asking: Asking, questions: readonly NodeQuestion[]): Promise<readonly NodeAnswer[]> {
  if (questions.length === 0) return [];
  const plans = questions.map(planOf);
  const names = new Set(plans.flatMap(({ name }) => name ?? []));
  const nodes = new Set(plans.flatMap(({ source }) => source?.kind === 'type' ? source.node : []));
  const [symbols, types] = await symbolsAndTypes(asking, [...names], [...nodes]);

  const namesOf = (kind: NodeQuestion['kind']) => plans.flatMap((plan) => plan.kind === kind && plan.name !== undefined ? symbols.get(plan.name) ?? [] : []);
  const [natures] = await Promise.all([
    answerNatures(asking, plans, symbols, types, namesOf('nature')),
    learnDeclarations(asking, namesOf('declaration')),
  ]);
  return plans.map(({ kind, name, source }): NodeAnswer => {
    if (kind === 'nature') return { kind, nature: source && natures(source) || 'unknown' };
    const symbol = name && symbols.get(name);
    return { kind: 'declaration', declaration: symbol && asking.known.declarations.get(symbol) || { kind: 'unknown' } };
  });
}

/** `name` is the node whose symbol is asked for; `source` says how a nature is found. */
interface Plan {
  readonly kind: NodeQuestion['kind'];
  readonly name: Node | undefined;
  readonly source: NatureSource | undefined;
}

function planOf({ kind, node }: NodeQuestion): Plan {
  if (kind === 'declaration') return { kind, name: calleeName(node), source: undefined };
  const source = natureSource(node);
  return { kind, name: source.kind === 'callee' ? source.name : undefined, source };
}

async function symbolsAndTypes({ project: { checker }, rounds }: Asking, names: readonly Node[], nodes: readonly Node[]): Promise<[ReadonlyMap<Node, Symbol>, ReadonlyMap<Node, Type>]> {
  if (names.length + nodes.length === 0) return [new Map(), new Map()];
  const [symbols, types] = await rounds.ask(() => Promise.all([
    rounds.attemptEach(names, (some) => checker.getSymbolAtLocation(some)),
    rounds.attemptEach(nodes, (some) => checker.getTypeAtLocation(some)),
  ]));
  return [present(names, symbols), present(nodes, types)];
}

function present<Key, Value>(keys: readonly Key[], values: readonly (Value | undefined)[]): ReadonlyMap<Key, Value> {
  return new Map(keys.flatMap((key, index) => {
    const value = values[index];
    return value === undefined ? [] : [[key, value] as const];
  }));
}

async function answerNatures(asking: Asking, plans: readonly Plan[], symbols: ReadonlyMap<Node, Symbol>, types: ReadonlyMap<Node, Type>, callees: readonly Symbol[]): Promise<(source: NatureSource) => Nature> {
  await learnCalls(asking, callees);
  const ofCallee = (name: Node): Nature | 'open' => {
    const symbol = symbols.get(name);
    return symbol && asking.known.calls.get(symbol) || 'open';
  };
  const openCalls = plans.flatMap(({ source }) => source?.kind === 'callee' && ofCallee(source.name) === 'open' ? source.call : []);
  const [, callTypes] = await symbolsAndTypes(asking, [], [...new Set(openCalls)]);
  const asked = [...types, ...callTypes];
  const natures = await naturesOf(asking, asked.map(([, type]) => type));
  const byNode = new Map(asked.map(([node], index) => [node, natures[index] ?? 'unknown']));
  return (source) => {
    if (source.kind === 'syntax') return source.nature;
    if (source.kind === 'type') return byNode.get(source.node) ?? 'unknown';
    const nature = ofCallee(source.name);
    return nature === 'open' ? byNode.get(source.call) ?? 'unknown' : nature;
  };
}
