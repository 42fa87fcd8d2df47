import * as vscode from 'vscode';
import { activeSupportedEditor } from '../documents.ts';

const fixAllKind = vscode.CodeActionKind.SourceFixAll.append('asyncLens');

/** Applies every safe fix of the active file. */
export async function fixAllSafeProblems(): Promise<void> {
  const document = activeSupportedEditor()?.document;
  if (document === undefined) {
    void vscode.window.setStatusBarMessage(vscode.l10n.t('Async Lens: open a TypeScript or JavaScript file first'), 5_000);
    return;
  }
  const everything = new vscode.Range(document.positionAt(0), document.positionAt(document.getText().length));
  const offered = await vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', document.uri, everything, fixAllKind.value, 1);
  const edit = offered.find(({ kind, edit: made }) => kind?.value === fixAllKind.value && made !== undefined)?.edit;
  if (edit === undefined) void vscode.window.setStatusBarMessage(vscode.l10n.t('Async Lens: nothing to fix safely in this file'), 5_000);
  else await vscode.workspace.applyEdit(edit);
}
