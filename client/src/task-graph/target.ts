import * as vscode from 'vscode';
import type { OpenTaskGraphArgument, PreviewReference } from '../../../server/src/protocol/requests.ts';
import { activeSupportedEditor } from '../documents.ts';

/** The function that a graph is wanted of. */
export interface GraphTarget {
  readonly uri: vscode.Uri;
  readonly position: vscode.Position;
  /** The fix whose picture is wanted. */
  readonly preview?: PreviewReference;
}

/**
 * What the command was called with: `{uri, position, preview?}` from a hover or action, a URI from a menu, nothing from the
 * palette. The caret decides where nothing else does; undefined without an editor to take it from.
 */
export function readTarget(argument: unknown): GraphTarget | undefined {
  const editor = activeSupportedEditor();
  if (isNamedTarget(argument)) {
    const { uri, position, preview } = argument;
    return { uri: vscode.Uri.parse(uri), position: new vscode.Position(position.line, position.character), ...(isPreview(preview) ? { preview } : {}) };
  }
  return editor === undefined ? undefined : { uri: editor.document.uri, position: editor.selection.active };
}

function isNamedTarget(value: unknown): value is OpenTaskGraphArgument {
  if (typeof value !== 'object' || value === null || !('uri' in value) || !('position' in value)) return false;
  const { position } = value;
  return typeof value.uri === 'string' && typeof position === 'object' && position !== null && 'line' in position && 'character' in position;
}

function isPreview(value: unknown): value is PreviewReference {
  if (typeof value !== 'object' || value === null || !('ruleId' in value) || !('title' in value) || !('start' in value) || !('end' in value)) return false;
  const { ruleId, title, start, end } = value;
  return typeof ruleId === 'string' && typeof title === 'string' && typeof start === 'number' && typeof end === 'number';
}
