import { CodeActionKind, type CodeAction, type Diagnostic, type SnippetTextEdit, type TextDocumentEdit } from 'vscode-languageserver/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Settings } from '../../protocol/requests.ts';
import type { ServerContext } from '../session/context.ts';

/** For each rule at the caret: silence it here, or in the whole file, with a place to say why. */
export function suppressActions(context: ServerContext, uri: string, diagnostics: readonly Diagnostic[], settings: Settings): CodeAction[] {
  const document = context.documents.get(uri);
  const { enable = true, location = 'separateLine' } = settings.codeAction?.disableRuleComment ?? {};
  if (document === undefined || !enable) return [];
  return onePerRule(diagnostics).flatMap((diagnostic) => {
    const ruleId = String(diagnostic.code);
    const { line } = diagnostic.range.start;
    const here = location === 'sameLine' ? sameLineComment(document, line, ruleId) : lineAboveComment(document, line, ruleId);
    const inFile: Insertion = { line: firstCodeLine(document), character: 0, before: '', comment: `// async-lens-disable-file ${ruleId}`, after: '\n' };
    return [
      ...(isInsideTemplate(document, line) ? [] : [suppressAction(context, document, diagnostic, `Disable ${ruleId} for this line`, here)]),
      suppressAction(context, document, diagnostic, `Disable ${ruleId} for the entire file`, inFile),
    ];
  });
}

/** A comment that is to be inserted, with the text around it; its reason comes last. */
interface Insertion {
  readonly line: number;
  readonly character: number;
  readonly before: string;
  readonly comment: string;
  readonly after: string;
}

function onePerRule(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return diagnostics.filter(({ code }, index) => diagnostics.findIndex((other) => other.code === code) === index);
}

function lineAboveComment(document: TextDocument, line: number, ruleId: string): Insertion {
  const indent = /^\s*/.exec(textOfLine(document, line))?.[0] ?? '';
  return { line, character: 0, before: indent, comment: `// async-lens-disable-next-line ${ruleId}`, after: '\n' };
}

function sameLineComment(document: TextDocument, line: number, ruleId: string): Insertion {
  return { line, character: textOfLine(document, line).length, before: ' ', comment: `// async-lens-disable-line ${ruleId}`, after: '' };
}

/** Below a `#!` line, which must stay the first. */
function firstCodeLine(document: TextDocument): number {
  return textOfLine(document, 0).startsWith('#!') ? 1 : 0;
}

/**
 * True when the line begins inside a template literal, where a comment would become text. Counted by backticks: a
 * stray one in a comment above hides the action, which does no harm.
 */
function isInsideTemplate(document: TextDocument, line: number): boolean {
  const above = document.getText({ start: { line: 0, character: 0 }, end: { line, character: 0 } });
  return (above.replaceAll('\\`', '').match(/`/g)?.length ?? 0) % 2 === 1;
}

function textOfLine(document: TextDocument, line: number): string {
  return document.getText({ start: { line, character: 0 }, end: { line: line + 1, character: 0 } }).replace(/\r?\n$/, '');
}

function suppressAction(context: ServerContext, document: TextDocument, diagnostic: Diagnostic, title: string, insertion: Insertion): CodeAction {
  const { before, comment, after, line, character } = insertion;
  const range = { start: { line, character }, end: { line, character } };
  const action = { title, kind: CodeActionKind.QuickFix, diagnostics: [diagnostic] };
  if (!context.client.versionsChanges) return { ...action, edit: { changes: { [document.uri]: [{ range, newText: `${before}${comment} -- reason${after}` }] } } };
  // The reason is selected, ready to be typed over, where the editor can do that. Names of rules hold no `$` or `}`.
  const edit = context.client.insertsSnippets
    ? ({ range, snippet: { kind: 'snippet', value: `${before}${comment} -- \${1:reason}${after}` } } satisfies SnippetTextEdit)
    : { range, newText: `${before}${comment} -- reason${after}` };
  const change: TextDocumentEdit = { textDocument: { uri: document.uri, version: document.version }, edits: [edit] };
  return { ...action, edit: { documentChanges: [change] } };
}
