import type { Question } from '../model/answers.ts';
import type { Block, CallValue, FileModel, FunctionModel, Step, TryStep, Value } from '../model/model.ts';
import { lastName } from '../model/references.ts';
import { patternTargets, walkBlock, walkBlocks, walkStep, walkValue } from '../model/walk.ts';
import { roleOf } from './support/file-role.ts';
import type { Rule, RuleContext } from './support/rule.ts';
import { namesSignal } from './support/signals.ts';

/** A `catch` that takes the news that somebody has given up for a failure like any other. */
export const rule: Rule = {
  meta: {
    id: 'no-swallowed-abort',
    family: 'cancellation',
    summary: 'A catch that swallows the AbortError of a call that was given a signal',
    severity: 'info',
    fix: 'none',
    schema: { type: 'object', additionalProperties: false, properties: {} },
    defaults: {},
  },
  questions(context) {
    if (roleOf(context.relativePath, context.file) === 'test') return [];
    return suspectsIn(context.file).map(({ signal }): Question => ({ kind: 'type-names', value: signal.id }));
  },
  check(context) {
    if (roleOf(context.relativePath, context.file) === 'test') return;
    for (const suspect of suspectsIn(context.file)) if (isAbortSignal(context, suspect.signal)) report(context, suspect);
  },
};

interface Suspect {
  readonly step: TryStep;
  /** The call in the `try` that may reject because of the signal. */
  readonly call: CallValue;
  readonly signal: Value;
  /** The loop goes on, or the code behind does. */
  readonly goesOn: 'loop' | 'code' | 'result';
}

function isAbortSignal({ answers }: RuleContext, signal: Value): boolean {
  return answers.typeNames(signal.id).some((names) => names.some(({ name, from }) => name === 'AbortSignal' && from === 'lib'));
}

function suspectsIn(file: FileModel): readonly Suspect[] {
  return file.functions.flatMap((one) => suspectsOf(file, one));
}

function suspectsOf(file: FileModel, one: FunctionModel): readonly Suspect[] {
  const found: Suspect[] = [];
  walkBlocks(one.body, (block, around) => {
    block.steps.forEach((step, index) => {
      if (step.kind !== 'try' || step.handler === undefined || !swallows(file, step.handler)) return;
      const given = awaitedWithSignal(file, one, step.body);
      if (given === undefined || asksSignal(file, block.steps.slice(index + 1, index + 3)) || around.some((outer) => outer.kind === 'loop' && outer.test !== undefined && asks(file, outer.test))) return;
      const isInLoop = around.some((outer) => outer.kind === 'loop') && !leaves(step.handler.body);
      found.push({ step, ...given, goesOn: isInLoop ? 'loop' : leaves(step.handler.body) ? 'result' : 'code' });
    });
  });
  return found;
}

/** It neither throws, nor looks at what was thrown or at the signal, nor hands on what was thrown to anything but a log. */
function swallows(file: FileModel, { pattern, body }: NonNullable<TryStep['handler']>): boolean {
  let isHandled = false;
  const errors = new Set(pattern === undefined ? [] : patternTargets(pattern).flatMap((target) => (target.kind === 'bind' ? target.binding : [])));
  const isError = (value: Value): boolean => value.kind === 'binding' && errors.has(value.binding);
  walkBlocks(body, ({ steps }) => {
    if (steps.some((step) => step.kind === 'throw')) isHandled = true;
  });
  walkBlock(body, (value) => {
    if (namesSignal(file, value)) isHandled = true;
    if ((value.kind === 'member' || value.kind === 'element') && isError(value.object) && !(value.kind === 'member' && value.name === 'message')) isHandled = true;
    if (value.kind === 'binary' && (isError(value.left) || isError(value.right)) && value.operator === 'instanceof') isHandled = true;
    if (value.kind === 'assign' && isError(value.value)) isHandled = true;
    if (value.kind === 'call' && !isLog(file, value) && value.arguments.some((argument) => contains(argument, isError))) isHandled = true;
  });
  for (const step of body.steps) if (step.kind === 'return' && step.value !== undefined && contains(step.value, isError)) isHandled = true;
  return !isHandled;
}

function isLog(file: FileModel, { callee }: CallValue): boolean {
  const receiver = callee.kind === 'member' ? lastName(file, callee.object) : undefined;
  return /^(?:console|log|logger|debug)$/i.test(receiver ?? '') || /^(?:log|debug|warn|info|error|trace)$/.test(lastName(file, callee) ?? '');
}

function contains(value: Value, isWanted: (value: Value) => boolean): boolean {
  let found = false;
  walkValue(value, (inner) => {
    if (isWanted(inner)) found = true;
  });
  return found;
}

/** An awaited call in the block itself whose arguments name a signal of somebody else, as one of them or as an option. */
function awaitedWithSignal(file: FileModel, one: FunctionModel, body: Block): { readonly call: CallValue; readonly signal: Value } | undefined {
  let found: { readonly call: CallValue; readonly signal: Value } | undefined;
  walkBlock(body, (value) => {
    if (value.kind !== 'await' || value.operand.kind !== 'call') return;
    const signal = value.operand.arguments.map((argument) => signalIn(file, argument)).find((found) => found !== undefined);
    if (signal !== undefined && isGiven(file, one, signal)) found ??= { call: value.operand, signal };
  });
  return found;
}

function signalIn(file: FileModel, argument: Value): Value | undefined {
  if (argument.kind === 'object') return argument.properties.find(({ name, value }) => name === 'signal' && namesSignal(file, value))?.value;
  return (argument.kind === 'binding' || argument.kind === 'member') && namesSignal(file, argument) ? argument : undefined;
}

/** A signal that the function makes itself is its own time limit: nobody else has given up. */
function isGiven(file: FileModel, one: FunctionModel, signal: Value): boolean {
  if (signal.kind === 'member') return isGiven(file, one, signal.object);
  const binding = signal.kind === 'binding' ? file.bindings[signal.binding] : undefined;
  return binding === undefined ? signal.kind === 'this' : binding.kind === 'parameter' || binding.owner !== one.id;
}

function asksSignal(file: FileModel, steps: readonly Step[]): boolean {
  let found = false;
  for (const step of steps) {
    walkStep(step, (value) => {
      if (asks(file, value)) found = true;
    });
  }
  return found;
}

function asks(file: FileModel, value: Value): boolean {
  return contains(value, (inner) => inner.kind === 'member' && (inner.name === 'aborted' || inner.name === 'throwIfAborted') && namesSignal(file, inner));
}

function leaves(body: Block): boolean {
  const last = body.steps.at(-1);
  return last?.kind === 'return' || last?.kind === 'break';
}

function report(context: RuleContext, { step, call, signal, goesOn }: Suspect): void {
  const { handler } = step;
  if (handler === undefined) return;
  const name = lastName(context.file, call.callee) ?? 'the call';
  const signalName = context.text.slice(signal.span.start, signal.span.end);
  const start = step.body.span.end + (/^\s*/.exec(context.text.slice(step.body.span.end))?.[0].length ?? 0);
  context.report({
    span: { start, end: start + 'catch'.length },
    message: `When \`${signalName}\` is aborted, \`${name}\` rejects, and this catch takes it for a failure: ${consequence[goesOn]}. Throw it on when \`${signalName}.aborted\`.`,
    related: [{ message: `\`${name}\` is given the signal here`, place: { file: context.file.file, ...call.span } }],
  });
}

const consequence: Readonly<Record<Suspect['goesOn'], string>> = {
  loop: 'the loop goes on although somebody has given up',
  code: 'what follows runs although somebody has given up',
  result: 'the caller gets a result although it has given up',
};
