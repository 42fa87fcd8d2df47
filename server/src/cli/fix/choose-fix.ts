import type { Finding, Fix } from '../../protocol/finding.ts';

/** `safe`: fixes that keep behaviour. `concurrent`: also those that change what runs at once, where that is proven. */
export type FixScope = 'safe' | 'concurrent';

/** The fix that is applied without asking; undefined when a person has to choose. */
export function fixToApply({ confidence, fixes }: Finding, scope: FixScope): Fix | undefined {
  return fixes.find(({ kind, concurrent, confidence: own }) => (concurrent ? scope === 'concurrent' && (own ?? confidence) === 'proven' : kind === 'safe'));
}
