import { isPureMethodName } from '../knowledge/pure-methods.ts';
import { verbOf } from '../knowledge/verbs.ts';
import type { Block, BranchStep, FileModel, FunctionModel, Step, Value } from '../model/model.ts';
import { patternTargets, walkBlock, walkBlocks, walkStep, walkValue } from '../model/walk.ts';
import { collectValue } from './collect-body.ts';
import type { BodyFacts, CallFact, FileFacts } from './facts.ts';
import { confidenceIn, happeningOf, type Happening } from './order.ts';
import { awaitedForm } from './stages.ts';
import type { AwaitedForm } from './staging.ts';
import type { Summaries } from './summaries.ts';

/** A declaration that awaits, and directly behind it early exits that do not need what it gives. */
export interface LateGuard {
  readonly awaited: AwaitedForm;
  readonly guards: readonly BranchStep[];
  readonly one: FunctionModel;
}

/** By syntax and bindings alone; `guardVerdict` tells what effects say. Found once per file. */
export function lateGuards(file: FileModel): readonly LateGuard[] {
  const known = guardsByModel.get(file) ?? file.functions.flatMap((one) => guardsOf(file, one));
  guardsByModel.set(file, known);
  return known;
}

const guardsByModel = new WeakMap<FileModel, readonly LateGuard[]>();

function guardsOf(file: FileModel, one: FunctionModel): readonly LateGuard[] {
  const found: LateGuard[] = [];
  walkBlocks(one.body, (block: Block) => {
    block.steps.forEach((step, index) => {
      const awaited = awaitedForm(step);
      if (awaited?.form !== 'declaration' || awaited.await.operand.kind !== 'call') return;
      const guards = guardsBehind(file, block.steps.slice(index + 1), definedBy(awaited));
      // Behind the last guard somebody uses it: else there is more to say than where it stands.
      const isUsed = guards.length > 0 && block.steps.slice(index + 1 + guards.length).some((later) => uses(later, definedBy(awaited)));
      if (isUsed) found.push({ awaited, guards, one });
    });
  });
  return found;
}

function definedBy({ pattern }: AwaitedForm): ReadonlySet<number> {
  return new Set(pattern === undefined ? [] : patternTargets(pattern).flatMap((target) => (target.kind === 'bind' ? [target.binding] : [])));
}

function guardsBehind(file: FileModel, steps: readonly Step[], defined: ReadonlySet<number>): readonly BranchStep[] {
  const end = steps.findIndex((step) => step.kind !== 'branch' || !isGuard(file, step) || uses(step, defined));
  return (end < 0 ? steps : steps.slice(0, end)) as readonly BranchStep[];
}

/** `if (..) return ..`, with a test that only looks at what cannot have changed in the meantime. */
function isGuard(file: FileModel, { test, then, otherwise }: BranchStep): boolean {
  const last = then.steps.at(-1)?.kind;
  const leaves = last === 'return' || last === 'throw' || last === 'continue' || last === 'break';
  return leaves && otherwise === undefined && then.steps.length <= 2 && !suspends(then) && isSteady(file, test);
}

function suspends(block: Block): boolean {
  let found = false;
  walkBlock(block, ({ kind }) => {
    if (kind === 'await' || kind === 'yield') found = true;
  });
  return found;
}

/**
 * True when a test gives the same before and after an await: it asks constants and parameters that nobody writes, and
 * pure methods and members of them whose names do not sound like a state that others set.
 */
function isSteady(file: FileModel, test: Value): boolean {
  let isSteadySoFar = true;
  walkValue(test, (value) => {
    switch (value.kind) {
      case 'binding': {
        const binding = file.bindings[value.binding];
        if (binding === undefined || binding.writes > 0 || stateName.test(binding.name)) isSteadySoFar = false;
        return;
      }
      case 'member': case 'element':
        if (value.kind === 'member' && stateName.test(value.name)) isSteadySoFar = false;
        return;
      case 'call':
        if (value.callee.kind !== 'member' || !(isPureMethodName(value.callee.name) || harmlessCalls.has(value.callee.name))) isSteadySoFar = false;
        return;
      case 'literal': case 'unary': case 'binary': case 'choice': case 'template': return;
      case 'global':
        if (!steadyGlobals.has(value.name)) isSteadySoFar = false;
        return;
      default: isSteadySoFar = false;
    }
  });
  return isSteadySoFar;
}

const harmlessCalls: ReadonlySet<string> = new Set(['isArray', 'has', 'test', 'isNaN', 'isInteger', 'isFinite']);
const steadyGlobals: ReadonlySet<string> = new Set(['undefined', 'Array', 'Number', 'Object']);
/** What is asked for after an await since it may have changed meanwhile. */
const stateName = /abort|cancel|clos|destroy|dispos|stop|ended?$|ready|connect|mount|active|current|stat(?:e|us)|signal|done|finish|pending|running|alive|loading|locked|expired|now|time|count|size|length$|ref$/i;

function uses(step: Step, bindings: ReadonlySet<number>): boolean {
  let found = false;
  walkStep(step, (value) => {
    if (value.kind === 'binding' && bindings.has(value.binding)) found = true;
    // What an inner function uses, it may use at once.
    if (value.kind === 'function') found = true;
  });
  return found;
}

/** How sure it is that leaving first would change nothing but the wait; undefined when it could. */
export function guardConfidence(file: FileModel, facts: FileFacts, summaries: Summaries, { awaited, guards, one }: LateGuard): 'proven' | 'likely' | undefined {
  const happening = happeningOf(facts, collectValue(file, awaited.await, one.id), summaries, false);
  if (!isPlainRead(happening) || guards.some(({ test }) => sharesObject(happening.body, collectValue(file, test, one.id)))) return undefined;
  const { summary, body } = happening;
  if (summary.unresolved.length === 0) return summary.waits && ![...summary.world].some((effect) => effect.startsWith('writes:')) && summary.writes.size === 0 ? confidenceIn(summary) : undefined;
  return body.calls.every((call) => isReadByName(call)) ? 'likely' : undefined;
}

/** Not a check, whose answer is whether it throws; not a delay. */
function isPlainRead({ isDelay, body, summary }: Happening): boolean {
  const isCheck = body.calls.some(({ name }) => checkName.test(name ?? ''));
  return !isDelay && !isCheck && !summary.unresolved.some(({ saysWrite }) => saysWrite);
}

const checkName = /^(?:assert|authenticate|authori[sz]e|demand|ensure|guard|must|require|check|confirm|validate|verify|get(?:Auth|Session|CurrentUser)|\w*OrThrow$)/;

function isReadByName(call: CallFact): boolean {
  if (call.isAwaited) return !call.isParameter && verbOf(call.name ?? '') === 'read';
  return call.isAccess || (call.receiver !== undefined && isPureMethodName(call.name ?? ''));
}

/** The call gets hold of an object that the test asks: it may change it. */
function sharesObject(awaited: BodyFacts, test: BodyFacts): boolean {
  const handed = new Set(awaited.calls.flatMap((call) => [call.receiver, ...call.arguments.filter(({ shape }) => shape.kind === 'unknown').map(({ location }) => location)]));
  return [...test.reads].some((location) => !location.startsWith('b:') && handed.has(location) && location.startsWith('t:'));
}
