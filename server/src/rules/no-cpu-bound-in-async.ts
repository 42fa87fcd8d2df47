import type { CallFact } from '../effects/facts.ts';
import { isUnresolved } from '../effects/reachable.ts';
import { blocksInCall } from '../knowledge/calls.ts';
import type { Question } from '../model/answers.ts';
import type { BindingId, Block, FunctionModel, LoopStep, Value } from '../model/model.ts';
import { patternTargets, walkBlocks, walkStep, walkValue } from '../model/walk.ts';
import { isCommandLineEntry, isWorkerEntry, roleOf } from './support/file-role.ts';
import type { QuestionContext, Rule, RuleContext } from './support/rule.ts';

/** Long computing in an async function: an `await` would not help, another thread would. */
export const rule: Rule = {
  meta: {
    id: 'no-cpu-bound-in-async',
    family: 'blocking',
    summary: 'Long computing in an async function: work that only another thread would take off the event loop',
    severity: 'off',
    fix: 'none',
    schema: { type: 'object', additionalProperties: false, properties: {} },
    defaults: {},
  },
  questions(context) {
    if (!isHotPath(context)) return [];
    return context.file.functions.filter(({ isAsync, id }) => isAsync && id !== 0)
      .flatMap(({ id }) => context.facts.functions[id]?.body.calls ?? []).filter(isUnresolved).map(({ calleeValue }): Question => ({ kind: 'declaration', value: calleeValue }));
  },
  check(context) {
    if (!isHotPath(context)) return;
    for (const one of context.file.functions) if (one.isAsync && one.id !== 0) checkFunction(context, one);
  },
};

function isHotPath(context: QuestionContext): boolean {
  return roleOf(context.relativePath, context.file) === 'application' && !isCommandLineEntry(context.relativePath, context.text) && !isWorkerEntry(context.file);
}

function checkFunction(context: RuleContext, one: FunctionModel): void {
  for (const call of context.facts.functions[one.id]?.body.calls ?? []) checkCall(context, call);
  const inputs = parametersOf(one);
  walkBlocks(one.body, (block, around) => {
    for (const step of block.steps) {
      const outer = around.findLast((other) => other.kind === 'loop');
      if (step.kind === 'loop' && outer?.kind === 'loop' && isOverInput(outer, inputs) && isOverInput(step, inputs) && !waits(outer.body)) reportLoops(context, outer, step);
    }
  });
}

/** What only computes and has no counterpart that another thread would run. */
function checkCall(context: RuleContext, call: CallFact): void {
  const target = context.targets.targetOf(context.file.file, call);
  const facts = target.kind === 'api' ? target.facts : undefined;
  if (target.kind !== 'api' || facts?.blocks?.on !== 'cpu' || facts.blocks.counterpart !== undefined) return;
  if (blocksInCall(facts, call.arguments.map(({ shape }) => shape)) !== 'yes') return;
  context.report({ span: call.calleeSpan, message: `\`${target.name}\` computes on the event loop, and an await would not change that. Move it to a worker: \`node:worker_threads\`, or a pool such as piscina.` });
}

function parametersOf({ parameters }: FunctionModel): ReadonlySet<BindingId> {
  return new Set(parameters.flatMap(({ pattern }) => patternTargets(pattern)).flatMap((target) => (target.kind === 'bind' ? target.binding : [])));
}

/** A loop as long as something that was handed in. */
function isOverInput({ loop, iterable, test }: LoopStep, inputs: ReadonlySet<BindingId>): boolean {
  const bound = loop === 'for-of' || loop === 'for-in' ? iterable : loop === 'for' && test?.kind === 'binary' ? test.right : undefined;
  return bound !== undefined && namesInput(bound, inputs);
}

function namesInput(bound: Value, inputs: ReadonlySet<BindingId>): boolean {
  let found = false;
  walkValue(bound, (value) => {
    if (value.kind === 'binding' && inputs.has(value.binding)) found = true;
  });
  return found;
}

function waits(body: Block): boolean {
  let found = false;
  for (const step of body.steps) {
    walkStep(step, (value) => {
      if (value.kind === 'await' || value.kind === 'yield') found = true;
    });
    if (step.kind === 'loop' && step.loop === 'for-await') found = true;
  }
  return found;
}

function reportLoops(context: RuleContext, outer: LoopStep, inner: LoopStep): void {
  const head = (loop: LoopStep) => ({ start: loop.span.start, end: loop.span.start + context.text.slice(loop.span.start, loop.body.span.start).trimEnd().length });
  context.report({
    span: head(inner),
    message: 'These loops go through one input for each item of another, and nothing else runs until they are done. Look items up in a `Map`, move the loops to a worker, or pause between turns (`scheduler.yield()`).',
    related: [{ message: 'the loop around it', place: { file: context.file.file, ...head(outer) } }],
  });
}
