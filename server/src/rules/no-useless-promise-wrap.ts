import { unwrapIdentity, unwrapResult } from '../fixes/unwrap-promise.ts';
import type { Question } from '../model/answers.ts';
import { exitsOf, type Exit } from '../model/exits.ts';
import type { CallValue, FileModel, FunctionModel, Value } from '../model/model.ts';
import { walkBlock } from '../model/walk.ts';
import { nameInCode } from './support/name-in-code.ts';
import { natureBySyntax } from './support/promise-by-syntax.ts';
import type { QuestionContext, Rule, RuleContext } from './support/rule.ts';

/** `Promise.resolve` and `Promise.reject` around what becomes a promise anyhow, or is one. DrAsync's reactionReturnsPromise and promiseResolveThen. */
export const rule: Rule = {
  meta: {
    id: 'no-useless-promise-wrap',
    family: 'making-promises',
    summary: 'A `Promise.resolve` or `Promise.reject` around what becomes a promise by itself, or is one',
    severity: 'hint',
    fix: 'safe',
    schema: { type: 'object', additionalProperties: false, properties: {} },
    defaults: {},
  },
  questions(context) {
    const { results, identities } = wrapsIn(context.file);
    return [
      ...results.flatMap(({ reaction, one }): readonly Question[] => reaction === undefined || natureBySyntax(context, reaction.receiver, one) !== undefined ? [] : [{ kind: 'nature', value: reaction.receiver.id }]),
      ...identities.flatMap(({ argument, one }) => needsTypes(context, argument, one) ? ([{ kind: 'nature', value: argument.id }, { kind: 'thenability', value: argument.id }] as const) : []),
    ];
  },
  check(context) {
    const { results, identities } = wrapsIn(context.file);
    const told = new Set<Value>();
    for (const found of results) {
      if (!isReaction(context, found)) continue;
      told.add(found.call);
      reportResult(context, found);
    }
    for (const found of identities) if (!told.has(found.call) && isPromise(context, found)) reportIdentity(context, found);
  },
};

interface Wraps {
  readonly results: readonly WrappedResult[];
  readonly identities: readonly { readonly call: CallValue; readonly argument: Value; readonly one: FunctionModel }[];
}

/** `return Promise.resolve(x)`, where the function makes a promise of `x` by itself. */
interface WrappedResult {
  readonly call: CallValue;
  readonly method: 'resolve' | 'reject';
  readonly exit: Exit;
  readonly inside: FunctionModel;
  /** For a function that is not async: the promise whose `then` or `catch` it is given to, in the code of `one`. */
  readonly reaction: { readonly receiver: Value } | undefined;
  readonly one: FunctionModel;
}

/** Found once for questions and check: a file's model never changes. */
function wrapsIn(file: FileModel): Wraps {
  const known = wrapsByModel.get(file) ?? find(file);
  wrapsByModel.set(file, known);
  return known;
}

const wrapsByModel = new WeakMap<FileModel, Wraps>();

function find(file: FileModel): Wraps {
  const results: WrappedResult[] = [];
  const identities: Wraps['identities'][number][] = [];
  for (const one of file.functions) {
    if (one.isAsync && !one.isGenerator && one.kind !== 'module') results.push(...resultsOf(file, one, undefined, one));
    walkBlock(one.body, (value) => {
      if (value.kind !== 'call') return;
      const [argument] = value.arguments;
      if (methodOf(value) === 'resolve' && value.arguments.length === 1 && argument !== undefined && argument.kind !== 'spread') identities.push({ call: value, argument, one });
      const { callee } = value;
      if (callee.kind !== 'member' || (callee.name !== 'then' && callee.name !== 'catch')) return;
      for (const handler of value.arguments) {
        const inner = handler.kind === 'function' ? file.functions[handler.function] : undefined;
        if (inner !== undefined && !inner.isAsync && !inner.isGenerator) results.push(...resultsOf(file, inner, { receiver: callee.object }, one));
      }
    });
  }
  return { results, identities };
}

function resultsOf(file: FileModel, inside: FunctionModel, reaction: WrappedResult['reaction'], one: FunctionModel): readonly WrappedResult[] {
  return exitsOf(file, inside).flatMap((exit) => {
    const { value, isReturn, guards } = exit;
    const method = value?.kind === 'call' ? methodOf(value) : undefined;
    const isPlain = value?.kind === 'call' && value.arguments.length < 2 && value.arguments.every(({ kind }) => kind !== 'spread');
    if (!isReturn || !isPlain || method === undefined) return [];
    // What is thrown would come to the `catch` around it; return-await tells of the promise that does not. An expression cannot throw.
    if (method === 'reject' && (guards.has('handler') || exit.step.kind !== 'return' || exit.step.value !== value || inside.hasExpressionBody)) return [];
    return [{ call: value, method, exit, inside, reaction, one }];
  });
}

function methodOf({ callee, isNew, isOptional }: CallValue): 'resolve' | 'reject' | undefined {
  const isStatic = !isNew && !isOptional && callee.kind === 'member' && callee.object.kind === 'global' && callee.object.name === 'Promise';
  return isStatic && (callee.name === 'resolve' || callee.name === 'reject') ? callee.name : undefined;
}

/** True for results of async functions, too. A `then` that is no promise's own may do with the result what it likes. */
function isReaction(context: RuleContext, { reaction, one }: WrappedResult): boolean {
  if (reaction === undefined) return true;
  return (natureBySyntax(context, reaction.receiver, one) ?? context.answers.nature(reaction.receiver.id)) === 'promise';
}

function needsTypes(context: QuestionContext, argument: Value, one: FunctionModel): boolean {
  const { language } = context.file;
  const mayBe = argument.kind === 'call' || argument.kind === 'binding' || argument.kind === 'member' || argument.kind === 'element';
  // In JavaScript, a type may come from a comment that nobody has checked.
  return mayBe && language !== 'js' && language !== 'jsx' && natureBySyntax(context, argument, one) === undefined;
}

function isPromise(context: RuleContext, { argument, one }: Wraps['identities'][number]): boolean {
  const bySyntax = natureBySyntax(context, argument, one);
  if (bySyntax !== undefined || !needsTypes(context, argument, one)) return bySyntax === 'promise';
  return context.answers.nature(argument.id) === 'promise' && context.answers.thenability(argument.id) === 'always';
}

function reportResult(context: RuleContext, { call, method, exit, inside, reaction }: WrappedResult): void {
  const fix = unwrapResult(context.file, context.text, { call, method, exit, inside });
  const who = reaction === undefined ? 'An async function' : 'A reaction';
  const message = method === 'resolve'
    ? `${who} needs no \`Promise.resolve\`: what it returns comes out of a promise as it is. Return the value.`
    : `${who} needs no \`Promise.reject\`: what it throws is a rejection. Throw the error.`;
  context.report({ span: call.span, message, fixes: fix === undefined ? [] : [fix] });
}

function reportIdentity(context: RuleContext, { call, argument }: Wraps['identities'][number]): void {
  const name = nameInCode(context, argument);
  const fix = unwrapIdentity(context.file, context.text, call, argument);
  context.report({ span: call.span, message: `${name} ${argument.kind === 'call' ? 'returns' : 'is'} a promise already, and \`Promise.resolve\` gives back the same one. Leave it out.`, fixes: fix === undefined ? [] : [fix] });
}
