import type { AnnotatedTextEdit, TextDocumentEdit, TextEdit as ProtocolEdit, WorkspaceEdit } from 'vscode-languageserver/node';
import { isToBeConfirmed, type Fix, type TextEdit } from '../../protocol/finding.ts';
import { rangeOf } from '../diagnostics/to-diagnostic.ts';
import type { ServerContext } from '../session/context.ts';

/**
 * Fixes as one edit in the editor's own words, as rich as it understands: versions, so that it refuses an edit of an
 * older text, and an annotation that has a change of behaviour confirmed. `description` says what is to be confirmed.
 */
export async function toWorkspaceEdit(context: ServerContext, fixes: readonly Fix[], description?: string): Promise<WorkspaceEdit> {
  const confirmed = context.client.confirmsChanges ? fixes.find(isToBeConfirmed) : undefined;
  const annotationId = confirmed === undefined ? undefined : confirmed.concurrent ? 'concurrency' : 'behaviour';
  const files = await Promise.all([...editsByFile(fixes)].map((entry) => toDocumentEdit(context, entry, annotationId)));
  if (!context.client.versionsChanges) return { changes: Object.fromEntries(files.map(({ textDocument, edits }) => [textDocument.uri, edits as ProtocolEdit[]])) };
  return {
    documentChanges: files,
    ...(confirmed === undefined ? {} : { changeAnnotations: { [annotationId ?? '']: annotationOf(confirmed, description) } }),
  };
}

/** By file; edits that several fixes share, like one import, once. */
function editsByFile(fixes: readonly Fix[]): Map<string, readonly TextEdit[]> {
  const edits = fixes.flatMap((fix) => fix.edits);
  return Map.groupBy(
    edits.filter((edit, index) => edits.findIndex((other) => isSame(edit, other)) === index),
    ({ file }) => file,
  );
}

function isSame(one: TextEdit, other: TextEdit): boolean {
  return one.file === other.file && one.span.start === other.span.start && one.span.end === other.span.end && one.newText === other.newText;
}

async function toDocumentEdit(context: ServerContext, [file, edits]: readonly [string, readonly TextEdit[]], annotationId: string | undefined): Promise<TextDocumentEdit> {
  const document = await context.documents.read(file);
  return {
    textDocument: { uri: context.documents.uriOf(file), version: context.documents.versionOf(file) },
    edits: edits.map(({ span, newText }): ProtocolEdit | AnnotatedTextEdit => ({ range: rangeOf(document, span), newText, ...(annotationId === undefined ? {} : { annotationId }) })),
  };
}

function annotationOf({ title, concurrent }: Fix, description: string | undefined) {
  return { label: title, description: description ?? (concurrent ? 'Changes what runs at the same time' : 'Changes what happens, or when'), needsConfirmation: true };
}
