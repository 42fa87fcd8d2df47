import * as vscode from 'vscode';
import { activeSupportedEditor } from '../documents.ts';

/** The function that a graph is wanted of. */
export interface GraphTarget {
  readonly uri: vscode.Uri;
  readonly position: vscode.Position;
}

/**
 * What the command was called with: `{uri, position}` from a hover or action, a URI from a menu, nothing from the
 * palette. The caret decides where nothing else does; undefined without an editor to take it from.
 */
export function readTarget(argument: unknown): GraphTarget | undefined {
  const editor = activeSupportedEditor();
  if (isNamedTarget(argument)) return { uri: vscode.Uri.parse(argument.uri), position: new vscode.Position(argument.position.line, argument.position.character) };
  return editor === undefined ? undefined : { uri: editor.document.uri, position: editor.selection.active };
}

interface NamedTarget {
  readonly uri: string;
  readonly position: { readonly line: number; readonly character: number };
}

function isNamedTarget(value: unknown): value is NamedTarget {
  if (typeof value !== 'object' || value === null || !('uri' in value) || !('position' in value)) return false;
  const { position } = value;
  return typeof value.uri === 'string' && typeof position === 'object' && position !== null && 'line' in position && 'character' in position;
}
