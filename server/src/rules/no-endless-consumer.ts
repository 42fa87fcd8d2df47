import { stopWithSignal } from '../fixes/stop-with-signal.ts';
import { flowOf } from '../model/flow/flow.ts';
import { findPath } from '../model/flow/paths.ts';
import type { AwaitValue, Block, FunctionModel, LoopStep, Step } from '../model/model.ts';
import { walkBlocks, walkStep } from '../model/walk.ts';
import { roleOf } from './support/file-role.ts';
import type { Rule, RuleContext } from './support/rule.ts';
import { mentionsSignal, signalSource } from './support/signal-scope.ts';
import { codeOfSignal, mentionsSignals, namesSignal, signalQuestions, signalsGiven } from './support/signals.ts';

/** A loop that awaits for ever: nobody can end it. */
export const rule: Rule = {
  meta: {
    id: 'no-endless-consumer',
    family: 'cancellation',
    summary: 'An endless loop around an await that nothing can end',
    severity: 'info',
    fix: 'offer',
    schema: { type: 'object', additionalProperties: false, properties: {} },
    defaults: {},
  },
  questions(context) {
    if (roleOf(context.relativePath, context.file) !== 'application' || !mentionsSignals(context)) return [];
    return context.file.functions.filter((one) => endlessLoops(one).length > 0).flatMap((one) => signalQuestions(context, one));
  },
  check(context) {
    if (roleOf(context.relativePath, context.file) !== 'application') return;
    for (const one of context.file.functions) checkFunction(context, one);
  },
};

function checkFunction(context: RuleContext, one: FunctionModel): void {
  for (const { loop, awaited } of endlessLoops(one)) if (!canEnd(context, one, loop)) report(context, one, loop, awaited);
}

function endlessLoops(one: FunctionModel): readonly { readonly loop: LoopStep; readonly awaited: AwaitValue }[] {
  if (!one.isAsync || one.isGenerator || one.id === 0) return [];
  const found: { readonly loop: LoopStep; readonly awaited: AwaitValue }[] = [];
  walkBlocks(one.body, ({ steps }) => {
    for (const step of steps) {
      const awaited = step.kind === 'loop' && isEndless(step) ? awaitIn(step.body) : undefined;
      if (step.kind === 'loop' && awaited !== undefined) found.push({ loop: step, awaited });
    }
  });
  return found;
}

/** `while (true)`, `for (;;)`, `do .. while (true)`. */
function isEndless({ loop, test }: LoopStep): boolean {
  if (loop !== 'while' && loop !== 'for' && loop !== 'do') return false;
  return test === undefined ? loop === 'for' : test.kind === 'literal' && (test.value === true || test.value === 1);
}

function awaitIn(body: Block): AwaitValue | undefined {
  let found: AwaitValue | undefined;
  for (const step of body.steps) {
    walkStep(step, (value) => {
      if (value.kind === 'await') found ??= value;
    });
  }
  return found;
}

/**
 * A way out that the author wrote: a jump, a `throw`, a signal that is asked or handed on, a call that ends the process. That
 * some call inside may fail one day is no plan, except where nothing around it would catch that: then it is how it ends.
 */
function canEnd(context: RuleContext, one: FunctionModel, loop: LoopStep): boolean {
  if (hearsSignal(context, one, loop) || endsProcess(loop)) return true;
  const graph = flowOf(one);
  const inside = graph.nodes.find((node) => node.kind === 'value' && node.value.span.start >= loop.body.span.start && node.value.span.end <= loop.body.span.end);
  if (inside === undefined) return true;
  const isOutside = (span: { readonly start: number; readonly end: number }): boolean => span.start < loop.span.start || span.end > loop.span.end;
  return findPath(graph, {
    from: inside.id,
    to: (node) => node.kind === 'exit' || node.kind === 'failure' || (node.kind === 'value' && isOutside(node.value.span)),
    ways: (edge) => edge.kind !== 'may-throw',
  }) !== undefined;
}

/** By the types of what the function is given, or by what it is called where it comes from elsewhere. */
function hearsSignal(context: RuleContext, one: FunctionModel, loop: LoopStep): boolean {
  const { file } = context;
  const sources = signalsGiven(context, one).flatMap((given) => signalSource(context, given) ?? []);
  let found = false;
  walkStep(loop, (value) => {
    if (namesSignal(file, value) || sources.some((source) => mentionsSignal(file, one, value, source))) found = true;
  });
  return found;
}

function endsProcess(loop: Step): boolean {
  let found = false;
  walkStep(loop, (value) => {
    if (value.kind === 'call' && value.callee.kind === 'member' && value.callee.object.kind === 'global' && value.callee.object.name === 'process' && (value.callee.name === 'exit' || value.callee.name === 'abort')) found = true;
  });
  return found;
}

function report(context: RuleContext, one: FunctionModel, loop: LoopStep, awaited: AwaitValue): void {
  const [given] = signalsGiven(context, one);
  const signal = given === undefined ? undefined : codeOfSignal(context.file, given);
  const fix = signal === undefined || given?.isOptional === true ? undefined : stopWithSignal(context.file, context.text, loop, signal);
  context.report({
    span: { start: loop.span.start, end: loop.loop === 'do' ? loop.span.start + 'do'.length : Math.max(loop.span.start, (loop.test?.span.end ?? loop.body.span.start - 2) + 1) },
    message: `Nothing ends this loop: once \`${one.name}\` runs, nobody can stop it, and whoever awaits it waits for ever. ${signal === undefined ? 'Let it take an AbortSignal, and leave when that is aborted.' : `Leave when \`${signal}\` is aborted.`}`,
    related: [{ message: 'it awaits this in every turn', place: { file: context.file.file, ...awaited.span } }],
    fixes: fix === undefined ? [] : [fix],
  });
}
