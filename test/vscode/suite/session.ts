import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as vscode from 'vscode';
import type { AsyncLensApi } from '../../../client/src/extension.ts';

/** How long a test waits for what it expects of VS Code, which starts, checks and draws on two busy cores. */
const limitMs = 30_000;

/** The extension, activated, with what it exports. */
export async function activeExtension(): Promise<AsyncLensApi> {
  const extension = vscode.extensions.getExtension<AsyncLensApi>('async-lens.async-lens');
  assert.ok(extension, 'VS Code did not load the extension async-lens.async-lens');
  return extension.activate();
}

/** Writes a file into a folder of the test's own in the workspace, with a tsconfig.json that every test shares. */
export function writeSource(name: string, text: string): vscode.Uri {
  const root = process.env.ASYNC_LENS_WORKSPACE;
  assert.ok(root, 'ASYNC_LENS_WORKSPACE names the folder that VS Code has open');
  const path = join(root, 'suite', name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(join(root, 'suite/tsconfig.json'), JSON.stringify({ compilerOptions: { strict: true, target: 'es2024', module: 'nodenext', types: [], noEmit: true } }));
  writeFileSync(path, text);
  return vscode.Uri.file(path);
}

/** Opens a file in the first column, with the caret at the first place that reads `caretAt`. */
export async function openAt(uri: vscode.Uri, caretAt: string): Promise<vscode.TextEditor> {
  const editor = await vscode.window.showTextDocument(uri, { viewColumn: vscode.ViewColumn.One, preview: false });
  // VS Code keeps the text of a file that an earlier test had open, and reads it anew a moment later.
  await until(vscode.workspace.onDidChangeTextDocument, () => editor.document.getText().includes(caretAt));
  putCaret(editor, caretAt);
  return editor;
}

export function putCaret(editor: vscode.TextEditor, text: string): void {
  const offset = editor.document.getText().indexOf(text);
  assert.ok(offset >= 0, `${editor.document.fileName} does not read ${text}`);
  const position = editor.document.positionAt(offset);
  editor.selection = new vscode.Selection(position, position);
}

/** Replaces the first `found` as typing would. */
export async function replace(editor: vscode.TextEditor, found: string, replacement: string): Promise<void> {
  const start = editor.document.getText().indexOf(found);
  const range = new vscode.Range(editor.document.positionAt(start), editor.document.positionAt(start + found.length));
  assert.ok(await editor.edit((edit) => edit.replace(range, replacement)));
}

/** Rule, text under the squiggle and severity of each problem of ours, once they are as expected. */
export async function expectProblems(uri: vscode.Uri, expected: readonly string[]): Promise<readonly vscode.Diagnostic[]> {
  const document = await vscode.workspace.openTextDocument(uri);
  const found = () => vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'async-lens');
  const seen = () => found().map((diagnostic) => `${ruleOf(diagnostic)}: ${document.getText(diagnostic.range)}`);
  await until(vscode.languages.onDidChangeDiagnostics, () => isSame(seen(), expected)).catch(() => assert.deepEqual(seen(), expected));
  return found();
}

export function ruleOf({ code }: vscode.Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}

/** Resolves when the condition holds, looked at after every event; rejects after 30 s. */
export function until<Value>(event: vscode.Event<Value>, isMet: (value: Value | undefined) => boolean): Promise<void> {
  if (isMet(undefined)) return Promise.resolve();
  return new Promise((resolve, reject) => {
    const limit = setTimeout(() => {
      subscription.dispose();
      reject(new Error(`Not met within ${limitMs / 1000} s.`));
    }, limitMs);
    const subscription = event((value) => {
      if (!isMet(value)) return;
      clearTimeout(limit);
      subscription.dispose();
      resolve();
    });
  });
}

function isSame(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((value, index) => value === other[index]);
}
