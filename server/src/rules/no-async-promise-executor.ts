import { forwardFailures, unwrapExecutor } from '../fixes/async-executor.ts';
import type { Span } from '../protocol/span.ts';
import { constructionsIn, type Construction } from './support/executors.ts';
import type { Rule, RuleContext } from './support/rule.ts';

/** An executor whose failures nobody hears of. ESLint's rule of this name, through names too. */
export const rule: Rule = {
  meta: {
    id: 'no-async-promise-executor',
    family: 'making-promises',
    summary: 'An async executor of `new Promise`, whose failures leave the promise pending for ever',
    severity: 'warning',
    fix: 'offer',
    insteadOf: ['no-misused-promises'],
    schema: { type: 'object', additionalProperties: false, properties: {} },
    defaults: {},
  },
  check(context) {
    for (const made of constructionsIn(context.file)) if (made.executor.isAsync && !made.executor.isGenerator) report(context, made);
  },
};

function report(context: RuleContext, made: Construction): void {
  const { file, text } = context;
  const unwrapped = unwrapExecutor(file, text, made);
  const forwarded = forwardFailures(file, text, made);
  const next = unwrapped === undefined ? 'Hand its failures on to `reject`.' : 'Use an async function in place of the promise.';
  context.report({
    span: placeOf(text, made),
    message: `This executor is async: a failure that it does not catch itself is lost in a promise of its own, and the one that it makes stays pending. ${next}`,
    fixes: [unwrapped, forwarded].filter((fix) => fix !== undefined),
  });
}

/** The word `async`, or the name of an executor that is written elsewhere. */
function placeOf(text: string, { call, executor, isInline }: Construction): Span {
  const index = isInline ? text.slice(executor.span.start, executor.bodySpan.start).search(/\basync\b/) : -1;
  if (index >= 0) return { start: executor.span.start + index, end: executor.span.start + index + 'async'.length };
  return call.arguments[0]?.span ?? call.span;
}
