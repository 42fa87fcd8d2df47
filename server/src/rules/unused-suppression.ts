import type { Rule } from './support/rule.ts';

/**
 * A directive that silences nothing. Judged after all other rules, from what their findings did to the directives
 * (`engine/suppressions.ts`), so there is nothing to see in the model.
 */
export const rule: Rule = {
  meta: {
    id: 'unused-suppression',
    family: 'hygiene',
    summary: 'A suppression directive that suppresses nothing',
    severity: 'warning',
    fix: 'safe',
    schema: { type: 'object', additionalProperties: false, properties: {} },
    defaults: {},
  },
  check() {},
};
