import * as vscode from 'vscode';
import { LSPErrorCodes, ResponseError } from 'vscode-languageclient/node';

/** True when a request has failed because nobody waits for its answer any more, or the text has changed under it. */
export function isDropped(error: unknown): boolean {
  const dropped: readonly number[] = [LSPErrorCodes.RequestCancelled, LSPErrorCodes.ContentModified, LSPErrorCodes.ServerCancelled];
  return error instanceof vscode.CancellationError || (error instanceof ResponseError && dropped.includes(error.code));
}
