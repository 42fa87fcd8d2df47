import type { CallFact } from '../effects/facts.ts';
import { joinsIn } from '../effects/joins.ts';
import { isUnresolved } from '../effects/reachable.ts';
import { usePromiseForm } from '../fixes/promise-form.ts';
import type { ApiFacts, Counterpart } from '../knowledge/facts.ts';
import { hasPromises, isNodeOnly } from '../knowledge/node-modules.ts';
import type { Question } from '../model/answers.ts';
import { usesOf } from '../model/find.ts';
import type { BindingId, CallValue, FileModel, FunctionModel, Value } from '../model/model.ts';
import { walkBlock } from '../model/walk.ts';
import { roleOf } from './support/file-role.ts';
import { handMadeIn, passedBy, type HandMade, type Passed } from './support/hand-made-promise.ts';
import { callFactOf } from './support/promise-by-syntax.ts';
import type { QuestionContext, Rule, RuleContext } from './support/rule.ts';
import { runsOnNode } from './support/runs-on-node.ts';

/** A promise made by hand of what has a promise form, or its callback in an async function. DrAsync's customPromisification. */
export const rule: Rule = {
  meta: {
    id: 'prefer-promise-api',
    family: 'making-promises',
    summary: 'A promise made by hand of a callback, a timer or an event that has a promise form',
    severity: 'info',
    fix: 'offer',
    schema: { type: 'object', additionalProperties: false, properties: {} },
    defaults: {},
  },
  questions(context) {
    const called = handMadeIn(context.file).map(({ call, made }) => callFactOf(context, call.id, made.executor));
    return called.flatMap((call): readonly Question[] => (call !== undefined && isUnresolved(call) && mayHavePromiseForm(call) ? [{ kind: 'declaration', value: call.calleeValue }] : []));
  },
  check(context) {
    for (const found of handMadeIn(context.file)) checkHandMade(context, found);
    for (const found of callbacksIn(context.file)) checkCallback(context, found);
  },
};

/** Methods whose owner only the types know. */
function mayHavePromiseForm({ name }: CallFact): boolean {
  return name === 'once' || name === 'question';
}

/** What is called, with its promise form. */
interface Known {
  readonly name: string;
  /** As the file imports it; undefined for what needs no import. */
  readonly module: string | undefined;
  readonly facts: ApiFacts;
  readonly form: Counterpart;
}

function knownOf(context: QuestionContext, call: CallValue, inside: FunctionModel): Known | undefined {
  const fact = callFactOf(context, call.id, inside);
  const target = fact === undefined ? undefined : context.targets.targetOf(context.file.file, fact);
  const form = target?.kind === 'api' ? target.facts?.promiseForm : undefined;
  if (target?.kind !== 'api' || target.facts === undefined || form === undefined || fact === undefined) return undefined;
  if (form.changesMore === true || !hasPromises(form.module, context.packageFacts.oldestNode)) return undefined;
  return { name: target.name, module: fact.reference.kind === 'module' ? fact.reference.module : undefined, facts: target.facts, form };
}

function checkHandMade(context: RuleContext, found: HandMade): void {
  const { made, call } = found;
  const known = knownOf(context, call, made.executor);
  const passed = known && passedBy(context.file, found, known.facts.callback);
  if (known === undefined || passed === undefined || !isWanted(context, found, known, passed)) return;
  const fix = passed.kind === 'more' ? undefined : usePromiseForm(context.file, context.text, {
    promise: made.call, inside: made.inside, executor: made.executor, call, callback: known.facts.callback?.argument ?? call.arguments.length - 1,
    module: known.module, given: passed.kind === 'given' ? { value: passed.value, position: known.facts.callback?.from ?? 0 } : undefined, givesNothing: passed.kind === 'nothing',
  }, known.form);
  context.report({
    span: { start: made.call.span.start, end: made.call.argumentsSpan.start },
    message: `This promise is made by hand around \`${known.name}\`. ${formName(known.form)} gives one by itself${fix === undefined ? differenceOf(known.form, passed) : ''}.`,
    fixes: fix === undefined ? [] : [fix],
  });
}

function differenceOf({ note, shape, takesCallback, givesOneValue }: Counterpart, passed: Passed): string {
  if (takesCallback === true && givesOneValue !== true) return ', with all results in one object';
  if (shape === 'different' && takesCallback !== true && note !== undefined) return `. It ${note}`;
  return passed.kind === 'more' ? ': await it, and do the rest behind it' : '';
}

function formName({ module, path, takesCallback }: Counterpart): string {
  return takesCallback === true ? `\`promisify(${path})\`` : `\`${path.slice(path.lastIndexOf('.') + 1)}\` of \`${module}\``;
}

/** Timers and events stand for more than their callback: for tests that own the clock, for races, for pages. */
function isWanted(context: RuleContext, { made, call }: HandMade, { facts, module }: Known, passed: Passed): boolean {
  switch (facts.callback?.gets) {
    case undefined: return !namesDescriptor(context.file, call);
    case 'results': return true;
    case 'list': return passed.kind !== 'more' && !isErrorEvent(call) && !isTest(context) && !isRaced(context.file, made.call);
    case 'given': {
      const isSure = module === undefined ? runsOnNode(context.file) : isNodeOnly(module) || module === 'timers';
      return isSure && !isTest(context) && !isRaced(context.file, made.call) && (passed.kind === 'nothing' || passed.kind === 'given');
    }
  }
}

function isTest({ relativePath, file }: RuleContext): boolean {
  return roleOf(relativePath, file) === 'test';
}

/** Of the event `error`, the promise form makes no failure. */
function isErrorEvent({ arguments: [event] }: CallValue): boolean {
  return event?.kind === 'literal' && event.value === 'error';
}

/** `readFile(fd, ..)`: the promise form wants a FileHandle in place of the number. */
function namesDescriptor({ bindings }: FileModel, { arguments: [first] }: CallValue): boolean {
  const name = first?.kind === 'binding' ? bindings[first.binding]?.name : first?.kind === 'member' ? first.name : undefined;
  return first?.kind === 'literal' && typeof first.value === 'number' ? true : name !== undefined && /^(?:fd|.*[a-z]Fd|.*[dD]escriptor)$/.test(name);
}

/** In a race, what loses should be stopped: a promise made by hand leaves its timer and its listener, and no-leaked-timer tells. */
function isRaced(file: FileModel, promise: CallValue): boolean {
  return joinsIn(file).some(({ method, tasks }) => (method === 'race' || method === 'any') && tasks.kind === 'array' && tasks.elements.some((element) => element !== undefined && holds(file, element, promise)));
}

function holds(file: FileModel, element: Value, promise: CallValue): boolean {
  return element === promise || (element.kind === 'binding' && file.bindings[element.binding]?.initial === promise);
}

/** A callback with a result, written in an async function that does not wait for it. */
interface LooseCallback {
  readonly call: CallValue;
  readonly one: FunctionModel;
  readonly result: BindingId;
}

/** Found once for questions and check: a file's model never changes. */
function callbacksIn(file: FileModel): readonly LooseCallback[] {
  const known = callbacksByModel.get(file) ?? file.functions.flatMap((one) => (one.isAsync && !one.isGenerator ? callbacksOf(file, one) : []));
  callbacksByModel.set(file, known);
  return known;
}

const callbacksByModel = new WeakMap<FileModel, readonly LooseCallback[]>();

function callbacksOf(file: FileModel, one: FunctionModel): readonly LooseCallback[] {
  const found: LooseCallback[] = [];
  walkBlock(one.body, (value) => {
    const last = value.kind === 'call' && !value.isNew ? value.arguments.at(-1) : undefined;
    const inner = last?.kind === 'function' ? file.functions[last.function] : undefined;
    const result = inner?.parameters[1]?.pattern;
    if (value.kind === 'call' && result?.kind === 'bind') found.push({ call: value, one, result: result.binding });
  });
  return found;
}

function checkCallback(context: RuleContext, { call, one, result }: LooseCallback): void {
  const known = knownOf(context, call, one);
  if (known === undefined || known.facts.callback !== undefined || known.facts.returns !== 'callback' || namesDescriptor(context.file, call) || usesOf(context.file, result) === 0) return;
  context.report({
    span: call.callee.span,
    message: `\`${known.name}\` gives its result to a callback, which this async function does not wait for. ${formName(known.form)} gives a promise: await it.`,
  });
}
