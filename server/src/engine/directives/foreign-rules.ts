import type { DirectiveTool } from './command.ts';

/**
 * Our rules that a rule of another linter stands for: what a directive for the one says about the other. Only rules
 * that report the same code for the same reason; a directive that names another rule says nothing to us. Without
 * `name`: all of them, for a directive that names no rule.
 */
export function foreignRuleIds(tool: DirectiveTool, name?: string): readonly string[] {
  const table = tool === 'biome' ? biomeRules : eslintRules;
  if (name === undefined) return [...new Set(Object.values(table).flat())];
  if (tool === 'biome') return biomeRuleIds(name);
  const canonical = canonicalName(name);
  return table[canonical] ?? (tool === 'oxlint' ? table[`typescript/${canonical}`] : undefined) ?? [];
}

/** `lint/suspicious/useAwait` names a rule; `lint` and `lint/suspicious` name everything below. */
function biomeRuleIds(name: string): readonly string[] {
  const rule = name.split('/')[2];
  return rule === undefined ? foreignRuleIds('biome') : biomeRules[rule] ?? [];
}

/** Plugins are registered under several prefixes: `@typescript-eslint/x`, `typescript/x` (oxlint), `ts/x`. */
function canonicalName(name: string): string {
  return name
    .replace(/^(?:@typescript-eslint|typescript-eslint|ts)\//, 'typescript/')
    .replace(/^eslint\//, '')
    .replace(/^node\//, 'n/');
}

const eslintRules: Readonly<Record<string, readonly string[]>> = {
  'no-async-promise-executor': ['no-async-promise-executor'],
  'no-await-in-loop': ['no-await-in-loop'],
  'no-sync': ['no-blocking-call'],
  'require-atomic-updates': ['require-atomic-updates'],
  'require-await': ['require-await'],
  'n/no-sync': ['no-blocking-call'],
  'n/prefer-promises/dns': ['prefer-promise-api'],
  'n/prefer-promises/fs': ['prefer-promise-api'],
  'promise/avoid-new': ['no-promise-constructor-wrap', 'prefer-promise-api'],
  'promise/catch-or-return': ['no-floating-promises'],
  'promise/no-multiple-resolved': ['no-unsettled-promise'],
  'promise/no-return-wrap': ['no-useless-promise-wrap'],
  'promise/prefer-await-to-then': ['prefer-await'],
  'typescript/await-thenable': ['await-thenable'],
  'typescript/no-floating-promises': ['no-floating-promises', 'no-unawaited-task'],
  'typescript/no-misused-promises': ['no-misused-promises', 'no-async-array-callback'],
  'typescript/require-await': ['require-await'],
  'typescript/return-await': ['return-await'],
  'typescript/strict-void-return': ['no-misused-promises', 'no-async-array-callback'],
  'unicorn/no-await-in-promise-methods': ['no-await-in-promise-methods'],
  'unicorn/no-useless-promise-resolve-reject': ['no-useless-promise-wrap'],
};

const biomeRules: Readonly<Record<string, readonly string[]>> = {
  noAsyncPromiseExecutor: ['no-async-promise-executor'],
  noAwaitInLoops: ['no-await-in-loop'],
  noFloatingPromises: ['no-floating-promises', 'no-unawaited-task'],
  noMisusedPromises: ['no-misused-promises', 'no-async-array-callback'],
  useAwait: ['require-await'],
  useAwaitThenable: ['await-thenable'],
};
