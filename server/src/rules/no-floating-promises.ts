import { wouldOpenWindow } from '../effects/rejection-windows.ts';
import { awaitInsteadOfVoid, awaitStatement, voidStatement } from '../fixes/handle-promise.ts';
import type { Nature, Question } from '../model/answers.ts';
import type { CallValue, FileModel, FunctionModel, Value } from '../model/model.ts';
import { walkBlocks } from '../model/walk.ts';
import type { Fix } from '../protocol/finding.ts';
import { canAwait } from './support/can-await.ts';
import { isFireAndForget } from './support/fire-and-forget.ts';
import { isListMaker } from './support/list-maker.ts';
import { nameInCode } from './support/name-in-code.ts';
import { callFactOf, natureBySyntax } from './support/promise-by-syntax.ts';
import type { QuestionContext, Rule, RuleContext } from './support/rule.ts';
import { isNamed, isOfType, specifiersSchema, type Specifier } from './support/specifiers.ts';

export interface FloatingOptions {
  readonly allowForKnownSafeCalls: readonly Specifier[];
  readonly allowForKnownSafePromises: readonly Specifier[];
  readonly checkThenables: boolean;
  readonly ignoreVoid: boolean;
  readonly ignoreIIFE: boolean;
}

/** A promise as a statement. Verdicts follow typescript-eslint's rule of the same name. */
export const rule: Rule<FloatingOptions> = {
  meta: {
    id: 'no-floating-promises',
    family: 'never-awaited',
    summary: 'A promise as a statement that nobody awaits, returns or gives a rejection handler',
    severity: 'warning',
    fix: 'offer',
    schema: {
      type: 'object',
      additionalProperties: false,
      properties: {
        allowForKnownSafeCalls: { ...specifiersSchema, description: 'Functions whose calls nobody has to wait for, by name and by where they are declared.' },
        allowForKnownSafePromises: { ...specifiersSchema, description: 'Types of promises that nobody has to wait for, by name and by where they are declared.' },
        checkThenables: { type: 'boolean', description: 'Report every object with a `then`, not only promises: query builders, for instance, run only when somebody awaits them.' },
        ignoreVoid: { type: 'boolean', description: 'Accept `void promise` as a decision not to wait.' },
        ignoreIIFE: { type: 'boolean', description: 'Accept async functions that are called on the spot: `(async () => { .. })()`.' },
      },
    },
    defaults: { allowForKnownSafeCalls: [], allowForKnownSafePromises: [], checkThenables: false, ignoreVoid: true, ignoreIIFE: false },
  },
  questions(context) {
    const questions: Question[] = [];
    forEachStatement(context.file, (value, one) => {
      for (const suspect of suspects(value, context.options)) questions.push(...questionsAbout(context, suspect, one));
    });
    return questions;
  },
  check(context) {
    forEachStatement(context.file, (value, one) => checkStatement(context, value, one));
  },
};

function forEachStatement(file: FileModel, visit: (value: Value, one: FunctionModel) => void): void {
  for (const one of file.functions) {
    walkBlocks(one.body, (block) => {
      for (const step of block.steps) {
        if (step.kind === 'expression') visit(step.value, one);
        // `() => void save()` drops a promise like a statement; any other arrow hands it on.
        else if (one.hasExpressionBody && step.kind === 'return' && step.value?.kind === 'unary') visit(step.value, one);
      }
    });
  }
}

function checkStatement(context: RuleContext<FloatingOptions>, value: Value, one: FunctionModel): void {
  const floating = suspects(value, context.options).find((suspect) => isFloating(context, suspect, one));
  if (floating === undefined) return;
  const nature = natureOf(context, floating.value, one);
  const isArray = nature === 'promises' || nature === 'thenables';
  context.report({ span: value.span, message: messageFor(context, floating, one, isArray), fixes: isArray ? [] : fixesFor(context, value, one) });
}

/** A part of a statement's value that could be a promise which the statement drops. */
interface Suspect {
  readonly value: Value;
  /** `list`: awaited already, which waits for a promise and not for a list of them. */
  readonly as: 'any' | 'list';
  /** What is to be its rejection handler, unless it is something that cannot be called. */
  readonly handler: Value | undefined;
}

function suspects(value: Value, options: FloatingOptions): readonly Suspect[] {
  const inParts = (parts: readonly Value[]): readonly Suspect[] => parts.flatMap((part) => suspects(part, options));
  switch (value.kind) {
    case 'sequence': return inParts(value.parts);
    case 'choice': return inParts(value.third === undefined ? [value.first, value.second] : [value.second, value.third]);
    case 'unary': return value.operator === 'void' && !options.ignoreVoid ? suspects(value.operand, options) : [];
    case 'await': return isListMaker(value.operand) ? [{ value: value.operand, as: 'list', handler: undefined }] : [];
    case 'call': return options.ignoreIIFE && isCalledOnTheSpot(value) ? [] : suspectCall(value, options);
    case 'import-call': case 'binding': case 'member': case 'element': case 'array': return [{ value, as: 'any', handler: undefined }];
    default: return [];
  }
}

/** `p.catch(f)` and `p.then(f, g)` are handled if the handler is a function; `finally` passes on what it is called on. */
function suspectCall(call: CallValue, options: FloatingOptions): readonly Suspect[] {
  const { callee } = call;
  if (callee.kind === 'member' && callee.name === 'finally') return suspects(callee.object, options);
  const handler = callee.kind !== 'member' ? undefined : callee.name === 'catch' ? call.arguments[0] : callee.name === 'then' ? call.arguments[1] : undefined;
  return [{ value: call, as: 'any', handler: handler?.kind === 'literal' ? undefined : handler }];
}

function isCalledOnTheSpot(value: Value): boolean {
  return value.kind === 'call' && value.callee.kind === 'function';
}

function questionsAbout(context: QuestionContext<FloatingOptions>, { value, handler }: Suspect, one: FunctionModel): readonly Question[] {
  // A handler that is written down is a function; a call or name may give none.
  if (handler?.kind === 'function') return [];
  const nature = natureBySyntax(context, value, one);
  if (nature === 'other') return [];
  const callee = value.kind === 'call' ? callFactOf(context, value.id, one)?.calleeValue : undefined;
  const asksCallee = callee !== undefined && (context.options.allowForKnownSafeCalls.length > 0 || context.knowledge.hasFireAndForget);
  return [
    ...(nature === undefined ? [{ kind: 'nature', value: value.id } as const] : []),
    ...(handler === undefined ? [] : [{ kind: 'callable', value: handler.id } as const]),
    ...(asksCallee ? [{ kind: 'declaration', value: callee } as const] : []),
    ...(context.options.allowForKnownSafePromises.length > 0 ? [{ kind: 'type-names', value: value.id } as const] : []),
  ];
}

function isFloating(context: RuleContext<FloatingOptions>, { value, as, handler }: Suspect, one: FunctionModel): boolean {
  if (handler !== undefined && (handler.kind === 'function' || context.answers.isCallable(handler.id))) return false;
  const nature = natureOf(context, value, one);
  const isPromise = as === 'any' && (nature === 'promise' || (nature === 'thenable' && context.options.checkThenables));
  const isList = nature === 'promises' || (nature === 'thenables' && context.options.checkThenables);
  return (isPromise || isList) && !isAllowed(context, value, one);
}

function natureOf(context: RuleContext<FloatingOptions>, value: Value, one: FunctionModel): Nature {
  return natureBySyntax(context, value, one) ?? context.answers.nature(value.id);
}

function isAllowed(context: RuleContext<FloatingOptions>, value: Value, one: FunctionModel): boolean {
  const { allowForKnownSafeCalls, allowForKnownSafePromises } = context.options;
  if (isOfType(context, allowForKnownSafePromises, value)) return true;
  return value.kind === 'call' && (isFireAndForget(context, value, one) || isNamed(context, allowForKnownSafeCalls, value, one));
}

function messageFor(context: RuleContext<FloatingOptions>, { value, handler }: Suspect, one: FunctionModel, isArray: boolean): string {
  if (handler !== undefined) return `${nameInCode(context, handler)} may be no function, and then nobody hears of the failure. Pass a handler that is always one.`;
  const name = nameInCode(context, value);
  if (isArray) return `${name} makes promises that nobody awaits. Await them together with Promise.all, or return them.`;
  const otherwise = context.options.ignoreVoid ? 'Return it, add a catch, or say `void` if nobody needs to know.' : 'Return it, or add a catch.';
  const next = canAwait(context.file, one) ? 'Await it, return it, or add a catch.' : otherwise;
  return `${name} returns a promise that nobody awaits. ${next}`;
}

function fixesFor(context: RuleContext<FloatingOptions>, value: Value, one: FunctionModel): readonly Fix[] {
  const { file } = context.file;
  // Awaited where another task runs unheard, it would be a rejection window.
  const isAwaitable = canAwait(context.file, one) && !wouldOpenWindow(context.file, one, value.span.start);
  if (value.kind === 'unary') return isAwaitable ? [awaitInsteadOfVoid(file, value)] : [];
  const asVoid = context.options.ignoreVoid ? [voidStatement(file, value)] : [];
  return isAwaitable ? [awaitStatement(file, value), ...asVoid] : asVoid;
}
