import type { RuleFamily } from './rule.ts';

/** A repair for what TypeScript reports. It finds nothing itself, so there is nothing to set and nothing to silence. */
export interface QuickFixMeta {
  /** Also the name of its page. */
  readonly id: string;
  readonly family: RuleFamily;
  /** One sentence without a full stop: what it repairs. */
  readonly summary: string;
  readonly fix: 'safe' | 'offer';
  /** Codes of TypeScript's diagnostics. */
  readonly codes: readonly number[];
}

export const awaitInAsync: QuickFixMeta = {
  id: 'await-in-async',
  family: 'await',
  summary: 'An `await`, `for await` or `await using` in a function that is not async, which TypeScript reports',
  fix: 'offer',
  codes: [1103, 1308, 2852],
};

/** Every repair of this kind, by name. */
export const quickFixes: readonly QuickFixMeta[] = [awaitInAsync];
