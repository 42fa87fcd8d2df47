import { awaitedInCode, codeAt } from '../effects/code-text.ts';
import { collectValue } from '../effects/collect-body.ts';
import { listJoinsIn, type ListJoin } from '../effects/joins.ts';
import { happeningOf, orderOf } from '../effects/order.ts';
import { unresolvedCallees } from '../effects/reachable.ts';
import { dropAwaits } from '../fixes/drop-awaits.ts';
import type { AwaitValue, Value } from '../model/model.ts';
import { walkValue } from '../model/walk.ts';
import type { Rule, RuleContext } from './support/rule.ts';

/** An `await` in front of an element of `Promise.all([..])`: it hands over what the task gave, not the task. */
export const rule: Rule = {
  meta: {
    id: 'no-await-in-promise-methods',
    family: 'sequential',
    summary: 'An await inside the list of Promise.all and its kin, which then have nothing left to wait for together',
    severity: 'warning',
    fix: 'offer',
    schema: { type: 'object', additionalProperties: false, properties: {} },
    defaults: {},
  },
  questions({ file, facts }) {
    const roots = listJoinsIn(file).filter((join) => awaitsOf(join).length > 0).map(({ one }) => one.id);
    return [...unresolvedCallees(facts, roots)].map((value) => ({ kind: 'declaration', value }));
  },
  check(context) {
    for (const join of listJoinsIn(context.file)) {
      const awaits = awaitsOf(join);
      if (awaits.length > 0) report(context, join, awaits);
    }
  },
};

function awaitsOf({ tasks }: ListJoin): readonly AwaitValue[] {
  return tasks.elements.filter((element) => element?.kind === 'await');
}

function report(context: RuleContext, join: ListJoin, awaits: readonly AwaitValue[]): void {
  const { file, text } = context;
  const [first] = awaits;
  if (first === undefined) return;
  const order = startsNothingBehind(join, first) ? 'free' : isOrderForced(context, join, first) ? 'forced' : 'open';
  const fix = order === 'forced' ? undefined : dropAwaits(file, text, awaits, join.method === 'all' && order === 'free' ? 'safe' : 'offer', order === 'open' && !isOrderFree(context, join) ? 'likely' : 'proven');
  context.report({
    span: first.span,
    message: messageFor(context, join, first, order === 'forced'),
    related: awaits.slice(1).map((other) => ({ message: 'this one is awaited in the list, too', place: { file: file.file, ...other.span } })),
    fixes: fix === undefined ? [] : [fix],
  });
}

/** Behind the await stands nothing that begins later because of it. */
function startsNothingBehind({ tasks }: ListJoin, awaited: AwaitValue): boolean {
  return elementsBehind(tasks, awaited).every(isThere);
}

/** It is not called here: if it is a task, it runs already. */
function isThere({ kind }: Value): boolean {
  return kind === 'binding' || kind === 'literal' || kind === 'member' || kind === 'element';
}

function elementsBehind(tasks: ListJoin['tasks'], awaited: AwaitValue): readonly Value[] {
  return tasks.elements.slice(tasks.elements.indexOf(awaited) + 1).filter((element) => element !== undefined);
}

/** Something says that what stands behind must not begin before: then a statement of its own is the repair, and no quick one. */
function isOrderForced({ file, facts, summaries }: RuleContext, { tasks, one }: ListJoin, awaited: AwaitValue): boolean {
  // `[a(), b(await c())]`: while that is awaited, nobody would hear what becomes of the first.
  if (elementsBehind(tasks, awaited).some(hasFurtherAwait)) return true;
  const happening = (value: Value) => happeningOf(facts, collectValue(file, value, one.id), summaries, false);
  const first = happening(awaited);
  return elementsBehind(tasks, awaited).some((element) => {
    const second = happening(element);
    const { reason } = orderOf(first, second);
    // An element that is no call awaited here is no reason by itself; what its callee is known to throw is.
    if (reason?.kind === 'throws-early') return second.summary.throwsEarly;
    return reason !== undefined && reason.kind !== 'unknown-call' && reason.kind !== 'no-wait';
  });
}

function hasFurtherAwait(element: Value): boolean {
  let found = false;
  walkValue(element.kind === 'await' ? element.operand : element, ({ kind }) => {
    if (kind === 'await') found = true;
  });
  return found;
}

/** Nothing stands against beginning them all at once. */
function isOrderFree({ file, facts, summaries }: RuleContext, { tasks, one }: ListJoin): boolean {
  const happenings = tasks.elements.flatMap((element) => (element === undefined ? [] : [happeningOf(facts, collectValue(file, element, one.id), summaries, false)]));
  return happenings.every((second, index) => happenings.slice(0, index).every((first) => {
    const { reason, confidence } = orderOf(first, second);
    return reason === undefined && confidence === 'proven';
  }));
}

function messageFor({ text }: RuleContext, { tasks, method }: ListJoin, awaited: AwaitValue, isForced: boolean): string {
  const name = awaitedInCode(text, awaited);
  const called = (element: Value): string => (codeAt(text, calleeSpan(element)) === name ? 'the next call' : codeAt(text, calleeSpan(element)));
  const unsettled = method === 'allSettled' ? ', and a failure of it is thrown' : '';
  const next = elementsBehind(tasks, awaited).find((element) => !isThere(element));
  if (next !== undefined) return `\`Promise.${method}\` gets what ${name} gives, not its promise: ${called(next)} begins only when it is done${unsettled}. ${isForced ? 'Since it must come first, await it in a statement of its own.' : 'Drop the `await` inside the list.'}`;
  const other = tasks.elements.find((element) => element !== undefined && element !== awaited);
  if (other !== undefined) return `While ${name} is awaited inside the list, nobody hears when ${called(other)} fails${unsettled}. Drop the \`await\`: \`Promise.${method}\` waits for it.`;
  return `\`Promise.${method}\` has nothing to wait for: ${name} is awaited before it is called${unsettled}. Drop the \`await\` inside the list.`;
}

/** What a reader knows an element by. */
function calleeSpan(element: Value): Value['span'] {
  const started = element.kind === 'await' ? element.operand : element;
  return started.kind === 'call' ? started.callee.span : started.span;
}
