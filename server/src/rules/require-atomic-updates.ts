import { codeAt } from '../effects/code-text.ts';
import { sharingIn, type Sharing } from '../effects/races/shared-places.ts';
import { staleWrites, type StaleWrite } from '../effects/races/stale-writes.ts';
import type { FlowNode } from '../model/flow/graph.ts';
import type { FunctionModel } from '../model/model.ts';
import { walkBlock } from '../model/walk.ts';
import type { Span } from '../protocol/span.ts';
import { roleOf } from './support/file-role.ts';
import { callFactOf } from './support/promise-by-syntax.ts';
import type { Rule, RuleContext } from './support/rule.ts';

/** One thread is no lock: what is read before an await may be another when it is written behind it. */
export const rule: Rule = {
  meta: {
    id: 'require-atomic-updates',
    family: 'races',
    summary: 'A write computed from what was read before an await: what others write meanwhile is lost',
    severity: 'warning',
    fix: 'none',
    schema: { type: 'object', additionalProperties: false, properties: {} },
    defaults: {},
  },
  check(context) {
    // What a script or a test does, it does once.
    if (roleOf(context.relativePath, context.file) !== 'application') return;
    const sharing = sharingIn(context.file, runAtOnce(context));
    for (const one of context.file.functions) {
      for (const found of staleWrites(context.file, one, sharing)) report(context, found);
    }
  },
};

/** Callbacks that a call runs for all items, without waiting for one before the next. */
function runAtOnce(context: RuleContext): Sharing['isRunAtOnce'] {
  const callbacks = new Set<number>();
  for (const one of context.file.functions) {
    walkBlock(one.body, (value) => {
      if (value.kind !== 'call') return;
      for (const argument of value.arguments) if (argument.kind === 'function' && runsForAll(context, one, value.id, value.callee.kind === 'member' ? value.callee.name : '')) callbacks.add(argument.function);
    });
  }
  return ({ id }) => callbacks.has(id);
}

function runsForAll(context: RuleContext, one: FunctionModel, call: number, name: string): boolean {
  const fact = callFactOf(context, call, one);
  const target = fact === undefined ? undefined : context.targets.targetOf(context.file.file, fact);
  const joins = target?.kind === 'api' ? target.facts?.joins : undefined;
  return joins === undefined ? name === 'map' || name === 'flatMap' || name === 'forEach' : joins.mode === 'map' && joins.isSequential !== true;
}

function report(context: RuleContext, { assign, read, wait }: StaleWrite): void {
  const { file, text } = context;
  const name = codeAt(text, assign.target.span);
  const next = assign.operator === '='
    ? `Read ${name} behind the await, or keep others out until it is written.`
    : `Await first: \`const value = await ..; ${text.slice(assign.target.span.start, assign.target.span.end)} ${assign.operator} value\`.`;
  context.report({
    span: assign.span,
    message: `${name} is written from what it held before ${codeAt(text, waitSpan(wait))}: what others write to it meanwhile is lost. ${next}`,
    related: [
      { message: 'read here', place: { file: file.file, ...(read === assign ? assign.target.span : read.span) } },
      { message: 'others run while the function waits here', place: { file: file.file, ...waitSpan(wait) } },
    ],
  });
}

function waitSpan(wait: FlowNode): Span {
  if (wait.kind === 'value') return wait.value.span;
  if (wait.kind === 'iterate') return wait.step.iterable?.span ?? wait.step.span;
  return wait.kind === 'dispose' ? wait.step.span : { start: 0, end: 0 };
}
