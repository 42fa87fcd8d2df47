import * as vscode from 'vscode';

/**
 * Documents that the server is told of. Comparison views (`git:`) and output are left out on purpose: they are not the
 * user's to mend.
 */
export const documentSelector = ['typescript', 'typescriptreact', 'javascript', 'javascriptreact'].flatMap((language) =>
  ['file', 'untitled', 'vscode-vfs'].map((scheme) => ({ language, scheme })),
);

/** True for a document that the server can check. */
export function isSupported(document: vscode.TextDocument): boolean {
  return vscode.languages.match(documentSelector, document) > 0;
}

/** The active editor, when the server can check what it shows. */
export function activeSupportedEditor(): vscode.TextEditor | undefined {
  const editor = vscode.window.activeTextEditor;
  return editor !== undefined && isSupported(editor.document) ? editor : undefined;
}
