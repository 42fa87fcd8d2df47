import { codeAt } from '../effects/code-text.ts';
import { checksThenActs, type CheckThenAct } from '../effects/check-then-act.ts';
import { actWithoutCheck } from '../fixes/act-without-check.ts';
import { callFactOf } from './support/promise-by-syntax.ts';
import type { Rule, RuleContext } from './support/rule.ts';

/** A file is asked for, then something is done with it: in between it can come or go. */
export const rule: Rule = {
  meta: {
    id: 'no-check-then-act',
    family: 'races',
    summary: 'A question whether a file exists, and then an action that believes the answer',
    severity: 'off',
    fix: 'offer',
    schema: { type: 'object', additionalProperties: false, properties: {} },
    defaults: {},
  },
  check(context) {
    for (const found of checksThenActs(context.file, context.text)) if (isAboutFiles(context, found)) report(context, found);
  },
};

/** The action is known to do something with files, or calls what does. */
function isAboutFiles(context: RuleContext, { act, one }: CheckThenAct): boolean {
  const call = callFactOf(context, act.id, one);
  const world = call === undefined ? undefined : context.summaries.callSummary(context.facts, call).world;
  return world !== undefined && (world.has('reads:files') || world.has('writes:files'));
}

function report(context: RuleContext, found: CheckThenAct): void {
  const { file, text } = context;
  const fix = actWithoutCheck(file, text, found);
  context.report({
    span: found.check.span,
    message: `Between ${codeAt(text, found.check.callee.span)} and ${codeAt(text, found.act.callee.span)}, ${codeAt(text, found.path)} can come or go. Do it, and handle the error that says so.`,
    related: [{ message: 'this believes the answer', place: { file: file.file, ...found.act.span } }],
    fixes: fix === undefined ? [] : [fix],
  });
}
