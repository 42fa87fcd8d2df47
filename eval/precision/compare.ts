import type { ReadFinding } from './check.ts';
import { idOf, type Label, type Verdict } from './labels.ts';

/** What a rule says today beside what people read. Places count, not findings: those on one line share a label. */
export interface Comparison {
  /** Places reported at warning or louder, by what their label says. */
  readonly loud: Readonly<Record<Verdict, readonly Label[]>>;
  /** Places reported below warning, by what their label says. */
  readonly quiet: Readonly<Record<Verdict, readonly Label[]>>;
  /** Reported at warning or louder, and read by nobody. */
  readonly unread: readonly ReadFinding[];
  /** Reported below warning, and read by nobody: a sample is enough there. */
  readonly unreadQuiet: readonly ReadFinding[];
  /** False, at warning now, and not when the label was written: the change that caused it made things worse. */
  readonly newlyFalse: readonly Label[];
  /** True, reported when the label was written, and silent or quieter now. */
  readonly lost: readonly Label[];
  /** False, reported when the label was written, and silent or quieter now. */
  readonly cured: readonly Label[];
  /** True, and reported now where there was silence, or louder than when the label was written. */
  readonly gained: readonly Label[];
  /** True and silent, then as now: what is known to be missed. */
  readonly missed: readonly Label[];
}

/** Compares the findings of one project with its labels. */
export function compare(findings: readonly ReadFinding[], labels: readonly Label[]): Comparison {
  const now = new Map<string, ReadFinding>();
  for (const finding of findings) {
    const id = idOf(finding.key);
    const before = now.get(id);
    if (before === undefined || rank(finding.severity) > rank(before.severity)) now.set(id, finding);
  }
  const known = new Set(labels.map(idOf));
  const unread = [...now].filter(([id]) => !known.has(id)).map(([, finding]) => finding);
  const today = (label: Label): number => rank(now.get(idOf(label))?.severity ?? 'silent');
  const withVerdict = (verdict: Verdict): readonly Label[] => labels.filter((label) => label.verdict === verdict);
  const quieter = (label: Label): boolean => today(label) < rank(label.reported);
  return {
    loud: byVerdict(labels, (label) => today(label) >= warning),
    quiet: byVerdict(labels, (label) => today(label) > 0 && today(label) < warning),
    unread: unread.filter(({ severity }) => rank(severity) >= warning),
    unreadQuiet: unread.filter(({ severity }) => rank(severity) < warning),
    newlyFalse: withVerdict('false').filter((label) => today(label) >= warning && rank(label.reported) < warning),
    lost: withVerdict('true').filter(quieter),
    cured: withVerdict('false').filter(quieter),
    gained: withVerdict('true').filter((label) => today(label) > rank(label.reported)),
    missed: withVerdict('true').filter((label) => label.reported === 'silent' && today(label) === 0),
  };
}

/** The labels with what the tool says now in the place of what it said: verdicts and reasons stay. */
export function asReportedNow(findings: readonly ReadFinding[], labels: readonly Label[]): readonly Label[] {
  const now = new Map(findings.map((finding) => [idOf(finding.key), finding]));
  return labels.map((label) => {
    const finding = now.get(idOf(label));
    return { ...label, reported: finding?.severity ?? 'silent', confidence: finding?.confidence ?? 'none' };
  });
}

/** Share of true among true and false; arguable ones are told apart and count for neither. Undefined without any. */
export function precisionOf(counts: Readonly<Record<Verdict, number>>): number | undefined {
  const judged = counts.true + counts.false;
  return judged === 0 ? undefined : counts.true / judged;
}

const loudness = ['silent', 'hint', 'info', 'warning', 'error'] as const;
const warning = loudness.indexOf('warning');

function rank(one: Label['reported']): number {
  return loudness.indexOf(one);
}

function byVerdict(labels: readonly Label[], holds: (label: Label) => boolean): Record<Verdict, readonly Label[]> {
  const chosen = labels.filter(holds);
  return {
    true: chosen.filter(({ verdict }) => verdict === 'true'),
    false: chosen.filter(({ verdict }) => verdict === 'false'),
    arguable: chosen.filter(({ verdict }) => verdict === 'arguable'),
  };
}
