import * as vscode from 'vscode';
import { previewEditMethod, type LineRange, type PreviewEditParams, type PreviewEditResult } from '../../../server/src/protocol/requests.ts';
import type { Server } from '../server/server.ts';
import type { ShownGraph } from './shown-graph.ts';

/** Applies the fix behind a preview of the graph. Throws a sentence for the person when the code has moved on. */
export async function applyPreview(server: Server, shown: ShownGraph, previewIndex: number, how: 'direct' | 'review'): Promise<void> {
  const preview = shown.graph.previews[previewIndex];
  if (preview === undefined) return;
  const { ruleId, title, place } = preview;
  const params: PreviewEditParams = {
    textDocument: { uri: shown.uriOf(place).toString() },
    ruleId,
    title,
    place: { ...shown.spanOf(place), file: place.file },
  };
  const result = await server.request<PreviewEditResult | null>(previewEditMethod, params);
  if (result === null || !isCurrent(result)) throw new Error(vscode.l10n.t('The code has changed, so this fix is no longer offered. Look at the new graph.'));
  await vscode.workspace.applyEdit(toWorkspaceEdit(result, title, how));
}

function isCurrent({ files }: PreviewEditResult): boolean {
  return files.every(({ uri, version }) => {
    const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === vscode.Uri.parse(uri).toString());
    return version === null || open?.version === version;
  });
}

function toWorkspaceEdit({ files }: PreviewEditResult, title: string, how: 'direct' | 'review'): vscode.WorkspaceEdit {
  const edit = new vscode.WorkspaceEdit();
  const metadata = { label: title, needsConfirmation: how === 'review' };
  for (const { uri, edits } of files) {
    edit.set(
      vscode.Uri.parse(uri),
      edits.map(({ range, newText }) => [new vscode.TextEdit(toRange(range), newText), metadata] as [vscode.TextEdit, vscode.WorkspaceEditEntryMetadata]),
    );
  }
  return edit;
}

function toRange({ start, end }: LineRange): vscode.Range {
  return new vscode.Range(start.line, start.character, end.line, end.character);
}
