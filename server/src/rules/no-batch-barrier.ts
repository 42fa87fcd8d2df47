import { barrierVerdict, batchBarriers, type BatchBarrier } from '../effects/barriers.ts';
import { codeAt } from '../effects/code-text.ts';
import { unresolvedCallees } from '../effects/reachable.ts';
import { chainPerItem } from '../fixes/chain-per-item.ts';
import { roleOf } from './support/file-role.ts';
import { isOrderMeant } from './support/meant-order.ts';
import type { Rule, RuleContext } from './support/rule.ts';

/** All items through the first step, then all through the second: the fast ones wait for the slowest, without need. */
export const rule: Rule = {
  meta: {
    id: 'no-batch-barrier',
    family: 'sequential',
    summary: 'Two Promise.all in a row over the same items, where each item could go on by itself',
    severity: 'info',
    fix: 'offer',
    schema: { type: 'object', additionalProperties: false, properties: {} },
    defaults: {},
  },
  questions({ file, facts, relativePath }) {
    if (roleOf(relativePath, file) === 'test') return [];
    const roots = batchBarriers(file).flatMap(({ first, second }) => [first.callback.id, second.callback.id]);
    return [...unresolvedCallees(facts, roots)].map((value) => ({ kind: 'declaration', value }));
  },
  check(context) {
    if (roleOf(context.relativePath, context.file) === 'test') return;
    for (const barrier of batchBarriers(context.file)) checkBarrier(context, barrier);
  },
};

function checkBarrier(context: RuleContext, barrier: BatchBarrier): void {
  const { file, facts, summaries, text } = context;
  const verdict = barrierVerdict(facts, summaries, barrier);
  if (verdict.reason !== undefined || isOrderMeant(text, barrier.first.step.span) || isOrderMeant(text, barrier.second.step.span)) return;
  const fix = chainPerItem(file, text, barrier);
  const name = file.bindings[barrier.between]?.name ?? '';
  context.report({
    span: barrier.second.map.callee.span,
    message: `No item of \`${name}\` goes on before all of ${codeAt(text, barrier.first.map.callee.span)} are done, though each needs only its own. Do both steps for each item in one function.`,
    confidence: verdict.confidence,
    related: [{ message: 'all of these are awaited first', place: { file: file.file, ...barrier.first.map.callee.span } }],
    fixes: fix === undefined ? [] : [fix],
  });
}
