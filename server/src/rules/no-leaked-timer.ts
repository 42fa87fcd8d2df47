import { joinsIn, type ListJoin } from '../effects/joins.ts';
import { clearTimerBehindRace } from '../fixes/clear-timer.ts';
import type { CallValue, FunctionModel, Value } from '../model/model.ts';
import { walkBlocks } from '../model/walk.ts';
import { roleOf } from './support/file-role.ts';
import { nameInCode } from './support/name-in-code.ts';
import { callFactOf } from './support/promise-by-syntax.ts';
import type { Rule, RuleContext } from './support/rule.ts';

/** A race against a timer that goes on when the race is over. */
export const rule: Rule = {
  meta: {
    id: 'no-leaked-timer',
    family: 'cancellation',
    summary: 'Promise.race against a timer that nobody stops when the race is over',
    severity: 'info',
    fix: 'offer',
    schema: { type: 'object', additionalProperties: false, properties: {} },
    defaults: {},
  },
  check(context) {
    if (roleOf(context.relativePath, context.file) === 'test') return;
    for (const join of joinsIn(context.file)) if (join.method === 'race' && join.tasks.kind === 'array') checkRace(context, { ...join, tasks: join.tasks });
  },
};

function checkRace(context: RuleContext, race: ListJoin): void {
  const found = race.tasks.elements.map((element) => (element === undefined ? undefined : { element, leak: leakIn(context, element, race.one) }));
  const leaking = found.find((one) => one?.leak !== undefined);
  // When every runner is a timer, the race is the delay itself.
  if (leaking?.leak === undefined || found.every((one) => one?.leak !== undefined)) return;
  const { element, leak } = leaking;
  const fix = leak.kind === 'set-here' ? clearTimerBehindRace(context.file, context.text, race, leak.timer) : undefined;
  context.report({
    span: element.span,
    message: `${element.kind === 'call' && element.isNew ? 'The timer' : `The timer of ${nameInCode(context, element)}`} goes on when the race is over: it keeps the process alive and fires for nobody. ${leak.advice}`,
    ...(leak.kind === 'set-here' ? { related: [{ message: 'the timer is set here', place: { file: context.file.file, ...leak.timer.span } }] } : {}),
    fixes: fix === undefined ? [] : [fix],
  });
}

type Leak =
  /** `new Promise((_, reject) => setTimeout(reject, ms))`, in the race or under a name of the same function. */
  | { readonly kind: 'set-here'; readonly timer: CallValue; readonly advice: string }
  /** A function or API that waits and gives no way to stop it. */
  | { readonly kind: 'elsewhere'; readonly advice: string };

function leakIn(context: RuleContext, value: Value, one: FunctionModel): Leak | undefined {
  if (value.kind === 'binding') {
    const { initial, writes = 0 } = context.file.bindings[value.binding] ?? {};
    return initial === undefined || writes > 0 || initial.kind === 'binding' ? undefined : leakIn(context, initial, one);
  }
  if (value.kind !== 'call') return undefined;
  const timer = value.isNew ? droppedTimer(context, value) : undefined;
  if (timer !== undefined) return { kind: 'set-here', timer, advice: 'Clear it in `finally`, or use `AbortSignal.timeout(ms)` where the other task takes a signal.' };
  return value.isNew ? undefined : leakOfCall(context, value, one);
}

/** The timer that an executor sets without keeping its handle. */
function droppedTimer(context: RuleContext, made: CallValue): CallValue | undefined {
  const [executor] = made.arguments;
  const isPromise = made.callee.kind === 'global' && made.callee.name === 'Promise';
  const inner = isPromise && executor?.kind === 'function' ? context.file.functions[executor.function] : undefined;
  return inner && timersDroppedBy(inner)[0];
}

/** `setTimeout(..)` as a whole statement, or as all that an arrow gives: its handle goes nowhere. */
function timersDroppedBy(inner: FunctionModel): readonly CallValue[] {
  const found: CallValue[] = [];
  walkBlocks(inner.body, ({ steps }) => {
    for (const step of steps) {
      const value = step.kind === 'expression' || step.kind === 'return' ? step.value : undefined;
      if (value?.kind === 'call' && value.callee.kind === 'global' && value.callee.name === 'setTimeout') found.push(value);
    }
  });
  return found;
}

/** `sleep(ms)` that only waits, or a delay of the host, called without a signal. */
function leakOfCall(context: RuleContext, value: CallValue, one: FunctionModel): Leak | undefined {
  const call = callFactOf(context, value.id, one);
  if (call === undefined || value.arguments.some((argument) => mentionsSignal(context, argument))) return undefined;
  const target = context.targets.targetOf(context.file.file, call);
  if (target.kind === 'api') {
    const isDelay = target.facts?.delays !== undefined && target.facts.returns === 'promise' && value.arguments.length <= 2;
    return isDelay ? { kind: 'elsewhere', advice: 'Give it an AbortSignal, and abort that in `finally`.' } : undefined;
  }
  if (target.kind !== 'function' || target.function.isAsync || target.file.file !== context.file.file) return undefined;
  const inner = context.file.functions[target.function.id];
  const [step] = inner?.body.steps ?? [];
  const isTimer = inner?.body.steps.length === 1 && step?.kind === 'return' && step.value?.kind === 'call' && step.value.isNew && droppedTimer(context, step.value) !== undefined;
  return isTimer ? { kind: 'elsewhere', advice: `Let \`${target.function.name}\` take an AbortSignal and clear its timer, and abort that in \`finally\`.` } : undefined;
}

function mentionsSignal({ file }: RuleContext, argument: Value): boolean {
  switch (argument.kind) {
    case 'binding': return /signal$/i.test(file.bindings[argument.binding]?.name ?? '');
    case 'member': return /signal$/i.test(argument.name);
    case 'object': return argument.properties.some(({ name, value }) => name === 'signal' || name === 'ref' || value.kind === 'spread');
    case 'literal': case 'binary': return false;
    default: return argument.kind === 'call' && argument.callee.kind === 'member' && argument.callee.object.kind === 'global' && argument.callee.object.name === 'AbortSignal';
  }
}
