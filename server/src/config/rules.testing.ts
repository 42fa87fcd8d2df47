import type { ConfigurableRule } from './configurable-rule.ts';

/** A small catalogue: one rule per case that the configuration treats differently. */
export const sampleRules: readonly ConfigurableRule[] = [
  {
    id: 'no-blocking-call',
    family: 'blocking',
    summary: 'A call that blocks the event loop inside an async function',
    severity: 'warning',
    schema: {
      type: 'object',
      additionalProperties: false,
      properties: {
        allow: { type: 'array', items: { type: 'string' }, description: 'Names that may block' },
        helpers: { type: 'boolean', description: 'Look through helpers' },
      },
    },
    defaults: { allow: [], helpers: true },
  },
  { id: 'no-floating-promises', family: 'never-awaited', summary: 'A promise that nobody awaits', severity: 'warning', schema: noOptions(), defaults: {} },
  { id: 'no-floating-in-all', family: 'never-awaited', summary: 'A promise that floats when its neighbour throws', severity: 'info', schema: noOptions(), defaults: {} },
  { id: 'require-await', family: 'await', summary: 'An async function without await', severity: 'hint', schema: noOptions(), defaults: {} },
  { id: 'prefer-await', family: 'making-promises', summary: 'Chains that read better as await', severity: 'off', schema: noOptions(), defaults: {} },
];

function noOptions(): Readonly<Record<string, unknown>> {
  return { type: 'object', additionalProperties: false, properties: {} };
}
