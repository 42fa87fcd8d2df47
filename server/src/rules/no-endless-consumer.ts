import { stopWithSignal } from '../fixes/stop-with-signal.ts';
import { flowOf } from '../model/flow/flow.ts';
import { findPath } from '../model/flow/paths.ts';
import type { AwaitValue, Block, FileModel, FunctionModel, LoopStep, Step } from '../model/model.ts';
import { walkBlocks, walkStep } from '../model/walk.ts';
import { roleOf } from './support/file-role.ts';
import type { Rule, RuleContext } from './support/rule.ts';
import { namesSignal, signalParameter } from './support/signals.ts';

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
  check(context) {
    if (roleOf(context.relativePath, context.file) !== 'application') return;
    for (const one of context.file.functions) if (one.isAsync && !one.isGenerator && one.id !== 0) checkFunction(context, one);
  },
};

function checkFunction(context: RuleContext, one: FunctionModel): void {
  walkBlocks(one.body, ({ steps }) => {
    for (const step of steps) {
      const awaited = step.kind === 'loop' && isEndless(step) ? awaitIn(step.body) : undefined;
      if (step.kind === 'loop' && awaited !== undefined && !canEnd(context.file, one, step)) report(context, one, step, awaited);
    }
  });
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
function canEnd(file: FileModel, one: FunctionModel, loop: LoopStep): boolean {
  if (mentionsSignal(file, loop) || endsProcess(loop)) return true;
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

function mentionsSignal(file: FileModel, loop: LoopStep): boolean {
  let found = false;
  walkStep(loop, (value) => {
    if (namesSignal(file, value)) found = true;
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
  const signal = signalParameter(context.file, one);
  const fix = signal === undefined ? undefined : stopWithSignal(context.file, context.text, loop, signal);
  context.report({
    span: { start: loop.span.start, end: loop.loop === 'do' ? loop.span.start + 'do'.length : Math.max(loop.span.start, (loop.test?.span.end ?? loop.body.span.start - 2) + 1) },
    message: `Nothing ends this loop: once \`${one.name}\` runs, nobody can stop it, and whoever awaits it waits for ever. ${signal === undefined ? 'Let it take an AbortSignal, and leave when that is aborted.' : `Leave when \`${signal}\` is aborted.`}`,
    related: [{ message: 'it awaits this in every turn', place: { file: context.file.file, ...awaited.span } }],
    fixes: fix === undefined ? [] : [fix],
  });
}
