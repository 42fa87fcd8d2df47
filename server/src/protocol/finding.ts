import type { Place, Span } from './span.ts';

/** How loudly a finding is told, loudest first. `off` is a configuration value and never stands on a finding. */
export const severities = ['error', 'warning', 'info', 'hint'] as const;
export type Severity = (typeof severities)[number];

/**
 * How sure a concurrency finding is. `proven`: no data, effect, control or receiver dependency stands against it.
 * `likely`: no data dependency; the effects are unknown, but the names say reads. Other rules report `proven`.
 */
export type Confidence = 'proven' | 'likely';

/** `safe` keeps behaviour and may run on save; `offer` changes timing or shape, so a person confirms it. */
export type FixKind = 'safe' | 'offer';

/** Replace the text of `span` in `file` by `newText`. An insertion has an empty span. */
export interface TextEdit {
  readonly file: string;
  readonly span: Span;
  readonly newText: string;
}

/** One way to repair a finding. Edits never overlap and are sorted by file, then start. */
export interface Fix {
  readonly title: string;
  readonly kind: FixKind;
  /** True when the fix changes what runs at the same time: `async-lens fix` applies it only with `--concurrent`. */
  readonly concurrent: boolean;
  /** An offer that changes nothing when the program runs: a person decides, but need not look at what it does. */
  readonly keepsBehaviour?: true;
  /** How sure it is that the fix does no harm, where that is less sure than the finding. Absent: as sure. */
  readonly confidence?: Confidence;
  readonly edits: readonly TextEdit[];
}

/** The fix changes what a program does or when: a person sees it before it is made. */
export function isToBeConfirmed({ kind, keepsBehaviour }: Pick<Fix, 'kind' | 'keepsBehaviour'>): boolean {
  return kind === 'offer' && keepsBehaviour !== true;
}

/** The one fix of a finding that a task graph shows before it is applied: the first that changes what runs at once. */
export function previewedFix<SomeFix extends Pick<Fix, 'concurrent'>>(fixes: readonly SomeFix[]): SomeFix | undefined {
  return fixes.find(({ concurrent }) => concurrent);
}

/** A second place that explains a finding: a hop of a call path, the first of two awaits. */
export interface RelatedPlace {
  readonly message: string;
  readonly place: Place;
}

/** What a rule has to say about one place. */
export interface Finding {
  readonly ruleId: string;
  readonly severity: Severity;
  readonly confidence: Confidence;
  readonly message: string;
  readonly place: Place;
  readonly related: readonly RelatedPlace[];
  /** Best first; empty when there is nothing to offer. */
  readonly fixes: readonly Fix[];
  /** A larger change that would repair it. It reads other files, so it is worked out only when a person asks for it. */
  readonly remedy?: Remedy;
}

/** Make the function around `place` asynchronous, with everything that calls it. */
export interface Remedy {
  readonly title: string;
  readonly place: Place;
}

/** Something that kept a file, or a part of it, from being checked. The rest of the run goes on. */
export interface Problem {
  readonly code: ProblemCode;
  /** What happened, where, and what to do about it. */
  readonly message: string;
  readonly file?: string;
  readonly span?: Span;
}

export type ProblemCode =
  | 'file-missing'
  | 'file-unreadable'
  | 'file-binary'
  | 'file-too-large'
  | 'file-too-deep'
  | 'file-unsupported'
  | 'syntax-error'
  | 'project-broken'
  | 'directive-unknown-rule'
  | 'internal';

/** Everything known about one file after a check. `text` is the text that offsets refer to. */
export interface FileReport {
  readonly file: string;
  readonly text: string;
  readonly findings: readonly Finding[];
  readonly problems: readonly Problem[];
  /** `skipped` when the file is not reported at all: declaration file, generated, minified, ignored. */
  readonly status: 'checked' | 'skipped' | 'failed';
}
