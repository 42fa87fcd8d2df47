import type { Finding, Severity, TextEdit } from '../../protocol/finding.ts';
import type { Span } from '../../protocol/span.ts';
import type { DirectiveEntry } from '../directives.ts';
import type { UnusedSuppression } from '../suppressions.ts';
import { isLineBreak, spanOfLine } from './lines.ts';

export const unusedSuppressionId = 'unused-suppression';

/** Says that a directive, or some of its names, silence nothing, with the fix that takes them away. */
export function unusedSuppressionFinding({ directive, entries }: UnusedSuppression, at: { readonly file: string; readonly text: string; readonly severity: Severity }): Finding {
  const isWholeDirective = entries.length === directive.entries.length;
  const span = isWholeDirective ? directive.comment : entries[0]!.name;
  const removals = isWholeDirective
    ? [directive.comment, ...directive.closers].map((comment) => removeComment(comment, at))
    : [removeNames(directive.entries, entries, at)];
  return {
    ruleId: unusedSuppressionId,
    severity: at.severity,
    confidence: 'proven',
    message: messageFor(entries, at.text),
    place: { file: at.file, ...span },
    related: [],
    fixes: [{ title: isWholeDirective ? 'Remove the unused suppression' : `Remove ${quotedNames(entries, at.text)} from the suppression`, kind: 'safe', concurrent: false, edits: removals }],
  };
}

function messageFor(entries: readonly DirectiveEntry[], text: string): string {
  if (entries[0]!.ruleIds === undefined) return 'This directive suppresses nothing. Remove it.';
  const [verb, object] = entries.length === 1 ? ['reports', 'its suppression'] : ['report', 'their suppression'];
  return `${quotedNames(entries, text)} ${verb} nothing here. Remove ${object}.`;
}

function quotedNames(entries: readonly DirectiveEntry[], text: string): string {
  const quoted = entries.map(({ name }) => `\`${text.slice(name.start, name.end)}\``);
  return new Intl.ListFormat('en', { type: 'conjunction' }).format(quoted);
}

/** Takes the whole line away when nothing else stands on it, else the comment with the blanks that set it apart. */
function removeComment(comment: Span, { file, text }: { readonly file: string; readonly text: string }): TextEdit {
  const line = { start: spanOfLine(text, comment.start).start, end: spanOfLine(text, comment.end).end };
  const before = text.slice(line.start, comment.start);
  const after = text.slice(comment.end, line.end);
  const isFirst = before.trim() === '';
  if (isFirst && after.trim() === '') return { file, span: { start: line.start, end: behindLineBreak(text, line.end) }, newText: '' };
  const blanks = isFirst ? after.length - after.trimStart().length : before.length - before.trimEnd().length;
  const span = isFirst ? { start: comment.start, end: comment.end + blanks } : { start: comment.start - blanks, end: comment.end };
  return { file, span, newText: '' };
}

function behindLineBreak(text: string, end: number): number {
  if (end === text.length) return end;
  return text.startsWith('\r\n', end) ? end + 2 : isLineBreak(text[end]!) ? end + 1 : end;
}

/** Writes the list of names anew without the unused ones; the reason behind it stays. */
function removeNames(all: readonly DirectiveEntry[], unused: readonly DirectiveEntry[], { file, text }: { readonly file: string; readonly text: string }): TextEdit {
  const kept = all.filter((entry) => !unused.includes(entry)).map(({ name }) => text.slice(name.start, name.end));
  return { file, span: { start: all[0]!.name.start, end: all.at(-1)!.name.end }, newText: kept.join(', ') };
}
