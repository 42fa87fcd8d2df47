import * as vscode from 'vscode';
import { isSupported } from '../documents.ts';
import type { GraphTarget } from './target.ts';

/** A caret that only passes by is not followed. */
const restMs = 120;

/** Tells where the caret has come to rest, in documents that a graph can be drawn of. */
export function followCaret(onRest: (target: GraphTarget) => void): vscode.Disposable {
  let timer: NodeJS.Timeout | undefined;
  const consider = (editor: vscode.TextEditor | undefined) => {
    clearTimeout(timer);
    if (editor === undefined || !isSupported(editor.document)) return;
    timer = setTimeout(() => onRest({ uri: editor.document.uri, position: editor.selection.active }), restMs);
  };
  return vscode.Disposable.from(
    vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => consider(textEditor)),
    vscode.window.onDidChangeActiveTextEditor(consider),
    { dispose: () => clearTimeout(timer) },
  );
}
