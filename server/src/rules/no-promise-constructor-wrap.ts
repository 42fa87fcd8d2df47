import { withoutConstructor, type WrappedPromise } from '../fixes/without-constructor.ts';
import { usesOf } from '../model/find.ts';
import type { BindingId, CallValue, FileModel, FunctionModel, Step, Value } from '../model/model.ts';
import { constructionsIn, type Construction } from './support/executors.ts';
import { nameInCode } from './support/name-in-code.ts';
import { natureBySyntax } from './support/promise-by-syntax.ts';
import type { Rule, RuleContext } from './support/rule.ts';

/** A promise made by hand of one that is there already. DrAsync's explicitPromiseConstructor. */
export const rule: Rule = {
  meta: {
    id: 'no-promise-constructor-wrap',
    family: 'making-promises',
    summary: 'A `new Promise` that only passes on how another promise ends',
    severity: 'info',
    fix: 'offer',
    schema: { type: 'object', additionalProperties: false, properties: {} },
    defaults: {},
  },
  questions(context) {
    return wrapsIn(context.file).filter(({ wrapped, made }) => natureBySyntax(context, wrapped.base, made.executor) === undefined).map(({ wrapped }) => ({ kind: 'nature', value: wrapped.base.id }));
  },
  check(context) {
    for (const { made, wrapped } of wrapsIn(context.file)) {
      const nature = natureBySyntax(context, wrapped.base, made.executor) ?? context.answers.nature(wrapped.base.id);
      if (nature === 'promise') report(context, made, wrapped);
    }
  },
};

interface Wrap {
  readonly made: Construction;
  readonly wrapped: WrappedPromise;
}

/** Found once for questions and check: a file's model never changes. */
function wrapsIn(file: FileModel): readonly Wrap[] {
  const known = wrapsByModel.get(file) ?? constructionsIn(file).flatMap((made) => {
    const wrapped = made.isInline && !made.executor.isAsync && !made.executor.isGenerator ? wrappedBy(file, made) : undefined;
    return wrapped === undefined ? [] : [{ made, wrapped }];
  });
  wrapsByModel.set(file, known);
  return known;
}

const wrapsByModel = new WeakMap<FileModel, readonly Wrap[]>();

/** All that the executor does is `p.then(resolve, reject)`, in one of its spellings. */
function wrappedBy(file: FileModel, { executor, resolve, reject }: Construction): WrappedPromise | undefined {
  const [step, ...others] = executor.body.steps;
  const chain = others.length === 0 && step !== undefined ? valueOf(step) : undefined;
  if (chain?.kind !== 'call' || resolve === undefined || executor.parameters.length > 2) return undefined;
  const caught = chain.callee.kind === 'member' && chain.callee.name === 'catch' && chain.arguments.length === 1 && isForwarder(file, chain.arguments[0], reject) ? chain : undefined;
  const then = caught === undefined ? chain : caught.callee.kind === 'member' ? caught.callee.object : undefined;
  if (then?.kind !== 'call' || then.callee.kind !== 'member' || then.callee.name !== 'then' || then.callee.isOptional || then.isOptional) return undefined;
  const [onValue, onFailure, ...more] = then.arguments;
  if (onValue === undefined || more.length > 0 || (onFailure !== undefined && (caught !== undefined || !isForwarder(file, onFailure, reject)))) return undefined;
  const forwardsFailure = caught !== undefined || onFailure !== undefined;
  const uses = usesOf(file, resolve) + (reject === undefined ? 0 : usesOf(file, reject));
  if (uses !== (forwardsFailure ? 2 : 1)) return undefined;
  const shared = { base: then.callee.object, then, forwardsFailure };
  if (isForwarder(file, onValue, resolve)) return { ...shared, mapping: undefined };
  const mapping = mappingOf(file, onValue, resolve);
  return mapping && { ...shared, mapping };
}

function valueOf(step: Step): Value | undefined {
  const value = step.kind === 'expression' || step.kind === 'return' ? step.value : undefined;
  return value?.kind === 'unary' && value.operator === 'void' ? value.operand : value;
}

/** `resolve`, or `(x) => resolve(x)`. */
function isForwarder(file: FileModel, value: Value | undefined, settle: BindingId | undefined): boolean {
  if (value === undefined || settle === undefined) return false;
  if (value.kind === 'binding') return value.binding === settle;
  const mapping = mappingOf(file, value, settle);
  const [parameter] = mapping?.function.parameters ?? [];
  const given = mapping?.settle.arguments[0];
  return parameter?.pattern.kind === 'bind' && given?.kind === 'binding' && given.binding === parameter.pattern.binding;
}

/** `(x) => resolve(f(x))`: what is passed on comes from the value. */
function mappingOf(file: FileModel, value: Value, settle: BindingId): { readonly function: FunctionModel; readonly settle: CallValue } | undefined {
  const inner = value.kind === 'function' ? file.functions[value.function] : undefined;
  const [step, ...others] = inner?.body.steps ?? [];
  const call = inner === undefined || inner.isAsync || inner.isGenerator || inner.kind !== 'arrow' || others.length > 0 || step === undefined ? undefined : valueOf(step);
  const isSettling = call?.kind === 'call' && call.callee.kind === 'binding' && call.callee.binding === settle && call.arguments.length < 2 && call.arguments.every(({ kind }) => kind !== 'spread');
  return inner !== undefined && isSettling ? { function: inner, settle: call } : undefined;
}

function report(context: RuleContext, { call }: Construction, wrapped: WrappedPromise): void {
  const name = nameInCode(context, wrapped.base);
  const lost = wrapped.forwardsFailure ? '' : ' When that fails, this one stays pending.';
  const fix = withoutConstructor(context.file, context.text, call, wrapped);
  const head = { start: call.span.start, end: call.argumentsSpan.start };
  context.report({ span: head, message: `${name} ${wrapped.base.kind === 'call' ? 'gives' : 'is'} a promise already, and this \`new Promise\` only passes on how it ends.${lost} Use the promise itself.`, fixes: fix === undefined ? [] : [fix] });
}
