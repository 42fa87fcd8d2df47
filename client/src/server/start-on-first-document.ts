import * as vscode from 'vscode';
import { isSupported } from '../documents.ts';
import type { Server } from './server.ts';

/** Starts the server with the first document that it can check and that the settings let it check. */
export function startOnFirstDocument(server: Server): vscode.Disposable {
  const consider = (document: vscode.TextDocument) => {
    if (server.status.state !== 'stopped' || !isSupported(document) || !isEnabled(document)) return;
    // The status item says what went wrong; a notification that nobody asked for would only be in the way.
    server.start().catch(() => undefined);
  };
  const considerAll = () => vscode.workspace.textDocuments.forEach(consider);
  considerAll();
  return vscode.Disposable.from(
    vscode.workspace.onDidOpenTextDocument(consider),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('asyncLens.enable')) considerAll();
    }),
  );
}

function isEnabled(document: vscode.TextDocument): boolean {
  return vscode.workspace.getConfiguration('asyncLens', document).get('enable', true);
}
