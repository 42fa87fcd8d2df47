import type { Configuration } from '../config/configuration.ts';
import type { Finding, Problem } from '../protocol/finding.ts';
import type { Span } from '../protocol/span.ts';
import { covers, findDirectives, type Directive, type DirectiveEntry } from './directives.ts';
import { unusedSuppressionFinding, unusedSuppressionId } from './directives/unused.ts';

export interface SuppressionInput {
  readonly file: string;
  readonly text: string;
  /** From `findComments`; none when the text mentions no directive. */
  readonly comments: readonly Span[];
  readonly findings: readonly Finding[];
  readonly configuration: Configuration;
  /** Ids of all rules there are. */
  readonly ruleIds: readonly string[];
}

export interface SuppressionResult {
  /** What is left to report, findings about unused suppressions included. */
  readonly findings: readonly Finding[];
  readonly suppressed: readonly Finding[];
  readonly problems: readonly Problem[];
}

/** Everything that directives do to the findings of one file. */
export function suppress(input: SuppressionInput): SuppressionResult {
  const { directives, problems } = findDirectives(input);
  const { kept, suppressed, unused } = applySuppressions(input.findings, directives);
  const aboutUnused = applySuppressions(findingsAboutUnused(unused, input), directives.filter(namesUnusedSuppression));
  return {
    findings: [...kept, ...aboutUnused.kept],
    suppressed: [...suppressed, ...aboutUnused.suppressed],
    problems,
  };
}

/** A directive of ours of which these entries silenced nothing. */
export interface UnusedSuppression {
  readonly directive: Directive;
  readonly entries: readonly DirectiveEntry[];
}

/**
 * Splits findings into those a directive silences and the rest. A finding is charged to one directive: ours before
 * another linter's, the narrowest first, so a directive that repeats another one is unused.
 */
export function applySuppressions(findings: readonly Finding[], directives: readonly Directive[]): { readonly kept: readonly Finding[]; readonly suppressed: readonly Finding[]; readonly unused: readonly UnusedSuppression[] } {
  const kept: Finding[] = [];
  const suppressed: Finding[] = [];
  const used = new Set<DirectiveEntry>();
  const entries = directives.flatMap((directive) => directive.entries.map((entry) => ({ directive, entry }))).sort(ownThenNarrowest);
  for (const finding of findings) {
    const match = entries.find(({ entry }) => covers(entry, finding.ruleId, finding.place.start));
    if (match === undefined) kept.push(finding);
    else {
      suppressed.push(finding);
      used.add(match.entry);
    }
  }
  return { kept, suppressed, unused: unusedAmong(directives, used) };
}

function ownThenNarrowest(a: { directive: Directive; entry: DirectiveEntry }, b: { directive: Directive; entry: DirectiveEntry }): number {
  const byOwner = Number(b.directive.tool === 'async-lens') - Number(a.directive.tool === 'async-lens');
  return byOwner || a.entry.scope.end - a.entry.scope.start - (b.entry.scope.end - b.entry.scope.start);
}

function unusedAmong(directives: readonly Directive[], used: ReadonlySet<DirectiveEntry>): readonly UnusedSuppression[] {
  return directives
    .filter(({ tool }) => tool === 'async-lens')
    .map((directive) => ({ directive, entries: directive.entries.filter((entry) => entry.isKnown && !used.has(entry)) }))
    .filter(({ entries }) => entries.length > 0);
}

function findingsAboutUnused(unused: readonly UnusedSuppression[], { file, text, configuration }: SuppressionInput): readonly Finding[] {
  const severity = configuration.rules[unusedSuppressionId]?.severity ?? 'off';
  if (!configuration.reportUnusedSuppressions || severity === 'off') return [];
  return unused
    .map(({ directive, entries }) => ({ directive, entries: entries.filter((entry) => isJudged(entry, configuration)) }))
    .filter(({ entries }) => entries.length > 0)
    .map((suppression) => unusedSuppressionFinding(suppression, { file, text, severity }));
}

/** A rule that is off had no chance to be silenced. A suppression of this very report is judged by nobody. */
function isJudged({ ruleIds }: DirectiveEntry, { rules }: Configuration): boolean {
  if (ruleIds === undefined) return true;
  return ruleIds.every((id) => id !== unusedSuppressionId && (rules[id]?.severity ?? 'off') !== 'off');
}

function namesUnusedSuppression({ entries }: Directive): boolean {
  return entries.some(({ ruleIds }) => ruleIds?.includes(unusedSuppressionId));
}
