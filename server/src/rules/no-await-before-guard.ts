import { awaitedInCode, codeAt } from '../effects/code-text.ts';
import { guardConfidence, lateGuards, type LateGuard } from '../effects/guards.ts';
import { unresolvedCallees } from '../effects/reachable.ts';
import { guardFirst } from '../fixes/guard-first.ts';
import { roleOf } from './support/file-role.ts';
import { isOrderMeant } from './support/meant-order.ts';
import type { QuestionContext, Rule, RuleContext } from './support/rule.ts';

/** Something is awaited, and then the function leaves without having needed it. */
export const rule: Rule = {
  meta: {
    id: 'no-await-before-guard',
    family: 'sequential',
    summary: 'An awaited value that is only used behind an early exit which does not need it',
    severity: 'info',
    fix: 'offer',
    schema: { type: 'object', additionalProperties: false, properties: {} },
    defaults: {},
  },
  questions(context) {
    return [...unresolvedCallees(context.facts, candidates(context).map(({ one }) => one.id))].map((value) => ({ kind: 'declaration', value }));
  },
  check(context) {
    for (const late of candidates(context)) checkGuard(context, late);
  },
};

function candidates({ file, relativePath }: QuestionContext): readonly LateGuard[] {
  return roleOf(relativePath, file) === 'application' ? lateGuards(file) : [];
}

function checkGuard(context: RuleContext, late: LateGuard): void {
  const { file, facts, summaries, text } = context;
  const [guard] = late.guards;
  const confidence = guard === undefined || isOrderMeant(text, late.awaited.step.span) ? undefined : guardConfidence(file, facts, summaries, late);
  if (guard === undefined || confidence === undefined) return;
  const fix = guardFirst(file, text, late);
  context.report({
    span: late.awaited.await.span,
    message: `${awaitedInCode(text, late.awaited.await)} is awaited although \`if (${codeAt(text, guard.test.span).slice(1, -1)})\` may leave without needing it. Ask first, then await.`,
    confidence,
    related: [{ message: 'this may leave first', place: { file: file.file, ...guard.span } }],
    fixes: fix === undefined ? [] : [fix],
  });
}
