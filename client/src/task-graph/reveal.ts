import * as vscode from 'vscode';
import type { Span } from '../../../server/src/protocol/span.ts';

/** Selects a stretch of code in its editor. `keep` leaves the focus in the graph. */
export async function reveal(uri: vscode.Uri, { start, end }: Span, focus: 'keep' | 'editor'): Promise<void> {
  const document = await vscode.workspace.openTextDocument(uri);
  const caret = document.positionAt(start);
  const editor = await vscode.window.showTextDocument(document, { viewColumn: columnOf(uri), preserveFocus: focus === 'keep' });
  // The caret stands at the start, so that what is followed from it is the node that was clicked; and only the start
  // is brought into view: a long call would scroll the text sideways.
  editor.selection = new vscode.Selection(document.positionAt(end), caret);
  editor.revealRange(new vscode.Range(caret, caret), vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

/** Where the file is already shown, else beside the graph: never in the graph's own column. */
function columnOf(uri: vscode.Uri): vscode.ViewColumn {
  const shown = vscode.window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri.toString());
  return shown?.viewColumn ?? vscode.window.visibleTextEditors[0]?.viewColumn ?? vscode.ViewColumn.One;
}
