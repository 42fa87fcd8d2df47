import { waitInsteadOfSpinning } from '../fixes/wait-instead.ts';
import type { BindingId, FileModel, FunctionModel, LoopStep, Value } from '../model/model.ts';
import { patternTargets, walkBlock, walkBlocks, walkStep, walkValue } from '../model/walk.ts';
import { canAwait } from './support/can-await.ts';
import { roleOf } from './support/file-role.ts';
import type { Rule, RuleContext } from './support/rule.ts';
import { callFactOf } from './support/promise-by-syntax.ts';

/** A loop that only passes the time, or asks again and again for what it could be told. */
export const rule: Rule = {
  meta: {
    id: 'no-busy-wait',
    family: 'blocking',
    summary: 'A loop that spins until time has passed or a flag is set',
    severity: 'warning',
    fix: 'offer',
    schema: { type: 'object', additionalProperties: false, properties: {} },
    defaults: {},
  },
  check(context) {
    if (roleOf(context.relativePath, context.file) === 'test') return;
    for (const one of context.file.functions) {
      walkBlocks(one.body, ({ steps }) => {
        for (const step of steps) if (step.kind === 'loop' && step.test !== undefined) checkLoop(context, one, step, step.test);
      });
    }
  },
};

function checkLoop(context: RuleContext, one: FunctionModel, loop: LoopStep, test: Value): void {
  const { file, text } = context;
  if (loop.loop !== 'while' && loop.loop !== 'do' && loop.loop !== 'for') return;
  const span = { start: loop.span.start, end: loop.loop === 'do' ? loop.span.start + 'do'.length : Math.max(loop.body.span.start, test.span.end) };
  const shown = { start: span.start, end: trimmedEnd(text, span.start, span.end) };
  const deadline = comparedClock(test);
  if (deadline !== undefined && isIdle(loop)) {
    const fix = canAwait(file, one) ? waitInsteadOfSpinning(file, text, loop, deadline) : undefined;
    context.report({ span: shown, message: 'This loop spins until time has passed, and nothing else runs meanwhile. Await a timer: `setTimeout` of `node:timers/promises`.', fixes: fix === undefined ? [] : [fix] });
    return;
  }
  const flag = flagOf(file, one, test);
  if (flag === undefined || writesIn(loop, flag)) return;
  const name = file.bindings[flag]?.name ?? '';
  if (isEmpty(loop)) context.report({ span: shown, message: `This loop spins until \`${name}\` changes, which it cannot: nothing else runs as long as it spins. Await a promise that is resolved where \`${name}\` is set.` });
  else if (onlySleeps(context, one, loop)) context.report({ span: shown, atMost: 'info', message: `This loop asks again and again whether \`${name}\` has changed. Await a promise that is resolved where \`${name}\` is set.` });
}

function trimmedEnd(text: string, start: number, end: number): number {
  return start + text.slice(start, end).trimEnd().length;
}

/** `Date.now() < end`: what the clock is compared with. */
function comparedClock(test: Value): Value | undefined {
  if (test.kind !== 'binary' || !/^[<>]=?$/.test(test.operator)) return undefined;
  if (readsClock(test.left)) return readsClock(test.right) ? undefined : test.right;
  return readsClock(test.right) ? test.left : undefined;
}

/** `Date.now()`, `performance.now()`, `new Date()`, or a sum or difference with one of them. */
function readsClock(value: Value): boolean {
  if (value.kind === 'binary') return (value.operator === '-' || value.operator === '+') && (readsClock(value.left) || readsClock(value.right));
  if (value.kind === 'unary') return readsClock(value.operand);
  if (value.kind !== 'call') return false;
  const { callee } = value;
  if (value.isNew) return callee.kind === 'global' && callee.name === 'Date' && value.arguments.length === 0;
  return callee.kind === 'member' && ((callee.name === 'now' && callee.object.kind === 'global') || (callee.name === 'getTime' && readsClock(callee.object)));
}

/** Nothing happens in the loop but a look at the clock. */
function isIdle(loop: LoopStep): boolean {
  let isBusy = loop.update !== undefined;
  for (const step of loop.body.steps) {
    if (step.kind !== 'expression' && step.kind !== 'other' && step.kind !== 'declaration') return false;
    walkStep(step, (value) => {
      if (value.kind === 'await' || value.kind === 'yield' || (value.kind === 'call' && !readsClock(value)) || value.kind === 'update') isBusy = true;
      if (value.kind === 'assign' && !readsClock(value.value)) isBusy = true;
    });
  }
  return !isBusy;
}

function isEmpty(loop: LoopStep): boolean {
  return loop.update === undefined && loop.body.steps.every((step) => step.kind === 'other' && step.values.length === 0 && step.body === undefined);
}

/** `!isReady`, `isReady === false`: a variable of this file that a function around or beside this one writes. */
function flagOf(file: FileModel, one: FunctionModel, test: Value): BindingId | undefined {
  const named = test.kind === 'unary' && test.operator === '!' ? test.operand : test.kind === 'binary' && test.right.kind === 'literal' ? test.left : test;
  if (named.kind !== 'binding') return undefined;
  const binding = file.bindings[named.binding];
  if (binding === undefined || binding.kind !== 'let' || binding.writes === 0) return undefined;
  return file.functions.some((other) => other.id !== one.id && other.parent !== undefined && writesIn(other, binding.id)) ? binding.id : undefined;
}

function writesIn(code: LoopStep | FunctionModel, binding: BindingId): boolean {
  let found = false;
  walkBlock(code.body, (value) => {
    if ((value.kind === 'assign' || value.kind === 'update') && patternTargets(value.target).some((target) => target.kind === 'bind' && target.binding === binding)) found = true;
  });
  return found;
}

/** `await sleep(100)` and nothing else. */
function onlySleeps(context: RuleContext, one: FunctionModel, loop: LoopStep): boolean {
  const [step, ...others] = loop.body.steps;
  if (step?.kind !== 'expression' || others.length > 0 || step.value.kind !== 'await' || loop.update !== undefined) return false;
  const { operand } = step.value;
  if (operand.kind !== 'call') return false;
  if (operand.isNew) return isHandMadeDelay(context.file, operand);
  const call = callFactOf(context, operand.id, one);
  if (call === undefined) return false;
  const target = context.targets.targetOf(context.file.file, call);
  return target.kind === 'api' ? target.facts?.delays !== undefined : context.summaries.callSummary(context.facts, call).isDelay;
}

/** `new Promise((resolve) => setTimeout(resolve, 100))`. */
function isHandMadeDelay(file: FileModel, made: Value): boolean {
  let found = false;
  walkValue(made, (value) => {
    if (value.kind !== 'function') return;
    for (const step of file.functions[value.function]?.body.steps ?? []) {
      walkStep(step, (inner) => {
        if (inner.kind === 'call' && inner.callee.kind === 'global' && inner.callee.name === 'setTimeout') found = true;
      });
    }
  });
  return found;
}
