import { codeAt } from '../effects/code-text.ts';
import { settlementFlaws, type SettlementFlaw } from '../effects/promises/settlement.ts';
import type { FunctionModel } from '../model/model.ts';
import type { RelatedPlace } from '../protocol/finding.ts';
import type { Span } from '../protocol/span.ts';
import type { Rule, RuleContext } from './support/rule.ts';

/** A promise made by hand that nobody settles, or that is settled again. */
export const rule: Rule = {
  meta: {
    id: 'no-unsettled-promise',
    family: 'making-promises',
    summary: 'An executor with a path that never resolves or rejects, or that does so twice',
    severity: 'warning',
    fix: 'none',
    schema: { type: 'object', additionalProperties: false, properties: {} },
    defaults: {},
  },
  check(context) {
    for (const one of context.file.functions) {
      for (const flaw of settlementFlaws(context.file, one)) report(context, flaw);
    }
  },
};

function report(context: RuleContext, flaw: SettlementFlaw): void {
  switch (flaw.kind) {
    case 'never':
      context.report({ span: madeAt(flaw), message: 'Nothing in this executor settles the promise: whoever awaits it waits for ever. Resolve it, reject it, or hand `resolve` on.' });
      return;
    case 'not-on-path':
      context.report({ span: madeAt(flaw), message: `${pathMessage(context, flaw)}: whoever awaits the promise then waits for ever. Resolve or reject it there, too.`, related: pathPlaces(context, flaw) });
      return;
    case 'twice': {
      const { first, second } = flaw;
      context.report({
        span: second.span,
        message: `The promise is settled already by ${codeAt(context.text, first.span)} on this path: this call does nothing. Return behind the first, or put this one into an \`else\`.`,
        related: [{ message: 'settled here first', place: { file: context.file.file, ...first.span } }],
      });
    }
  }
}

/** `new Promise`, without the executor. */
function madeAt({ promise }: SettlementFlaw): Span {
  return { start: promise.span.start, end: promise.callee.span.end };
}

type MissingOnPath = Extract<SettlementFlaw, { kind: 'not-on-path' }>;

function pathMessage({ text }: RuleContext, { test }: MissingOnPath): string {
  if (test === undefined) return 'A path through this executor neither resolves nor rejects';
  return `Where ${codeAt(text, test.value.span)} ${test.holds ? 'holds' : 'does not hold'}, nothing resolves or rejects`;
}

function pathPlaces({ file, text }: RuleContext, { within, leaving, test }: MissingOnPath): readonly RelatedPlace[] {
  const end = leaving?.kind === 'step' ? leaving.step.span : endOf(within, text);
  return [
    ...(test === undefined ? [] : [{ message: `on the path where this ${test.holds ? 'holds' : 'does not hold'}`, place: { file: file.file, ...test.value.span } }]),
    { message: 'here the path ends, and the promise is still pending', place: { file: file.file, ...end } },
  ];
}

function endOf({ bodySpan }: FunctionModel, text: string): Span {
  const { end } = bodySpan;
  return { start: text[end - 1] === '}' ? end - 1 : end, end };
}
