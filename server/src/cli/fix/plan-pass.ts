import type { Finding, Fix, TextEdit } from '../../protocol/finding.ts';
import type { Span } from '../../protocol/span.ts';
import { fixToApply, type FixScope } from './choose-fix.ts';

/** Fixes that can be applied at once, and the edits that they are made of. */
export interface PassPlan {
  readonly applied: readonly AppliedFix[];
  /** Without overlaps, sorted by start. */
  readonly edits: ReadonlyMap<string, readonly TextEdit[]>;
}

export interface AppliedFix {
  readonly ruleId: string;
  readonly title: string;
  /** Where its finding stood. */
  readonly file: string;
  /** Every file that it edits. */
  readonly files: readonly string[];
}

export interface PlanOptions {
  readonly scope: FixScope;
  /** Texts that the findings refer to. A fix that edits another file is left to a person. */
  readonly texts: ReadonlyMap<string, string>;
}

/**
 * Takes fixes in the order of their findings, each whole or not at all. One that reaches into the stretch that an
 * earlier one changes has to wait for the next pass: what it wants to change may no longer be there.
 */
export function planPass(findings: readonly Finding[], { scope, texts }: PlanOptions): PassPlan {
  const applied: AppliedFix[] = [];
  const taken = new Map<string, Stretch[]>();
  const edits = new Map<string, TextEdit[]>();
  for (const finding of findings) {
    const fix = fixToApply(finding, scope);
    if (fix === undefined || fix.edits.length === 0 || !fix.edits.every(({ file }) => texts.has(file))) continue;
    const stretches = stretchesOf(fix, texts);
    if (stretches.some((stretch) => (taken.get(stretch.file) ?? []).some((other) => collide(stretch, other)))) continue;
    for (const stretch of stretches) push(taken, stretch.file, stretch);
    for (const edit of fix.edits) if (!edits.get(edit.file)?.some((other) => isSame(edit, other))) push(edits, edit.file, edit);
    applied.push({ ruleId: finding.ruleId, title: fix.title, file: finding.place.file, files: [...new Set(fix.edits.map(({ file }) => file))] });
  }
  return { applied, edits: new Map([...edits].map(([file, list]) => [file, list.sort((a, b) => a.span.start - b.span.start)])) };
}

/** What a fix lays claim to in one file: from its first edit to its last, or one change to the imports. */
interface Stretch extends Span {
  readonly file: string;
  readonly importEdit: TextEdit | undefined;
}

/** Import edits stand apart: they are far from the rest, and several fixes want the same one. */
function stretchesOf({ edits }: Fix, texts: ReadonlyMap<string, string>): readonly Stretch[] {
  const byFile = Map.groupBy(edits, ({ file }) => file);
  return [...byFile].flatMap(([file, list]) => {
    const imports = list.filter((edit) => isImportEdit(edit, texts.get(file)!));
    const others = list.filter((edit) => !imports.includes(edit));
    const hull = others.length === 0 ? [] : [{ file, importEdit: undefined, start: Math.min(...others.map(({ span }) => span.start)), end: Math.max(...others.map(({ span }) => span.end)) }];
    return [...hull, ...imports.map((edit) => ({ file, importEdit: edit, ...edit.span }))];
  });
}

function isImportEdit({ span, newText }: TextEdit, text: string): boolean {
  const lineStart = Math.max(text.lastIndexOf('\n', span.start - 1), text.lastIndexOf('\r', span.start - 1)) + 1;
  return /^\s*import\b/.test(newText) || /^\s*import\b[^(]/.test(text.slice(lineStart, span.end)) || /^\s*(?:const|var|let)\b.*=\s*require\(/.test(newText);
}

/** Touching counts: two insertions at one place have no order. The same import twice is one import. */
function collide(a: Stretch, b: Stretch): boolean {
  if (a.start > b.end || b.start > a.end) return false;
  return a.importEdit === undefined || b.importEdit === undefined || !isSame(a.importEdit, b.importEdit);
}

function isSame(a: TextEdit, b: TextEdit): boolean {
  return a.span.start === b.span.start && a.span.end === b.span.end && a.newText === b.newText;
}

function push<Value>(lists: Map<string, Value[]>, key: string, value: Value): void {
  const list = lists.get(key) ?? [];
  list.push(value);
  lists.set(key, list);
}
