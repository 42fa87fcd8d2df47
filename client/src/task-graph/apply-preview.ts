import * as vscode from 'vscode';
import { previewEditMethod, type LineRange, type PreviewEditParams, type PreviewEditResult } from '../../../server/src/protocol/requests.ts';
import type { Server } from '../server/server.ts';
import type { ShownGraph } from './shown-graph.ts';

/**
 * Applies the fix behind a preview of the graph. Throws a sentence for the person, with what to do, when it could not be
 * applied. A review that the person has turned down is none.
 */
export async function applyPreview(server: Pick<Server, 'request'>, shown: ShownGraph, previewIndex: number, how: 'direct' | 'review'): Promise<void> {
  const preview = shown.graph.previews[previewIndex];
  if (preview === undefined) return;
  const { ruleId, title, place } = preview;
  const params: PreviewEditParams = {
    textDocument: { uri: shown.places.uriOf(place).toString() },
    ruleId,
    title,
    place: { ...shown.places.spanOf(place), file: place.file },
  };
  const result = await server.request<PreviewEditResult | null>(previewEditMethod, params);
  if (result === null || !isCurrent(result)) throw new Error(codeHasChanged());
  const isApplied = await vscode.workspace.applyEdit(toWorkspaceEdit(result, title, how));
  // What is shown for review may be turned down.
  if (!isApplied && how === 'direct') throw new Error(vscode.l10n.t('"{0}" was not applied: {1} was changed meanwhile, or cannot be written. Save it, look at the new graph, and apply the fix again.', title, namesOf(result)));
}

/** The fix belongs to code that is no more. */
export function codeHasChanged(): string {
  return vscode.l10n.t('The code has changed since this picture was made, so nothing was applied. Look at the new graph and apply the fix from there.');
}

function namesOf({ files }: PreviewEditResult): string {
  return files.map(({ uri }) => vscode.workspace.asRelativePath(vscode.Uri.parse(uri))).join(', ');
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
