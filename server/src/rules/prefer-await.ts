import { thenChainsIn, type Handler, type ThenChain } from '../effects/promises/then-chains.ts';
import { awaitChain } from '../fixes/then-chain/await-chain.ts';
import type { Question } from '../model/answers.ts';
import { exitsOf } from '../model/exits.ts';
import type { FileModel, FunctionModel, Value } from '../model/model.ts';
import { nameInCode } from './support/name-in-code.ts';
import { natureBySyntax } from './support/promise-by-syntax.ts';
import type { QuestionContext, Rule, RuleContext } from './support/rule.ts';

/** Reactions of a promise in a function that can wait for it. */
export const rule: Rule = {
  meta: {
    id: 'prefer-await',
    family: 'await',
    summary: 'A chain of `then` in a function that can await',
    severity: 'off',
    fix: 'offer',
    schema: { type: 'object', additionalProperties: false, properties: {} },
    defaults: {},
  },
  questions(context) {
    return thenChainsIn(context.file).flatMap((chain): readonly Question[] => [
      ...(natureBySyntax(context, chain.base, chain.one) === undefined ? [{ kind: 'nature', value: chain.base.id } as const] : []),
      ...resultsOf(context, chain).flatMap(({ value, one }) => (waitsBySyntax(context, value, one) === undefined ? [{ kind: 'waiting', value: value.id } as const] : [])),
    ]);
  },
  check(context) {
    for (const chain of thenChainsIn(context.file)) if (!isAnswer(chain)) checkChain(context, chain);
  },
};

function checkChain(context: RuleContext, chain: ThenChain): void {
  const { file, text, answers } = context;
  const nature = natureBySyntax(context, chain.base, chain.one) ?? answers.nature(chain.base.id);
  if (nature !== 'promise') return;
  const owners = new Map(resultsOf(context, chain).map(({ value, one }) => [value.id, one]));
  const fix = awaitChain(file, text, chain, (value) => {
    if (isGiven(file, chain, value)) return false;
    return waitsBySyntax(context, value, owners.get(value.id) ?? chain.one) ?? /^(?:something|unknown)$/.test(answers.waiting('waiting', value.id));
  });
  const first = chain.reactions.find(({ method }) => method === 'then')?.call.callee;
  if (fix === undefined || first?.kind !== 'member') return;
  context.report({ span: first.nameSpan, message: `This function can await: what stands in \`then\` can stand in the statements behind ${nameInCode(context, chain.base)}. Await the chain.`, fixes: [fix] });
}

function handlersOf({ reactions }: ThenChain): readonly Handler[] {
  return reactions.flatMap(({ handler, onFailure }) => (onFailure === undefined ? [handler] : [handler, onFailure]));
}

/** `access(path).then(() => true, () => false)`: how it ended becomes a value, for which statements would need five lines and a `let`. */
function isAnswer(chain: ThenChain): boolean {
  const hearsFailure = chain.reactions.some(({ method, onFailure }) => method === 'catch' || onFailure !== undefined);
  const expressions = handlersOf(chain).map((handler) => (handler.kind === 'inline' && handler.function.hasExpressionBody ? handler.function.body.steps[0] : undefined));
  const isShort = expressions.every((step) => step !== undefined);
  const isConstant = expressions.every((step) => step?.kind === 'return' && step.value?.kind === 'literal');
  return hearsFailure && isShort && (isConstant || chain.form?.pattern !== undefined);
}

/** What the functions of a chain give back, each with the function that does. */
function resultsOf({ file }: QuestionContext, chain: ThenChain): readonly { readonly value: Value; readonly one: FunctionModel }[] {
  return handlersOf(chain).flatMap((handler) => {
    if (handler.kind !== 'inline') return [];
    return exitsOf(file, handler.function).flatMap(({ step }) => (step.kind === 'return' && step.value !== undefined ? [{ value: step.value, one: handler.function }] : []));
  });
}

/** Undefined where the types have to tell. */
function waitsBySyntax(context: QuestionContext, value: Value, one: FunctionModel): boolean | undefined {
  if (!mayHoldPromise.has(value.kind)) return false;
  const nature = natureBySyntax(context, value, one);
  return nature === undefined ? undefined : nature === 'promise';
}

const mayHoldPromise: ReadonlySet<Value['kind']> = new Set(['call', 'binding', 'member', 'element', 'choice', 'assign', 'sequence', 'global', 'import-call', 'template', 'composite']);

/** What a promise gave is no promise. */
function isGiven(file: FileModel, { reactions }: ThenChain, value: Value): boolean {
  if (value.kind !== 'binding') return false;
  return reactions.some(({ method, handler }) => {
    const pattern = method === 'then' && handler.kind === 'inline' ? handler.function.parameters[0]?.pattern : undefined;
    return pattern?.kind === 'bind' && pattern.binding === value.binding && file.bindings[pattern.binding]?.writes === 0;
  });
}
